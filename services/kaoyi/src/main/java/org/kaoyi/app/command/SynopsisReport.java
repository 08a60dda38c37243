package org.kaoyi.app.command;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.NotInLedger;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.report.SynopsisText;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.catalogue.OccasionView;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.projections.discrepancies.Synopsis;
import org.kaoyi.readingroom.publishing.report.ScopeNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One occasion as its sources tell it, side by side. */
@Command(
        name = "synopsis",
        mixinStandardHelpOptions = true,
        description = {
            "An occasion as its sources tell it, question by question; without --occasion, every occasion of which a source speaks.",
            "Signs: = agrees, ~ compatible, # conflicts, ≠ differs, sil. silent. As JSON, one object a line and occasion;"
                    + " as csv or xlsx, one row a source and question; as html or docx, to be printed."
        })
final class SynopsisReport implements Callable<Integer> {
    @Mixin
    private Format format = new Format();

    @Option(names = "--occasion", paramLabel = "ID", description = "The occasion.")
    private @Nullable String occasion;

    @Option(
            names = "--side",
            paramLabel = "SIDE",
            description =
                    "Only the sources of this side, and what they say or are silent on; signs and apparatus stay those of all sources.")
    private @Nullable String side;

    @Mixin
    private CaseOptions cases = new CaseOptions();

    @Override
    public Integer call() throws Exception {
        format.requirePlace();
        return format.ledger().with(Access.READ, open -> format.ask(open, this::report));
    }

    private int report(Reports projections) {
        List<OccasionView> wanted = wanted(projections);
        UnaryOperator<Synopsis> part = part(projections);
        if (!format.prints(publications -> publications.synopsis(wanted, part), projections)) {
            format.answer(output -> tell(wanted, part, projections, output));
        }
        return ExitCode.OK.number();
    }

    private void tell(List<OccasionView> wanted, UnaryOperator<Synopsis> part, Reports projections, Output output) {
        ScopeNames scopes = ScopeNames.of(projections);
        for (OccasionView each : wanted) {
            Synopsis synopsis = part.apply(projections.synopses().synopsis(each.id()));
            if (synopsis.rows().isEmpty() && occasion == null) {
                continue;
            }
            if (format.json()) {
                output.json(synopsis);
            } else {
                output.line("%s", SynopsisText.of(each.title(), synopsis, scopes::named));
            }
        }
    }

    private UnaryOperator<Synopsis> part(Reports projections) {
        String asked = side;
        if (asked == null && !cases.given()) {
            return UnaryOperator.identity();
        }
        if (asked != null) {
            CaseOptions.requireKnownSide(projections, asked);
        }
        Predicate<Synopsis.Column> sources = column -> asked == null || asked.equals(column.side());
        Predicate<Synopsis.Line> lines = cases.given() ? inCases(projections) : line -> true;
        return synopsis -> synopsis.where(sources, lines);
    }

    private Predicate<Synopsis.Line> inCases(Reports projections) {
        Set<String> found =
                cases.cases(projections, occasion).stream().map(CaseView::id).collect(Collectors.toSet());
        return line -> found.contains(line.caseId());
    }

    private List<OccasionView> wanted(Reports projections) {
        String id = occasion;
        if (id == null) {
            return projections.references().occasions();
        }
        return List.of(projections.references().occasion(id).orElseThrow(() -> NotInLedger.occasion(id)));
    }
}
