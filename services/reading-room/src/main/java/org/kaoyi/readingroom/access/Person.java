package org.kaoyi.readingroom.access;

import java.io.Serial;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.readingroom.access.token.AccessToken;
import org.kaoyi.readingroom.access.token.Order;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody who is known, with the roles that he has. */
public final class Person extends AbstractAuthenticationToken {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Whoever sits at this machine, where nobody has to say who he is. Nobody else can be called so. */
    static final Person LOCAL = new Person(Order.RESERVED, Set.of(Role.values()), null);

    private final String name;
    private final @Nullable String tokenId;

    private Person(String name, Set<Role> roles, @Nullable String tokenId) {
        super(roles.stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList());
        this.name = name;
        this.tokenId = tokenId;
        setAuthenticated(true);
    }

    /** The holder of a personal token, with the roles of that token. */
    static Person of(AccessToken token) {
        return new Person(token.holder(), token.roles(), token.id());
    }

    /** Somebody for whom the institution's provider vouches. */
    static Person of(String name, Set<Role> roles) {
        return new Person(name, roles, null);
    }

    /** Who is asking now; empty where nobody had to say, or has not yet. */
    @SuppressWarnings("ReferenceEquality") // there is one LOCAL
    public static Optional<String> here() {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        return now == null || now == LOCAL || now instanceof AnonymousAuthenticationToken
                ? Optional.empty()
                : Optional.of(now.getName());
    }

    /** Whether who is asking now has one of some roles. */
    public static boolean hereHas(Role... roles) {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        return now != null && !Collections.disjoint(Role.of(now), Set.of(roles));
    }

    /** The token by which he is known; null where it is another way. */
    @Nullable
    String tokenId() {
        return tokenId;
    }

    @Override
    public Object getPrincipal() {
        return name;
    }

    /** Not kept: what was shown to be let in is of no use any more. */
    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Person person && super.equals(other) && name.equals(person.name);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
