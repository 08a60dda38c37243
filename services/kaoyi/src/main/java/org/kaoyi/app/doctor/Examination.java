package org.kaoyi.app.doctor;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * One thing that was looked at.
 *
 * @param subject what
 * @param finding what was found, and how to mend it where it is not fine
 */
public record Examination(String subject, Outcome outcome, String finding) {

    /** How it stands. */
    public enum Outcome {
        FINE,
        /** Works, with something to know. */
        NOTE,
        /** Needed and not there. */
        MISSING;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Examination fine(String subject, String finding) {
        return new Examination(subject, Outcome.FINE, finding);
    }

    public static Examination note(String subject, String finding) {
        return new Examination(subject, Outcome.NOTE, finding);
    }

    public static Examination missing(String subject, String finding) {
        return new Examination(subject, Outcome.MISSING, finding);
    }
}
