package org.kaoyi.readingroom.access;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServlet;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** An OpenID Connect provider (Spring Authorization Server) within the tests' own process, on a port of the loopback. */
final class LoginServer implements AutoCloseable {
    /** A client whose tokens for access say by their type that they are such (RFC 9068). */
    static final String TYPED_CLIENT = "kaoyi-typed";

    static final String CLIENT = "kaoyi";

    /** Another server's client, whose tokens are made out to that one. */
    static final String OTHER_CLIENT = "another-server";

    static final String PASSWORD = "pass";

    /** Where the server under test wants people to come back to. */
    static final String RETURN = "http://localhost/login/oauth2/code/provider";

    private final ConfigurableApplicationContext context;

    private LoginServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Each client has its own. */
    static String secret(String client) {
        return "hush-" + client;
    }

    static LoginServer start() {
        SpringApplication application = new SpringApplication(Provider.class);
        application.setDefaultProperties(Map.of("spring.main.banner-mode", "off"));
        return new LoginServer(application.run());
    }

    String issuer() {
        return "http://127.0.0.1:"
                + ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    @Override
    public void close() {
        context.close();
    }

    /** No {@code @Configuration}, which would be found beside the reading room's own. */
    @EnableWebSecurity
    static class Provider {
        @Bean
        TomcatServletWebServerFactory tomcat() {
            return new TomcatServletWebServerFactory(0);
        }

        /** Filters stand before a servlet; all that is asked for here is answered by them. */
        @Bean
        HttpServlet nothing() {
            return new HttpServlet() {
                private static final long serialVersionUID = 1L;
            };
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(asked -> asked.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults());
            return http.build();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(person("shen"), person("guest"), person("local"));
        }

        private static UserDetails person(String name) {
            return User.withUsername(name)
                    .password("{noop}" + PASSWORD)
                    .authorities("person")
                    .build();
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(client(CLIENT), client(OTHER_CLIENT), client(TYPED_CLIENT));
        }

        private static RegisteredClient client(String id) {
            return RegisteredClient.withId(id)
                    .clientId(id)
                    .clientSecret("{noop}" + secret(id))
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                    .redirectUri(RETURN)
                    .scope("openid")
                    .scope("profile")
                    .clientSettings(ClientSettings.builder()
                            .requireProofKey(true)
                            .requireAuthorizationConsent(false)
                            .build())
                    .build();
        }

        /** The institution's own claim of roles; a guest has none. */
        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> roles() {
            return token -> {
                String who = token.getPrincipal().getName();
                if (who.equals(TYPED_CLIENT)) {
                    token.getJwsHeader().type("at+jwt");
                    token.getClaims().audience(List.of(CLIENT));
                }
                if (!who.equals("guest")) {
                    token.getClaims().claim("archive", Map.of("roles", List.of("kaoyi-editor", "staff")));
                }
            };
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
            KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey((RSAPrivateKey) pair.getPrivate())
                    .keyID("test")
                    .build()));
        }
    }
}
