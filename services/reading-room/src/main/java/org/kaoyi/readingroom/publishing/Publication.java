package org.kaoyi.readingroom.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kaoyi.readingroom.publishing.document.Document;
import org.kaoyi.readingroom.publishing.document.DocxFile;
import org.kaoyi.readingroom.publishing.document.HtmlFile;
import org.kaoyi.readingroom.publishing.table.CsvFile;
import org.kaoyi.readingroom.publishing.table.Table;
import org.kaoyi.readingroom.publishing.table.WorkbookFile;

/** A report that can be given in several forms; none is made before it is asked for. */
public final class Publication {
    private final String name;
    private final Map<Form, Content> forms;
    private final LongAdder cut;

    private Publication(String name, Map<Form, Content> forms, LongAdder cut) {
        this.name = name;
        this.cut = cut;
        this.forms = forms;
    }

    /** Writes one form; the stream stays open. */
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** Writes text; the writer stays open. */
    public interface Text {
        void to(Writer writer) throws IOException;
    }

    /**
     * As a table for spreadsheets and a document for print.
     *
     * @param name of its file, without ending
     */
    public static Publication of(String name, Supplier<Table> table, Supplier<Document> document) {
        LongAdder cut = new LongAdder();
        return new Publication(name, Map.of(), cut)
                .and(Form.CSV, text(writer -> CsvFile.write(table.get(), writer)))
                .and(Form.XLSX, out -> cut.add(WorkbookFile.write(table.get(), out)))
                .and(Form.HTML, text(writer -> HtmlFile.write(document.get(), writer)))
                .and(Form.DOCX, out -> DocxFile.write(document.get(), out));
    }

    /** The same in one form more. */
    public Publication and(Form form, Content content) {
        Map<Form, Content> more = new EnumMap<>(Form.class);
        more.putAll(forms);
        more.put(form, content);
        return new Publication(name, more, cut);
    }

    /** In UTF-8. */
    public static Content text(Text content) {
        return out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
            content.to(writer);
            writer.flush();
        };
    }

    public String name() {
        return name;
    }

    /** How many cells were cut where it was written as a workbook, since a spreadsheet's cell holds no more. */
    public long cut() {
        return cut.sum();
    }

    /**
     * Writes it; the stream stays open.
     *
     * @throws NotInThisForm when it has no such form
     * @throws Document.TooLong when it is too long to be printed
     * @throws WorkbookFile.TooLarge when it does not fit a workbook
     */
    public void write(Form form, OutputStream out) throws IOException {
        Content content = forms.get(form);
        if (content == null) {
            throw new NotInThisForm("A file of %s is not made as %s; there are %s."
                    .formatted(
                            name,
                            form.label(),
                            forms.keySet().stream().map(Form::label).collect(Collectors.joining(", "))));
        }
        content.to(out);
    }

    /** A form that this report does not have. */
    public static final class NotInThisForm extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotInThisForm(String message) {
            super(message);
        }
    }
}
