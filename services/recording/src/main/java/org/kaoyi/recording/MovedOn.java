package org.kaoyi.recording;

import java.io.Serial;

/** A request was to be carried out only while something stood as its author saw it, and it has changed since; nothing was added. */
public final class MovedOn extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String stream;
    private final long version;

    MovedOn(String stream, long version) {
        super("a stream has another version than was asked for");
        this.stream = stream;
        this.version = version;
    }

    public String stream() {
        return stream;
    }

    /** The version that it has. */
    public long version() {
        return version;
    }
}
