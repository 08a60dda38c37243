package org.kaoyi.readingroom.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.readingroom.api.Rest.encoded;
import static org.kaoyi.readingroom.api.Rest.json;
import static org.kaoyi.readingroom.api.Rest.position;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.readingroom.InterfaceServed;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A telegram turns out to be forged: what it claimed stands no more, and nothing can be claimed on it. */
@InterfaceServed
class WithdrawnSourceTest {
    private static final String FORGED = "{\"reason\":\"a forgery of 1970\"}";

    @Autowired
    ReadingRoom room;

    @LocalServerPort
    int port;

    private final String talk = "talk " + UUID.randomUUID();
    private final String telegram = "K " + UUID.randomUUID();
    private final String memorandum = "C " + UUID.randomUUID();
    private Rest rest;

    @BeforeEach
    void aMemorandumAndATelegramDisagree() throws Exception {
        rest = new Rest(port);
        Archive archive = new Archive(room.recorder());
        archive.source(memorandum, "Chinese");
        archive.source(telegram, "DPRK");
        archive.occasion(talk);
        archive.men();
        rest.post("/claims", claim("one", memorandum, "300000"));
        rest.post("/claims", claim("other", telegram, "540000"));
    }

    @Test
    void whatItClaimedStandsNoMoreAndTheCaseIsSettledByThat() throws Exception {
        HttpResponse<String> withdrawn = rest.post(retractions(telegram), FORGED);

        assertThat(withdrawn.statusCode()).isEqualTo(201);
        JsonNode source = json(rest.get("/sources/" + encodedPath(telegram), position(withdrawn)));
        assertThat(source.at("/withdrawn").stringValue()).isEqualTo("a forgery of 1970");
        assertThat(source.at("/claims").intValue()).isZero();
        assertThat(json(rest.get("/claims/" + encodedPath(talk + " other")))
                        .at("/state")
                        .stringValue())
                .isEqualTo("source-withdrawn");
        JsonNode cases = json(rest.get("/cases?all=true&occasion=" + encoded(talk)));
        assertThat(cases.size()).isEqualTo(1);
        assertThat(cases.at("/0/grade").stringValue()).isEqualTo("single");
        assertThat(cases.at("/0/state").stringValue()).isEqualTo("settled-by-retraction");
        assertThat(cases.at("/0/readings").size()).isEqualTo(1);
    }

    @Test
    void aRulingThatRestedOnItIsReopened() throws Exception {
        HttpResponse<String> ruled = rest.post("/assessments", """
                {"occasion":"%s","question":"men","verdict":"one-right","grounds":"%s other","by":"Shen"}
                """.formatted(talk, talk));

        HttpResponse<String> withdrawn = rest.post(retractions(telegram), FORGED);

        assertThat(json(rest.get("/cases/" + json(ruled).at("/id").stringValue(), position(withdrawn)))
                        .at("/state")
                        .stringValue())
                .isEqualTo("reopened");
    }

    @Test
    void nothingCanBeClaimedOnIt() throws Exception {
        rest.post(retractions(telegram), FORGED);
        long before = room.log().head().position();

        HttpResponse<String> claimed = rest.post("/claims", claim("late", telegram, "1000"));
        HttpResponse<String> silent = rest.post(
                "/claims", claim("silent", telegram, "").replace("{", "{\"polarity\":\"silent\",\"reader\":\"Shen\","));
        HttpResponse<String> superseding = rest.post(
                "/claims/" + encodedPath(talk + " one") + "/supersessions",
                claim("better", telegram, "1000").replace("{", "{\"reason\":\"a slip\","));

        for (HttpResponse<String> refused : new HttpResponse[] {claimed, silent, superseding}) {
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            JsonNode problem = json(refused);
            assertThat(problem.at("/type").stringValue()).isEqualTo("urn:kaoyi:problem:source-withdrawn");
            assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo("/source");
            assertThat(problem.at("/errors/0/value").stringValue()).isEqualTo(telegram);
            assertThat(problem.at("/detail").stringValue()).contains(telegram, "none can be added");
        }
        assertThat(room.log().head().position()).as("nothing half-written").isEqualTo(before);
    }

    @Test
    void onlyASourceThatIsThereCanBeWithdrawnOnceAndWithAReason() throws Exception {
        assertThat(rest.post("/sources/none/retractions", FORGED).statusCode()).isEqualTo(404);
        assertThat(rest.post(retractions(telegram), "{}").statusCode()).isEqualTo(422);
        assertThat(json(rest.post(retractions(telegram), "{}"))
                        .at("/errors/0/pointer")
                        .stringValue())
                .isEqualTo("/reason");
        assertThat(rest.post(retractions(telegram), "{\"reason\":\"forged\",\"by\":\"me\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(rest.post(retractions(telegram), FORGED).statusCode()).isEqualTo(201);
        HttpResponse<String> again = rest.post(retractions(telegram), FORGED);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).at("/alreadyRecorded").booleanValue()).isTrue();
    }

    private static String retractions(String siglum) {
        return "/sources/" + encodedPath(siglum) + "/retractions";
    }

    private static String encodedPath(String part) {
        return encoded(part).replace("+", "%20");
    }

    private String claim(String id, String source, String value) {
        return """
                {"id":"%s %s","occasion":"%s","question":"men","source":"%s","value":"%s"}
                """.formatted(talk, id, talk, source, value);
    }
}
