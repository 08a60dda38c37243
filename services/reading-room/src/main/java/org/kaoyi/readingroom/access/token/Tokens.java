package org.kaoyi.readingroom.access.token;

import java.util.List;
import java.util.Optional;

/** The personal tokens of a ledger. */
public interface Tokens {
    /**
     * A token as it is made.
     *
     * @param secret the token itself, told this once
     */
    record Made(AccessToken token, String secret) {
        @Override
        public String toString() {
            return "Made[" + token + "]";
        }
    }

    /** Makes one. */
    Made make(Order order);

    /**
     * The token that was shown, if it opens anything now.
     *
     * @throws org.kaoyi.ledger.LogUnavailable when the database does not answer
     */
    Optional<AccessToken> holderOf(String token);

    /** One by its id, also when it opens nothing any more. */
    Optional<AccessToken> find(String id);

    /** All of them, the newest first. */
    List<AccessToken> all();

    /** From now on it opens nothing; false where there is none of this id, or it was revoked before. */
    boolean revoke(String id, String by);
}
