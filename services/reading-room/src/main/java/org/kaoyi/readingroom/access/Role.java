package org.kaoyi.readingroom.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaoyi.claims.Labelled;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * What somebody may do; several roles add up. What each may ask for stands in {@link Routes}.
 */
public enum Role implements Labelled {
    /** Reads sources, claims, cases and reports. */
    READER,
    /** Reads, records, and takes back what it recorded itself. */
    CONTRIBUTOR,
    /** Reads, records, takes back whatever anybody recorded, rules on cases, merges authorities, commits imports. */
    EDITOR,
    /** Reads everything and every history, with who did it; changes nothing. */
    AUDITOR,
    /** Looks after the server: tokens, views, figures. Neither reads nor changes what historians recorded. */
    OPERATOR;

    /** Before the label of a role among the authorities that Spring Security keeps. */
    private static final String AUTHORITY = "ROLE_";

    /** As Spring Security names it. */
    public String authority() {
        return AUTHORITY + label();
    }

    /** The roles of who is logged in. */
    public static Set<Role> of(Authentication person) {
        Set<String> authorities = person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : values()) {
            if (authorities.contains(role.authority())) {
                roles.add(role);
            }
        }
        return roles;
    }
}
