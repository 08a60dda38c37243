package org.kaoyi.app.auditing;

import java.util.List;
import java.util.Set;
import org.kaoyi.claims.audit.StatementAudit;
import org.kaoyi.projections.support.AuditDesk;

/**
 * An audit with what of it is accepted.
 *
 * @param remarks of the reader of the file
 */
public record AuditOutcome(
        String file, String title, AuditDesk.Audited audited, AcceptedGaps accepted, List<String> remarks) {
    /** The grades for which {@code kaoyi audit} ends with 1. */
    private static final Set<String> FAILING = Set.of("CONTRADICTED", "CONTESTED", "STALE", "UNSUPPORTED");

    public AuditOutcome {
        remarks = List.copyOf(remarks);
    }

    public List<StatementAudit> statements() {
        return audited.report().statements();
    }

    /** Whether a sentence has a failing grade that nobody accepted. */
    public boolean fails(StatementAudit statement) {
        return FAILING.contains(statement.grade()) && accepted.reason(statement) == null;
    }

    public boolean fails() {
        return statements().stream().anyMatch(this::fails);
    }
}
