package org.kaoyi.recording.readtext;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A file can not be read as a text. Its message names the file and says how to mend it. */
public final class TextRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public TextRefused(String file, String reason) {
        this(file, reason, null);
    }

    public TextRefused(String file, String reason, @Nullable Throwable cause) {
        super(file + ": " + reason, cause);
    }
}
