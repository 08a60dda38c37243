package org.kaoyi.recording.importing;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A file can not be imported at all; nothing of this import was added. */
public sealed class ImportRefused extends RuntimeException permits HeadingsRefused {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String file;
    private final long row;
    private final String reason;

    /** @param row as a spreadsheet counts, the heading being 1; 0 where no row is at fault */
    public ImportRefused(String file, long row, String reason) {
        this(file, row, reason, null);
    }

    public ImportRefused(String file, long row, String reason, @Nullable Throwable cause) {
        super(file + (row > 0 ? ", row " + row : "") + ": " + reason, cause);
        this.file = file;
        this.row = row;
        this.reason = reason;
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
