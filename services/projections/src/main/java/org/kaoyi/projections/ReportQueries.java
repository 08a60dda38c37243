package org.kaoyi.projections;

import org.kaoyi.codec.KaoyiJson;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.projections.catalogue.ClaimQueries;
import org.kaoyi.projections.catalogue.ReferenceQueries;
import org.kaoyi.projections.discrepancies.DiscrepancyQueries;
import org.kaoyi.projections.discrepancies.SynopsisQueries;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.inquiries.CanonQueries;
import org.kaoyi.projections.inquiries.RivalQueries;
import org.kaoyi.projections.narratives.NarrativeQueries;
import org.kaoyi.projections.support.AuditDesk;
import org.kaoyi.projections.support.SupportQueries;
import org.springframework.jdbc.core.JdbcTemplate;

/** The questions, asked of the rows that some connections see. */
public record ReportQueries(
        DiscrepancyQueries discrepancies,
        SynopsisQueries synopses,
        NarrativeQueries narratives,
        SupportQueries support,
        AuditDesk audits,
        ReferenceQueries references,
        ClaimQueries claims,
        CanonQueries canons,
        RivalQueries rivals) {

    /** @param log read as far as the rows reflect it, where that is not its head */
    static ReportQueries on(JdbcTemplate jdbc, EventLog log, EventReader reader, long until) {
        DiscrepancyQueries discrepancies = new DiscrepancyQueries(jdbc, KaoyiJson.reports());
        SupportQueries support = new SupportQueries(jdbc, reader, discrepancies::inOpenFindings);
        return new ReportQueries(
                discrepancies,
                new SynopsisQueries(jdbc, reader, discrepancies),
                new NarrativeQueries(jdbc, reader),
                support,
                new AuditDesk(log, reader, support, until),
                new ReferenceQueries(jdbc, reader, discrepancies::counts),
                new ClaimQueries(jdbc, reader),
                new CanonQueries(jdbc, reader),
                new RivalQueries(jdbc, reader));
    }
}
