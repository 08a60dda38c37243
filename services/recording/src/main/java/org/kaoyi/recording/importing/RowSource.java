package org.kaoyi.recording.importing;

import java.util.List;
import java.util.Optional;

/** Rows of a file in whatever form, the heading first. Empty rows are given too, or are counted over. */
interface RowSource extends AutoCloseable {

    /** The next row, or empty at the end. */
    Optional<SourceRow> next();

    /** What a reader of the dry run is to know of the file as a whole. */
    List<String> notes();

    /** Whether a spreadsheet may have written it, so that an apostrophe before what looks like a formula is its guard and no text. */
    default boolean isGuarded() {
        return true;
    }

    /** Whether it was found to be UTF-8 to its end, so that nobody has to look again. */
    default boolean isUtf8() {
        return false;
    }

    @Override
    void close();

    /**
     * A row as it stands.
     *
     * @param number as a spreadsheet counts
     * @param dates places of cells of which the spreadsheet has made dates, from 0; their text is the date in ISO 8601
     */
    record SourceRow(long number, List<String> cells, List<Integer> dates) {
        SourceRow(long number, List<String> cells) {
            this(number, cells, List.of());
        }

        boolean isBlank() {
            for (String cell : cells) { // of every row of every file: no stream
                if (!cell.isBlank()) {
                    return false;
                }
            }
            return true;
        }
    }
}
