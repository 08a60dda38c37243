package org.kaoyi.readingroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kaoyi.readingroom.InterfaceServed;
import org.kaoyi.readingroom.access.token.AccessToken;
import org.kaoyi.readingroom.access.token.NoTokens;
import org.kaoyi.readingroom.access.token.TokenText;
import org.kaoyi.readingroom.access.token.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Every route that a controller of ours has, asked for by nobody and by each role; what is found is written down for who has to know. */
@InterfaceServed
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesAndRolesTest {
    private static final Path TABLE = Path.of("../../docs/security/routes-and-roles.md");
    private static final String REWRITE = "kaoyi.rewrite";

    /** What a request gets that the chain lets through; nothing behind it is asked. */
    private static final int LET_THROUGH = 299;

    /** Rows that the chain of filters answers itself, so that no controller has them. */
    private static final Set<String> OF_THE_CHAIN = Set.of(
            "GET /static/**",
            "POST /login",
            "POST /logout",
            "GET /oauth2/authorization/{provider}",
            "GET /login/oauth2/code/{provider}");

    /** Rows of the program that carries this server; RoutesOfTheProgramTest looks at those. */
    private static final Set<String> OF_THE_PROGRAM = Set.of("GET /health", "GET /ready", "GET /metrics");

    @Autowired
    WebApplicationContext room;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private AskingServer server;
    private MockMvc gate;
    private int strangers;
    private final Map<Role, String> tokens = new TreeMap<>();

    @BeforeAll
    void oneOfEachRole() {
        Map<String, AccessToken> known = new HashMap<>();
        server = new AskingServer(room, AskingServer.byToken(), knowing(known));
        Filter behind = (request, response, chain) -> ((HttpServletResponse) response).setStatus(LET_THROUGH);
        gate = server.answeredBy(behind);
        for (Role role : Role.values()) {
            AccessToken token = new AccessToken(
                    role.label(), "one " + role.label(), Set.of(role), "", Instant.EPOCH, "", Instant.MAX, null, null);
            known.put(TokenText.PREFIX + role.label(), token);
            tokens.put(role, TokenText.PREFIX + role.label());
        }
    }

    /** A thousand requests need no database to know five tokens. */
    private static Tokens knowing(Map<String, AccessToken> known) {
        return new NoTokens() {
            @Override
            public Optional<AccessToken> holderOf(String token) {
                return Optional.ofNullable(known.get(token));
            }
        };
    }

    @AfterAll
    void end() {
        server.close();
    }

    /** A route as a controller maps it. */
    private record Mapped(
            String method, String pattern, @Nullable MediaType consumes) {
        String written() {
            return method + " " + pattern;
        }

        /** An address that it takes. */
        URI address() {
            return URI.create(pattern.replace("{room}", "agents")
                    .replace("{year}", "1990")
                    .replaceAll("\\{[a-zA-Z0-9]+}", "none")
                    .replace("/**", "/kaoyi.css"));
        }
    }

    private List<Mapped> mapped() {
        List<Mapped> all = new ArrayList<>();
        mappings.getHandlerMethods().forEach((route, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.kaoyi.")) {
                for (String pattern : route.getPatternValues()) {
                    methods(route).forEach(method -> all.add(new Mapped(method, pattern, consumes(route))));
                }
            }
        });
        return all;
    }

    private static Set<String> methods(RequestMappingInfo route) {
        Set<String> methods = route.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new));
        return methods.isEmpty() ? Set.of(Route.ANY_METHOD) : methods;
    }

    private static @Nullable MediaType consumes(RequestMappingInfo route) {
        return route.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .orElse(null);
    }

    @Test
    void everyRouteStandsInTheTableAndTheTableHasNoOther() {
        Set<String> served = mapped().stream().map(Mapped::written).collect(Collectors.toCollection(TreeSet::new));
        Set<String> written = Routes.all().stream()
                .filter(route -> route.door() != Route.Door.KEY)
                .map(Route::written)
                .filter(route -> !OF_THE_CHAIN.contains(route) && !OF_THE_PROGRAM.contains(route))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(served)
                .as("say in Routes who may ask for a new route, and take out what is no more")
                .isEqualTo(written);
        assertThat(Routes.all().stream().map(Route::written)).doesNotHaveDuplicates();
    }

    @Test
    void theRowThatIsAskedIsThatOfTheControllerThatWouldAnswer() throws Exception {
        RouteTable table = new RouteTable(List.of());
        for (Mapped route : mapped()) {
            String method = route.method().equals(Route.ANY_METHOD) ? "GET" : route.method();
            MockHttpServletRequest asked =
                    new MockHttpServletRequest(method, route.address().getRawPath());
            if (route.consumes() != null) {
                asked.setContentType(route.consumes().toString());
            }
            ServletRequestPathUtils.parseAndCache(asked);

            assertThat(mappings.getHandler(asked)).as(route.written()).isNotNull();
            assertThat(asked.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                    .as(route.written())
                    .isEqualTo(table.find(asked).orElseThrow().route().pattern().getPatternString());
        }
    }

    @Test
    void whatIsNotInTheTableIsRefusedWhateverTheRole() throws Exception {
        for (String token : tokens.values()) {
            for (String address :
                    List.of("/no-such-page", "/api/v1/no-such-thing", "/actuator/env", "/swagger-ui.html")) {
                assertThat(status(HttpMethod.GET, URI.create(address), token)).isEqualTo(404);
            }
            assertThat(status(HttpMethod.DELETE, URI.create("/api/v1/claims/none"), token))
                    .isEqualTo(405);
            assertThat(status(HttpMethod.PUT, URI.create("/api/v1/claims/none"), token))
                    .isEqualTo(405);
            assertThat(status(HttpMethod.OPTIONS, URI.create("/api/v1/claims"), token))
                    .isEqualTo(405);
        }
    }

    @Test
    void theTableInTheDocumentationIsWhatTheServerDoes() throws Exception {
        String found = document();
        if (Boolean.getBoolean(REWRITE)) {
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, found);
        }
        assertThat(Files.exists(TABLE) ? Files.readString(TABLE) : "(no such page)")
                .as("run the test with -D%s=true to write %s anew", REWRITE, TABLE)
                .isEqualTo(found);
    }

    private String document() throws Exception {
        StringBuilder text = new StringBuilder("""
                # Every route and every role

                Written by `RoutesAndRolesTest`, which asks a server with `--auth token` for every route that a controller has, without a token and with one of each role.
                The table that the server reads is `Routes`; what is not in it is refused. *yes*: answered. *no*: refused (401 without a token, 403 with one of other roles; pages
                lead to `/login`). *own*: only what the same person recorded or sent. Somebody may have several roles. With `--auth none`, which listens to its own machine alone, everybody has all.

                | Route | nobody | reader | contributor | editor | auditor | operator |
                |---|---|---|---|---|---|---|
                """);
        Map<String, Route> rows = Routes.all().stream().collect(Collectors.toMap(Route::written, route -> route));
        Set<String> all =
                new TreeSet<>(Comparator.comparing((String written) -> written.substring(written.indexOf(' ')))
                        .thenComparing(written -> written));
        all.addAll(rows.keySet());
        for (String written : all) {
            Route row = rows.get(written);
            if (row.door() == Route.Door.KEY) {
                continue;
            }
            Mapped route = new Mapped(row.method(), row.pattern().getPatternString(), null);
            HttpMethod method = HttpMethod.valueOf(row.method().equals(Route.ANY_METHOD) ? "GET" : row.method());
            text.append("| `").append(written).append("` |");
            text.append(cell(row, null, status(method, route.address(), null)));
            for (Role role : Role.values()) {
                text.append(cell(row, role, status(method, route.address(), tokens.get(role))));
            }
            text.append('\n');
        }
        text.append("""

                ## By a key of their own

                These are no business of people: commands of the data folder's owner show the token of the running server, which lies in that folder (decision 0010), and processes of a cluster the
                cluster's (decision 0034). Without it each is refused with 403.

                """);
        for (String written : all) {
            if (rows.get(written).door() == Route.Door.KEY) {
                text.append("- `").append(written).append("`\n");
            }
        }
        return text.toString();
    }

    /** What was found, and fails where that is not what the table says. */
    private static String cell(Route row, @Nullable Role role, int status) {
        boolean open = row.door() == Route.Door.OPEN;
        boolean may = open || (role != null && row.roles().contains(role));
        boolean own = !may && role != null && row.ownRoles().contains(role);
        // The chain itself leads who logs in or out; there is nothing here that was one's own.
        boolean through = status == LET_THROUGH || (open && status / 100 == 3);
        assertThat(through).as("%s by %s: %d", row.written(), role, status).isEqualTo(may);
        if (!through) {
            assertThat(status).as("%s by %s", row.written(), role).isIn(401, 403, 303);
            assertThat(role == null ? status != 403 : status == 403).isTrue();
        }
        return " %s |".formatted(own ? "own" : through ? "yes" : "no");
    }

    private int status(HttpMethod method, URI address, @Nullable String token) throws Exception {
        var asked = request(method, address);
        // Each stranger from an address of his own, so that none is told that he asks too often.
        String from = "192.0.2." + (strangers++ % 250);
        asked.with(sent -> {
            sent.setRemoteAddr(from);
            return sent;
        });
        if (token != null) {
            asked.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        }
        return gate.perform(asked).andReturn().getResponse().getStatus();
    }
}
