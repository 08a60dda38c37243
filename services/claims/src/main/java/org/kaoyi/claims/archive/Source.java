package org.kaoyi.claims.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.DateValue;

/**
 * One document: memorandum of conversation, telegram, letter, speech, minutes, report, printed work.
 *
 * @param id siglum
 * @param title what it is; an unidentified source says so here
 * @param kind such as {@code memorandum of conversation}, or null
 * @param languages BCP 47 tags
 * @param date when it was put on paper, or null where unknown
 * @param side whose version it tells, where neither claim nor teller says; or null
 * @param custody whose archive keeps it; may be unknown and differs from side
 * @param derivedFrom sources that it depends on for what it says
 * @param contentOf the source of which this is a copy, publication or translation; a copy is never an independent source
 * @param perhapsSameAs sources that may be the same document; never merged silently
 */
public record Source(
        Siglum id,
        String title,
        @Nullable String kind,
        Layer layer,
        List<String> languages,
        @Nullable DateValue date,
        @Nullable String side,
        @Nullable String custody,
        @Nullable ArchivalReference reference,
        Access access,
        List<Siglum> derivedFrom,
        @Nullable Siglum contentOf,
        List<Siglum> perhapsSameAs,
        @Nullable String note) {
    public Source {
        languages = List.copyOf(languages);
        derivedFrom = List.copyOf(derivedFrom);
        perhapsSameAs = List.copyOf(perhapsSameAs);
    }
    /** This source with its reference read as {@code other} reads it, where both give the same; what was given has not changed by that. */
    public Source withReferenceReadAs(Source other) {
        boolean same = reference != null
                && other.reference != null
                && reference.asGiven().equals(other.reference.asGiven());
        return same
                ? new Source(
                        id,
                        title,
                        kind,
                        layer,
                        languages,
                        date,
                        side,
                        custody,
                        other.reference,
                        access,
                        derivedFrom,
                        contentOf,
                        perhapsSameAs,
                        note)
                : this;
    }
}
