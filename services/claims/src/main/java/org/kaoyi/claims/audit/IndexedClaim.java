package org.kaoyi.claims.audit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.account.Polarity;
import org.kaoyi.claims.account.Scope;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.Value;

/**
 * Of a claim what an audit asks; a million of these fit where as many claims do not.
 *
 * @param scope for what it holds, with whom it means
 * @param retold who else told it or heard it
 * @param quoted words of the source, or null
 * @param recordedValue the value with the authorities that the claim names; {@code value} has those that it means
 * @param recordedScope the same of its scope
 * @param recordedTeller the same of who tells
 * @param recordedRetold the same of who else told it or heard it
 */
record IndexedClaim(
        String id,
        OccasionShelf occasion,
        QuestionEntry question,
        String source,
        Polarity polarity,
        Value value,
        Mode mode,
        Scope scope,
        @Nullable AuthorityId teller,
        List<AuthorityId> retold,
        @Nullable DateValue told,
        @Nullable String quoted,
        Value recordedValue,
        Scope recordedScope,
        @Nullable AuthorityId recordedTeller,
        List<AuthorityId> recordedRetold) {

    static IndexedClaim of(Claim claim, OccasionShelf occasion, QuestionEntry question) {
        String quotation = claim.quotation().text();
        Scope scope = claim.scope().isAll() ? Scope.ALL : claim.scope();
        AuthorityId teller = claim.chain().teller().orElse(null);
        List<AuthorityId> retold = retold(claim.chain());
        return new IndexedClaim(
                claim.id().value(),
                occasion,
                question,
                claim.source().value(),
                claim.polarity(),
                claim.value(),
                claim.mode(),
                scope,
                teller,
                retold,
                claim.told(),
                quotation == null ? null : org.kaoyi.claims.value.wording.Wording.compatible(quotation),
                claim.value(),
                scope,
                teller,
                retold);
    }

    /** The same, with the authorities that it means now. */
    IndexedClaim understoodIn(ReferenceBook book) {
        if (book.allAsEntered() && isAsRecorded()) {
            return this;
        }
        ClaimId claim = new ClaimId(id);
        return new IndexedClaim(
                id,
                occasion,
                question,
                source,
                polarity,
                book.understood(claim, recordedValue),
                mode,
                book.understood(claim, recordedScope),
                recordedTeller == null ? null : book.meant(AuthorityKind.AGENT, recordedTeller, claim),
                recordedRetold.stream()
                        .map(agent -> book.meant(AuthorityKind.AGENT, agent, claim))
                        .distinct()
                        .toList(),
                told,
                quoted,
                recordedValue,
                recordedScope,
                recordedTeller,
                recordedRetold);
    }

    @SuppressWarnings("ReferenceEquality") // as it was recorded, until somebody puts another in its place
    private boolean isAsRecorded() {
        return value == recordedValue
                && scope == recordedScope
                && Objects.equals(teller, recordedTeller)
                && retold == recordedRetold;
    }

    /** Whether both name the same authorities, wherever they name any. */
    boolean meansTheSameAs(IndexedClaim other) {
        return value.equals(other.value)
                && scope.equals(other.scope)
                && Objects.equals(teller, other.teller)
                && retold.equals(other.retold);
    }

    /** Claims are told apart by their ids; the hash of all that they hold would be worked out for every sentence again. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IndexedClaim claim && claim.id.equals(id);
    }

    private static List<AuthorityId> retold(TellingChain chain) {
        return chain.hops().stream()
                .flatMap(hop -> Stream.of(hop.speaker(), hop.hearer()))
                .filter(Objects::nonNull)
                .skip(1)
                .distinct()
                .toList();
    }

    /** The same, with what other claims hold too held once. */
    @SuppressWarnings("unchecked")
    IndexedClaim sharing(java.util.function.UnaryOperator<Object> shared) {
        return new IndexedClaim(
                id,
                occasion,
                question,
                (String) shared.apply(source),
                polarity,
                (Value) shared.apply(value),
                mode,
                (Scope) shared.apply(scope),
                teller == null ? null : (AuthorityId) shared.apply(teller),
                (List<AuthorityId>) shared.apply(retold),
                told == null ? null : (DateValue) shared.apply(told),
                quoted,
                (Value) shared.apply(recordedValue),
                (Scope) shared.apply(recordedScope),
                recordedTeller == null ? null : (AuthorityId) shared.apply(recordedTeller),
                (List<AuthorityId>) shared.apply(recordedRetold));
    }
}
