package org.kaoyi.recording.readtext;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/**
 * Copies the main part of a DOCX and marks the sentences in it (ECMA-376 part 1, §17.13.4): a comment begins before the run with the first
 * letter of a sentence and ends behind the run with its last one; a run in which two sentences meet becomes two of the same form. All else
 * is copied as it stands. Characters are counted as {@link WordStory} counts them.
 */
final class CommentMarks {
    private static final XMLEventFactory EVENTS = XMLEventFactory.newDefaultFactory();
    private static final QName SPACE = new QName("http://www.w3.org/XML/1998/namespace", "space", "xml");

    private final SentencePlaces places;
    private final int firstId;
    private final XMLEventReader in;
    private final XMLEventWriter out;
    private final Deque<Run> runs = new ArrayDeque<>();
    private List<SentencePlaces.Place> ahead = List.of();
    private int opened;
    private int ended;
    private int closed;
    private int at;

    /** A run that is being copied; it is written when something stands in it, so that a comment can begin before it. */
    private static final class Run {
        private final List<XMLEvent> head = new ArrayList<>();
        private boolean written;
    }

    private CommentMarks(SentencePlaces places, int firstId, XMLEventReader in, XMLEventWriter out) {
        this.places = places;
        this.firstId = firstId;
        this.in = in;
        this.out = out;
        this.ahead = places.of(0);
    }

    /** @param firstId of the comment at the first sentence; the others follow */
    static void copy(SentencePlaces places, int firstId, InputStream from, OutputStream to) throws XMLStreamException {
        XMLEventReader in = WordEvents.reader(from);
        XMLEventWriter out = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(to, "UTF-8");
        CommentMarks marks = new CommentMarks(places, firstId, in, out);
        while (in.hasNext()) {
            marks.step(in.nextEvent());
        }
        out.close();
    }

    private void step(XMLEvent event) throws XMLStreamException {
        if (event.isStartElement()) {
            start(event.asStartElement());
        } else if (event.isEndElement()) {
            end(event);
        } else {
            copied(event);
        }
    }

    private void start(StartElement element) throws XMLStreamException {
        String name = WordEvents.name(element);
        switch (name) {
            case "r" -> {
                Run run = new Run();
                run.head.add(element);
                runs.push(run);
            }
            case "rPr" -> properties(element);
            case "t" -> text(element);
            case "tab", "br", "cr", "noBreakHyphen" -> {
                beforeContent(element, true);
                at++;
                out.add(element);
            }
            case "del", "moveFrom" -> whole(element);
            case "p" -> {
                beforeContent(element, false);
                next();
                out.add(element);
            }
            default -> {
                if (element.getName().getLocalPart().equals("Fallback")) {
                    whole(element);
                } else {
                    beforeContent(element, false);
                    out.add(element);
                }
            }
        }
    }

    /** Those of a run are kept for the runs into which it may be parted; tabs among them are none of the text. */
    private void properties(StartElement element) throws XMLStreamException {
        List<XMLEvent> events = WordEvents.whole(in, element);
        Run run = runs.peek();
        if (run != null && !run.written) {
            run.head.addAll(events);
        } else {
            WordEvents.write(out, events);
        }
    }

    /** What is not of the text as it is read. */
    private void whole(StartElement element) throws XMLStreamException {
        beforeContent(element, false);
        WordEvents.write(out, WordEvents.whole(in, element));
    }

    private void text(StartElement element) throws XMLStreamException {
        beforeContent(element, true);
        String words = in.getElementText();
        int from = 0;
        do {
            int until = from + Math.min(words.length() - from, untilNextMark());
            out.add(element);
            if (element.getAttributeByName(SPACE) == null) {
                out.add(EVENTS.createAttribute(SPACE, "preserve"));
            }
            out.add(EVENTS.createCharacters(words.substring(from, until)));
            out.add(EVENTS.createEndElement(element.getName(), null));
            at += until - from;
            from = until;
            if (from < words.length()) {
                beforeContent(element, true);
            }
        } while (from < words.length());
    }

    /** Characters up to the place, behind this one, at which a sentence begins or ends. */
    private int untilNextMark() {
        int next = Integer.MAX_VALUE;
        if (ended < ahead.size() && ahead.get(ended).to() > at) {
            next = ahead.get(ended).to();
        }
        if (opened < ahead.size() && ahead.get(opened).from() > at) {
            next = Math.min(next, ahead.get(opened).from());
        }
        return next == Integer.MAX_VALUE ? next : next - at;
    }

    /** @param isText whether a character of the text follows, so that a sentence may begin */
    private void beforeContent(StartElement element, boolean isText) throws XMLStreamException {
        Run run = runs.peek();
        boolean begins = isText && opened < ahead.size() && ahead.get(opened).from() <= at;
        boolean ends = ended < opened && ahead.get(ended).to() <= at;
        if (run == null) {
            return;
        }
        if (run.written && (begins || ends)) {
            out.add(EVENTS.createEndElement(run.head.getFirst().asStartElement().getName(), null));
            run.written = false;
        }
        if (!run.written) {
            ends(element);
            if (begins) {
                begins(element);
            }
            WordEvents.write(out, run.head);
            run.written = true;
        }
    }

    private void begins(StartElement like) throws XMLStreamException {
        while (opened < ahead.size() && ahead.get(opened).from() <= at) {
            WordEvents.empty(
                    out,
                    like,
                    "commentRangeStart",
                    firstId + ahead.get(opened++).number());
        }
    }

    private void ends(StartElement like) throws XMLStreamException {
        while (ended < opened && ahead.get(ended).to() <= at) {
            int id = firstId + ahead.get(ended++).number();
            WordEvents.empty(out, like, "commentRangeEnd", id);
            out.add(EVENTS.createStartElement(WordEvents.named(like, "r"), null, null));
            WordEvents.empty(out, like, "commentReference", id);
            out.add(EVENTS.createEndElement(WordEvents.named(like, "r"), null));
        }
    }

    private void end(XMLEvent event) throws XMLStreamException {
        String name = WordEvents.name(event.asEndElement().getName());
        if (name.equals("r") && !runs.isEmpty()) {
            Run run = runs.pop();
            if (!run.written) {
                WordEvents.write(out, run.head);
            }
            out.add(event);
            ends(run.head.getFirst().asStartElement());
        } else {
            if (name.equals("p")) {
                next();
            }
            out.add(event);
        }
    }

    private void copied(XMLEvent event) throws XMLStreamException {
        Run run = runs.peek();
        if (run != null && !run.written) {
            run.head.add(event);
        } else {
            out.add(event);
        }
    }

    /** Where {@link WordStory} closes a paragraph. */
    private void next() {
        closed++;
        at = 0;
        opened = 0;
        ended = 0;
        ahead = places.of(closed);
    }
}
