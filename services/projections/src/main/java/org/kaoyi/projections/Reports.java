package org.kaoyi.projections;

import org.kaoyi.projections.catalogue.ClaimQueries;
import org.kaoyi.projections.catalogue.ReferenceQueries;
import org.kaoyi.projections.discrepancies.DiscrepancyQueries;
import org.kaoyi.projections.discrepancies.SynopsisQueries;
import org.kaoyi.projections.inquiries.CanonQueries;
import org.kaoyi.projections.inquiries.RivalQueries;
import org.kaoyi.projections.narratives.NarrativeQueries;
import org.kaoyi.projections.support.AuditDesk;
import org.kaoyi.projections.support.SupportQueries;

/** What can be asked of rows, whether they follow the log ({@link ProjectionsRuntime}) or show it as it was ({@link PastReports}). */
public interface Reports {
    DiscrepancyQueries discrepancies();

    SynopsisQueries synopses();

    NarrativeQueries narratives();

    SupportQueries support();

    /** Audits of texts, entered or not. */
    AuditDesk audits();

    /** Sources, occasions, questions and names. */
    ReferenceQueries references();

    /** Claims and examinations with their histories. */
    ClaimQueries claims();

    /** Who tells which topic of an occasion. */
    CanonQueries canons();

    /** Rival explanations. */
    RivalQueries rivals();
}
