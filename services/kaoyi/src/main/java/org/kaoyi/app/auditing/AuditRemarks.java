package org.kaoyi.app.auditing;

import java.util.ArrayList;
import java.util.List;
import org.kaoyi.app.report.SupportText;
import org.kaoyi.claims.audit.StatementAudit;

/** What an audit says of a sentence, line by line, as it stands in a comment beside the sentence. */
final class AuditRemarks {
    /** Claims suggested in a comment; who wants more looks at the page. */
    private static final int SUGGESTED = 3;

    private AuditRemarks() {}

    static List<String> of(AuditOutcome outcome, StatementAudit it) {
        List<String> lines = new ArrayList<>();
        String reason = outcome.accepted().reason(it);
        lines.add(it.grade()
                + (it.marks().isEmpty() ? "" : " " + String.join(" ", it.marks()))
                + (reason == null ? "" : " (accepted: " + reason + ")"));
        it.claims().forEach(link -> lines.add(SupportText.link(link)));
        String independence = SupportText.independence(it.independence());
        if (!independence.isEmpty()) {
            lines.add(independence);
        }
        it.arithmetic().forEach(because -> lines.add("because " + because.words()));
        it.mismatches().forEach(mismatch -> lines.add(AuditText.mismatch(mismatch)));
        it.suggestions().stream()
                .limit(SUGGESTED)
                .forEach(suggestion -> lines.add(
                        (suggestion.founded() ? "may rest on " : "less sure: ") + AuditText.suggestion(suggestion)));
        return lines;
    }
}
