package org.kaoyi.claims.account;

import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.wording.Wording;

/**
 * For which time, participant or topic a claim holds. A claim without scope holds for all.
 *
 * @param time or null
 * @param participant an agent's id, or a name that no agent has; or null
 * @param topic a term's id, or words that no term has; or null
 */
public record Scope(
        @Nullable DateValue time,
        @Nullable String participant,
        @Nullable String topic) {
    /** Holds for all. */
    public static final Scope ALL = new Scope(null, null, null);

    public boolean isAll() {
        return equals(ALL);
    }

    /**
     * One form for one scope, as case identity needs it: the date alone, else {@code time=…; participant=…; topic=…}, names folded, so
     * that Kim and KIM are one; null for all.
     */
    public @Nullable String canonical() {
        if (isAll()) {
            return null;
        }
        if (time != null && participant == null && topic == null) {
            return time.edtf();
        }
        StringBuilder text = new StringBuilder();
        append(text, "time", time == null ? null : time.edtf());
        append(text, "participant", participant == null ? null : Wording.fold(participant));
        append(text, "topic", topic == null ? null : Wording.fold(topic));
        return text.toString();
    }

    /** As it was given, or null for all; {@link #canonical()} loses the calendar of its time and the writing of its names. */
    public @Nullable String asGiven() {
        if (isAll()) {
            return null;
        }
        if (time != null
                && participant == null
                && topic == null
                && !time.notation().contains("=")) {
            return escaped(time.notation());
        }
        StringBuilder text = new StringBuilder();
        append(text, "time", time == null ? null : time.notation());
        append(text, "participant", participant);
        append(text, "topic", topic);
        return text.toString();
    }

    private static void append(StringBuilder text, String name, @Nullable String value) {
        if (value != null) {
            text.append(text.isEmpty() ? "" : "; ").append(name).append('=').append(escaped(value));
        }
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace(";", "\\;");
    }
}
