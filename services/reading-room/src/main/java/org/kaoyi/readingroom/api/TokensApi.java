package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.readingroom.access.Role;
import org.kaoyi.readingroom.access.token.AccessToken;
import org.kaoyi.readingroom.access.token.Tokens;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Personal tokens as whoever looks after the server sees them. They are made on the command line alone. */
@RestController
@RequestMapping("/api/v1/tokens")
public class TokensApi {
    private final Tokens tokens;

    public TokensApi(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * What is known of a token; the token itself is not.
     *
     * @param at when it was made (ISO 8601)
     * @param by who made it
     * @param used when it was last used, to the hour, or null
     * @param good whether it opens anything now
     */
    public record TokenView(
            String id,
            String holder,
            List<String> roles,
            String note,
            String at,
            String by,
            String expires,
            @Nullable String used,
            @Nullable String revoked,
            boolean good) {
        public static TokenView of(AccessToken it, Instant now) {
            return new TokenView(
                    it.id(),
                    it.holder(),
                    it.roles().stream().map(Role::label).sorted().toList(),
                    it.note(),
                    it.madeAt().toString(),
                    it.madeBy(),
                    it.expiresAt().toString(),
                    text(it.usedAt()),
                    text(it.revokedAt()),
                    it.isGood(now));
        }

        private static @Nullable String text(@Nullable Instant at) {
            return at == null ? null : at.toString();
        }
    }

    /** All personal tokens, the newest first; of none is the secret known. */
    @GetMapping
    public List<TokenView> tokens() {
        Instant now = Instant.now();
        return tokens.all().stream().map(it -> TokenView.of(it, now)).toList();
    }

    /** Revokes a token: from now on it opens nothing. Revoked before, it stays so. */
    @PostMapping("/{id}/revocations")
    public ResponseEntity<Void> revoke(@PathVariable String id, HttpServletRequest http) {
        if (!tokens.revoke(id, Writing.actor(http)) && tokens.find(id).isEmpty()) {
            throw ApiProblem.notFound("token", id);
        }
        return ResponseEntity.noContent().build();
    }
}
