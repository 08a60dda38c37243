package org.kaoyi.claims;

/** What every identifier of the ledger must be. */
public final class Identifiers {
    /** Long enough for an id that is a title (import with {@code --create-missing}), short enough for an index page. */
    public static final int MAX_LENGTH = 400;

    private Identifiers() {}

    /**
     * Returns {@code value} when it can be an identifier: not blank, no control characters, no surrounding space, at most
     * {@link #MAX_LENGTH} characters.
     *
     * @throws IllegalArgumentException when it can not; the message names {@code what} and the reason
     */
    public static String checked(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " is empty");
        }
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    what + " has " + value.length() + " characters; at most " + MAX_LENGTH + " are allowed");
        }
        if (!value.equals(value.strip())) {
            throw new IllegalArgumentException(what + " begins or ends with a space");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " contains a control character");
        }
        return value;
    }
}
