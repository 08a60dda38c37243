package org.kaoyi.app.auditing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.kaoyi.claims.audit.StatementAudit;
import org.kaoyi.recording.readtext.DocumentComments;
import org.kaoyi.recording.readtext.ReadText;

/**
 * An audit as a document with a comment at each sentence (ECMA-376 part 1, §17.13.4). Texts that are no DOCX have no layout to keep: their
 * sentences stand in the paragraphs of the file.
 */
public final class AuditDocument {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String AUTHOR = "Kaoyi";

    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Override PartName="/word/document.xml" ContentType="%1$sdocument.main+xml"/>\
            <Override PartName="/word/comments.xml" ContentType="%1$scomments+xml"/></Types>""".formatted(MAIN);

    private static final String ROOT = relation("officeDocument", "word/document.xml");
    private static final String OF_DOCUMENT = relation("comments", "comments.xml");

    private AuditDocument() {}

    private static String relation(String type, String target) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Relationships xmlns="%s"><Relationship Id="r1" Type="%s%s" Target="%s"/></Relationships>""".formatted(RELATIONS, OFFICE, type, target);
    }

    /**
     * Writes the document: of a DOCX a copy with its layout, of another text its sentences.
     *
     * @param read the text that was audited
     * @param file of which it was read
     */
    public static void write(AuditOutcome outcome, ReadText read, Path file, OutputStream out) throws IOException {
        if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".docx")) {
            List<List<String>> remarks = outcome.statements().stream()
                    .map(statement -> AuditRemarks.of(outcome, statement))
                    .toList();
            DocumentComments.write(file, read, remarks, AUTHOR, out);
        } else {
            sentences(outcome, read, out);
        }
    }

    private static void sentences(AuditOutcome outcome, ReadText read, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", TYPES);
            part(zip, "_rels/.rels", ROOT);
            part(zip, "word/_rels/document.xml.rels", OF_DOCUMENT);
            part(zip, "word/document.xml", xml("document", writer -> body(writer, read)));
            part(zip, "word/comments.xml", xml("comments", writer -> comments(writer, outcome)));
        }
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(UTF_8));
        zip.closeEntry();
    }

    /** What belongs into the root element of a part. */
    private interface Content {
        void to(XMLStreamWriter writer) throws XMLStreamException;
    }

    private static String xml(String root, Content content) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement("w", root, W);
            writer.writeNamespace("w", W);
            content.to(writer);
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the document can not be written as XML", e);
        }
        return text.toString();
    }

    private static void body(XMLStreamWriter writer, ReadText read) throws XMLStreamException {
        start(writer, "body");
        int paragraph = 0;
        for (int i = 0; i < read.statements().size(); i++) {
            ReadText.ReadStatement it = read.statements().get(i);
            if (it.paragraph() != paragraph) {
                if (paragraph > 0) {
                    writer.writeEndElement();
                }
                start(writer, "p");
                paragraph = it.paragraph();
            }
            mark(writer, "commentRangeStart", i);
            run(writer, it.words() + " ");
            mark(writer, "commentRangeEnd", i);
            start(writer, "r");
            mark(writer, "commentReference", i);
            writer.writeEndElement();
        }
        if (paragraph > 0) {
            writer.writeEndElement();
        }
        writer.writeEndElement();
    }

    private static void comments(XMLStreamWriter writer, AuditOutcome outcome) throws XMLStreamException {
        List<StatementAudit> statements = outcome.statements();
        for (int i = 0; i < statements.size(); i++) {
            start(writer, "comment");
            writer.writeAttribute("w", W, "id", Integer.toString(i));
            writer.writeAttribute("w", W, "author", AUTHOR);
            writer.writeAttribute("w", W, "initials", "K");
            for (String line : AuditRemarks.of(outcome, statements.get(i))) {
                start(writer, "p");
                run(writer, line);
                writer.writeEndElement();
            }
            writer.writeEndElement();
        }
    }

    private static void run(XMLStreamWriter writer, String words) throws XMLStreamException {
        start(writer, "r");
        start(writer, "t");
        writer.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
        writer.writeCharacters(AuditJunit.clean(words));
        writer.writeEndElement();
        writer.writeEndElement();
    }

    private static void mark(XMLStreamWriter writer, String element, int id) throws XMLStreamException {
        writer.writeEmptyElement("w", element, W);
        writer.writeAttribute("w", W, "id", Integer.toString(id));
    }

    private static void start(XMLStreamWriter writer, String element) throws XMLStreamException {
        writer.writeStartElement("w", element, W);
    }
}
