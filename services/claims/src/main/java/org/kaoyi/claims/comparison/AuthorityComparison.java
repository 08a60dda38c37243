package org.kaoyi.claims.comparison;

import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.authority.AuthorityRelations;

/** Agents, places and terms: the same, one within the other, or apart. */
final class AuthorityComparison {
    private final AuthorityRelations relations;

    AuthorityComparison(AuthorityRelations relations) {
        this.relations = relations;
    }

    /** Agents and places, of which a one-answer question has one: another is another. */
    Comparison exclusive(AuthorityKind kind, AuthorityId one, AuthorityId other) {
        Comparison related = related(kind, one, other, false);
        return related != null ? related : Comparison.of(Relation.INCOMPATIBLE, reason("other", kind, one, other));
    }

    /** Terms, of which nothing follows from difference unless it is declared. */
    Comparison terms(AuthorityId one, AuthorityId other) {
        AuthorityKind kind = AuthorityKind.TERM;
        boolean excluded = !relations.same(kind, one, other)
                && (relations.excludes(kind, one, other) || relations.excludes(kind, other, one));
        if (excluded) {
            return Comparison.of(Relation.INCOMPATIBLE, reason("excludes", kind, one, other));
        }
        Comparison related = related(kind, one, other, true);
        return related != null ? related : Comparison.of(Relation.DIFFERENT, reason("not-declared", kind, one, other));
    }

    private @Nullable Comparison related(AuthorityKind kind, AuthorityId one, AuthorityId other, boolean entailment) {
        if (relations.same(kind, one, other)) {
            return Comparison.of(Relation.EQUAL, Reason.of("same", relations.name(kind, one)));
        }
        if (relations.within(kind, one, other)) {
            return compatible(Fit.FIRST_NARROWER, reason("within", kind, one, other));
        }
        if (relations.within(kind, other, one)) {
            return compatible(Fit.SECOND_NARROWER, reason("within", kind, other, one));
        }
        if (entailment && relations.entails(kind, one, other)) {
            return compatible(Fit.FIRST_NARROWER, reason("entails", kind, one, other));
        }
        if (entailment && relations.entails(kind, other, one)) {
            return compatible(Fit.SECOND_NARROWER, reason("entails", kind, other, one));
        }
        return null;
    }

    private static Comparison compatible(Fit fit, Reason reason) {
        return new Comparison(Relation.COMPATIBLE, fit, reason);
    }

    private Reason reason(String code, AuthorityKind kind, AuthorityId one, AuthorityId other) {
        return Reason.of(code, relations.name(kind, one), relations.name(kind, other));
    }
}
