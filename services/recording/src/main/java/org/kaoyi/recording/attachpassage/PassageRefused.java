package org.kaoyi.recording.attachpassage;

import java.io.Serial;

/** A file can not be attached; the message says why and how to mend it. */
public final class PassageRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    PassageRefused(String why) {
        super(why);
    }
}
