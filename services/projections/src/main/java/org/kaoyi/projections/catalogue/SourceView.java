package org.kaoyi.projections.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source in plain form.
 *
 * @param reference the archival reference as given, or null
 * @param levels its parsed levels, outermost first
 * @param access {@code original}, {@code film}, {@code edition}, {@code translation} or {@code cited}
 * @param withdrawn why it is no longer relied on, or null
 * @param claims standing claims
 * @param examinations standing examinations
 * @param cases in which it speaks or was examined
 * @param findings those among them in which accounts differ, or a source is silent
 */
public record SourceView(
        String id,
        String title,
        @Nullable String kind,
        String layer,
        List<String> languages,
        @Nullable String date,
        @Nullable String side,
        @Nullable String custody,
        @Nullable String reference,
        List<Level> levels,
        String access,
        @Nullable String citedIn,
        @Nullable String citedNote,
        @Nullable String seen,
        @Nullable String closed,
        List<String> derivedFrom,
        @Nullable String contentOf,
        List<String> perhapsSameAs,
        @Nullable String note,
        @Nullable String withdrawn,
        int claims,
        int examinations,
        int cases,
        int findings,
        long position) {

    /** One level of an archive's arrangement. */
    public record Level(String name, String value) {}
}
