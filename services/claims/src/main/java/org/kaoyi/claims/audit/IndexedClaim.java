package org.kaoyi.claims.audit;

import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.account.Polarity;
import org.kaoyi.claims.account.Scope;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.Value;

/**
 * Of a claim what an audit asks; a million of these fit where as many claims do not.
 *
 * @param quoted words of the source, or null
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
        @Nullable DateValue told,
        @Nullable String quoted) {

    static IndexedClaim of(Claim claim, OccasionShelf occasion, QuestionEntry question) {
        String quotation = claim.quotation().text();
        return new IndexedClaim(
                claim.id().value(),
                occasion,
                question,
                claim.source().value(),
                claim.polarity(),
                claim.value(),
                claim.mode(),
                claim.scope().isAll() ? Scope.ALL : claim.scope(),
                claim.chain().teller().orElse(null),
                claim.told(),
                quotation == null ? null : org.kaoyi.claims.value.wording.Wording.compatible(quotation));
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

    /** The same, with what other claims hold too held once. */
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
                told == null ? null : (DateValue) shared.apply(told),
                quoted);
    }
}
