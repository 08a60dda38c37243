package org.kaoyi.recording.readtext;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One part of a DOCX as a stream (ECMA-376 part 1, §17): paragraphs with their notes and comments. */
final class WordStory {
    static final String ENDNOTE_PREFIX = "endnote-";
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String W_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /** Java's own parser goes one element deeper and then gives up, in words of its own. */
    static final int NESTING_MAX = 99;

    private final Map<String, String> comments;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private int insertions;
    private int deletions;
    private int pictures;
    private int depth;
    private final List<Integer> places = new ArrayList<>();
    private int closed;

    /** More elements lie within each other than are read. */
    static final class NestedTooDeep extends XMLStreamException {
        private static final long serialVersionUID = 1L;

        NestedTooDeep() {
            super("elements are nested more than " + NESTING_MAX + " deep");
        }
    }

    WordStory(Map<String, String> comments) {
        this.comments = comments;
    }

    List<Paragraph> paragraphs() {
        return paragraphs;
    }

    /** Of each paragraph its place among all of the part, those without words counted too, from 0. */
    List<Integer> places() {
        return places;
    }

    int insertions() {
        return insertions;
    }

    int deletions() {
        return deletions;
    }

    int pictures() {
        return pictures;
    }

    void read(InputStream in) throws XMLStreamException {
        XMLStreamReader xml = reader(in);
        while (xml.hasNext()) {
            step(xml, xml.next());
        }
        close();
    }

    /** The paragraphs of each footnote, endnote or comment, by its id. */
    Map<String, List<Paragraph>> readEach(InputStream in, String element) throws XMLStreamException {
        Map<String, List<Paragraph>> each = new LinkedHashMap<>();
        XMLStreamReader xml = reader(in);
        @Nullable String id = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(element)) {
                id = attribute(xml, "id");
                paragraphs.clear();
            }
            step(xml, event);
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element) && id != null) {
                close();
                each.put(id, List.copyOf(paragraphs));
            }
        }
        return each;
    }

    private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }

    private void step(XMLStreamReader xml, int event) throws XMLStreamException {
        if (event == XMLStreamConstants.START_ELEMENT) {
            descend();
            start(xml);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
            if (xml.getLocalName().equals("p") && isWord(xml)) {
                close();
            }
        }
    }

    private void descend() throws NestedTooDeep {
        if (++depth > NESTING_MAX) {
            throw new NestedTooDeep();
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        if (!isWord(xml)) {
            other(xml);
            return;
        }
        switch (xml.getLocalName()) {
            case "t" -> {
                words.append(xml.getElementText());
                depth--;
            }
            case "tab", "br", "cr" -> words.append(' ');
            case "noBreakHyphen" -> words.append('\u2011');
            case "footnoteReference" -> mark(Mark.Kind.NOTE, attribute(xml, "id"));
            case "endnoteReference" -> mark(Mark.Kind.NOTE, ENDNOTE_PREFIX + attribute(xml, "id"));
            case "commentReference" -> mark(Mark.Kind.COMMENT, comments.get(attribute(xml, "id")));
            case "ins", "moveTo" -> insertions++;
            case "del", "moveFrom" -> {
                deletions++;
                skip(xml);
            }
            case "drawing", "pict", "object" -> pictures++;
            case "p" -> close();
            default -> {
                // Its children are read like any others.
            }
        }
    }

    /** Of alternative forms the first counts; the other says the same again. */
    private void other(XMLStreamReader xml) throws XMLStreamException {
        if (xml.getLocalName().equals("Fallback")) {
            skip(xml);
        }
    }

    private void skip(XMLStreamReader xml) throws XMLStreamException {
        int around = depth - 1;
        while (depth > around) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                descend();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private void mark(Mark.Kind kind, @Nullable String key) {
        if (key != null) {
            marks.add(new Mark(kind, words.length(), key));
        }
    }

    private void close() {
        String text = words.toString();
        if (!text.isBlank()) {
            paragraphs.add(new Paragraph(text, marks));
            places.add(closed);
        }
        closed++;
        words.setLength(0);
        marks.clear();
    }

    private static boolean isWord(XMLStreamReader xml) {
        return W.equals(xml.getNamespaceURI()) || W_STRICT.equals(xml.getNamespaceURI());
    }

    private static @Nullable String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(W, name);
        return value != null ? value : xml.getAttributeValue(W_STRICT, name);
    }
}
