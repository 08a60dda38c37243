package org.kaoyi.claims;

import java.util.Optional;

/** What every identifier of the ledger must be. */
public final class Identifiers {
    /** Long enough for an id that is a title (import with {@code --create-missing}), short enough for an index page. */
    public static final int MAX_LENGTH = 400;

    private Identifiers() {}

    /** Why {@code value} can not be an identifier; empty when it can. */
    public static Optional<String> problem(String value) {
        if (value.isBlank()) {
            return Optional.of("is empty");
        }
        if (value.length() > MAX_LENGTH) {
            return Optional.of("has " + value.length() + " characters; at most " + MAX_LENGTH + " are allowed");
        }
        if (!value.equals(value.strip())) {
            return Optional.of("begins or ends with a space");
        }
        return hasControlCharacter(value) ? Optional.of("contains a control character") : Optional.empty();
    }

    /** A loop, since it runs some ten times for each event that is read. */
    private static boolean hasControlCharacter(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns {@code value} when it can be an identifier.
     *
     * @throws IllegalArgumentException when it can not; the message names {@code what} and the reason
     */
    public static String checked(String what, String value) {
        problem(value).ifPresent(problem -> {
            throw new IllegalArgumentException(what + " " + problem);
        });
        return value;
    }
}
