package org.kaoyi.recording.importing;

import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.recording.drafting.Problem;

/**
 * A row of a table.
 *
 * @param row as a spreadsheet counts, the heading being 1
 * @param cells column to text; blank cells are left out. Nobody else holds the map: a million copies would be a tenth of an import
 * @param fault why the row can not be read at all, or null
 */
record TableRow(
        long row, Map<String, String> cells, @Nullable Problem fault) {
    TableRow {
        cells = Collections.unmodifiableMap(cells);
    }
}
