package org.kaoyi.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.ledger.StandingRows;
import org.kaoyi.readingroom.exchange.LogExport;
import org.kaoyi.recording.exporting.ClaimsTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the ledger to a file or to standard output. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "ndjson: the log, one event a line; imported into an empty ledger it gives the same positions and the same root.",
            "csv: the claims and examinations that stand, as the table that import reads; a cell that a spreadsheet would run",
            "begins with an apostrophe, which import takes off."
        })
final class ExportCommand implements Callable<Integer> {
    /** Forms that this version knows. */
    enum Form {
        NDJSON,
        CSV
    }

    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Option(
            names = "--format",
            paramLabel = "ndjson|csv",
            defaultValue = "ndjson",
            description = "Form of the export (default: ndjson).")
    private Form form = Form.NDJSON;

    @Option(names = "--as-of", paramLabel = "POSITION", description = "Only events up to this position of the log.")
    private @Nullable Long asOf;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write here instead of to standard output; whole or not at all.")
    private @Nullable Path out;

    @Override
    public Integer call() throws Exception {
        return ledger.with(Access.READ, this::export);
    }

    private int export(OpenLedger open) throws IOException {
        long head = open.log().head().position();
        if (asOf != null && (asOf < 0 || asOf > head)) {
            throw CannotProceed.usage("There is no position %d; the log goes from 1 to %d.".formatted(asOf, head));
        }
        long upTo = asOf == null ? head : asOf;
        if (out == null) {
            Writer standard = new BufferedWriter(new OutputStreamWriter(System.out, UTF_8));
            write(open, upTo, standard);
            standard.flush();
            return ExitCode.OK.number();
        }
        WholeFile.write(out, writer -> write(open, upTo, writer));
        Output.note("The ledger up to position %d is written to %s", upTo, out);
        return ExitCode.OK.number();
    }

    private void write(OpenLedger open, long upTo, Writer writer) throws IOException {
        switch (form) {
            case NDJSON -> LogExport.write(open.log(), 0, upTo, writer);
            case CSV -> writeTable(StandingRows.of(open.log(), open.codec(), upTo), writer);
        }
    }

    private static void writeTable(StandingRows standing, Writer writer) throws IOException {
        List<String> inexact =
                new ClaimsTable(standing.book()).write(standing.claims(), standing.examinations(), writer);
        if (!inexact.isEmpty()) {
            Output.note(
                    "%d rows would be read otherwise than they stand in the ledger: %s. Only ndjson keeps them exactly.",
                    inexact.size(), String.join(", ", inexact));
        }
    }
}
