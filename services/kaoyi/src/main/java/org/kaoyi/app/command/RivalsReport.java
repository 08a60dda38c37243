package org.kaoyi.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.NotInLedger;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.report.InquiryText;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.inquiries.RivalsView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Rival explanations with what speaks for and against each. */
@Command(
        name = "rivals",
        mixinStandardHelpOptions = true,
        description = {
            "Rival explanations in a matrix: who holds them, which claims speak for and against each, which decide nothing.",
            "As JSON, one object a line, occasion and question."
        })
final class RivalsReport implements Callable<Integer> {
    @Mixin
    private Format format = new Format();

    @Option(names = "--occasion", paramLabel = "ID", description = "Only of this occasion.")
    private @Nullable String occasion;

    @Option(names = "--question", paramLabel = "ID", description = "Only on this question.")
    private @Nullable String question;

    @Override
    public Integer call() throws Exception {
        format.requireNoTable("comparison of rivals");
        return format.ledger().with(Access.READ, open -> format.ask(open, this::report));
    }

    private int report(Reports projections) {
        requireKnownFilters(projections);
        List<RivalsView> matrices = projections.rivals().rivals(occasion, question);
        format.answer(output -> matrices.forEach(matrix -> tell(matrix, output)));
        if (matrices.isEmpty()) {
            Output.note(
                    occasion == null && question == null
                            ? "Nobody has stated an explanation in this ledger."
                            : "Nobody has stated an explanation of it in this ledger.");
        }
        return ExitCode.OK.number();
    }

    private void tell(RivalsView matrix, Output output) {
        if (format.json()) {
            output.json(matrix);
        } else {
            output.line("%s", InquiryText.of(matrix));
        }
    }

    private void requireKnownFilters(Reports projections) {
        if (occasion != null && projections.references().occasion(occasion).isEmpty()) {
            throw NotInLedger.occasion(occasion);
        }
        if (question != null && projections.references().question(question).isEmpty()) {
            throw NotInLedger.question(question);
        }
    }
}
