package org.kaoyi.recording.readtext;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.apache.poi.openxml4j.opc.PackagePart;

/** The comments of a DOCX (ECMA-376 part 1, §17.13.4.6), to which others are added. */
final class CommentPart {
    private static final XMLEventFactory EVENTS = XMLEventFactory.newDefaultFactory();
    private static final QName SPACE = new QName("http://www.w3.org/XML/1998/namespace", "space", "xml");

    private final byte[] before;
    private final int firstId;
    private final boolean strict;

    private CommentPart(byte[] before, int firstId, boolean strict) {
        this.before = before;
        this.firstId = firstId;
        this.strict = strict;
    }

    /** No comment has this number, nor a higher one. */
    int firstId() {
        return firstId;
    }

    /** Whether the document is of the strict form, whose namespaces are others. */
    boolean isStrict() {
        return strict;
    }

    static CommentPart of(PackagePart part) throws IOException, XMLStreamException {
        try (InputStream in = part.getInputStream()) {
            byte[] before = in.readAllBytes();
            int highest = -1;
            boolean strict = false;
            XMLEventReader events = WordEvents.reader(new ByteArrayInputStream(before));
            while (events.hasNext()) {
                XMLEvent event = events.nextEvent();
                if (event.isStartElement()
                        && WordEvents.name(event.asStartElement()).equals("comment")) {
                    StartElement comment = event.asStartElement();
                    strict = isStrict(comment);
                    highest = Math.max(highest, id(comment));
                }
            }
            return new CommentPart(before, highest + 1, strict);
        }
    }

    /** Of a document that has none. */
    static CommentPart empty(PackagePart main) throws IOException, XMLStreamException {
        try (InputStream in = main.getInputStream()) {
            XMLEventReader events = WordEvents.reader(in);
            XMLEvent first = events.nextTag();
            boolean strict = first.isStartElement() && isStrict(first.asStartElement());
            if (first.isStartElement()
                    && first.asStartElement().getName().getPrefix().isEmpty()) {
                throw new XMLStreamException("its elements have no prefix; open and save it in a word processor first");
            }
            String namespace = strict ? WordStory.W_STRICT : WordStory.W;
            return new CommentPart(
                    "<w:comments xmlns:w=\"%s\"/>".formatted(namespace).getBytes(UTF_8), 0, strict);
        }
    }

    private static boolean isStrict(StartElement element) {
        return element.getName().getNamespaceURI().equals(WordStory.W_STRICT);
    }

    private static int id(StartElement comment) {
        Attribute id = comment.getAttributeByName(WordEvents.named(comment, "id"));
        try {
            return id == null ? 0 : Integer.parseInt(id.getValue());
        } catch (NumberFormatException e) {
            // A number that no word processor writes is none that ours can meet.
            return 0;
        }
    }

    /** The part with one comment more for each sentence, in order. */
    byte[] with(List<List<String>> remarks, String author) throws XMLStreamException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XMLEventReader in = WordEvents.reader(new ByteArrayInputStream(before));
        XMLEventWriter out = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(bytes, "UTF-8");
        StartElement root = null;
        int open = 0;
        while (in.hasNext()) {
            XMLEvent event = in.nextEvent();
            if (event.isStartElement()) {
                root = root == null ? event.asStartElement() : root;
                open++;
            } else if (event.isEndElement() && --open == 0 && root != null) {
                for (int i = 0; i < remarks.size(); i++) {
                    comment(out, root, firstId + i, remarks.get(i), author);
                }
            }
            out.add(event);
        }
        out.close();
        return bytes.toByteArray();
    }

    private static void comment(XMLEventWriter out, StartElement root, int id, List<String> lines, String author)
            throws XMLStreamException {
        start(out, root, "comment");
        attribute(out, root, "id", Integer.toString(id));
        attribute(out, root, "author", author);
        attribute(out, root, "initials", author.substring(0, 1));
        for (String line : lines) {
            start(out, root, "p");
            start(out, root, "r");
            start(out, root, "t");
            out.add(EVENTS.createAttribute(SPACE, "preserve"));
            out.add(EVENTS.createCharacters(WordEvents.clean(line)));
            for (String name : List.of("t", "r", "p")) {
                end(out, root, name);
            }
        }
        end(out, root, "comment");
    }

    private static void start(XMLEventWriter out, StartElement root, String name) throws XMLStreamException {
        out.add(EVENTS.createStartElement(WordEvents.named(root, name), null, null));
    }

    private static void attribute(XMLEventWriter out, StartElement root, String name, String value)
            throws XMLStreamException {
        out.add(EVENTS.createAttribute(WordEvents.named(root, name), WordEvents.clean(value)));
    }

    private static void end(XMLEventWriter out, StartElement root, String name) throws XMLStreamException {
        out.add(EVENTS.createEndElement(WordEvents.named(root, name), null));
    }
}
