package org.kaoyi.claims.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.Value;

/**
 * One source's answer to one question on one occasion. Immutable: it is superseded or retracted with a reason, never changed.
 *
 * @param wording the value as the source gives it, untouched
 * @param value the wording as read by reader version {@code readerVersion}
 * @param plan for modes planned and proposed: whose plan, of when
 * @param attributedTo who inside the occasion is said to have said it, outermost first; empty where it is told as fact
 * @param side whose version it is where that differs from its teller's and its source's; or null
 * @param custody or null, which means the source's
 * @param told when it was told, or null
 * @param act what the speaker does by saying it, or null
 * @param confidence how sure the source is, in its own words; or null
 * @param certainty how sure the coder is; or null
 * @param explicit whether the source says it outright
 * @param population who or what a figure counts; or null
 * @param locus where in the source it stands: folio, page, line; or null
 * @param coder who coded it; or null
 */
public record Claim(
        ClaimId id,
        OccasionId occasion,
        QuestionId question,
        Siglum source,
        Polarity polarity,
        String wording,
        Value value,
        String readerVersion,
        Mode mode,
        Plan plan,
        List<AuthorityId> attributedTo,
        @Nullable String side,
        @Nullable String custody,
        TellingChain chain,
        @Nullable DateValue told,
        @Nullable Act act,
        @Nullable String confidence,
        @Nullable String certainty,
        boolean explicit,
        Scope scope,
        @Nullable String population,
        @Nullable String locus,
        Quotation quotation,
        @Nullable String coder,
        @Nullable String note) {
    public Claim {
        attributedTo = List.copyOf(attributedTo);
    }

    /** The same with other persons, places and terms: what it means once some were found to be others. */
    public Claim understoodAs(Value value, Plan plan, List<AuthorityId> attributedTo, TellingChain chain, Scope scope) {
        return new Claim(
                id,
                occasion,
                question,
                source,
                polarity,
                wording,
                value,
                readerVersion,
                mode,
                plan,
                attributedTo,
                side,
                custody,
                chain,
                told,
                act,
                confidence,
                certainty,
                explicit,
                scope,
                population,
                locus,
                quotation,
                coder,
                note);
    }

    /** The same of another scope. */
    public Claim withScope(Scope scope) {
        return understoodAs(value, plan, attributedTo, chain, scope);
    }

    /** Attribution level: 0 told as fact, 1 "A said", 2 "A said that B said". */
    public int level() {
        return attributedTo.size();
    }
}
