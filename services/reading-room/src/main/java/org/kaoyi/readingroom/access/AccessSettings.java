package org.kaoyi.readingroom.access;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How people say who they are; whoever assembles the application brings it as a bean.
 *
 * @param publicUrl under which people reach the server where that is not its own address, such as {@code https://kaoyi.example.org}; null
 *     where it is
 * @param provider where {@code auth} is {@link Auth#OIDC}, else null
 */
public record AccessSettings(
        Auth auth, @Nullable URI publicUrl, @Nullable Provider provider) {
    /** Nobody is asked. */
    public static final AccessSettings NONE = new AccessSettings(Auth.NONE, null, null);

    public AccessSettings {
        if ((auth == Auth.OIDC) != (provider != null)) {
            throw new IllegalArgumentException("a provider is named for oidc, and for nothing else");
        }
    }

    /**
     * An OpenID Connect provider (OpenID Connect Core 1.0).
     *
     * @param issuer whose configuration is read from {@code /.well-known/openid-configuration} when it is first needed
     * @param client this server's name there; JWTs must be made out to it ({@code aud})
     * @param secret shown by this server to the provider, and to nobody else
     * @param rolesClaim where the roles stand, such as {@code roles} or {@code realm_access.roles}
     * @param rolesPrefix before each role's label there; empty for none. What has no such form is no role here.
     * @param nameClaim who it is, as events will tell for ever: {@code sub}, which a provider never gives to another (section 2), or one of
     *     which the institution knows the same
     */
    public record Provider(
            URI issuer, String client, String secret, String rolesClaim, String rolesPrefix, String nameClaim) {
        @Override
        public String toString() {
            return "Provider[" + issuer + ", client=" + client + "]";
        }
    }

    /** Whether browsers reach the server by TLS, so that a cookie never has to travel without. */
    boolean isSecure() {
        return publicUrl != null && "https".equals(publicUrl.getScheme());
    }
}
