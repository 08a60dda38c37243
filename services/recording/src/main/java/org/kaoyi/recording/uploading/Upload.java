package org.kaoyi.recording.uploading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaoyi.recording.importing.ImportRetraction;
import org.kaoyi.recording.importing.ImportSummary;

/**
 * A file that was sent to be imported, and what became of it.
 *
 * @param id of the import that it makes: the same bytes are the same import
 * @param sha256 of its bytes
 * @param name what it is called in messages
 * @param by who sent it
 * @param at when it was sent, or last looked at anew
 * @param rows that were begun, of a file that is read twice those of the second time
 * @param summary what the last reading found, or the import did; its errors are at most {@link UploadLimits#ERRORS_KEPT}, and all of them are in
 *     the table of errors; null before the first end
 * @param errors how many faults its rows have
 * @param refused why it can not be imported as it is, or null
 * @param retracted what its retraction did, or null
 * @param failure why it was interrupted, or null
 */
public record Upload(
        String id,
        String sha256,
        long bytes,
        String name,
        Reading reading,
        String by,
        Instant at,
        UploadState state,
        long rows,
        @Nullable ImportSummary summary,
        long errors,
        @Nullable Refused refused,
        ImportRetraction.@Nullable Retracted retracted,
        @Nullable String failure) {

    /** One that is about to be read. */
    static Upload begun(String id, String sha256, long bytes, String name, Reading reading, String by, Instant at) {
        return new Upload(id, sha256, bytes, name, reading, by, at, UploadState.CHECKING, 0, null, 0, null, null, null);
    }

    /** To be read anew. */
    Upload again(Reading other, String who, Instant when) {
        return begun(id, sha256, bytes, name, other, who, when);
    }

    Upload in(UploadState other) {
        return with(other, rows, summary, errors, refused, retracted, null);
    }

    /** While it is read or recorded. */
    Upload reached(long begun) {
        return with(state, begun, summary, errors, refused, retracted, failure);
    }

    Upload done(UploadState end, ImportSummary found) {
        ImportSummary kept = found.withErrors(
                found.errors().stream().limit(UploadLimits.ERRORS_KEPT).toList());
        long read = found.files().stream().mapToLong(file -> file.rows()).sum();
        return with(end, read, kept, found.errors().size(), null, null, null);
    }

    Upload refused(Refused why) {
        return with(UploadState.REFUSED, 0, null, 0, why, null, null);
    }

    Upload interrupted(String why) {
        return with(UploadState.INTERRUPTED, rows, summary, errors, refused, retracted, why);
    }

    Upload takenBack(ImportRetraction.Retracted what) {
        return with(UploadState.TAKEN_BACK, rows, summary, errors, refused, what, null);
    }

    /** The same file, of which something else became. */
    private Upload with(
            UploadState end,
            long begun,
            @Nullable ImportSummary found,
            long faults,
            @Nullable Refused why,
            ImportRetraction.@Nullable Retracted takenBack,
            @Nullable String interrupted) {
        return new Upload(
                id, sha256, bytes, name, reading, by, at, end, begun, found, faults, why, takenBack, interrupted);
    }
}
