package org.kaoyi.recording.uploading;

import java.io.Serial;
import org.kaoyi.recording.importing.ImportFault;

/** What was asked of an upload can not be done; nothing was recorded. */
public final class UploadRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final ImportFault fault;

    /** @param message a sentence: what is wrong, and how to mend it */
    public UploadRefused(ImportFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    /** Of what kind it is. */
    public ImportFault fault() {
        return fault;
    }
}
