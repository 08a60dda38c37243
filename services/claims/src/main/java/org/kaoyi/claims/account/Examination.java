package org.kaoyi.claims.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.Value;

/**
 * "Reader R read this extent of this source for this occasion, and on this question it says nothing": the only thing that makes
 * silence countable.
 *
 * @param id shares the name space of claims
 * @param wording the value on which it is silent, as given; null where it is silent on the whole question
 * @param member {@code wording} as read, or null
 * @param chain the telling chain of the account that is silent
 * @param locus which folios or pages were read, or null
 * @param reader who read it
 * @param present whether the teller was present or is shown to have known the fact before the record
 * @param ground a ground to expect a mention, without which silence is never called an omission; or null
 */
public record Examination(
        ClaimId id,
        OccasionId occasion,
        QuestionId question,
        Siglum source,
        @Nullable String wording,
        @Nullable Value member,
        Mode mode,
        Plan plan,
        List<AuthorityId> attributedTo,
        @Nullable String side,
        TellingChain chain,
        @Nullable DateValue told,
        Scope scope,
        @Nullable String population,
        @Nullable String locus,
        String reader,
        Extent extent,
        SilenceBasis basis,
        boolean present,
        @Nullable String ground,
        @Nullable String coder,
        @Nullable String note) {
    public Examination {
        attributedTo = List.copyOf(attributedTo);
    }

    /** The same with other persons, places and terms: what it means once some were found to be others. */
    public Examination understoodAs(
            @Nullable Value member, Plan plan, List<AuthorityId> attributedTo, TellingChain chain, Scope scope) {
        return new Examination(
                id,
                occasion,
                question,
                source,
                wording,
                member,
                mode,
                plan,
                attributedTo,
                side,
                chain,
                told,
                scope,
                population,
                locus,
                reader,
                extent,
                basis,
                present,
                ground,
                coder,
                note);
    }

    /** The same of another scope. */
    public Examination withScope(Scope scope) {
        return understoodAs(member, plan, attributedTo, chain, scope);
    }

    /** Attribution level, as of claims. */
    public int level() {
        return attributedTo.size();
    }
}
