package org.kaoyi.app.doctor;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was looked at.
 *
 * @param subject what
 * @param finding what was found
 * @param mend what to do about it; null where it is well
 */
public record Examination(
        String subject,
        Outcome outcome,
        String finding,
        @Nullable String mend) {

    /** How it stands. */
    public enum Outcome {
        OK,
        /** Works, with something to know or to do. */
        WARN,
        /** Needed and not there. */
        FAIL;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Examination ok(String subject, String finding) {
        return new Examination(subject, Outcome.OK, finding, null);
    }

    public static Examination warn(String subject, String finding, String mend) {
        return new Examination(subject, Outcome.WARN, finding, mend);
    }

    public static Examination fail(String subject, String finding, String mend) {
        return new Examination(subject, Outcome.FAIL, finding, mend);
    }

    /** One line for people. */
    public String line() {
        String stop = finding.endsWith(".") ? " " : ". ";
        return "%-4s  %-12s %s%s".formatted(outcome.label(), subject, finding, mend == null ? "" : stop + mend);
    }
}
