package org.kaoyi.readingroom.publishing.apparatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** An apparatus whose witnesses have no names, or one name for two, says who reads what no more. */
class WitnessNamesTest {
    private final WitnessNames names = new WitnessNames();

    @Test
    void sigla_of_our_languages_stay_as_they_are() {
        assertThat(List.of(names.of("C1"), names.of("毛-1957"), names.of("АВПРФ.Ё"), names.of("김일성")))
                .containsExactly("W.C1", "W.毛-1957", "W.АВПРФ.Ё", "W.김일성");
    }

    @Test
    void two_sigla_never_become_one_name_in_whatever_order_they_come() {
        List<String> sigla = List.of("a_b.2", "a b", "a_b", "a/b", "a_b.3", "a b");
        Set<String> given = new LinkedHashSet<>();
        sigla.forEach(siglum -> given.add(names.of(siglum)));

        assertThat(given).hasSize(5);
        assertThat(names.of("a b")).isEqualTo("W.a_b");
    }

    @Test
    void whatever_a_siglum_holds_its_name_is_one_of_xml() throws Exception {
        for (String siglum : List.of("5ª", "Ⓐ", "№ 7", "𠀀", "㐀", "é", "a:b", "a\"<&", "·", "ſ")) {
            String name = names.of(siglum);
            String document = "<!DOCTYPE w [<!ELEMENT w EMPTY><!ATTLIST w id ID #REQUIRED>]><w id='" + name + "'/>";
            DocumentBuilderFactory validating = DocumentBuilderFactory.newDefaultInstance();
            validating.setValidating(true);
            DocumentBuilder builder = validating.newDocumentBuilder();
            builder.setErrorHandler(new Intolerant());
            assertThat(builder.parse(new InputSource(new StringReader(document)))
                            .getDocumentElement())
                    .as(siglum)
                    .isNotNull();
        }
    }

    private static final class Intolerant extends DefaultHandler {
        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
