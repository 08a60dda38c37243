package org.kaoyi.app.command;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.projections.PastReports;
import org.kaoyi.projections.Reports;
import org.kaoyi.readingroom.publishing.Publication;
import org.kaoyi.readingroom.publishing.report.ReportPublications;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The ledger and the form of a report: for people, as JSON, or as a publication. */
final class Format {
    /** Forms that this version knows. */
    enum Form {
        TEXT,
        JSON,
        CSV,
        HTML,
        DOCX,
        XLSX,
        TEI,
        APPARATUS
    }

    @Mixin
    private Printing printing = new Printing();

    /** Whoever waits longer wants to know how long. */
    private static final Duration WORTH_SAYING = Duration.ofSeconds(3);

    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Option(
            names = "--format",
            paramLabel = "text|json|csv|xlsx|html|docx|tei|apparatus",
            defaultValue = "text",
            description =
                    "Form of the answer (default: text); --json is short for --format json; tei and apparatus are of discrepancies.")
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

    /** The form of a publication, where one is asked for. */
    Optional<org.kaoyi.readingroom.publishing.Form> printed() {
        return ledger.json()
                ? Optional.empty()
                : org.kaoyi.readingroom.publishing.Form.labelled(form.name().toLowerCase(Locale.ROOT));
    }

    /** Whether a publication was asked for, which then is written. */
    boolean prints(Function<ReportPublications, Publication> publication, Reports reports) {
        Optional<org.kaoyi.readingroom.publishing.Form> asked = printed();
        asked.ifPresent(each -> printing.print(
                publication.apply(new ReportPublications(reports, printing.language(), printing.habit())), each));
        return asked.isPresent();
    }

    /**
     * Sees what can be seen before the ledger is opened.
     *
     * @throws CannotProceed when a file of bytes would go to the terminal, or {@code --out} is given for a form that goes there
     */
    void requirePlace() {
        printed().ifPresent(each -> printing.requirePlace(each.isText(), each.label()));
        if (printing.out() != null && printed().isEmpty()) {
            throw CannotProceed.usage(
                    "--out is for csv, xlsx, html, docx, tei and apparatus; text and json go to standard output.");
        }
    }

    /**
     * For reports that are answers and no publications.
     *
     * @throws CannotProceed when one is asked for
     */
    void requireNoTable(String report) {
        if (printed().isPresent()) {
            throw CannotProceed.usage(
                    "The %s is neither table nor document; ask for it as text or json.".formatted(report));
        }
        requirePlace();
    }
}
