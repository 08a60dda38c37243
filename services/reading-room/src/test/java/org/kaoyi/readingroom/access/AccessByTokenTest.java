package org.kaoyi.readingroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kaoyi.codec.MetadataCodec;
import org.kaoyi.readingroom.access.token.Tokens;
import org.springframework.mock.web.MockHttpServletResponse;

/** People and programs that are known by a personal token. */
class AccessByTokenTest extends ServerThatAsks {
    private static final Pattern FORM_THAT_SENDS = Pattern.compile("<form[^>]*method=\"post\"[^>]*action=\"([^\"]*)\"");

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
                assertThat(shown.contains("id=\"verification\""))
                        .as("heading of the verification on %s for %s", address, role)
                        .isEqualTo(address.equals("/ledger") && role == Role.AUDITOR);
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
        assertThat(sent(by(yang, get("/api/v1/jobs"))).getContentAsString()).doesNotContain(id);
        assertThat(sent(by(shen, get("/api/v1/jobs"))).getContentAsString()).contains("import/" + id);
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
}
