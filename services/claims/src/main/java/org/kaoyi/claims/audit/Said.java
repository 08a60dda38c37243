package org.kaoyi.claims.audit;

import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.QuantityValue;

/** Something that a sentence says and that a claim can say too. */
public sealed interface Said {
    /** As it stands in the sentence. */
    String wording();

    /** Where it begins, in characters of the sentence in its compatibility form. */
    int from();

    /** Where it ends. */
    default int to() {
        return from() + wording().length();
    }

    /** A figure with its unit; its population is not read. */
    record Figure(String wording, int from, QuantityValue value) implements Said {}

    /**
     * A date.
     *
     * @param yearAssumed whether the year is not told here: it is that of another date, here or before, or one that the ledger suggests
     * @param yearOfLedger whether nothing but the ledger suggests the year, so that no other date is counted from this one
     */
    record Date(String wording, int from, DateValue value, boolean yearAssumed, boolean yearOfLedger) implements Said {
        Date(String wording, int from, DateValue value, boolean yearAssumed) {
            this(wording, from, value, yearAssumed, false);
        }
    }

    /** A person, body, place or term by one of its names. */
    record Name(String wording, int from, AuthorityKind kind, AuthorityId id) implements Said {}
}
