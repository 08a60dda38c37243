package org.kaoyi.readingroom.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Labelled;
import org.kaoyi.readingroom.access.token.Order;

/** Reads off what a provider says of somebody (the claims of its JWTs) who he is and which roles he has. */
final class ProviderClaims {
    private final AccessSettings.Provider provider;

    ProviderClaims(AccessSettings.Provider provider) {
        this.provider = provider;
    }

    /** He is named otherwise than events could tell. */
    static final class NoName extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoName(String claim) {
            super("the provider gives no usable name in the claim " + claim);
        }
    }

    /** @throws NoName when the claim is not there, or is a name that nobody may have */
    Person person(Map<String, Object> claims) {
        Object name = claims.get(provider.nameClaim());
        if (!(name instanceof String text)
                || text.isBlank()
                || text.length() > Order.HOLDER_CHARS_MAX
                || text.codePoints().anyMatch(Character::isISOControl)
                || text.strip().equals(Order.RESERVED)) {
            throw new NoName(provider.nameClaim());
        }
        return Person.of(text.strip(), roles(claims));
    }

    private Set<Role> roles(Map<String, Object> claims) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String given : texts(at(claims, provider.rolesClaim()))) {
            if (given.startsWith(provider.rolesPrefix())) {
                Labelled.of(Role.class, given.substring(provider.rolesPrefix().length()))
                        .ifPresent(roles::add);
            }
        }
        return roles;
    }

    /** A claim of this very name, which may hold dots (as namespaced ones do), or else one within another. */
    private static @Nullable Object at(Map<?, ?> claims, String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        int dot = path.indexOf('.');
        return dot > 0 && claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? at(inner, path.substring(dot + 1))
                : null;
    }

    /** A list, or words with spaces between them, as scopes are written. */
    private static Collection<String> texts(@Nullable Object value) {
        if (value instanceof String words) {
            return Arrays.asList(words.split(" ", -1));
        }
        if (value instanceof Collection<?> many) {
            return many.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .toList();
        }
        return List.of();
    }
}
