package org.kaoyi.recording.attachpassage;

import java.io.Serial;
import org.kaoyi.claims.Labelled;

/** A file can not be attached; the message says why and how to mend it, in English, with the particulars. */
public final class PassageRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Of what kind it is that keeps a file from being attached. */
    public enum Fault implements Labelled {
        EMPTY,
        TOO_LARGE,
        /** Neither a text nor an image that is kept. */
        OTHER_FORM,
        /** The language of a text is no tag. */
        LANGUAGE,
        /** What it replaces is not named by a hash. */
        REPLACES
    }

    private final Fault fault;

    PassageRefused(Fault fault, String why) {
        super(why);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
