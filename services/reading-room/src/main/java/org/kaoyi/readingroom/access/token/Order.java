package org.kaoyi.readingroom.access.token;

import java.time.Duration;
import java.util.Set;
import org.kaoyi.readingroom.access.Role;

/**
 * A token that is to be made.
 *
 * @param holder whose it will be
 * @param madeBy who has it made
 * @param life how long it will open something
 */
public record Order(String holder, Set<Role> roles, String note, String madeBy, Duration life) {
    /** Longer than any program should keep one that nobody looks at; who stays makes a new one. */
    public static final int DAYS_MAX = 366;

    /** A quarter of a year: the work on one archive, and the usual interval of reviews. */
    public static final int DAYS_USUAL = 90;

    /** A name and an office; it stands in every event. */
    public static final int HOLDER_CHARS_MAX = 200;

    /** A sentence. */
    public static final int NOTE_CHARS_MAX = 500;

    /** Whom events name where nobody had to say who he is; nobody may be called so who had to. */
    public static final String RESERVED = "local";

    /** @throws IllegalArgumentException that says what can not be, in a sentence */
    public Order {
        roles = Set.copyOf(roles);
        if (holder.isBlank() || holder.length() > HOLDER_CHARS_MAX || isUnprintable(holder)) {
            throw new IllegalArgumentException(
                    "Whose token it is takes a name of 1 to %d printable characters.".formatted(HOLDER_CHARS_MAX));
        }
        if (holder.strip().equals(RESERVED)) {
            throw new IllegalArgumentException(
                    "The name \"%s\" is that of whoever records without a login; choose another.".formatted(RESERVED));
        }
        if (note.length() > NOTE_CHARS_MAX || isUnprintable(note)) {
            throw new IllegalArgumentException("A note has at most %d printable characters.".formatted(NOTE_CHARS_MAX));
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("A token without a role opens nothing; give it one or more.");
        }
        if (life.isNegative() || life.isZero() || life.compareTo(Duration.ofDays(DAYS_MAX)) > 0) {
            throw new IllegalArgumentException("A token lasts from 1 to %d days.".formatted(DAYS_MAX));
        }
    }

    private static boolean isUnprintable(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }
}
