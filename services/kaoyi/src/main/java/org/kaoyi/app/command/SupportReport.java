package org.kaoyi.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.NotInLedger;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.report.SupportText;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.discrepancies.HangingView;
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
            "As JSON, one object a line and text, with --source one object; as csv or xlsx, one row a statement and claim; as html or docx, to be printed."
        })
final class SupportReport implements Callable<Integer> {
    @Mixin
    private Format format = new Format();

    @Option(names = "--text", paramLabel = "ID", description = "The text.")
    private @Nullable String text;

    @Option(
            names = "--source",
            paramLabel = "SIGLUM",
            description = "Instead, which statements of any text hang on this source, with their grades now and without"
                    + " it.")
    private @Nullable String source;

    @Mixin
    private SupportOptions asked = new SupportOptions();

    @Override
    public Integer call() throws Exception {
        if (text != null && source != null) {
            throw CannotProceed.usage("--text and --source are two questions; ask one of them.");
        }
        if (source != null) {
            if (asked.given()) {
                throw CannotProceed.usage(
                        "--source asks what hangs on a source, --occasion, --side, --kind and --open which statements rest on which claims; ask one of them.");
            }
            format.requireNoTable("answer to what hangs on a source");
            format.requireNow("What hangs on a source");
        }
        format.requirePlace();
        String siglum = source;
        return format.ledger()
                .with(Access.READ, open -> siglum == null ? format.ask(open, this::report) : hangingOn(open, siglum));
    }

    private int report(Reports reports) {
        SupportQueries queries = reports.support();
        List<String> wanted =
                text == null ? queries.texts().stream().map(TextTitle::id).toList() : List.of(text);
        List<SupportView> found = asked.of(
                wanted.stream()
                        .map(id -> reports.audits().support(id).orElseThrow(() -> NotInLedger.text(id)))
                        .toList(),
                reports);
        if (!format.prints(publications -> publications.support(found), reports)) {
            format.answer(output -> found.forEach(view -> tell(view, output)));
        }
        if (wanted.isEmpty()) {
            Output.note("No text has been entered into this ledger.");
        } else if (found.isEmpty()) {
            Output.note("No statement of a text rests on such a claim.");
        }
        return ExitCode.OK.number();
    }

    private void tell(SupportView view, Output output) {
        if (format.json()) {
            output.json(view);
        } else {
            output.line("%s", SupportText.of(view));
        }
    }

    /** Graded as they are and as they would be; which findings open or close is asked of the ledger as it is. */
    private int hangingOn(OpenLedger open, String siglum) {
        ProjectionsRuntime projections = open.projectionsUpToDate();
        if (projections.references().source(siglum).isEmpty()) {
            throw NotInLedger.source(siglum);
        }
        HangingView hanging = projections.inquiries().hangingOn(siglum);
        format.answer(output -> {
            if (format.json()) {
                output.json(hanging);
            } else {
                output.line("%s", SupportText.of(hanging));
            }
        });
        return ExitCode.OK.number();
    }
}
