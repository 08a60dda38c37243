package org.kaoyi.recording.readtext;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** A part of a DOCX as events that are copied. */
final class WordEvents {
    private static final XMLEventFactory EVENTS = XMLEventFactory.newDefaultFactory();

    private WordEvents() {}

    static XMLEventReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLEventReader(in);
    }

    /** The name of an element of WordprocessingML; empty for another. */
    static String name(StartElement element) {
        return name(element.getName());
    }

    static String name(QName name) {
        boolean isWord =
                WordStory.W.equals(name.getNamespaceURI()) || WordStory.W_STRICT.equals(name.getNamespaceURI());
        return isWord ? name.getLocalPart() : "";
    }

    /** A name of the same namespace, with the same prefix. */
    static QName named(StartElement like, String name) {
        return new QName(like.getName().getNamespaceURI(), name, like.getName().getPrefix());
    }

    /** An element with all that it holds. */
    static List<XMLEvent> whole(XMLEventReader in, StartElement element) throws XMLStreamException {
        List<XMLEvent> events = new ArrayList<>();
        events.add(element);
        int open = 1;
        while (open > 0) {
            XMLEvent event = in.nextEvent();
            open += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
            events.add(event);
        }
        return events;
    }

    static void write(XMLEventWriter out, List<XMLEvent> events) throws XMLStreamException {
        for (XMLEvent event : events) {
            out.add(event);
        }
    }

    /** An element without content that names a comment. */
    static void empty(XMLEventWriter out, StartElement like, String name, int id) throws XMLStreamException {
        out.add(EVENTS.createStartElement(named(like, name), null, null));
        out.add(EVENTS.createAttribute(named(like, "id"), Integer.toString(id)));
        out.add(EVENTS.createEndElement(named(like, name), null));
    }

    /** Without the characters that XML 1.0 can not hold (§2.2). */
    static String clean(String words) {
        return words.codePoints()
                .filter(it -> it == '\t'
                        || it == '\n'
                        || it == '\r'
                        || (it >= 0x20 && it <= 0xD7FF)
                        || (it >= 0xE000 && it <= 0xFFFD)
                        || it >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
