package org.kaoyi.readingroom.access;

import org.kaoyi.claims.Labelled;

/** How people say who they are. */
public enum Auth implements Labelled {
    /** They do not: whoever sits at this machine is its owner. Never on an address that others reach. */
    NONE,
    /** By a personal token, which a program sends and a person types in once a day. */
    TOKEN,
    /** People by logging in at the institution's OpenID Connect provider, programs by its JWTs; personal tokens are taken as well. */
    OIDC;

    /** On a request: how its chain of filters asks, as a constant of this; absent where nobody is asked. */
    public static final String ASKED = Auth.class.getName();
}
