package org.kaoyi.claims.value;

import org.kaoyi.claims.authority.AuthorityId;

/** A place. */
public record PlaceValue(AuthorityId place) implements Value {
    @Override
    public ValueType type() {
        return ValueType.PLACE;
    }

    @Override
    public String display() {
        return place.value();
    }
}
