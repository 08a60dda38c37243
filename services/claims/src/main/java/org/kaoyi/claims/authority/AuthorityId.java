package org.kaoyi.claims.authority;

import static org.kaoyi.claims.Identifiers.checked;

/** The identifier of an authority within its kind, such as {@code mao-zedong}. */
public record AuthorityId(String value) implements Comparable<AuthorityId> {
    public AuthorityId {
        checked("authority id", value);
    }

    @Override
    public int compareTo(AuthorityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
