package org.kaoyi.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.recording.exporting.StandingRows;
import org.kaoyi.recording.linting.LintFinding;
import org.kaoyi.recording.linting.Linter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What two coders would write differently. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description =
                "Checks recorded rows against the coding rules of docs/coding-guide.md. Ends with 1 when it finds something.")
final class LintCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Override
    public Integer call() throws Exception {
        return ledger.with(Access.READ, this::lint);
    }

    private int lint(OpenLedger open) {
        StandingRows rows = StandingRows.of(open.log(), open.codec());
        List<Claim> claims = rows.claims();
        List<Examination> examinations = rows.examinations();
        List<LintFinding> findings = Linter.lint(rows.book(), claims, examinations);
        Output output = new Output();
        for (LintFinding finding : findings) {
            if (ledger.json()) {
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("rule", finding.rule().label());
                answer.put("row", finding.row());
                answer.put("detail", finding.detail());
                answer.put("says", finding.rule().sentence());
                output.json(answer);
            } else {
                output.line(
                        "%s: %s%s",
                        finding.rule().label(),
                        finding.row(),
                        finding.detail().isEmpty() ? "" : ": " + finding.detail());
            }
        }
        if (!ledger.json()) {
            output.line("%d rows checked, %d findings.", claims.size() + examinations.size(), findings.size());
        }
        return findings.isEmpty() ? ExitCode.OK.number() : ExitCode.FINDINGS.number();
    }
}
