package org.kaoyi.recording.attachpassage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.kaoyi.claims.passage.PassageForm;

/**
 * The text of a passage, in which quotations are looked for. Of plain text all of it, without a byte order mark. Of TEI the {@code text}
 * element, white space and the edges of paragraphs as one space, without notes and running heads. It never changes for the same bytes: anchors count its
 * characters.
 */
public final class PassageText {
    private static final Set<String> ROOTS = Set.of("TEI", "TEI.2", "teiCorpus");

    /** What editors add between the words of the source. */
    private static final Set<String> PASSED_OVER = Set.of("teiHeader", "note", "fw", "figDesc");

    /** What begins and ends a stretch of its own, so that words before and behind it are two. */
    private static final Set<String> STRETCHES = Set.of(
            "p",
            "ab",
            "div",
            "head",
            "lg",
            "l",
            "list",
            "item",
            "table",
            "row",
            "cell",
            "opener",
            "closer",
            "salute",
            "signed",
            "dateline",
            "postscript",
            "sp",
            "speaker",
            "front",
            "body",
            "back",
            "group",
            "text");

    /** Breaks of lines, columns and pages part words, unless they say {@code break="no"} (TEI P5 §3.11.3). */
    private static final Set<String> BREAKS = Set.of("lb", "cb", "pb");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private PassageText() {}

    /** What form a text has, by what is in it; empty when its bytes are no UTF-8, or it holds characters that no text has. */
    static Optional<PassageForm> form(byte[] bytes) {
        String text;
        try {
            text = plain(bytes);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        if (text.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return Optional.of(isTei(text.stripLeading(), bytes) ? PassageForm.TEI : PassageForm.PLAIN_TEXT);
    }

    /**
     * @throws IllegalArgumentException when it is not the text that was attached as one
     */
    public static String of(PassageForm form, byte[] bytes) {
        try {
            return switch (form) {
                case PLAIN_TEXT -> plain(bytes);
                case TEI -> tei(bytes);
                default -> throw new IllegalArgumentException("an image has no text");
            };
        } catch (CharacterCodingException | XMLStreamException e) {
            throw new IllegalArgumentException("it can not be read as " + form.label() + ": " + e.getMessage(), e);
        }
    }

    private static String plain(byte[] bytes) throws CharacterCodingException {
        String text = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static boolean isTei(String text, byte[] bytes) {
        if (!text.startsWith("<")) {
            return false;
        }
        try {
            XMLStreamReader reader = reader(bytes);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    return ROOTS.contains(reader.getLocalName()) && !tei(bytes).isEmpty();
                }
            }
            return false;
        } catch (XMLStreamException e) {
            return false;
        }
    }

    private static String tei(byte[] bytes) throws XMLStreamException {
        XMLStreamReader reader = reader(bytes);
        StringBuilder text = new StringBuilder();
        int inText = 0;
        int passedOver = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inText += reader.getLocalName().equals("text") ? 1 : 0;
                    passedOver += PASSED_OVER.contains(reader.getLocalName()) ? 1 : 0;
                    text.append(parts(reader) ? " " : "");
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inText -= reader.getLocalName().equals("text") ? 1 : 0;
                    passedOver -= PASSED_OVER.contains(reader.getLocalName()) ? 1 : 0;
                    text.append(STRETCHES.contains(reader.getLocalName()) ? " " : "");
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inText > 0 && passedOver == 0) {
                        text.append(reader.getText());
                    }
                }
                default -> {
                    // Comments and processing instructions are no words of the source.
                }
            }
        }
        return text.toString().replaceAll("[ \\t\\r\\n]+", " ").strip();
    }

    private static boolean parts(XMLStreamReader reader) {
        return STRETCHES.contains(reader.getLocalName())
                || (BREAKS.contains(reader.getLocalName()) && !"no".equals(reader.getAttributeValue(null, "break")));
    }

    /** Nothing outside the file is read, and no entity is expanded. */
    private static XMLStreamReader reader(byte[] bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    }
}
