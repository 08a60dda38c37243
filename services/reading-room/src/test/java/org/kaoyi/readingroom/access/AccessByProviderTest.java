package org.kaoyi.readingroom.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kaoyi.codec.MetadataCodec;
import org.kaoyi.readingroom.InterfaceServed;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** People and programs for whom a real OpenID Connect provider vouches. */
@InterfaceServed
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessByProviderTest {
    private static final Pattern FORM_SECRET = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @Autowired
    WebApplicationContext context;

    @Autowired
    ReadingRoom room;

    private LoginServer provider;
    private AskingServer server;
    private MockMvc http;

    @BeforeAll
    void aProviderAndAServerThatTrustsIt() {
        provider = LoginServer.start();
        server = new AskingServer(context, trusting(provider.issuer()));
        http = server.answering();
    }

    private static AccessSettings trusting(String issuer) {
        return new AccessSettings(
                Auth.OIDC,
                null,
                new AccessSettings.Provider(
                        URI.create(issuer),
                        LoginServer.CLIENT,
                        LoginServer.secret(LoginServer.CLIENT),
                        "archive.roles",
                        "kaoyi-",
                        "sub"));
    }

    @AfterAll
    void end() {
        server.close();
        provider.close();
    }

    @Test
    void aPersonLogsInAtTheProviderAndRecordsUnderHisOwnName() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();
        MvcResult back = loggedIn("shen", session);

        assertThat(back.getResponse().getStatus()).isEqualTo(303);
        assertThat(session.isInvalid() || !session.getId().equals(before))
                .as("session fixation")
                .isTrue();
        MockHttpSession own = (MockHttpSession) back.getRequest().getSession(false);
        assertThat(http.perform(get("/sources").session(own))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("shen", "action=\"/logout\"");
        String id = UUID.randomUUID().toString();
        MockHttpServletResponse recorded = http.perform(post("/api/v1/occasions")
                        .session(own)
                        .header("Sec-Fetch-Site", "same-origin")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"id\":\"%s\",\"title\":\"A talk\"}".formatted(id)))
                .andReturn()
                .getResponse();
        assertThat(recorded.getStatus()).as(recorded.getContentAsString()).isEqualTo(201);
        assertThat(actorOf("occasion/" + id)).isEqualTo("shen");
    }

    @Test
    void whoHasNoRoleThereIsKnownHereAndLetInNowhere() throws Exception {
        MvcResult back = loggedIn("guest", new MockHttpSession());
        MockHttpSession own = (MockHttpSession) back.getRequest().getSession(false);

        assertThat(back.getResponse().getStatus()).isEqualTo(303);
        MockHttpServletResponse refused =
                http.perform(get("/api/v1/sources").session(own)).andReturn().getResponse();
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentAsString()).contains("urn:kaoyi:problem:no-role");
        assertThat(status(get("/ledger").session(own))).isEqualTo(403);
    }

    @Test
    void nobodyIsCalledAsThoseWhoNeedNoLogin() throws Exception {
        MvcResult back = loggedIn("local", new MockHttpSession());

        assertThat(back.getResponse().getStatus()).isEqualTo(303);
        assertThat(back.getResponse().getHeader("Location")).isEqualTo("/login?failed=provider");
    }

    @Test
    void anAnswerThatWasNotAskedForLogsNobodyIn() throws Exception {
        MockHttpServletResponse answer = http.perform(get("/login/oauth2/code/provider?code=stolen&state=guessed"))
                .andReturn()
                .getResponse();

        assertThat(answer.getHeader("Location")).isEqualTo("/login?failed=provider");
    }

    @Test
    void aProgramShowsAJwtThatIsMadeOutToThisServer() throws Exception {
        String good = jwt(LoginServer.CLIENT);

        String id = UUID.randomUUID().toString();
        MockHttpServletResponse recorded = http.perform(post("/api/v1/occasions")
                        .header("Authorization", "Bearer " + good)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"id\":\"%s\",\"title\":\"A talk\"}".formatted(id)))
                .andReturn()
                .getResponse();
        assertThat(recorded.getStatus()).as(recorded.getContentAsString()).isEqualTo(201);
        assertThat(actorOf("occasion/" + id)).isEqualTo(LoginServer.CLIENT);
        assertThat(status(get("/api/v1/events").header("Authorization", "Bearer " + good)))
                .as("an editor is no auditor")
                .isEqualTo(403);
    }

    @Test
    void aJwtThatSaysByItsTypeThatItIsForAccessIsTakenAsWell() throws Exception {
        assertThat(status(get("/api/v1/sources").header("Authorization", "Bearer " + jwt(LoginServer.TYPED_CLIENT))))
                .isEqualTo(200);
    }

    @Test
    void aJwtForAnotherServerWithAnotherSignatureOrWithoutOneOpensNothing() throws Exception {
        String good = jwt(LoginServer.CLIENT);
        String[] parts = good.split("\\.");
        String unsigned = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8))
                + "." + parts[1] + ".";
        char last = parts[2].charAt(parts[2].length() / 2);
        String altered = parts[0] + "." + parts[1] + "." + parts[2].replace(last, last == 'A' ? 'B' : 'A');

        for (String token : new String[] {jwt(LoginServer.OTHER_CLIENT), unsigned, altered, "a.b.c", "x"}) {
            assertThat(status(get("/api/v1/sources").header("Authorization", "Bearer " + token)))
                    .as(token)
                    .isEqualTo(401);
        }
        assertThat(status(get("/api/v1/sources").header("Authorization", "Bearer " + good)))
                .isEqualTo(200);
    }

    @Test
    void aPersonalTokenIsTakenAsWell() throws Exception {
        String token = server.token("A reader", Role.READER).secret();

        assertThat(status(get("/api/v1/sources").header("Authorization", "Bearer " + token)))
                .isEqualTo(200);
    }

    @Test
    void aProviderThatDoesNotAnswerIsWaitedForAndNobodyIsCalledUnknown() throws Exception {
        try (AskingServer alone = new AskingServer(context, trusting("http://127.0.0.1:1"))) {
            MockMvc asked = alone.answering();
            MockHttpServletResponse program = asked.perform(
                            get("/api/v1/sources").header("Authorization", "Bearer " + jwt(LoginServer.CLIENT)))
                    .andReturn()
                    .getResponse();
            assertThat(program.getStatus()).isEqualTo(503);
            assertThat(program.getContentAsString()).contains("urn:kaoyi:problem:provider-unavailable");
            assertThat(program.getHeader("Retry-After")).isNotNull();
            assertThat(asked.perform(get("/oauth2/authorization/provider"))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(503);
        }
    }

    /** Goes the way of a browser: to the provider, through its form, and back with the code. */
    private MvcResult loggedIn(String name, MockHttpSession session) throws Exception {
        String there = String.valueOf(
                http.perform(get("/oauth2/authorization/provider").session(session))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location"));
        assertThat(there).contains("code_challenge_method=S256", "state=", "nonce=");
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        URI start = URI.create(there);
        String form = start.resolve(
                        location(browser, HttpRequest.newBuilder(start).header("Accept", "text/html")))
                .toString();
        Matcher secret = FORM_SECRET.matcher(
                browser.send(HttpRequest.newBuilder(URI.create(form)).build(), HttpResponse.BodyHandlers.ofString())
                        .body());
        assertThat(secret.find()).isTrue();
        String filled = "username=%s&password=%s&_csrf=%s"
                .formatted(name, LoginServer.PASSWORD, URLEncoder.encode(secret.group(1), UTF_8));
        String again = location(
                browser,
                HttpRequest.newBuilder(URI.create(form))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(filled)));
        String back =
                location(browser, HttpRequest.newBuilder(URI.create(again)).header("Accept", "text/html"));
        assertThat(back).startsWith(LoginServer.RETURN);
        URI answer = URI.create(back);
        return http.perform(get(UriComponentsBuilder.fromUri(answer).build(true).toUri())
                        .session(session))
                .andReturn();
    }

    private static String location(HttpClient browser, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }

    /** What the provider gives a program that shows the secret of a client. */
    private String jwt(String client) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((client + ":" + LoginServer.secret(client)).getBytes(UTF_8));
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(provider.issuer() + "/oauth2/token"))
                                .header("Authorization", "Basic " + basic)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return JsonMapper.shared().readTree(answer.body()).at("/access_token").asString();
    }

    private int status(MockHttpServletRequestBuilder asked) throws Exception {
        return http.perform(asked).andReturn().getResponse().getStatus();
    }

    private String actorOf(String stream) {
        return new MetadataCodec()
                .decode(room.log().readStream(stream, 0).getFirst().metadata())
                .actor();
    }
}
