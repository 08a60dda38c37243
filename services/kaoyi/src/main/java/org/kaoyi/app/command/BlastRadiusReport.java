package org.kaoyi.app.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.NotInLedger;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.report.InquiryText;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.discrepancies.BlastRadiusView;
import org.kaoyi.readingroom.publishing.report.ScopeNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What hangs on a source or a claim. */
@Command(
        name = "blast-radius",
        mixinStandardHelpOptions = true,
        description = {
            "Which cases, rulings and statements of texts would change if a source or a claim fell. Nothing in the ledger changes.",
            "As JSON, one object."
        })
final class BlastRadiusReport implements Callable<Integer> {
    @Mixin
    private Format format = new Format();

    @Option(names = "--source", paramLabel = "SIGLUM", description = "The source, with all its claims.")
    private @Nullable String source;

    @Option(names = "--claim", paramLabel = "ID", description = "The claim or examination.")
    private @Nullable String claim;

    @Override
    public Integer call() throws Exception {
        format.requireNoTable("blast radius");
        if ((source == null) == (claim == null)) {
            throw CannotProceed.usage("What is to fall? Give either --source SIGLUM or --claim ID.");
        }
        format.requireNow("What hangs on a source or claim");
        return format.ledger().with(Access.READ, this::report);
    }

    private int report(OpenLedger ledger) {
        ProjectionsRuntime projections = ledger.projectionsUpToDate();
        BlastRadiusView radius = radius(projections);
        format.answer(output -> {
            if (format.json()) {
                output.json(radius);
            } else {
                output.line("%s", InquiryText.of(radius, ScopeNames.of(projections)::named));
            }
        });
        return ExitCode.OK.number();
    }

    private BlastRadiusView radius(ProjectionsRuntime projections) {
        if (source != null) {
            if (projections.references().source(source).isEmpty()) {
                throw NotInLedger.source(source);
            }
            return projections.inquiries().ofSource(source);
        }
        String id = claim == null ? "" : claim;
        if (projections.claims().one(id).isEmpty()) {
            throw NotInLedger.claim(id);
        }
        return projections.inquiries().ofClaim(id);
    }
}
