package org.kaoyi.app.command;

import java.time.Duration;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.projections.PastReports;
import org.kaoyi.projections.Reports;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The ledger and the form of a report: for people, or as JSON. */
final class Format {
    /** Forms that this version knows. */
    enum Form {
        TEXT,
        JSON,
        CSV
    }

    /** Whoever waits longer wants to know how long. */
    private static final Duration WORTH_SAYING = Duration.ofSeconds(3);

    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Option(
            names = "--format",
            paramLabel = "text|json|csv",
            defaultValue = "text",
            description = "Form of the answer (default: text); --json is short for --format json.")
    private Form form = Form.TEXT;

    @Option(
            names = "--as-of",
            paramLabel = "POSITION",
            description =
                    "On the ledger as it ended with this position, under the rules of today. It is folded anew; what takes long is said first.")
    private @Nullable Long asOf;

    /** Whether the past is asked about. */
    boolean past() {
        return asOf != null;
    }

    /**
     * Asks the views, as they follow the log or as they were.
     *
     * @throws CannotProceed when the views do not reach the end of the log, or there is no such position
     */
    int ask(OpenLedger ledger, ToIntFunction<Reports> report) {
        if (asOf == null) {
            return report.applyAsInt(ledger.projectionsUpToDate());
        }
        Duration cost = PastReports.cost(asOf);
        if (cost.compareTo(WORTH_SAYING) > 0) {
            Output.note("Folding %d events anew; this takes about %d seconds.", asOf, cost.toSeconds());
        }
        try (PastReports past = PastReports.at(asOf, ledger.views(), ledger.log(), ledger.codec())) {
            return report.applyAsInt(past);
        } catch (IllegalArgumentException e) {
            throw CannotProceed.usage(String.valueOf(e.getMessage()));
        }
    }

    LedgerOptions ledger() {
        return ledger;
    }

    boolean json() {
        return ledger.json() || form == Form.JSON;
    }

    boolean csv() {
        return !ledger.json() && form == Form.CSV;
    }

    /**
     * For reports that are no table.
     *
     * @throws CannotProceed when a table is asked for
     */
    void requireNoTable(String report) {
        if (csv()) {
            throw CannotProceed.usage("The %s is no table; ask for it as text or json.".formatted(report));
        }
    }
}
