package org.kaoyi.projections.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.Quotation;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.SourceExamined;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.Value;

/** Puts claims and examinations into plain form. */
public final class ClaimViews {
    private ClaimViews() {}

    /** Of the event that recorded it. */
    public static ClaimView of(LedgerEvent event) {
        return switch (event) {
            case ClaimRecorded it -> of(it.claim());
            case SourceExamined it -> of(it.examination());
            default -> throw new IllegalArgumentException("only claims and examinations are shown as claims");
        };
    }

    public static ClaimView of(Claim it) {
        return new ClaimView(
                it.id().value(),
                "claim",
                it.occasion().value(),
                it.question().value(),
                it.source().value(),
                it.polarity().label(),
                it.wording(),
                it.value().display(),
                it.value().type().label(),
                it.mode().label(),
                id(it.plan().holder()),
                date(it.plan().date()),
                ids(it.attributedTo()),
                it.side(),
                it.custody(),
                hops(it.chain()),
                id(it.chain().recorder()),
                date(it.told()),
                Labelled.labelOf(it.act()),
                it.confidence(),
                it.certainty(),
                it.explicit(),
                it.scope().canonical(),
                it.population(),
                it.locus(),
                quotation(it.quotation()),
                null,
                null,
                null,
                null,
                null,
                it.readerVersion(),
                it.coder(),
                it.note());
    }

    public static ClaimView of(Examination it) {
        Value member = it.member();
        return new ClaimView(
                it.id().value(),
                "examination",
                it.occasion().value(),
                it.question().value(),
                it.source().value(),
                "silent",
                it.wording(),
                member == null ? null : member.display(),
                member == null ? null : member.type().label(),
                it.mode().label(),
                id(it.plan().holder()),
                date(it.plan().date()),
                ids(it.attributedTo()),
                it.side(),
                null,
                hops(it.chain()),
                id(it.chain().recorder()),
                date(it.told()),
                null,
                null,
                null,
                null,
                it.scope().canonical(),
                it.population(),
                it.locus(),
                null,
                it.reader(),
                it.extent().label(),
                it.basis().label(),
                it.present(),
                it.ground(),
                null,
                it.coder(),
                it.note());
    }

    private static ClaimView.@Nullable QuotationView quotation(Quotation it) {
        return it.equals(Quotation.NONE)
                ? null
                : new ClaimView.QuotationView(
                        it.text(), it.language(), it.translation(), it.translator(), Labelled.labelOf(it.form()));
    }

    private static List<ClaimView.Hop> hops(TellingChain chain) {
        return chain.hops().stream()
                .map(hop -> new ClaimView.Hop(hop.speaker().value(), id(hop.hearer())))
                .toList();
    }

    private static List<String> ids(List<AuthorityId> authorities) {
        return authorities.stream().map(AuthorityId::value).toList();
    }

    private static @Nullable String id(@Nullable AuthorityId authority) {
        return authority == null ? null : authority.value();
    }

    private static @Nullable String date(@Nullable DateValue date) {
        return date == null ? null : date.edtf();
    }
}
