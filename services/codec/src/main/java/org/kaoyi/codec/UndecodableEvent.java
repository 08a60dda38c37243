package org.kaoyi.codec;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The log holds an event that this program can not read: of a later program, or damaged. Nothing may be skipped because of it. */
public final class UndecodableEvent extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String type;
    private final int schemaVersion;
    private final String problem;

    UndecodableEvent(String type, int schemaVersion, String problem, @Nullable Throwable cause) {
        super("Event of type " + type + ", version " + schemaVersion + ", can not be read: " + problem, cause);
        this.type = type;
        this.schemaVersion = schemaVersion;
        this.problem = problem;
    }

    public String type() {
        return type;
    }

    public int schemaVersion() {
        return schemaVersion;
    }

    /** What is wrong, with the path of the property where one is at fault. */
    public String problem() {
        return problem;
    }
}
