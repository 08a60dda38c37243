package org.kaoyi.recording.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A part of an XML file in memory, small enough for one source's description.
 *
 * @param name without its namespace
 * @param attributes by name, those of the XML namespace as {@code xml:id}
 * @param content elements and texts in order
 */
record XmlTree(String name, Map<String, String> attributes, List<Object> content) {
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    /** A description has some thousand signs; what has more is a whole text. Tags and attributes count as they are written. */
    private static final int CHARS_MAX = 1_000_000;

    /** Around the name of an element and between name and value of an attribute. */
    private static final int SIGNS_OF_A_TAG = 5;

    /**
     * Reads the element at which a reader stands, and leaves it at the element's end.
     *
     * @param skipped names of children of this element that are passed over
     * @throws XMLStreamException also when there is more text than a description has
     */
    static XmlTree read(XMLStreamReader reader, Set<String> skipped) throws XMLStreamException {
        return read(reader, skipped, new int[1]);
    }

    private static void count(int[] chars, int more) throws XMLStreamException {
        chars[0] += more;
        if (chars[0] > CHARS_MAX) {
            throw new XMLStreamException("a description has more than " + CHARS_MAX + " characters");
        }
    }

    private static XmlTree read(XMLStreamReader reader, Set<String> skipped, int[] chars) throws XMLStreamException {
        XmlTree tree = begun(reader);
        count(chars, tree.name.length() + SIGNS_OF_A_TAG);
        for (Map.Entry<String, String> attribute : tree.attributes.entrySet()) {
            count(chars, attribute.getKey().length() + attribute.getValue().length() + SIGNS_OF_A_TAG);
        }
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (skipped.contains(reader.getLocalName())) {
                        skip(reader);
                    } else {
                        tree.content.add(read(reader, Set.of(), chars));
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    count(chars, reader.getTextLength());
                    tree.content.add(reader.getText());
                }
                default -> {
                    // Comments and processing instructions describe nothing.
                }
            }
        }
        return tree;
    }

    private static XmlTree begun(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = XML.equals(reader.getAttributeNamespace(i)) ? "xml:" : "";
            attributes.put(prefix + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return new XmlTree(reader.getLocalName(), attributes, new ArrayList<>());
    }

    /** Passes over the element at which a reader stands. */
    static void skip(XMLStreamReader reader) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = reader.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** The value of an attribute, empty where there is none. */
    String attribute(String wanted) {
        return attributes.getOrDefault(wanted, "").strip();
    }

    /** Elements of this name at any depth, in order; not within each other. */
    Stream<XmlTree> all(String wanted) {
        return children().flatMap(child -> child.name.equals(wanted) ? Stream.of(child) : child.all(wanted));
    }

    Optional<XmlTree> first(String wanted) {
        return all(wanted).findFirst();
    }

    /** The text of the first element of this name, empty where there is none. */
    String text(String wanted) {
        return first(wanted).map(XmlTree::text).orElse("");
    }

    /** All text in it, white space as one space. */
    String text() {
        return textWithout(Set.of());
    }

    /** The same without elements of some names. */
    String textWithout(Set<String> names) {
        StringBuilder text = new StringBuilder();
        collect(names, text);
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    private void collect(Set<String> without, StringBuilder text) {
        for (Object each : content) {
            switch (each) {
                case XmlTree child -> {
                    if (!without.contains(child.name)) {
                        child.collect(without, text);
                    }
                }
                default -> text.append(each);
            }
        }
    }

    Stream<XmlTree> children() {
        return content.stream().filter(XmlTree.class::isInstance).map(XmlTree.class::cast);
    }
}
