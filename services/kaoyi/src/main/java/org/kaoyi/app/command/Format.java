package org.kaoyi.app.command;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.claims.Labelled;
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

    @Option(
            names = "--known-in",
            paramLabel = "YEAR",
            description = "As it could be known in this year, by when sources became accessible and were closed.")
    private @Nullable Integer knownIn;

    /** Whether the ledger is asked about as it was at a position. */
    boolean past() {
        return asOf != null;
    }

    /** The year in which what is reported could have been known, or null. */
    @Nullable
    Integer knownIn() {
        return knownIn;
    }

    /**
     * For reports that ask of the ledger as it is.
     *
     * @throws CannotProceed when its past, or a part of it, is asked about
     */
    void requireNow(String what) {
        if (asOf != null || knownIn != null) {
            throw CannotProceed.usage(
                    "%s is asked of the ledger as it is, without --as-of and --known-in.".formatted(what));
        }
    }

    /**
     * Asks the views, as they follow the log, as they were, or as they could be known.
     *
     * @throws CannotProceed when the views do not reach the end of the log, or there is no such position
     */
    int ask(OpenLedger ledger, ToIntFunction<Reports> report) {
        return ask(ledger, knownIn, report);
    }

    /** The same for a report that finds by itself what could be known. */
    int askAll(OpenLedger ledger, ToIntFunction<Reports> report) {
        return ask(ledger, null, report);
    }

    private int ask(OpenLedger ledger, @Nullable Integer year, ToIntFunction<Reports> report) {
        if (asOf == null && year == null) {
            return report.applyAsInt(ledger.projectionsUpToDate());
        }
        long end = ledger.log().head().position();
        long position = asOf == null ? end : asOf;
        Duration cost = PastReports.cost(position);
        if (position <= end && cost.compareTo(WORTH_SAYING) > 0) {
            Output.note("Folding %d events anew; this takes about %d seconds.", position, cost.toSeconds());
        }
        try (PastReports past = PastReports.at(position, year, ledger.views(), ledger.log(), ledger.codec())) {
            if (!past.undated().isEmpty()) {
                Output.note(
                        "Left out, since nobody has said when they could be read: %s.",
                        String.join(", ", past.undated()));
            }
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
                : Labelled.of(
                        org.kaoyi.readingroom.publishing.Form.class, form.name().toLowerCase(Locale.ROOT));
    }

    /** Whether a publication was asked for, which then is written. */
    boolean prints(Function<ReportPublications, Publication> publication, Reports reports) {
        Optional<org.kaoyi.readingroom.publishing.Form> asked = printed();
        asked.ifPresent(each -> printing.print(
                publication.apply(new ReportPublications(reports, printing.language(), printing.habit())), each));
        return asked.isPresent();
    }

    /** Text or JSON, to standard output or into the file that was named. */
    void answer(Consumer<Output> answer) {
        if (printing.out() == null) {
            answer.accept(new Output());
        } else {
            printing.write(target -> Output.into(target, answer));
        }
    }

    /**
     * Sees what can be seen before the ledger is opened.
     *
     * @throws CannotProceed when a file of bytes would go to the terminal, or two forms are asked for
     */
    void requirePlace() {
        if (ledger.json() && form != Form.TEXT && form != Form.JSON) {
            throw CannotProceed.usage("--json and --format are two forms; give one of them.");
        }
        printing.requireKnownWords();
        printed().ifPresent(each -> printing.requirePlace(each.isText(), each.label()));
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
