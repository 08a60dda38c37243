package org.kaoyi.recording.importing;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** A file can not be imported at all; nothing of this import was added. */
public sealed class ImportRefused extends RuntimeException permits HeadingsRefused {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int CONTROL_PICTURES = 0x2400;

    /** Stands for those of which Unicode has no picture. */
    private static final int REPLACEMENT = 0xFFFD;

    private final ImportFault fault;
    private final String file;
    private final long row;
    private final String reason;

    /** @param row as a spreadsheet counts, the heading being 1; 0 where no row is at fault */
    public ImportRefused(ImportFault fault, String file, long row, String reason) {
        this(fault, file, row, reason, null);
    }

    public ImportRefused(ImportFault fault, String file, long row, String reason, @Nullable Throwable cause) {
        super(file + (row > 0 ? ", row " + row : "") + ": " + shown(reason), cause);
        this.fault = fault;
        this.file = file;
        this.row = row;
        this.reason = shown(reason);
    }

    /** A file that the system does not give; of many of its refusals the message is the name of the file alone. */
    static ImportRefused unreadable(ImportFile file, long row, IOException e) {
        String told = e instanceof FileSystemException it ? it.getReason() : e.getMessage();
        String why = told == null ? "the system does not say why" : told;
        if (e instanceof NoSuchFileException) {
            why = "it is there no longer";
        } else if (e instanceof AccessDeniedException) {
            why = "this user has no right to it";
        }
        return new ImportRefused(ImportFault.UNREADABLE, file.name(), row, "The file can not be read: " + why + ".", e);
    }

    /** What a file holds that is no text goes neither to a terminal nor into JSON: its control characters as Unicode draws them. */
    private static String shown(String reason) {
        StringBuilder shown = new StringBuilder(reason.length());
        reason.codePoints().map(ImportRefused::drawn).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static int drawn(int point) {
        if (!Character.isISOControl(point) || point == '\n' || point == '\t') {
            return point;
        }
        return point < ' ' ? CONTROL_PICTURES + point : REPLACEMENT;
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
