package org.kaoyi.claims.event;

import java.util.Optional;
import org.kaoyi.claims.account.OccasionId;

/** A fact that the ledger holds for ever. Its type name in the log is the record's simple name. */
public sealed interface LedgerEvent
        permits SourceRegistered,
                SourceRedescribed,
                SourceWithdrawn,
                PassageAttached,
                OccasionRegistered,
                OccasionRedescribed,
                QuestionRegistered,
                QuestionRedescribed,
                AuthorityEntered,
                AuthorityRedescribed,
                AuthoritiesMerged,
                AuthoritySplit,
                BalancePartDeclared,
                ClaimRecorded,
                ClaimSuperseded,
                ClaimRetracted,
                QuotationAnchored,
                SourceExamined,
                CaseAssessed,
                InterpretationStated,
                TextEntered,
                TextRevised,
                StatementLinked {

    /** The natural key of the stream to which it belongs, such as {@code claim/moscow-apology-K2}. */
    String stream();

    /** The occasion it concerns; empty for reference data, which concerns every occasion. */
    Optional<OccasionId> concerns();
}
