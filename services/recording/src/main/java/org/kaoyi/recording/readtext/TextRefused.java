package org.kaoyi.recording.readtext;

import java.io.Serial;
import java.util.List;

/** A file can not be read as a text. Its message names the file and says how to mend it. */
public final class TextRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final TextFault fault;
    private final transient List<Object> particulars;

    /** @param particulars of this file, as many as the fault has */
    public TextRefused(String file, TextFault fault, Object... particulars) {
        super(file + ": " + fault.inWords(particulars));
        this.fault = fault;
        this.particulars = List.of(particulars);
    }

    /** The same, with what was at the bottom of it. */
    public TextRefused because(Throwable cause) {
        initCause(cause);
        return this;
    }

    public TextFault fault() {
        return fault;
    }

    /** Numbers, and words of systems and standards, in the order of the fault's sentence. */
    public Object[] particulars() {
        return particulars == null ? new Object[0] : particulars.toArray();
    }
}
