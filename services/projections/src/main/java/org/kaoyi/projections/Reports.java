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
    /** All of them, asked of the same rows. */
    ReportQueries queries();

    default DiscrepancyQueries discrepancies() {
        return queries().discrepancies();
    }

    default SynopsisQueries synopses() {
        return queries().synopses();
    }

    default NarrativeQueries narratives() {
        return queries().narratives();
    }

    default SupportQueries support() {
        return queries().support();
    }

    /** Audits of texts, entered or not. */
    default AuditDesk audits() {
        return queries().audits();
    }

    /** Sources, occasions, questions and names. */
    default ReferenceQueries references() {
        return queries().references();
    }

    /** Claims and examinations with their histories. */
    default ClaimQueries claims() {
        return queries().claims();
    }

    /** Who tells which topic of an occasion. */
    default CanonQueries canons() {
        return queries().canons();
    }

    /** Rival explanations. */
    default RivalQueries rivals() {
        return queries().rivals();
    }
}
