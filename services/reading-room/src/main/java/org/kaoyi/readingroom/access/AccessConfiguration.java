package org.kaoyi.readingroom.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.readingroom.access.token.Tokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The chain of filters that every request passes: what it is, who asks, how often, and whether the table lets him. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class AccessConfiguration implements WebMvcConfigurer {
    private static final String SESSION = "kaoyi-session";

    private final RouteGuard guard;

    public AccessConfiguration(RouteGuard guard) {
        this.guard = guard;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard);
    }

    @Bean
    static RouteTable routeTable(ObjectProvider<Route> more) {
        return new RouteTable(more.orderedStream().toList());
    }

    /** Ids may hold a slash, a backslash, a percent sign or a semicolon, and stand percent-encoded in addresses. */
    @Bean
    static StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowUrlEncodedSlash(true);
        firewall.setAllowUrlEncodedDoubleSlash(true);
        firewall.setAllowBackSlash(true);
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowSemicolon(true);
        return firewall;
    }

    /** The session goes by cookie alone, which no script reads and no other site's form brings along. */
    @Bean
    static ServletContextInitializer sessions(AccessSettings settings) {
        return servlets -> {
            servlets.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
            servlets.setSessionTimeout((int) AccessLimits.IDLE_LOGIN_LASTS.toMinutes());
            servlets.getSessionCookieConfig().setName(SESSION);
            servlets.getSessionCookieConfig().setHttpOnly(true);
            servlets.getSessionCookieConfig().setSecure(settings.isSecure());
            // Lax, not Strict: a login at the provider comes back from another site.
            servlets.getSessionCookieConfig().setAttribute("SameSite", "Lax");
        };
    }

    /** Whoever sends or takes nothing holds his connection only so long, and all of them together only so many. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> slowClients() {
        return factory -> factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setConnectionTimeout((int) AccessLimits.SILENCE_MAX.toMillis());
                http.setKeepAliveTimeout((int) AccessLimits.IDLE_MAX.toMillis());
                http.setMaxConnections(AccessLimits.CONNECTIONS_MAX);
                http.setAcceptCount(AccessLimits.CONNECTIONS_WAITING);
                http.setMaxHttpRequestHeaderSize(AccessLimits.HEADER_BYTES_MAX);
            }
        });
    }

    /** What the container refuses before anything of ours is asked is told as the rest is. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableRequests() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.getPipeline().addValve(new UnreadableRequests());
                // Else the container would put its own behind it, which would speak first.
                host.setErrorReportValveClass(UnreadableRequests.class.getName());
            }
        });
    }

    @Bean
    static SecurityFilterChain chain(
            HttpSecurity http, AccessSettings settings, Tokens tokens, RouteTable table, Rights rights) {
        // What browsers are told stands in SecurityHeaders, on every answer; what other sites send is refused by
        // SameOriginFilter; what a stranger wanted is kept by WayBack.
        http.headers(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
        http.addFilterBefore(new Unavailable(), SecurityContextHolderFilter.class);
        http.addFilterBefore(new AddressGuard(), LogoutFilter.class);
        http.addFilterBefore(new SameOriginFilter(), LogoutFilter.class);
        switch (settings.auth()) {
            case NONE -> everybodyIsTheOwner(http);
            case TOKEN -> byToken(http, tokens, Auth.TOKEN);
            case OIDC -> {
                byToken(http, tokens, Auth.OIDC);
                byProvider(http, settings);
            }
        }
        boolean isOneForAll = settings.auth() == Auth.NONE;
        http.addFilterAfter(
                new Turns(
                        AccessLimits.AT_ONCE_ALL,
                        isOneForAll ? Integer.MAX_VALUE : AccessLimits.AT_ONCE_EACH,
                        AccessLimits.TURN_PATIENCE),
                AuthorizationFilter.class);
        http.addFilterAfter(new Malformed(), Turns.class);
        http.exceptionHandling(refusing -> refusing.authenticationEntryPoint(
                        (request, response, e) -> Refusals.unknown(request, response))
                .accessDeniedHandler((request, response, e) -> deny(table, request, response)));
        http.authorizeHttpRequests(asked -> asked
                // Parts of a request that was let through.
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .anyRequest()
                .access(new RouteRules(table, rights)));
        return http.build();
    }

    private static void everybodyIsTheOwner(HttpSecurity http) {
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.anonymous(AbstractHttpConfigurer::disable);
        http.addFilterBefore(new OwnerOfThisMachine(), AnonymousAuthenticationFilter.class);
    }

    private static void byToken(HttpSecurity http, Tokens tokens, Auth auth) {
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED));
        http.logout(logout -> logout.logoutUrl("/logout")
                .deleteCookies(SESSION)
                .logoutSuccessHandler((request, response, person) -> Led.to(response, Refusals.LOGIN)));
        http.addFilterBefore(new TokenLogin(tokens), UsernamePasswordAuthenticationFilter.class);
        http.addFilterBefore(new Logins(tokens, Clock.systemUTC(), auth), BearerTokenAuthenticationFilter.class);
        http.addFilterBefore(new PersonalTokenFilter(tokens), BearerTokenAuthenticationFilter.class);
        http.addFilterBefore(new RateLimit(), AuthorizationFilter.class);
    }

    private static void byProvider(HttpSecurity http, AccessSettings settings) {
        AccessSettings.Provider provider = settings.provider();
        if (provider == null) {
            throw new IllegalStateException("oidc has a provider");
        }
        ProviderLogin login = new ProviderLogin(settings, provider);
        ClientRegistrationRepository registrations = login.registrations();
        http.addFilterBefore(new ProviderAsked(registrations), OAuth2AuthorizationRequestRedirectFilter.class);
        http.oauth2Login(people -> people.clientRegistrationRepository(registrations)
                .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                .loginPage("/login")
                .userInfoEndpoint(told -> told.oidcUserService(login.people()))
                .successHandler((request, response, person) -> Logins.arrived(request, response))
                .failureHandler(login::failed));
        DefaultBearerTokenResolver bearer = new DefaultBearerTokenResolver();
        http.oauth2ResourceServer(programs -> programs.bearerTokenResolver(
                        request -> PersonalTokenFilter.shown(request) == null ? bearer.resolve(request) : null)
                .authenticationEntryPoint(login::refused)
                .jwt(jwt -> jwt.decoder(login.jwts()).jwtAuthenticationConverter(login.programs())));
    }

    /** What is not in the table is not there; what is there with other methods says with which. */
    private static void deny(RouteTable table, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (table.find(request).isPresent()) {
            Authentication now = SecurityContextHolder.getContext().getAuthentication();
            if (now != null && Role.of(now).isEmpty()) {
                Refusals.refuse(request, response, ProblemCode.NO_ROLE);
                return;
            }
            Refusals.refuse(request, response, ProblemCode.NO_SUCH_RIGHT);
            return;
        }
        List<String> methods = table.methods(request);
        if (methods.isEmpty()) {
            Refusals.refuse(request, response, ProblemCode.NO_SUCH_ADDRESS);
        } else {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
            Refusals.refuse(
                    request,
                    response,
                    ProblemCode.NO_SUCH_METHOD,
                    "This address takes %s. Nothing recorded is ever replaced or deleted."
                            .formatted(String.join(", ", methods)));
        }
    }
}
