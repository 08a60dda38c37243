package org.kaoyi.claims.value;

import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.authority.AuthorityNames;

/**
 * What the reader of a wording must know beside the wording.
 *
 * @param type the question's answer type
 * @param memberType for sets and sequences the type of the members; null where the question declares no vocabulary: then dates or
 *     quantities where every member reads as one, else each a term where one has that name, and a free word where none has
 * @param unit unit named beside the figure (table column or question), or null
 * @param population who or what is counted, or null
 * @param bound declared bound, which overrides what the wording says, or null
 * @param vocabulary the scheme in which terms are looked up, or null for all
 * @param closed whether a set is given as complete
 * @param chronology for sequences
 * @param names the authorities
 */
public record ValueContext(
        ValueType type,
        @Nullable ValueType memberType,
        @Nullable String unit,
        @Nullable String population,
        @Nullable Bound bound,
        @Nullable String vocabulary,
        boolean closed,
        Chronology chronology,
        AuthorityNames names) {}
