package org.kaoyi.claims.authority;

/** The declared relations between authorities that the comparator consults; all are transitive except {@code excludes}. */
public interface AuthorityRelations {

    /** Whether the two ids mean one authority: equal, or merged. */
    default boolean same(AuthorityKind kind, AuthorityId one, AuthorityId other) {
        return one.equals(other);
    }

    /** Whether {@code narrower} is the same as, part of, or a kind of {@code broader}. */
    boolean within(AuthorityKind kind, AuthorityId narrower, AuthorityId broader);

    /** Whether {@code stronger} implies {@code weaker}: an apology entails an acknowledgement. */
    boolean entails(AuthorityKind kind, AuthorityId stronger, AuthorityId weaker);

    /** Whether the two are declared to exclude each other; symmetric, and inherited by what is within or entails them. */
    boolean excludes(AuthorityKind kind, AuthorityId one, AuthorityId other);

    /** The name to show for an authority; its id where it has no name. */
    String name(AuthorityKind kind, AuthorityId id);
}
