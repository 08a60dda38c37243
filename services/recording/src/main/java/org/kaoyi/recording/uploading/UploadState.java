package org.kaoyi.recording.uploading;

import org.kaoyi.claims.Labelled;

/** Where a file stands that was sent to be imported. */
public enum UploadState implements Labelled {
    /** It is being read, and nothing recorded. */
    CHECKING,
    /** It was read; it can be imported as it was understood. */
    CHECKED,
    /** It can not be imported as it is; with another mapping, kind or encoding perhaps. */
    REFUSED,
    /** Its rows are being recorded. */
    IMPORTING,
    /** Whoever read or recorded it has ended before its end; the same again completes it. */
    INTERRUPTED,
    /** Its good rows are recorded. */
    IMPORTED,
    /** What it brought was taken back. */
    TAKEN_BACK
}
