package org.kaoyi.readingroom.publishing.table;

import java.io.IOException;
import java.util.List;

/**
 * A table that may be longer than memory: its rows are made while they are written.
 *
 * @param name of the sheet in a workbook
 * @param columns the heading
 */
public record Table(String name, List<String> columns, Rows rows) {
    public Table {
        columns = List.copyOf(columns);
    }

    /** A table of rows at hand. */
    public static Table of(String name, List<String> columns, List<List<String>> rows) {
        return new Table(name, columns, sink -> {
            for (List<String> row : rows) {
                sink.row(row);
            }
        });
    }

    /** Gives every row to a sink, in order. */
    public interface Rows {
        void to(Sink sink) throws IOException;
    }

    /** Takes rows with as many cells as there are columns. */
    public interface Sink {
        void row(List<String> cells) throws IOException;
    }
}
