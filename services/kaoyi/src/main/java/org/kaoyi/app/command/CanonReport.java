package org.kaoyi.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.NotInLedger;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.report.InquiryText;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.catalogue.OccasionView;
import org.kaoyi.projections.inquiries.CanonView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who tells which topic of an occasion. */
@Command(
        name = "canon",
        mixinStandardHelpOptions = true,
        description = {
            "Which topics of an occasion all its sources tell, which each group of them, which one alone; without --occasion, of every occasion.",
            "As JSON, one object a line and occasion."
        })
final class CanonReport implements Callable<Integer> {
    @Mixin
    private Format format = new Format();

    @Option(names = "--occasion", paramLabel = "ID", description = "The occasion.")
    private @Nullable String occasion;

    @Override
    public Integer call() throws Exception {
        format.requireNoTable("canon");
        return format.ledger().with(Access.READ, open -> format.ask(open, this::report));
    }

    private int report(Reports projections) {
        List<String> wanted = wanted(projections);
        format.answer(output -> tell(wanted, projections, output));
        return ExitCode.OK.number();
    }

    private void tell(List<String> wanted, Reports projections, Output output) {
        for (String each : wanted) {
            CanonView canon = projections.canons().canon(each);
            if (canon.canons().isEmpty() && occasion == null) {
                continue;
            }
            if (format.json()) {
                output.json(canon);
            } else {
                output.line("%s", InquiryText.of(canon));
            }
        }
    }

    private List<String> wanted(Reports projections) {
        if (occasion == null) {
            return projections.references().occasions().stream()
                    .map(OccasionView::id)
                    .toList();
        }
        if (projections.references().occasion(occasion).isEmpty()) {
            throw NotInLedger.occasion(occasion);
        }
        return List.of(occasion);
    }
}
