package org.kaoyi.recording.uploading;

import java.io.Serial;

/** What was asked of an upload can not be done; nothing was recorded. */
public final class UploadRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message a sentence: what is wrong, and how to mend it */
    public UploadRefused(String message) {
        super(message);
    }
}
