package org.kaoyi.readingroom.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.readingroom.api.Rest.encoded;
import static org.kaoyi.readingroom.api.Rest.json;
import static org.kaoyi.readingroom.api.Rest.position;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.readingroom.InterfaceServed;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Two names turn out to be one man; then they do not. Whoever reads sees at once whom the accounts mean. */
@InterfaceServed
class IdentitiesApiTest {
    @Autowired
    ReadingRoom room;

    @LocalServerPort
    int port;

    private final String tag = UUID.randomUUID().toString();
    private final String talk = "talk-" + tag;
    private final String asked = "invited-" + tag;
    private final String kim = "kim-" + tag;
    private final String gim = "gim-" + tag;
    private Rest rest;

    @BeforeEach
    void twoSourcesNameTwoMen() throws Exception {
        rest = new Rest(port);
        Archive archive = new Archive(room.recorder());
        archive.source("C-" + tag, "Chinese");
        archive.source("S-" + tag, "Soviet");
        archive.occasion(talk);
        for (String id : new String[] {kim, gim}) {
            rest.post("/agents", "{\"id\":\"%s\",\"name\":\"%s in full\"}".formatted(id, id));
        }
        rest.post("/questions", "{\"id\":\"%s\",\"text\":\"Who was invited?\",\"type\":\"agent\"}".formatted(asked));
        claim("c-" + tag, "C-" + tag, kim);
        claim("s-" + tag, "S-" + tag, gim);
    }

    private void claim(String id, String source, String whom) throws Exception {
        HttpResponse<String> recorded = rest.post("/claims", """
                {"id":"%s","occasion":"%s","question":"%s","source":"%s","value":"%s"}
                """.formatted(id, talk, asked, source, whom));
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);
    }

    private HttpResponse<String> merge(String id, String into) throws Exception {
        return rest.post("/agents/" + id + "/merges", "{\"into\":\"%s\",\"reason\":\"one man\"}".formatted(into));
    }

    private String grade(HttpResponse<String> after) throws Exception {
        JsonNode cases = json(rest.get("/cases?all=true&occasion=" + encoded(talk), position(after)));
        assertThat(cases.size()).isEqualTo(1);
        return cases.at("/0/grade").stringValue();
    }

    @Test
    void aMergeEndsTheConflictAndASplitBringsItBack() throws Exception {
        HttpResponse<String> merged = merge(gim, kim);
        assertThat(merged.statusCode()).as(merged.body()).isEqualTo(201);
        assertThat(grade(merged)).isEqualTo("agreement");
        JsonNode old = json(rest.get("/agents/" + gim));
        assertThat(old.at("/mergedInto").stringValue()).isEqualTo(kim);
        assertThat(old.at("/names/0/name").stringValue()).isEqualTo(gim + " in full");
        assertThat(json(rest.get("/agents/" + kim)).at("/absorbed/0").stringValue())
                .isEqualTo(gim);
        assertThat(merge(gim, kim).statusCode()).as("said before").isEqualTo(200);

        HttpResponse<String> split =
                rest.post("/agents/" + kim + "/splits", "{\"off\":\"%s\",\"reason\":\"two men\"}".formatted(gim));

        assertThat(split.statusCode()).as(split.body()).isEqualTo(201);
        assertThat(grade(split)).isEqualTo("conflict");
        assertThat(json(rest.get("/agents/" + gim)).at("/mergedInto").isMissingNode()
                        || json(rest.get("/agents/" + gim)).at("/mergedInto").isNull())
                .isTrue();
        assertThat(json(rest.get("/agents/" + kim)).at("/absorbed").size()).isZero();
    }

    @Test
    void aRuleSaysWhichClaimsMeanTheOther() throws Exception {
        HttpResponse<String> split = rest.post("/agents/" + kim + "/splits", """
                {"off":"%s","sources":["C-%s"],"reason":"the Chinese record means the other"}
                """.formatted(gim, tag));

        assertThat(split.statusCode()).as(split.body()).isEqualTo(201);
        assertThat(grade(split)).isEqualTo("agreement");
        assertThat(json(rest.get("/claims/c-" + tag)).at("/history").toString()).contains("reassigned", "agent/" + gim);
    }

    @Test
    void whatCanNotBeIsRefusedWithTheFieldAtFault() throws Exception {
        merge(gim, kim);
        long before = room.log().head().position();

        HttpResponse<String> again = merge(gim, "C-" + tag);
        HttpResponse<String> unknown = rest.post(
                "/agents/" + kim + "/splits",
                "{\"off\":\"nobody\",\"claims\":[\"c-%s\"],\"reason\":\"x\"}".formatted(tag));
        HttpResponse<String> misspelt =
                rest.post("/agents/" + kim + "/splits", "{\"of\":\"%s\",\"reason\":\"x\"}".formatted(gim));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(json(unknown).at("/type").stringValue()).isEqualTo("urn:kaoyi:problem:unknown-authority");
        assertThat(json(unknown).at("/errors/0/pointer").stringValue()).isEqualTo("/off");
        assertThat(json(misspelt).at("/errors/0/pointer").stringValue()).isEqualTo("/of");
        HttpResponse<String> ofNobody = merge("nobody-" + tag, kim);
        assertThat(ofNobody.statusCode()).as("the address is of nobody").isEqualTo(404);
        assertThat(json(ofNobody).at("/type").stringValue()).isEqualTo("urn:kaoyi:problem:unknown-agent");
        assertThat(room.log().head().position()).isEqualTo(before);
    }

    @Test
    void thePageMergesAndShowsTheOldRecordWithWhatItIsNow() throws Exception {
        HttpResponse<String> sent = form("/agents/" + gim + "/merges", "into=" + kim + "&reason=one+man");

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        assertThat(page("/agents/" + gim))
                .contains("class=\"warning\">", "href=\"/agents/" + kim + "\"", "merged into another", "one man")
                .doesNotContain("method=\"post\"");
        assertThat(page("/agents/" + kim)).contains("Merged into this one", gim + " in full", "another merged into it");
        assertThat(form("/agents/" + kim + "/splits", "off=nobody&reason=x").body())
                .contains("Nothing was recorded", "nobody");
        assertThat(form("/agents/" + kim + "/splits", "off=" + gim + "&reason=two+men")
                        .statusCode())
                .isEqualTo(303);
        assertThat(page("/agents/" + gim)).contains("method=\"post\"").doesNotContain("class=\"warning\">");
    }

    private String page(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(own() + path))
                        .header("Accept-Language", "en")
                        .build())
                .body();
    }

    private HttpResponse<String> form(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(own() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "en")
                .header("Origin", own())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String own() {
        return "http://127.0.0.1:" + port;
    }
}
