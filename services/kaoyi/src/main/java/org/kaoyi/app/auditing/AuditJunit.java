package org.kaoyi.app.auditing;

import java.io.StringWriter;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.audit.Because;
import org.kaoyi.claims.audit.StatementAudit;

/** An audit in the XML that builds show as test results: a sentence is a test case, a failing grade a failure, an accepted one skipped. */
public final class AuditJunit {
    private AuditJunit() {}

    public static String of(AuditOutcome outcome) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "kaoyi audit " + clean(outcome.file()));
            xml.writeAttribute("tests", Integer.toString(outcome.statements().size()));
            xml.writeAttribute(
                    "failures",
                    Long.toString(
                            outcome.statements().stream().filter(outcome::fails).count()));
            for (StatementAudit statement : outcome.statements()) {
                testCase(xml, outcome, statement);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the report can not be written as XML", e);
        }
        return text + System.lineSeparator();
    }

    private static void testCase(XMLStreamWriter xml, AuditOutcome outcome, StatementAudit it)
            throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", clean(outcome.file()));
        xml.writeAttribute("name", it.number() + " " + clean(it.text()));
        @Nullable String reason = outcome.accepted().reason(it);
        if (outcome.fails(it)) {
            xml.writeStartElement("failure");
            xml.writeAttribute("type", it.grade());
            xml.writeAttribute(
                    "message", it.grade() + (it.marks().isEmpty() ? "" : " " + String.join(" ", it.marks())));
            xml.writeCharacters(
                    clean(it.arithmetic().stream().map(Because::words).collect(Collectors.joining("\n"))));
            xml.writeEndElement();
        } else if (reason != null) {
            xml.writeStartElement("skipped");
            xml.writeAttribute("message", clean(it.grade() + " accepted: " + reason));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** XML 1.0 has no signs for control characters. */
    static String clean(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    }
}
