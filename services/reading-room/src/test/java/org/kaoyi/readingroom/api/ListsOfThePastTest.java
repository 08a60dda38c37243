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

/** Claims and what they refer to, listed and shown as they were at a position of the log. */
@InterfaceServed
class ListsOfThePastTest {
    @Autowired
    ReadingRoom room;

    @LocalServerPort
    int port;

    private final String talk = "past-" + UUID.randomUUID();
    private Rest rest;
    private Archive archive;

    @BeforeEach
    void anArchiveWithATalk() {
        rest = new Rest(port);
        archive = new Archive(room.recorder());
        archive.source("C1", "Chinese");
        archive.occasion(talk);
        archive.men();
    }

    @Test
    void claimsAreListedAsTheyStoodAtThePositionThatIsAskedFor() throws Exception {
        HttpResponse<String> first = rest.post("/claims", claim("300000"));
        String kept = json(first).at("/id").stringValue();
        HttpResponse<String> second = rest.post("/claims", claim("200000"));
        String retracted = position(rest.post("/claims/" + kept + "/retractions", "{\"reason\":\"misread\"}"));
        String here = "/claims?occasion=" + talk;

        JsonNode then = json(rest.get(here + "&as-of=" + position(first)));
        assertThat(then.size()).isEqualTo(1);
        assertThat(then.at("/0/claim/id").stringValue()).isEqualTo(kept);
        assertThat(then.at("/0/state").stringValue()).isEqualTo("standing");
        JsonNode later = json(rest.get(here + "&standing=true&as-of=" + position(second)));
        assertThat(later.size()).as("the first was not retracted yet").isEqualTo(2);
        JsonNode now = json(rest.get(here + "&standing=true", retracted));
        assertThat(now.size()).isEqualTo(1);

        HttpResponse<String> page = rest.get(here + "&limit=1&as-of=" + position(second));
        assertThat(page.headers().firstValue("Link").orElseThrow())
                .as("the next page is of the same past")
                .contains("as-of=" + position(second), "after=" + position(first));
    }

    @Test
    void oneClaimIsShownWithWhatHadBefallenItAndWithoutATagToChangeItBy() throws Exception {
        HttpResponse<String> recorded = rest.post("/claims", claim("300000"));
        String one = "/claims/" + json(recorded).at("/id").stringValue();
        String now = position(rest.post(one + "/retractions", "{\"reason\":\"misread\"}"));

        HttpResponse<String> then = rest.get(one + "?as-of=" + position(recorded));
        assertThat(json(then).at("/state").stringValue()).isEqualTo("standing");
        assertThat(json(then).at("/history").size()).isEqualTo(1);
        assertThat(then.headers().firstValue("ETag")).isEmpty();
        assertThat(json(rest.get(one, now)).at("/state").stringValue()).isEqualTo("retracted");
        long before = Long.parseLong(position(recorded)) - 1;
        assertThat(rest.get(one + "?as-of=" + before).statusCode()).isEqualTo(404);
    }

    @Test
    void sourcesAndOccasionsAreThoseThatHadBeenRegistered() throws Exception {
        long before = room.log().head().position();
        String siglum = "Z" + UUID.randomUUID();
        archive.source(siglum, "Soviet");
        long since = room.log().head().position();

        assertThat(rest.get("/sources?as-of=" + before).body())
                .contains("\"C1\"")
                .doesNotContain(siglum);
        assertThat(rest.get("/sources?as-of=" + since).body()).contains(siglum);
        assertThat(rest.get("/sources/" + siglum + "?as-of=" + before).statusCode())
                .isEqualTo(404);
        assertThat(rest.get("/sources/" + siglum + "?as-of=" + since).statusCode())
                .isEqualTo(200);
        for (String register :
                new String[] {"claims", "sources", "occasions", "questions", "agents", "places", "terms"}) {
            assertThat(json(rest.get("/" + register + "?as-of=0")).size())
                    .as(register)
                    .isZero();
        }
    }

    @Test
    void aPositionThatThereIsNotIsRefusedEverywhere() throws Exception {
        for (String register :
                new String[] {"claims", "sources", "occasions", "questions", "agents", "places", "terms"}) {
            HttpResponse<String> beyond = rest.get("/" + register + "?as-of=99999999");
            assertThat(beyond.statusCode()).as(register).isEqualTo(400);
            assertThat(json(beyond).at("/type").stringValue()).isEqualTo("urn:kaoyi:problem:unknown-position");
            HttpResponse<String> never = rest.get("/" + register + "?as-of=yesterday");
            assertThat(never.statusCode()).as(register).isEqualTo(400);
            assertThat(json(never).at("/detail").stringValue()).contains("as-of is \"yesterday\"");
        }
    }

    private String claim(String value) {
        return """
                {"occasion":"%s","question":"men","source":"C1","value":"%s"}
                """.formatted(encoded(talk), value);
    }
}
