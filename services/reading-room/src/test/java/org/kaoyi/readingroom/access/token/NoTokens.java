package org.kaoyi.readingroom.access.token;

import java.util.List;
import java.util.Optional;

/** Of a server that knows no token; a test says otherwise where it has to. */
public class NoTokens implements Tokens {
    @Override
    public Made make(Order order) {
        throw new UnsupportedOperationException("there is no place for tokens");
    }

    @Override
    public Optional<AccessToken> holderOf(String token) {
        return Optional.empty();
    }

    @Override
    public Optional<AccessToken> find(String id) {
        return Optional.empty();
    }

    @Override
    public List<AccessToken> all() {
        return List.of();
    }

    @Override
    public boolean revoke(String id, String by) {
        return false;
    }
}
