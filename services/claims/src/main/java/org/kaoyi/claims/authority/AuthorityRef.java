package org.kaoyi.claims.authority;

import java.util.Comparator;

/** A person, place or term by kind and id: ids are unique within their kind alone. */
public record AuthorityRef(AuthorityKind kind, AuthorityId id) implements Comparable<AuthorityRef> {
    private static final Comparator<AuthorityRef> ORDER =
            Comparator.comparing(AuthorityRef::kind).thenComparing(AuthorityRef::id);

    @Override
    public int compareTo(AuthorityRef other) {
        return ORDER.compare(this, other);
    }

    /** The name of its stream, such as {@code agent/mao-zedong}. */
    @Override
    public String toString() {
        return kind.label() + "/" + id;
    }
}
