package org.kaoyi.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.NotInLedger;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.report.CaseText;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.cases.CaseState;
import org.kaoyi.claims.cases.Grade;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.discrepancies.CaseFilter;
import org.kaoyi.projections.discrepancies.CaseSummary;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.projections.discrepancies.Inquiries;
import org.kaoyi.projections.view.Between;
import org.kaoyi.readingroom.publishing.report.ScopeNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where sources differ, case by case. */
@Command(
        name = "discrepancies",
        mixinStandardHelpOptions = true,
        description = {
            "Where sources differ, gravest first: conflicts, undeclared differences, differing plans, silences.",
            "As JSON, one object a line and case; as csv or xlsx, one row a reading or silence; as html or docx, to be printed. Exit code 0, whether there are findings or not."
        })
final class DiscrepanciesReport implements Callable<Integer> {
    @Mixin
    private Format format = new Format();

    @Option(names = "--occasion", paramLabel = "ID", description = "Only of this occasion.")
    private @Nullable String occasion;

    @Option(names = "--question", paramLabel = "ID", description = "Only on this question.")
    private @Nullable String question;

    @Option(
            names = "--side",
            paramLabel = "SIDE",
            description = "Only where this side takes part, by a reading or by silence.")
    private @Nullable String side;

    @Option(
            names = "--teller",
            paramLabel = "AGENT",
            description =
                    "Only where this person or body tells something that answers the question, by the agent's id.")
    private @Nullable String teller;

    @Option(names = "--kind", paramLabel = "KIND", description = "Only of this kind: quantity, date, silence, plans, …")
    private @Nullable String kind;

    @Option(
            names = "--grade",
            paramLabel = "GRADE",
            description = "Only of this grade: conflict, differs, plans-differ, silence, …")
    private @Nullable String grade;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "Only of this state: open, assessed, reopened, settled-by-retraction.")
    private @Nullable String state;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description =
                    "Only of occasions that happened, or can have happened, then or later: 1957, 1957-11, 1957-11-09, 1957年11月, … Occasions without a date are left out.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Likewise, then or earlier.")
    private @Nullable String to;

    @Option(names = "--open", description = "Only those on which nobody has ruled, or whose ruling is reopened.")
    private boolean open;

    @Option(names = "--all", description = "Also what is no finding: agreement, single, coarser, …")
    private boolean all;

    @Option(
            names = "--flips",
            description =
                    "With each case the smallest sets of sources or lines, up to three, without which its grade is another.")
    private boolean flips;

    /** Between {@link #from} and {@link #to}. */
    private @Nullable DaySpan days;

    @Override
    public Integer call() throws Exception {
        format.requirePlace();
        days = days();
        if (format.past() && (flips || format.knownIn() != null)) {
            throw CannotProceed.usage(
                    "--flips and --known-in ask of the ledger as it is, --as-of of what it was; give one of them.");
        }
        return format.ledger().with(Access.READ, open -> format.askAll(open, reports -> report(reports, open)));
    }

    private int report(Reports projections, OpenLedger ledger) {
        requireKnownFilters(projections);
        List<CaseView> cases = cases(projections, ledger.projections());
        if (cases.isEmpty()) {
            requireKnownSide(projections);
            requireKnownTeller(projections);
        }
        if (!format.prints(publications -> publications.discrepancies(cases), projections)) {
            format.answer(output -> tell(cases, projections, output));
        }
        return ExitCode.OK.number();
    }

    private void tell(List<CaseView> cases, Reports projections, Output output) {
        if (format.json()) {
            cases.forEach(output::json);
            return;
        }
        ScopeNames scopes = ScopeNames.of(projections);
        cases.forEach(found -> output.line("%s", CaseText.of(found, scopes::named)));
        String counted = cases.size() + (cases.size() == 1 ? " case." : " cases.");
        boolean whole = format.knownIn() == null;
        output.line(
                "%s", whole ? counted + " " + tally(projections.discrepancies().summary()) : counted);
    }

    private String tally(CaseSummary summary) {
        return format.past() ? CaseText.ofPast(summary) : CaseText.of(summary);
    }

    private List<CaseView> cases(Reports reports, ProjectionsRuntime projections) {
        CaseFilter filter = new CaseFilter(occasion, question, side, teller, kind, grade, state, days, open, all);
        Integer year = format.knownIn();
        if (year != null) {
            return knownIn(projections.inquiries(), filter, year);
        }
        List<CaseView> cases = reports.discrepancies().cases(filter);
        return flips
                ? cases.stream()
                        .map(found -> found.flippedBy(projections.inquiries().flips(found)))
                        .toList()
                : cases;
    }

    private List<CaseView> knownIn(Inquiries inquiries, CaseFilter filter, int year) {
        if (flips) {
            throw CannotProceed.usage(
                    "--flips asks of all that the ledger holds, --known-in of a part of it; give one of them.");
        }
        if (teller != null) {
            throw CannotProceed.usage(
                    "Who tells is not asked of what could be known in a year; give one of --teller and --known-in.");
        }
        Inquiries.KnownCases known = inquiries.knownIn(filter, year);
        if (known.capped()) {
            throw CannotProceed.usage(
                    "What could be known in a year is found anew, for %d groups of occasions at most; this ledger holds more. Name one with --occasion."
                            .formatted(Inquiries.MOST_FAMILIES));
        }
        if (!known.undated().isEmpty()) {
            Output.note(
                    "Left out, since nobody has said when they could be read: %s.", String.join(", ", known.undated()));
        }
        return known.cases();
    }

    private @Nullable DaySpan days() {
        try {
            return Between.days(from, to);
        } catch (Between.Refused refused) {
            throw CannotProceed.usage("--%s: %s".formatted(refused.end(), refused.sentence()));
        }
    }

    /** Asked only where nothing is found: a side may also be that of a silence alone. */
    private void requireKnownSide(Reports projections) {
        if (side == null
                || !projections.discrepancies().page(ofSideAlone(side), 0, 1).isEmpty()) {
            return;
        }
        CaseOptions.requireKnownSide(projections, side);
    }

    private static CaseFilter ofSideAlone(String side) {
        return new CaseFilter(null, null, side, null, null, false, true);
    }

    private void requireKnownTeller(Reports projections) {
        if (teller != null
                && projections.references().authority("agent", teller).isEmpty()) {
            throw NotInLedger.agent(teller);
        }
    }

    /** A misspelt filter must not look like a ledger without findings. */
    private void requireKnownFilters(Reports projections) {
        if (kind != null) {
            CaseOptions.requireKnown(kind);
        }
        if (grade != null && Labelled.of(Grade.class, grade).isEmpty()) {
            throw CannotProceed.usage(
                    "There is no grade \"%s\"; there are %s.".formatted(grade, Labelled.all(Grade.class)));
        }
        if (state != null && Labelled.of(CaseState.class, state).isEmpty()) {
            throw CannotProceed.usage(
                    "There is no state \"%s\"; there are %s.".formatted(state, Labelled.all(CaseState.class)));
        }
        if (question != null && projections.references().question(question).isEmpty()) {
            throw NotInLedger.question(question);
        }
        if (occasion != null && projections.references().occasion(occasion).isEmpty()) {
            throw NotInLedger.occasion(occasion);
        }
    }
}
