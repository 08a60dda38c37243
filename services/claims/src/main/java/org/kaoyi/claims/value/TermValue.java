package org.kaoyi.claims.value;

import org.kaoyi.claims.authority.AuthorityId;

/** A concept of a vocabulary. */
public record TermValue(AuthorityId term) implements Value {
    @Override
    public ValueType type() {
        return ValueType.TERM;
    }

    @Override
    public String display() {
        return term.value();
    }
}
