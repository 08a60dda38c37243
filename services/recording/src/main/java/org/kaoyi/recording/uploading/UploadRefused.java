package org.kaoyi.recording.uploading;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.kaoyi.recording.importing.ImportFault;

/** What was asked of an upload can not be done; nothing was recorded. */
public final class UploadRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final ImportFault fault;

    /** @param message a sentence: what is wrong, and how to mend it */
    public UploadRefused(ImportFault fault, String message) {
        this(fault, message, null);
    }

    UploadRefused(ImportFault fault, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    /** Of what kind it is. */
    public ImportFault fault() {
        return fault;
    }
}
