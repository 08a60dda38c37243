package org.kaoyi.readingroom.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.readingroom.api.Rest.encoded;
import static org.kaoyi.readingroom.api.Rest.json;
import static org.kaoyi.readingroom.api.Rest.position;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every collection of the interface can be listed, page by page. */
class EveryListTest extends TalkByRest {
    @Test
    void examinationsAreListedWithoutClaims() throws Exception {
        post("/claims", claim("C1", "300000"));
        HttpResponse<String> examined = post("/examinations", silence("K1"));
        String here = "/examinations?occasion=" + encoded(talk);

        JsonNode listed = json(get(here, position(examined)));
        assertThat(listed.size()).isEqualTo(1);
        assertThat(listed.at("/0/claim/source").stringValue()).isEqualTo("K1");
        assertThat(listed.at("/0/claim/id").stringValue())
                .isEqualTo(json(examined).at("/id").stringValue());
        long before = Long.parseLong(position(examined)) - 1;
        assertThat(json(get(here + "&as-of=" + before, null)).size()).isZero();
        assertThat(json(get(here + "&source=C1", null)).size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/claims", "/examinations"})
    void aFullPageThatIsTheLastNamesNoNext(String list) throws Exception {
        post("/examinations", silence("C1"));
        String last = position(post("/examinations", silence("K1")));
        String here = list + "?occasion=" + encoded(talk) + "&limit=";

        assertThat(get(here + 1, last).headers().firstValue("Link").orElseThrow())
                .contains("after=");
        HttpResponse<String> full = get(here + 2, last);
        assertThat(json(full).size()).isEqualTo(2);
        assertThat(full.headers().firstValue("Link")).isEmpty();
    }

    @Test
    void explanationsAreListedAsTheyWereStated() throws Exception {
        String claim = json(post("/claims", claim("C1", "300000"))).at("/id").stringValue();
        List<String> stated = new ArrayList<>();
        String last = "";
        for (String text : new String[] {"He meant to frighten.", "He meant to console."}) {
            HttpResponse<String> answer = post("/interpretations", """
                    {"id":"%1$s %2$s","occasion":"%1$s","question":"men","text":"%2$s","holder":"Shen","supports":"%3$s"}
                    """.formatted(talk, text, claim));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            stated.add(json(answer).at("/id").stringValue());
            last = position(answer);
        }
        List<JsonNode> listed = byPages("/interpretations", last);
        assertThat(listed).extracting(it -> it.at("/id").stringValue()).containsAll(stated);
        JsonNode first = listed.stream()
                .filter(it -> it.at("/id").stringValue().equals(stated.getFirst()))
                .findFirst()
                .orElseThrow();
        assertThat(first.at("/text").stringValue()).isEqualTo("He meant to frighten.");
        assertThat(first.at("/supports/0").stringValue()).isEqualTo(claim);
        assertThat(first.at("/occasion").stringValue()).isEqualTo(talk);
        assertThat(json(get("/interpretations?as-of=0", null)).size()).isZero();
    }

    @Test
    void rulingsAreListedPageByPageAndNothingElseIs() throws Exception {
        String ground = json(post("/claims", claim("C1", "300000"))).at("/id").stringValue();
        String open = position(post("/claims", claim("K1", "540000")));
        String here = json(get("/cases?occasion=" + encoded(talk), open))
                .at("/0/case")
                .stringValue();
        assertThat(cases(byPages("/assessments", open))).doesNotContain(here);

        HttpResponse<String> ruled = post("/assessments", """
                {"occasion":"%s","question":"men","verdict":"one-right","grounds":"%s","by":"Shen"}
                """.formatted(talk, ground));
        assertThat(ruled.statusCode()).as(ruled.body()).isEqualTo(201);

        List<JsonNode> listed = byPages("/assessments", position(ruled));
        assertThat(cases(listed)).contains(here).doesNotHaveDuplicates();
        assertThat(listed)
                .allSatisfy(it -> assertThat(it.at("/assessment").isObject()).isTrue());
        assertThat(json(get("/assessments?as-of=" + open, null)).toString()).doesNotContain(here);
        assertThat(get("/assessments?after=none", null).statusCode()).isEqualTo(404);
    }

    @Test
    void textsAreListedPageByPage() throws Exception {
        String last = "";
        for (int number = 0; number < 3; number++) {
            last = position(post("/texts", """
                    {"id":"%s-%d","title":"An article","statements":["Mao spoke."]}
                    """.formatted(talk, number)));
        }
        assertThat(byPages("/texts", last))
                .extracting(it -> it.at("/id").stringValue())
                .contains(talk + "-0", talk + "-1", talk + "-2")
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(json(get("/texts?as-of=0", null)).size()).isZero();
    }

    @Test
    void whatTheServerWorksAtIsListed() throws Exception {
        HttpResponse<String> jobs = get("/jobs", null);

        assertThat(jobs.statusCode()).as(jobs.body()).isEqualTo(200);
        assertThat(json(jobs).isArray()).isTrue();
        json(jobs)
                .forEach(it -> assertThat(it.at("/job").stringValue())
                        .isEqualTo(it.at("/kind").stringValue() + "/"
                                + it.at("/of").stringValue()));
    }

    @Test
    void everyListIsGivenByLinesToWhoAsksForThem() throws Exception {
        post("/claims", claim("C1", "300000"));
        post("/claims", claim("C1", "310000"));
        String position = position(post("/claims", claim("K1", "540000")));
        String here = "/claims?limit=2&occasion=" + encoded(talk);
        HttpResponse<String> lines = accepting("application/x-ndjson", here + "&min-position=" + position);

        assertThat(lines.statusCode()).as(lines.body()).isEqualTo(200);
        assertThat(lines.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/x-ndjson");
        assertThat(lines.headers().firstValue("Link")).isPresent();
        JsonNode whole = json(get(here, position));
        assertThat(lines.body().lines().map(JsonMapper.shared()::readTree)).containsExactlyElementsOf(whole);
        assertThat(accepting("*/*", here).headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/json");
        assertThat(accepting("application/x-ndjson", "/claims?limit=0").body()).contains("bad-limit");
    }

    private HttpResponse<String> accepting(String type, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                                .header("Accept", type)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/examinations", "/interpretations", "/assessments", "/texts", "/jobs"})
    void noListIsCutInSilence(String list) throws Exception {
        for (String limit : new String[] {"0", "-1", "5000000"}) {
            HttpResponse<String> refused = get(list + "?limit=" + limit, null);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(json(refused).at("/type").stringValue()).isEqualTo("urn:kaoyi:problem:bad-limit");
        }
    }

    private String silence(String source) {
        return """
                {"occasion":"%s","question":"men","source":"%s","value":"","reader":"Shen"}
                """.formatted(talk, source);
    }

    private static List<String> cases(List<JsonNode> listed) {
        return listed.stream().map(it -> it.at("/case").stringValue()).toList();
    }

    /** Reads a list one at a time, as long as a next page is named. */
    private List<JsonNode> byPages(String list, String position) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        String next = list + "?limit=1";
        while (!next.isEmpty()) {
            HttpResponse<String> answer = get(next, position);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            json(answer).forEach(all::add);
            next = answer.headers()
                    .firstValue("Link")
                    .map(link -> link.substring(link.indexOf(list), link.indexOf('>')))
                    .orElse("");
        }
        return all;
    }
}
