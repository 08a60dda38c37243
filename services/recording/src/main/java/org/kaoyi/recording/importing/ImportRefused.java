package org.kaoyi.recording.importing;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A file can not be imported at all; nothing of this import was added. */
public sealed class ImportRefused extends RuntimeException permits HeadingsRefused {
    @Serial
    private static final long serialVersionUID = 1L;

    private final ImportFault fault;
    private final String file;
    private final long row;
    private final String reason;

    /** @param row as a spreadsheet counts, the heading being 1; 0 where no row is at fault */
    public ImportRefused(ImportFault fault, String file, long row, String reason) {
        this(fault, file, row, reason, null);
    }

    public ImportRefused(ImportFault fault, String file, long row, String reason, @Nullable Throwable cause) {
        super(file + (row > 0 ? ", row " + row : "") + ": " + reason, cause);
        this.fault = fault;
        this.file = file;
        this.row = row;
        this.reason = reason;
    }

    /** Of what kind it is. */
    public ImportFault fault() {
        return fault;
    }

    public String file() {
        return file;
    }

    public long row() {
        return row;
    }

    public String reason() {
        return reason;
    }
}
