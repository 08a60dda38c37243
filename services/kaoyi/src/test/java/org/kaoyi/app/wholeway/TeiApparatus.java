package org.kaoyi.app.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What stands against a text as a critical apparatus in TEI P5: by a schema, and as pointers that lead nowhere. */
final class TeiApparatus {
    private TeiApparatus() {}

    static List<String> faults(String tei) throws IOException, SAXException, ParserConfigurationException {
        Path schema = Path.of("../../schemas/apparatus.rng");
        List<String> faults = new ArrayList<>(faultsBySchema(tei, ValidationDriver.fileInputSource(schema.toFile())));
        faults.addAll(danglingWitnesses(tei));
        return faults;
    }

    static List<String> faultsBySchema(String tei, InputSource schema) throws IOException, SAXException {
        List<String> faults = new ArrayList<>();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                error(e);
            }

            @Override
            public void error(SAXParseException e) {
                faults.add("line %d: %s".formatted(e.getLineNumber(), e.getMessage()));
            }

            @Override
            public void fatalError(SAXParseException e) {
                error(e);
            }
        });
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap());
        assertThat(driver.loadSchema(schema))
                .as("the schema itself: %s", faults)
                .isTrue();
        driver.validate(new InputSource(new StringReader(tei)));
        return faults;
    }

    private static List<String> danglingWitnesses(String tei)
            throws IOException, SAXException, ParserConfigurationException {
        Document document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(tei)));
        Set<String> known = new HashSet<>();
        elements(document, "witness").forEach(it -> known.add("#" + it.getAttribute("xml:id")));
        List<String> dangling = new ArrayList<>();
        for (Element reading : elements(document, "rdg")) {
            for (String pointer : List.of(reading.getAttribute("wit").split(" "))) {
                if (!known.contains(pointer)) {
                    dangling.add("no witness " + pointer);
                }
            }
        }
        return dangling;
    }

    private static List<Element> elements(Document document, String name) {
        List<Element> elements = new ArrayList<>();
        NodeList found = document.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
