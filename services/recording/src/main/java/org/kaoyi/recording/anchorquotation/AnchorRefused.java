package org.kaoyi.recording.anchorquotation;

import java.io.Serial;

/** No place, or more than one, is the one that is meant; the message says which there are. */
public final class AnchorRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    AnchorRefused(String why) {
        super(why);
    }
}
