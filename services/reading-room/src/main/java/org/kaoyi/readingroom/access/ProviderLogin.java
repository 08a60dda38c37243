package org.kaoyi.readingroom.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Knows people by the institution's OpenID Connect provider: browsers by the authorization code flow with PKCE, programs by JWTs made out
 * to this server. The provider's configuration is read when somebody first needs it, so that the server starts without it.
 */
final class ProviderLogin {
    /** The last part of the addresses that begin and end a login. */
    static final String REGISTRATION = "provider";

    private static final String RETURN = "/login/oauth2/code/{registrationId}";

    static final String FAILED = Refusals.LOGIN + "?failed=provider";

    /** Shown to people only as "did not succeed"; the program's log says more. */
    private static final String NO_NAME = "no_usable_name";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderLogin.class);

    /** What providers call their tokens: most as RFC 7519 §5.1 has it, others as RFC 9068 §2.1 asks of tokens for access. */
    private static final List<String> TYPES = List.of("JWT", "at+jwt", "application/at+jwt");

    private final AccessSettings.Provider provider;
    private final String base;
    private final ProviderClaims claims;

    ProviderLogin(AccessSettings settings, AccessSettings.Provider provider) {
        this.provider = provider;
        this.base = settings.publicUrl() == null
                ? "{baseUrl}"
                : settings.publicUrl().toString();
        this.claims = new ProviderClaims(provider);
    }

    ClientRegistrationRepository registrations() {
        SupplierClientRegistrationRepository lazy = new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration()));
        return id -> {
            try {
                return lazy.findByRegistrationId(id);
            } catch (IllegalArgumentException | IllegalStateException e) {
                throw new Unavailable.ProviderUnreachable(e);
            }
        };
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(provider.issuer().toString())
                .registrationId(REGISTRATION)
                .clientId(provider.client())
                .clientSecret(provider.secret())
                .redirectUri(base + RETURN)
                .scope("openid", "profile")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    /** Somebody who logged in by browser. */
    OAuth2UserService<OidcUserRequest, OidcUser> people() {
        OidcUserService asking = new OidcUserService();
        return request -> {
            OidcUser told = asking.loadUser(request);
            try {
                Person person = claims.person(told.getClaims());
                if (person.getAuthorities().isEmpty()) {
                    LOG.warn(
                            "{} logged in at the provider and has no role: the claim {} names none after \"{}\"",
                            person.getName(),
                            provider.rolesClaim(),
                            provider.rolesPrefix());
                }
                return new DefaultOidcUser(
                        person.getAuthorities(), told.getIdToken(), told.getUserInfo(), provider.nameClaim());
            } catch (ProviderClaims.NoName e) {
                throw new OAuth2AuthenticationException(new OAuth2Error(NO_NAME), String.valueOf(e.getMessage()), e);
            }
        };
    }

    /** Leads back to the page of logins whoever comes from the provider without being known; why, is told to who runs the server. */
    void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
        String code = why instanceof OAuth2AuthenticationException told
                ? told.getError().getErrorCode()
                : "unknown";
        LOG.warn("A login at the provider did not succeed ({}): {}", code, why.getMessage());
        Led.to(response, FAILED);
    }

    /** Tells a program whose JWT opens nothing no more than it would tell a stranger, and who runs the server why. */
    void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        LOG.info("A JWT was refused: {}", why.getMessage());
        Refusals.unknown(request, response);
    }

    /** Somebody whose program shows a JWT. */
    Converter<Jwt, AbstractAuthenticationToken> programs() {
        return jwt -> {
            try {
                return claims.person(jwt.getClaims());
            } catch (ProviderClaims.NoName e) {
                throw new InvalidBearerTokenException(String.valueOf(e.getMessage()), e);
            }
        };
    }

    /** Signed by the issuer, of now, and made out to this server. */
    JwtDecoder jwts() {
        String issuer = provider.issuer().toString();
        return new SupplierJwtDecoder(() -> {
            JwtTypeValidator type = new JwtTypeValidator(TYPES);
            type.setAllowEmpty(true);
            NimbusJwtDecoder decoder =
                    NimbusJwtDecoder.withIssuerLocation(issuer).build();
            decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(
                    type,
                    new JwtIssuerValidator(issuer),
                    new JwtClaimValidator<@Nullable List<String>>(
                            JwtClaimNames.AUD, audience -> audience != null && audience.contains(provider.client()))));
            return decoder;
        });
    }
}
