package org.kaoyi.claims.archive;

import org.jspecify.annotations.Nullable;

/**
 * How the coder saw a source.
 *
 * @param form original, film, edition, translation, or cited only
 * @param citedIn the source that cites it, when cited
 * @param citedNote the note or page where it is cited
 * @param seen when it was seen or became accessible, as EDTF
 * @param closed when it was closed again, as EDTF
 */
public record Access(
        AccessForm form,
        @Nullable Siglum citedIn,
        @Nullable String citedNote,
        @Nullable String seen,
        @Nullable String closed) {

    /** Seen as original; nothing else known. */
    public static final Access ORIGINAL = new Access(AccessForm.ORIGINAL, null, null, null, null);

    /** Whether the coder has not read the source but somebody who cites it. */
    public boolean citedOnly() {
        return form == AccessForm.CITED;
    }
}
