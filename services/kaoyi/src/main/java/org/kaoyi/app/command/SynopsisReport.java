package org.kaoyi.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.NotInLedger;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.report.SynopsisText;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.catalogue.OccasionView;
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

    @Override
    public Integer call() throws Exception {
        format.requirePlace();
        return format.ledger().with(Access.READ, open -> format.ask(open, this::report));
    }

    private int report(Reports projections) {
        List<OccasionView> wanted = wanted(projections);
        if (format.prints(publications -> publications.synopsis(wanted), projections)) {
            return ExitCode.OK.number();
        }
        ScopeNames scopes = ScopeNames.of(projections);
        Output output = new Output();
        for (OccasionView each : wanted) {
            Synopsis synopsis = projections.synopses().synopsis(each.id());
            if (synopsis.rows().isEmpty() && occasion == null) {
                continue;
            }
            if (format.json()) {
                output.json(synopsis);
            } else {
                output.line("%s", SynopsisText.of(each.title(), synopsis, scopes::named));
            }
        }
        return ExitCode.OK.number();
    }

    private List<OccasionView> wanted(Reports projections) {
        String id = occasion;
        if (id == null) {
            return projections.references().occasions();
        }
        return List.of(projections.references().occasion(id).orElseThrow(() -> NotInLedger.occasion(id)));
    }
}
