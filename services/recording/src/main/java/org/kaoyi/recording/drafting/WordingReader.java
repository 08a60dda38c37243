package org.kaoyi.recording.drafting;

import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.ValueContext;

/** Reads a wording into a value; never guesses. */
public interface WordingReader {
    ReadResult read(String wording, ValueContext context);

    /** The version that is recorded with every value it reads. */
    String version();
}
