package org.kaoyi.readingroom.publishing.apparatus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.projections.discrepancies.CaseView.ReadingView;
import org.kaoyi.projections.discrepancies.CaseView.SilenceView;
import org.kaoyi.readingroom.publishing.document.Run;
import org.kaoyi.readingroom.publishing.document.XmlText;
import org.kaoyi.readingroom.publishing.note.SourceNotes;

/**
 * Cases as a critical apparatus (TEI P5, chapter 12, parallel segmentation): each case is an {@code app}, each reading a {@code rdg} of the
 * witnesses that carry it. No reading is a lemma, since a base text would favour a side. A witness that was examined and is silent has an empty
 * {@code rdg} of type {@code silent}; one that was not examined stands nowhere.
 */
public final class ApparatusTei {
    private static final String TEI = "http://www.tei-c.org/ns/1.0";

    private final XMLStreamWriter xml;
    private final SourceNotes notes;
    private final UnaryOperator<@Nullable String> scopes;
    private final WitnessNames witnesses = new WitnessNames();

    private ApparatusTei(XMLStreamWriter xml, SourceNotes notes, UnaryOperator<@Nullable String> scopes) {
        this.xml = xml;
        this.notes = notes;
        this.scopes = scopes;
    }

    /**
     * The stream stays open.
     *
     * @param scopes how people read the canonical form of a scope
     */
    public static void write(
            List<CaseView> cases,
            String title,
            SourceNotes notes,
            UnaryOperator<@Nullable String> scopes,
            OutputStream out) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, UTF_8.name());
            new ApparatusTei(xml, notes, scopes).write(cases, title);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the apparatus can not be written", e);
        }
    }

    private void write(List<CaseView> cases, String title) throws XMLStreamException {
        xml.writeStartDocument(UTF_8.name(), "1.0");
        begin("TEI");
        xml.writeDefaultNamespace(TEI);
        writeHeader(cases, title);
        begin("text");
        begin("body");
        for (List<CaseView> occasion : ApparatusText.byOccasion(cases).values()) {
            begin("div", "type", "occasion");
            element("head", occasion.getFirst().occasionTitle());
            for (CaseView found : occasion) {
                writeCase(found);
            }
            end();
        }
        if (cases.isEmpty()) {
            element("p", "No case.");
        }
        end();
        end();
        end();
        xml.writeEndDocument();
    }

    private void writeHeader(List<CaseView> cases, String title) throws XMLStreamException {
        Map<String, String> titles = new TreeMap<>();
        cases.forEach(found -> found.sources().forEach(source -> titles.put(source.id(), source.title())));
        begin("teiHeader");
        begin("fileDesc");
        begin("titleStmt");
        element("title", title);
        end();
        begin("publicationStmt");
        element("p", "Exported from a Kaoyi ledger; identifiers of readings are those of its claims.");
        end();
        begin("sourceDesc");
        if (titles.isEmpty()) {
            element("p", "No source.");
        } else {
            begin("listWit");
            for (Map.Entry<String, String> source : titles.entrySet()) {
                begin("witness", "xml:id", witnesses.of(source.getKey()), "n", source.getKey());
                text(source.getValue() + ". ");
                element("bibl", notes.of(source.getKey(), null));
                end();
            }
            end();
        }
        end();
        end();
        begin("encodingDesc");
        xml.writeEmptyElement("variantEncoding");
        attributes("method", "parallel-segmentation", "location", "internal");
        end();
        end();
    }

    private void writeCase(CaseView found) throws XMLStreamException {
        begin("ab", "n", found.id());
        begin("seg", "type", "question");
        text(found.questionText() + (found.scope() == null ? "" : " (" + scopes.apply(found.scope()) + ")"));
        end();
        text(" ");
        begin("app", "type", found.grade());
        for (ReadingView reading : found.readings()) {
            begin("rdg", "wit", pointers(reading.sigla()), "type", reading.polarity());
            writeWords(reading);
            end();
        }
        for (SilenceView silence : found.silent()) {
            xml.writeEmptyElement("rdg");
            attributes("wit", pointers(List.of(silence.siglum())), "type", "silent");
            begin("note", "type", silence.omission() ? "omission" : "silence");
            text(silence.rung() + ", " + silence.reader() + (silence.on() == null ? "" : ", " + silence.on()));
            end();
        }
        begin("note", "type", "reason");
        text(found.reason());
        end();
        end();
        end();
    }

    /** The value, and the words of the sources where they are others. */
    private void writeWords(ReadingView reading) throws XMLStreamException {
        writeSeg("value", reading.value());
        for (String wording : reading.wording()) {
            if (!wording.equals(reading.value())) {
                text(" ");
                writeSeg("wording", wording);
            }
        }
    }

    private void writeSeg(String type, String words) throws XMLStreamException {
        @Nullable String language = Run.given(words, null).language();
        begin("seg", "type", type);
        if (language != null) {
            attributes("xml:lang", language);
        }
        text(words);
        end();
    }

    private String pointers(List<String> sigla) {
        return sigla.stream().map(siglum -> "#" + witnesses.of(siglum)).collect(Collectors.joining(" "));
    }

    private void begin(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(attributes);
    }

    /** Names and values in turn. */
    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i];
            if (name.startsWith("xml:")) {
                xml.writeAttribute(
                        "xml",
                        "http://www.w3.org/XML/1998/namespace",
                        name.substring("xml:".length()),
                        XmlText.writable(attributes[i + 1]));
            } else {
                xml.writeAttribute(name, XmlText.writable(attributes[i + 1]));
            }
        }
    }

    private void element(String name, String text) throws XMLStreamException {
        begin(name);
        text(text);
        end();
    }

    private void text(String text) throws XMLStreamException {
        xml.writeCharacters(XmlText.writable(text));
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }
}
