package org.kaoyi.projections.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person or other actor, a place or a term in plain form.
 *
 * @param kind {@code agent}, {@code place} or {@code term}
 * @param names the first is shown
 * @param scheme the vocabulary of a term, or null
 * @param exclusive whether it describes a vocabulary whose terms exclude each other
 * @param side whose side an agent speaks for, or null
 * @param externalIds its ids in other files, parted by semicolons, or null
 * @param mergedInto id of the one that it was found to be, or null; what names this one is understood as that
 * @param absorbed ids of those that were merged into this one
 */
public record AuthorityView(
        String kind,
        String id,
        List<Name> names,
        @Nullable String scheme,
        List<String> broader,
        List<String> entails,
        List<String> excludes,
        boolean exclusive,
        @Nullable String side,
        @Nullable String externalIds,
        @Nullable String mergedInto,
        List<String> absorbed,
        long position) {

    /**
     * A name in one language.
     *
     * @param language BCP 47 tag, or null
     */
    public record Name(String name, @Nullable String language) {}
}
