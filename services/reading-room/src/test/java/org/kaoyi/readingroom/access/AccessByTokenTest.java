package org.kaoyi.readingroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kaoyi.codec.MetadataCodec;
import org.kaoyi.readingroom.InterfaceServed;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.access.token.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** People and programs that are known by a personal token. */
@InterfaceServed
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessByTokenTest {
    private static final Pattern FORM_THAT_SENDS = Pattern.compile("<form[^>]*method=\"post\"[^>]*action=\"([^\"]*)\"");

    @Autowired
    WebApplicationContext context;

    @Autowired
    ReadingRoom room;

    @Autowired
    Tokens tokens;

    private AskingServer server;
    private MockMvc http;
    private String shen;
    private String yang;
    private String editor;

    @BeforeAll
    void aServerThatAsks() {
        server = new AskingServer(context, AskingServer.byToken());
        http = server.answering();
        shen = server.token("Shen Zhihua", Role.CONTRIBUTOR).secret();
        yang = server.token("Yang Kuisong", Role.CONTRIBUTOR).secret();
        editor = server.token("The editor", Role.EDITOR).secret();
    }

    @AfterAll
    void end() {
        server.close();
    }

    @Test
    void whoRecordsIsWhoeverTheTokenNamesAndNotWhomTheRequestNames() throws Exception {
        String id = "who " + UUID.randomUUID();
        MockHttpServletResponse recorded = sent(by(shen, post("/api/v1/occasions"))
                .header("X-Forwarded-User", "Mao Zedong")
                .content("{\"id\":\"%s\",\"title\":\"A talk\",\"note\":\"by Mao Zedong\"}".formatted(id)));

        assertThat(recorded.getStatus()).isEqualTo(201);
        assertThat(actorOf("occasion/" + id)).isEqualTo("Shen Zhihua");
        MockHttpServletResponse named = sent(by(shen, post("/api/v1/occasions"))
                .content("{\"id\":\"%s 2\",\"title\":\"A talk\",\"actor\":\"Mao Zedong\"}".formatted(id)));
        assertThat(named.getStatus()).as("there is no field for it").isEqualTo(400);
    }

    @Test
    void aContributorTakesBackHisOwnClaimAndNobodyElses() throws Exception {
        String claim = claimed(shen);

        assertThat(retracted(yang, claim)).isEqualTo(403);
        assertThat(retracted(server.token("A reader", Role.READER).secret(), claim))
                .isEqualTo(403);
        assertThat(retracted(shen, claim)).isEqualTo(201);
        assertThat(retracted(editor, claimed(shen))).isEqualTo(201);
        assertThat(retracted(shen, "no such claim")).isEqualTo(403);
    }

    /** Whatever a page of theirs holds that sends something, besides the way out. */
    @Test
    void pagesOfferNobodyWhatHeWouldBeRefused() throws Exception {
        String claim = claimed(shen);
        String page = "/claims/" + claim;
        String taking = "action=\"%s/retractions\"".formatted(page);
        assertThat(room.projections().awaitPosition(room.log().head().position(), 30_000))
                .isTrue();
        assertThat(sent(by(editor, get(page))).getContentAsString()).contains(taking);
        assertThat(sent(by(shen, get(page))).getContentAsString()).as("his own").contains(taking);
        assertThat(sent(by(yang, get(page))).getContentAsString())
                .as("another's")
                .doesNotContain(taking);

        for (Role role : List.of(Role.READER, Role.AUDITOR)) {
            String reading = server.token("Somebody else", role).secret();
            for (String address : List.of("/", "/claims", page, "/sources/S " + claim, "/texts", "/ledger")) {
                String shown = sent(by(reading, get(address))).getContentAsString();
                assertThat(shown).as("%s of %s", address, role).contains("<h1");
                assertThat(FORM_THAT_SENDS.matcher(shown).results().map(it -> it.group(1)))
                        .as("forms on %s of %s", address, role)
                        .allMatch(it ->
                                it.equals("/logout") || (role == Role.AUDITOR && it.equals("/ledger/verifications")));
                assertThat(shown).doesNotContain("href=\"/claims/new");
                assertThat(shown.contains("href=\"/imports\"")).isEqualTo(role == Role.AUDITOR);
            }
        }
        String operating = server.token("Who looks after it", Role.OPERATOR).secret();
        assertThat(sent(by(operating, get("/ledger"))).getContentAsString())
                .contains("href=\"/ledger\"")
                .doesNotContain("<li><a href=\"/claims\"");
    }

    @Test
    void oneContributorDoesNotReachIntoTheFilesOfAnother() throws Exception {
        String table = "id,title\n%s,A talk\n".formatted(UUID.randomUUID());
        MockHttpServletResponse taken = sent(by(shen, post("/api/v1/imports?name=occasions.csv&kind=occasions"))
                .content(table));
        assertThat(taken.getStatus()).as(taken.getContentAsString()).isIn(200, 202);
        String place = String.valueOf(taken.getHeader("Location"));
        String id = place.substring(place.lastIndexOf('/') + 1);

        assertThat(sent(by(yang, get(place))).getStatus()).isEqualTo(403);
        assertThat(sent(by(yang, get("/imports/" + id))).getStatus()).isEqualTo(403);
        assertThat(sent(by(yang, post(place + "/discards"))).getStatus()).isEqualTo(403);
        assertThat(sent(by(yang, get("/api/v1/imports"))).getContentAsString()).doesNotContain(id);
        assertThat(sent(by(yang, get("/imports"))).getContentAsString()).doesNotContain(id);
        assertThat(sent(by(shen, get("/api/v1/imports"))).getContentAsString()).contains(id);
        assertThat(sent(by(editor, get("/api/v1/imports"))).getContentAsString())
                .contains(id);
        assertThat(sent(by(shen, post(place + "/commits"))).getStatus())
                .as("only an editor commits")
                .isEqualTo(403);
        assertThat(sent(by(shen, post(place + "/discards"))).getStatus()).isEqualTo(204);
    }

    @Test
    void aTokenThatIsMistypedExpiredOrRevokedOpensNothing() throws Exception {
        Tokens.Made made = server.token("A guest", Role.READER);
        assertThat(sent(by(made.secret(), get("/api/v1/sources"))).getStatus()).isEqualTo(200);

        assertThat(tokens.revoke(made.token().id(), "test")).isTrue();

        MockHttpServletResponse refused = sent(by(made.secret(), get("/api/v1/sources")));
        assertThat(refused.getStatus()).isEqualTo(401);
        assertThat(refused.getHeader("WWW-Authenticate")).startsWith("Bearer");
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(sent(by(made.secret().substring(1), get("/api/v1/sources"))).getStatus())
                .isEqualTo(401);
        assertThat(sent(by("kaoyi_" + "a".repeat(49), get("/api/v1/sources"))).getStatus())
                .isEqualTo(401);
        assertThat(sent(get("/api/v1/sources")).getStatus()).isEqualTo(401);
    }

    @Test
    void aTokenInAnAddressIsRefusedEvenIfItIsGood() throws Exception {
        assertThat(sent(by(shen, get("/api/v1/sources?access_token=" + shen))).getStatus())
                .isEqualTo(400);
        assertThat(sent(by(shen, get("/search?q=" + shen))).getStatus()).isEqualTo(400);
        assertThat(sent(get("/claims/" + shen)).getStatus()).isEqualTo(400);
        assertThat(sent(get("/login?token=" + shen)).getStatus()).isEqualTo(400);
    }

    @Test
    void aPersonLogsInByFormAndComesToThePageThatHeWanted() throws Exception {
        MockHttpServletResponse led = sent(get("/claims?source=C1"));
        assertThat(led.getStatus()).isEqualTo(303);
        assertThat(led.getHeader("Location")).isEqualTo("/login");

        MockHttpSession before = new MockHttpSession();
        String laidUnderHisHand = before.getId();
        MvcResult in = http.perform(post("/login")
                        .session(before)
                        .cookie(led.getCookies())
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("token", shen))
                .andReturn();

        assertThat(in.getResponse().getStatus()).isEqualTo(303);
        assertThat(in.getResponse().getHeader("Location")).isEqualTo("/claims?source=C1");
        MockHttpSession session = (MockHttpSession) in.getRequest().getSession(false);
        assertThat(session.getId()).as("session fixation").isNotEqualTo(laidUnderHisHand);
        MockHttpServletResponse page = sent(get("/claims").session(session));
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("Shen Zhihua", "action=\"/logout\"");
    }

    @Test
    void aWrongTokenLeadsBackToTheFormAndSaysSo() throws Exception {
        MockHttpServletResponse failed = sent(post("/login").param("token", "kaoyi_wrong"));

        assertThat(failed.getStatus()).isEqualTo(302);
        assertThat(sent(get(String.valueOf(failed.getHeader("Location")))).getContentAsString())
                .contains("role=\"alert\"")
                .doesNotContain("kaoyi_wrong");
    }

    @Test
    void aLoginEndsWithItsToken() throws Exception {
        Tokens.Made made = server.token("A guest of a day", Role.READER);
        MockHttpSession session = loggedIn(made.secret());
        assertThat(sent(get("/claims").session(session)).getStatus()).isEqualTo(200);

        tokens.revoke(made.token().id(), "test");

        assertThat(sent(get("/claims").session(session)).getStatus()).isEqualTo(303);
    }

    @Test
    void whoLogsOutIsLoggedOut() throws Exception {
        MockHttpSession session = loggedIn(shen);
        assertThat(sent(post("/logout").session(session).header("Sec-Fetch-Site", "cross-site"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(sent(post("/logout").session(session).header("Sec-Fetch-Site", "same-origin"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void noOtherSiteHasTheBrowserOfAReaderRecordAnything() throws Exception {
        MockHttpSession session = loggedIn(editor);
        long before = room.log().head().position();
        String[][] headers = {
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Origin", "https://evil.example"},
            {"Origin", "null"},
            {"Referer", "http://localhost/claims/new"}
        };
        for (String[] header : headers) {
            for (String path :
                    new String[] {"/claims/x/retractions", "/sources/x/retractions", "/claims/new", "/login"}) {
                MockHttpServletResponse refused = sent(post(path)
                        .session(session)
                        .header(header[0], header[1])
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("reason", "because"));
                assertThat(refused.getStatus()).as("%s of %s", path, header[1]).isEqualTo(403);
            }
        }
        assertThat(room.log().head().position()).isEqualTo(before);
        assertThat(sent(post("/claims/x/retractions")
                                .session(session)
                                .header("Origin", "http://localhost")
                                .header("Host", "localhost")
                                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                .param("reason", "because"))
                        .getStatus())
                .as("from our own page it comes through, to where there is no such claim")
                .isEqualTo(404);
    }

    @Test
    void theWayBackLeadsToNoOtherServer() {
        for (String address :
                new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nb", ""}) {
            assertThat(WayBack.isOurs(address)).as(address).isFalse();
        }
        assertThat(WayBack.isOurs("/claims?source=C1")).isTrue();
    }

    @Test
    void whoLooksAfterTheServerSeesTokensAndNeitherSecretsNorClaims() throws Exception {
        String operator = server.token("An operator", Role.OPERATOR).secret();
        Tokens.Made leaving = server.token("Somebody who leaves", Role.EDITOR);

        MockHttpServletResponse list = sent(by(operator, get("/api/v1/tokens")));
        assertThat(list.getContentAsString())
                .contains(leaving.token().id(), "Somebody who leaves")
                .doesNotContain(leaving.secret(), "kaoyi_");
        String revocation = "/api/v1/tokens/" + leaving.token().id() + "/revocations";
        assertThat(sent(by(leaving.secret(), post(revocation))).getStatus()).isEqualTo(403);
        assertThat(sent(by(operator, post(revocation))).getStatus()).isEqualTo(204);
        assertThat(sent(by(leaving.secret(), get("/api/v1/sources"))).getStatus())
                .isEqualTo(401);
        assertThat(sent(by(operator, post("/api/v1/tokens/none/revocations"))).getStatus())
                .isEqualTo(404);
        assertThat(sent(by(operator, get("/api/v1/claims"))).getStatus()).isEqualTo(403);
        assertThat(sent(by(operator, get("/ledger"))).getStatus()).isEqualTo(200);
    }

    private MockHttpSession loggedIn(String token) throws Exception {
        MvcResult in = http.perform(post("/login").param("token", token)).andReturn();
        return (MockHttpSession) in.getRequest().getSession(false);
    }

    /** The id of a new claim that was recorded with this token. */
    private String claimed(String token) throws Exception {
        String id = UUID.randomUUID().toString();
        assertThat(sent(by(editor, post("/api/v1/sources"))
                                .content("{\"id\":\"S %s\",\"title\":\"A record\"}".formatted(id)))
                        .getStatus())
                .isEqualTo(201);
        assertThat(sent(by(editor, post("/api/v1/occasions"))
                                .content("{\"id\":\"O %s\",\"title\":\"A talk\"}".formatted(id)))
                        .getStatus())
                .isEqualTo(201);
        assertThat(sent(by(editor, post("/api/v1/questions"))
                                .content(
                                        "{\"id\":\"Q %s\",\"text\":\"How many?\",\"type\":\"quantity\"}".formatted(id)))
                        .getStatus())
                .isEqualTo(201);
        MockHttpServletResponse claim = sent(by(token, post("/api/v1/claims")).content("""
                        {"id":"%1$s","source":"S %1$s","occasion":"O %1$s","question":"Q %1$s","value":"3"}""".formatted(id)));
        assertThat(claim.getStatus()).as(claim.getContentAsString()).isEqualTo(201);
        return id;
    }

    private int retracted(String token, String claim) throws Exception {
        return sent(by(token, post("/api/v1/claims/{id}/retractions", claim)).content("{\"reason\":\"misread\"}"))
                .getStatus();
    }

    private String actorOf(String stream) {
        return new MetadataCodec()
                .decode(room.log().readStream(stream, 0).getFirst().metadata())
                .actor();
    }

    private static MockHttpServletRequestBuilder by(String token, MockHttpServletRequestBuilder asked) {
        return asked.header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content("");
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder asked) throws Exception {
        return http.perform(asked).andReturn().getResponse();
    }
}
