package org.kaoyi.recording.importing;

import org.kaoyi.claims.value.reading.ValueReader;
import org.kaoyi.recording.Recorder;

/** What an import takes. Past a limit it refuses, and says so; nothing is cut short. */
public final class ImportLimits {
    /** A million rows of a wide claims table; more is several files, so that an interruption costs less. */
    public static final long FILE_BYTES_MAX = 512L * 1024 * 1024;

    /** The widest table has some 40 columns; a sheet with hundreds is not one of ours. */
    public static final int COLUMNS_MAX = 200;

    /**
     * As much as one request over REST can hold, so that what was recorded there and exported is read again. One more is for the apostrophe
     * that an export may put before it.
     */
    public static final int CELL_CHARS_MAX = Recorder.TEXT_CHARS_MAX + 1;

    /** Rows of the longest sheet that spreadsheets make; a file that counts on was made to take for ever. */
    static final int SHEET_ROWS_MAX = 1_048_576;

    /** Columns of the widest sheet that spreadsheets make. */
    static final int SHEET_COLUMNS_MAX = 16_384;

    /** Places of merged cells that are kept at once; a sheet of tables has a few. */
    static final int SHEET_MERGED_MAX = 100_000;

    /** Far more than a cell of a spreadsheet can hold (32,767); what has more was not made by one. */
    static final int SHEET_TEXT_CHARS_MAX = CELL_CHARS_MAX;

    /** A reference manager's library has some thousand items. */
    static final int LIBRARY_SOURCES_MAX = 100_000;

    /** Rows in one append: enough to make the fsync cheap, few enough that a person who types is not kept waiting. */
    static final int GROUP_ROWS_MAX = 500;

    /** Bytes in one append, for tables with long cells. */
    static final long GROUP_BYTES_MAX = 4L * 1024 * 1024;

    /** How often a row is decided again because another writer was faster; as for commands. */
    static final int DECISIONS_MAX = Recorder.DECISIONS_MAX;

    /**
     * A created question makes its value readable, which may name a person to be created, and so on, in three rounds; of a set or
     * sequence the first member that is missing is found, then the next.
     */
    static final int CREATION_ROUNDS_MAX = 3 + ValueReader.MAX_MEMBERS;

    private ImportLimits() {}
}
