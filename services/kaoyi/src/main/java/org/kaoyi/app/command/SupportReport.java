package org.kaoyi.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.report.SupportText;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.support.SupportQueries;
import org.kaoyi.projections.support.SupportView;
import org.kaoyi.projections.support.SupportView.TextTitle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which claims carry the statements of a text. */
@Command(
        name = "support",
        mixinStandardHelpOptions = true,
        description = {
            "Which claims carry each statement of a text, with its grade; without --text, every text of the ledger.",
            "As JSON, one object a line and text."
        })
final class SupportReport implements Callable<Integer> {
    @Mixin
    private Format format = new Format();

    @Option(names = "--text", paramLabel = "ID", description = "The text.")
    private @Nullable String text;

    @Option(
            names = "--source",
            paramLabel = "SIGLUM",
            description = "Instead, which statements of any text hang on this source. What changes without it says"
                    + " kaoyi report blast-radius --source.")
    private @Nullable String source;

    @Override
    public Integer call() throws Exception {
        if (text != null && source != null) {
            throw CannotProceed.usage("--text and --source are two questions; ask one of them.");
        }
        format.requireNoTable("support of a text");
        return format.ledger().with(Access.READ, open -> format.ask(open, this::report));
    }

    private int report(Reports reports) {
        if (source != null) {
            return hangingOn(reports, source);
        }
        SupportQueries queries = reports.support();
        List<String> wanted =
                text == null ? queries.texts().stream().map(TextTitle::id).toList() : List.of(text);
        Output output = new Output();
        for (String id : wanted) {
            SupportView view = reports.audits()
                    .support(id)
                    .orElseThrow(() -> CannotProceed.usage("There is no text \"%s\" in this ledger.".formatted(id)));
            if (format.json()) {
                output.json(view);
            } else {
                output.line("%s", SupportText.of(view));
            }
        }
        if (wanted.isEmpty()) {
            Output.note("No text has been entered into this ledger.");
        }
        return ExitCode.OK.number();
    }

    private int hangingOn(Reports reports, String siglum) {
        if (reports.references().source(siglum).isEmpty()) {
            throw CannotProceed.usage("There is no source \"%s\" in this ledger.".formatted(siglum));
        }
        List<SupportView> texts = reports.audits().hangingOn(siglum);
        Output output = new Output();
        for (SupportView view : texts) {
            if (format.json()) {
                output.json(view);
            } else {
                output.line("%s", SupportText.of(view));
            }
        }
        if (texts.isEmpty()) {
            Output.note("No statement of a text hangs on %s.", siglum);
        }
        return ExitCode.OK.number();
    }
}
