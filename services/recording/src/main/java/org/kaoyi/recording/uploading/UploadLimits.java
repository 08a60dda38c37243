package org.kaoyi.recording.uploading;

import org.kaoyi.recording.importing.ImportLimits;

/** What is kept of files that are sent to be imported, and why no more. */
public final class UploadLimits {
    /** As much as the command line takes. */
    public static final long FILE_BYTES_MAX = ImportLimits.FILE_BYTES_MAX;

    /** More faults are looked through in a spreadsheet; all of them are in the table of errors. */
    public static final int ERRORS_KEPT = 1_000;

    /** Files that wait: each may fill half a gigabyte of the disk. Whoever has more imports or discards some first. */
    public static final int UPLOADS_MAX = 100;

    /** A name longer than file systems allow is no name. */
    public static final int NAME_CHARS_MAX = 255;

    private UploadLimits() {}
}
