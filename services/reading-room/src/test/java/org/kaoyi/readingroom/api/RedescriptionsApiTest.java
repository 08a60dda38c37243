package org.kaoyi.readingroom.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.readingroom.api.Rest.json;
import static org.kaoyi.readingroom.api.Rest.position;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was described is described anew by who has seen the last, with a reason. */
class RedescriptionsApiTest extends ProgramByRest {
    @Test
    void aDescriptionIsMendedOnlyByWhoHasSeenTheLast() throws Exception {
        HttpResponse<String> made = created("/sources", "{\"id\":\"C-OWN\",\"title\":\"A letter\"}");
        String seen = rest.get(of("/sources/C-OWN"), position(made))
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        HttpResponse<String> mended = rest.post(
                of("/sources/C-OWN/redescriptions"),
                "{\"title\":\"A telegram\",\"reason\":\"the film shows its head\"}",
                "If-Match",
                seen);
        HttpResponse<String> late = rest.post(
                of("/sources/C-OWN/redescriptions"),
                "{\"title\":\"A note\",\"reason\":\"I think so\"}",
                "If-Match",
                seen);
        HttpResponse<String> lateWithdrawal =
                rest.post(of("/sources/C-OWN/retractions"), "{\"reason\":\"forged\"}", "If-Match", seen);

        assertThat(mended.statusCode()).as(mended.body()).isEqualTo(201);
        for (HttpResponse<String> refused : new HttpResponse[] {late, lateWithdrawal}) {
            assertThat(refused.statusCode()).isEqualTo(412);
            assertThat(json(refused).at("/type").stringValue()).isEqualTo("urn:kaoyi:problem:moved-on");
        }
        JsonNode source = json(rest.get(of("/sources/C-OWN"), position(mended)));
        assertThat(source.at("/title").stringValue()).isEqualTo("A telegram");
        String now = rest.get(of("/sources/C-OWN")).headers().firstValue("ETag").orElseThrow();
        assertThat(rest.post(of("/sources/C-OWN/retractions"), "{\"reason\":\"forged\"}", "If-Match", now)
                        .statusCode())
                .isEqualTo(201);
        assertThat(rest.post(of("/sources/C-OWN/retractions"), "{\"reason\":\"forged\"}", "If-Match", "soon")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aRequestThatChangesNothingCanNotBeTiedToAVersion() throws Exception {
        HttpResponse<String> tied =
                rest.post("/sources", of("{\"id\":\"C-OWN\",\"title\":\"A letter\"}"), "If-Match", "\"0.1\"");

        assertThat(tied.statusCode()).as(tied.body()).isEqualTo(400);
        assertThat(json(tied).at("/type").stringValue()).isEqualTo("urn:kaoyi:problem:if-match-without-change");
        assertThat(rest.get(of("/sources/C-OWN")).statusCode()).isEqualTo(404);
    }

    @Test
    void whateverIsDescribedCanBeDescribedAnewWithAReasonUnderItsOwnId() throws Exception {
        created("/occasions", "{\"id\":\"x-OWN\",\"title\":\"before\"}");
        created("/questions", "{\"id\":\"x-OWN\",\"text\":\"before\",\"type\":\"text\"}");
        for (String kind : new String[] {"agents", "places", "terms"}) {
            created("/" + kind, "{\"id\":\"x-OWN\",\"name\":\"before OWN\"}");
            created("/" + kind + "/x-OWN/redescriptions", "{\"name\":\"after OWN\",\"reason\":\"a better name\"}");
            refused("/" + kind + "/none-OWN/redescriptions", "{\"name\":\"x\",\"reason\":\"y\"}", 404);
        }
        created("/occasions/x-OWN/redescriptions", "{\"title\":\"after\",\"reason\":\"clearer\"}");
        HttpResponse<String> last = created(
                "/questions/x-OWN/redescriptions", "{\"text\":\"after\",\"type\":\"text\",\"reason\":\"clearer\"}");

        refused("/occasions/x-OWN/redescriptions", "{\"title\":\"again\"}", 422, "/reason");
        assertThat(rest.post(of("/occasions/x-OWN/redescriptions"), "{\"id\":\"y\",\"title\":\"z\",\"reason\":\"r\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(json(rest.get("/agents", position(last))).get(of("x-OWN")).stringValue())
                .isEqualTo(of("after OWN"));
        assertThat(json(rest.get(of("/questions/x-OWN"))).at("/text").stringValue())
                .isEqualTo("after");
    }

    @Test
    void ofTwoWhoMendAnAuthorityAtOnceOneIsToldThatItMovedOn() throws Exception {
        HttpResponse<String> made = created("/places", "{\"id\":\"city-OWN\",\"name\":\"A city OWN\"}");
        String seen = rest.get(of("/places/city-OWN"), position(made))
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        List<HttpResponse<String>> answers = new ArrayList<>();
        try (ExecutorService clerks = Executors.newFixedThreadPool(2)) {
            List<Future<HttpResponse<String>>> both = new ArrayList<>();
            for (String name : List.of("Harbin OWN", "Mukden OWN")) {
                both.add(clerks.submit(() -> rest.post(
                        of("/places/city-OWN/redescriptions"),
                        of("{\"name\":\"" + name + "\",\"reason\":\"the map\"}"),
                        "If-Match",
                        seen)));
            }
            for (Future<HttpResponse<String>> one : both) {
                answers.add(one.get());
            }
        }

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(201, 412);
        String changed = answers.stream()
                .filter(it -> it.statusCode() == 201)
                .map(Rest::position)
                .findFirst()
                .orElseThrow();
        assertThat(rest.get(of("/places/city-OWN"), changed).headers().firstValue("ETag"))
                .isPresent()
                .isNotEqualTo(Optional.of(seen));
    }
}
