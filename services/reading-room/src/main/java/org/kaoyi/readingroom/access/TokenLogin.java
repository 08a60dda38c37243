package org.kaoyi.readingroom.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.kaoyi.readingroom.access.token.Tokens;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Takes a personal token from the form of the login page, and knows its holder by a session from then on. */
final class TokenLogin extends AbstractAuthenticationProcessingFilter {
    /** The form's field. */
    private static final String FIELD = "token";

    static final String FAILED = "/login?failed=token";

    private final Tokens tokens;

    TokenLogin(Tokens tokens) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login"));
        this.tokens = tokens;
        // What a stranger may have laid under the reader's hand is no session of the reader's (session fixation).
        setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        setAuthenticationSuccessHandler((request, response, person) -> Logins.arrived(request, response));
        setAuthenticationFailureHandler((request, response, e) -> Led.to(response, FAILED));
        setAuthenticationManager(person -> person);
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        String shown = request.getParameter(FIELD);
        return (shown == null
                        ? Optional.<Person>empty()
                        : tokens.holderOf(shown.strip()).map(Person::of))
                .orElseThrow(() -> new BadCredentialsException("no good token"));
    }
}
