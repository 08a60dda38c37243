package org.kaoyi.app.command;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.crate.CrateExport;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.claims.Labelled;
import org.kaoyi.readingroom.exchange.LogExport;
import org.kaoyi.readingroom.publishing.Publication;
import org.kaoyi.readingroom.publishing.document.Document;
import org.kaoyi.readingroom.publishing.linked.LinkedData;
import org.kaoyi.readingroom.publishing.note.Described;
import org.kaoyi.readingroom.publishing.note.SourceLibrary;
import org.kaoyi.readingroom.publishing.report.ClaimsPublication;
import org.kaoyi.readingroom.publishing.table.WorkbookFile;
import org.kaoyi.recording.exporting.StandingRows;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the ledger to a file or to standard output. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "ndjson: the log, one event a line; imported into an empty ledger it gives the same positions and the same root.",
            "csv, xlsx: the claims and examinations that stand, as the table that import reads; a cell that a spreadsheet would run",
            "begins with an apostrophe, which import takes off.",
            "html, docx: the same to be printed, by occasion and question, with notes.",
            "jsonld: what stands as linked data (PROV-O, Web Annotation).",
            "csl-json, ris: the sources for reference managers; import takes csl-json back, with what no reference manager knows of them.",
            "ro-crate: a zip file to deposit, with the log, its checkpoints, proofs and schemas; imported into an empty ledger it gives the same root."
        })
final class ExportCommand implements Callable<Integer> {
    /** Forms that this version knows. */
    enum Form implements Labelled {
        NDJSON,
        CSV,
        XLSX,
        HTML,
        DOCX,
        JSONLD,
        CSL_JSON,
        RIS,
        RO_CRATE;

        /** Whether a terminal shows it. */
        boolean isText() {
            return this != XLSX && this != DOCX && this != RO_CRATE;
        }
    }

    /** Forms by their labels. */
    static final class FormName implements CommandLine.ITypeConverter<Form> {
        @Override
        public Form convert(String label) {
            return Labelled.of(Form.class, label.toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new CommandLine.TypeConversionException(
                            "there is no form \"%s\"; there are %s".formatted(label, Labelled.all(Form.class))));
        }
    }

    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Option(
            names = "--format",
            paramLabel = "ndjson|csv|xlsx|html|docx|jsonld|csl-json|ris|ro-crate",
            converter = FormName.class,
            defaultValue = "ndjson",
            description = "Form of the export (default: ndjson).")
    private Form form = Form.NDJSON;

    @Option(names = "--as-of", paramLabel = "POSITION", description = "Only events up to this position of the log.")
    private @Nullable Long asOf;

    @Option(names = "--title", paramLabel = "TEXT", description = "Title of an ro-crate.")
    private @Nullable String title;

    @Option(
            names = "--license",
            paramLabel = "ADDRESS",
            description = "Licence of an ro-crate, such as https://creativecommons.org/licenses/by/4.0/")
    private @Nullable String license;

    @Option(
            names = "--base",
            paramLabel = "ADDRESS",
            description =
                    "Before the identifiers of jsonld: where the ledger is published, such as https://archive.example/ledger/ (default: urn:kaoyi:ledger/).")
    private @Nullable String base;

    @Mixin
    private Printing printing = new Printing();

    @Override
    public Integer call() throws Exception {
        if (form != Form.RO_CRATE && (title != null || license != null)) {
            throw CannotProceed.usage("--title and --license are of an ro-crate; say --format ro-crate.");
        }
        if (form != Form.JSONLD && base != null) {
            throw CannotProceed.usage("--base is of jsonld; say --format jsonld.");
        }
        published();
        printing.requireKnownWords();
        printing.requirePlace(form.isText(), form.label());
        return ledger.with(Access.READ, this::export);
    }

    private String published() {
        return base == null ? LinkedData.BASE : BaseAddress.beforeIdentifiers(base);
    }

    private int export(OpenLedger open) throws IOException {
        long head = open.log().head().position();
        if (asOf != null && (asOf < 0 || asOf > head)) {
            throw CannotProceed.usage("There is no position %d; the log goes from 1 to %d.".formatted(asOf, head));
        }
        long upTo = asOf == null ? head : asOf;
        printing.write(out -> write(open, upTo, out));
        return ExitCode.OK.number();
    }

    private void write(OpenLedger open, long upTo, OutputStream out) throws IOException {
        switch (form) {
            case NDJSON -> text(writer -> LogExport.writeAll(open.log(), upTo, writer), out);
            case JSONLD -> text(writer -> new LinkedData(standing(open, upTo)).write(published(), writer), out);
            case CSL_JSON -> text(library(open, upTo)::writeCsl, out);
            case RIS -> text(library(open, upTo)::writeRis, out);
            case RO_CRATE ->
                new CrateExport(open, upTo, Clock.systemUTC())
                        .write(title, license, out)
                        .forEach(Output::note);
            default -> publish(open, upTo, out);
        }
    }

    private static void text(Publication.Text content, OutputStream out) throws IOException {
        Publication.text(content).to(out);
    }

    private void publish(OpenLedger open, long upTo, OutputStream out) throws IOException {
        try {
            Publication claims = claims(open, upTo);
            claims.write(printed(), out);
            Printing.tellCut(claims);
        } catch (Document.TooLong | WorkbookFile.TooLarge e) {
            throw CannotProceed.usage(String.valueOf(e.getMessage()));
        }
    }

    private static StandingRows standing(OpenLedger open, long upTo) {
        return StandingRows.of(open.log(), open.codec(), upTo);
    }

    private static SourceLibrary library(OpenLedger open, long upTo) {
        return new SourceLibrary(standing(open, upTo).book().sources().stream()
                .map(Described::of)
                .toList());
    }

    private Publication claims(OpenLedger open, long upTo) {
        return ClaimsPublication.of(standing(open, upTo), ExportCommand::warn, printing.language(), printing.habit());
    }

    private org.kaoyi.readingroom.publishing.Form printed() {
        return org.kaoyi.readingroom.publishing.Form.valueOf(form.name());
    }

    private static void warn(List<String> inexact) {
        if (!inexact.isEmpty()) {
            Output.note(
                    inexact.size() == 1
                            ? "%d row would be read otherwise than it stands in the ledger: %s. Only ndjson keeps it exactly."
                            : "%d rows would be read otherwise than they stand in the ledger: %s. Only ndjson keeps them exactly.",
                    inexact.size(),
                    String.join(", ", inexact));
        }
    }
}
