package org.kaoyi.projections;

import org.kaoyi.codec.KaoyiJson;
import org.kaoyi.projections.catalogue.ClaimQueries;
import org.kaoyi.projections.catalogue.ReferenceQueries;
import org.kaoyi.projections.discrepancies.DiscrepancyQueries;
import org.kaoyi.projections.discrepancies.SynopsisQueries;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.inquiries.CanonQueries;
import org.kaoyi.projections.inquiries.RivalQueries;
import org.kaoyi.projections.narratives.NarrativeQueries;
import org.kaoyi.projections.support.SupportQueries;
import org.springframework.jdbc.core.JdbcTemplate;

/** The questions, asked of the rows that some connections see. */
public record ReportQueries(
        DiscrepancyQueries discrepancies,
        SynopsisQueries synopses,
        NarrativeQueries narratives,
        SupportQueries support,
        ReferenceQueries references,
        ClaimQueries claims,
        CanonQueries canons,
        RivalQueries rivals) {

    static ReportQueries on(JdbcTemplate jdbc, EventReader reader) {
        DiscrepancyQueries discrepancies = new DiscrepancyQueries(jdbc, KaoyiJson.reports());
        return new ReportQueries(
                discrepancies,
                new SynopsisQueries(jdbc, reader, discrepancies),
                new NarrativeQueries(jdbc, reader),
                new SupportQueries(jdbc, reader, discrepancies::inOpenFinding),
                new ReferenceQueries(jdbc, reader),
                new ClaimQueries(jdbc, reader),
                new CanonQueries(jdbc, reader),
                new RivalQueries(jdbc, reader));
    }
}
