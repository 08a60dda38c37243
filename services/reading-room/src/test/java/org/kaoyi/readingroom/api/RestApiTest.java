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
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RestApiTest extends TalkByRest {
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aClaimThatIsRecordedCanBeReadAtItsPosition() throws Exception {
        HttpResponse<String> recorded = post("/claims", claim("C1", "300000"));

        assertThat(recorded.statusCode()).isEqualTo(201);
        String position = recorded.headers().firstValue(Headers.LEDGER_POSITION).orElseThrow();
        String place = recorded.headers().firstValue("Location").orElseThrow();
        JsonNode read = json(get(place.substring("/api/v1".length()), position));
        assertThat(read.at("/claim/wording").stringValue()).isEqualTo("300000");
        assertThat(read.at("/state").stringValue()).isEqualTo("standing");
        assertThat(read.at("/history/0/what").stringValue()).isEqualTo("recorded");
        assertThat(read.at("/history/0/actor").stringValue()).isEqualTo("local");
    }

    @Test
    void theSameClaimTwiceIsRecordedOnce() throws Exception {
        HttpResponse<String> first = post("/claims", claim("C1", "300000"));
        HttpResponse<String> second = post("/claims", claim("C1", "300000"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(json(second).at("/alreadyRecorded").booleanValue()).isTrue();
    }

    @Test
    void twoFiguresThatExcludeEachOtherAreAConflictUntilOneIsRetracted() throws Exception {
        post("/claims", claim("C1", "300000"));
        HttpResponse<String> second = post("/claims", claim("K1", "540000"));
        JsonNode cases = json(get("/cases?occasion=" + encoded(talk), position(second)));
        assertThat(cases.size()).isEqualTo(1);
        assertThat(cases.at("/0/grade").stringValue()).isEqualTo("conflict");
        assertThat(cases.at("/0/assessment").isNull()).isTrue();

        String claim = json(second).at("/id").stringValue();
        HttpResponse<String> retracted = post("/claims/" + claim + "/retractions", "{\"reason\":\"misread\"}");

        assertThat(retracted.statusCode()).isEqualTo(201);
        assertThat(json(get("/cases?occasion=" + encoded(talk), position(retracted)))
                        .size())
                .isZero();
        assertThat(json(get("/claims/" + claim, position(retracted)))
                        .at("/state")
                        .stringValue())
                .isEqualTo("retracted");
    }

    @Test
    void aBetterCodingTakesTheClaimsPlace() throws Exception {
        HttpResponse<String> first = post("/claims", claim("C1", "300000"));
        String old = json(first).at("/id").stringValue();

        HttpResponse<String> better = post(
                "/claims/" + old + "/supersessions",
                claim("C1", "250000").replace("{", "{\"reason\":\"a slip of the pen\","));

        assertThat(better.statusCode()).isEqualTo(201);
        JsonNode before = json(get("/claims/" + old, position(better)));
        assertThat(before.at("/state").stringValue()).isEqualTo("superseded");
        assertThat(before.at("/history/1/reason").stringValue()).isEqualTo("a slip of the pen");
        assertThat(before.at("/history/1/by").stringValue())
                .isEqualTo(json(better).at("/id").stringValue());
    }

    @Test
    void onlyAClaimThatIsThereAndStandsCanBeRetractedAndOnlyWithAReason() throws Exception {
        String claim = json(post("/claims", claim("C1", "300000"))).at("/id").stringValue();

        assertThat(post("/claims/none/retractions", "{\"reason\":\"misread\"}").statusCode())
                .isEqualTo(404);
        assertThat(post("/claims/" + claim + "/retractions", "{}").statusCode()).isEqualTo(422);
        assertThat(post("/claims/" + claim + "/retractions", "{\"reason\":\"misread\"}")
                        .statusCode())
                .isEqualTo(201);
        HttpResponse<String> again = post("/claims/" + claim + "/retractions", "{\"reason\":\"forged\"}");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).at("/alreadyRecorded").booleanValue()).isTrue();
        HttpResponse<String> late =
                post("/claims/" + claim + "/supersessions", claim("C1", "1").replace("{", "{\"reason\":\"a slip\","));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(json(late).at("/type").stringValue()).isEqualTo("urn:kaoyi:problem:claim-not-standing");
    }

    @Test
    void aRulingStandsWithItsCase() throws Exception {
        String ground = json(post("/claims", claim("C1", "300000"))).at("/id").stringValue();
        post("/claims", claim("K1", "540000"));

        HttpResponse<String> ruled = post("/assessments", """
                {"occasion":"%s","question":"men","verdict":"one-right","grounds":"%s","by":"Shen"}
                """.formatted(talk, ground));

        assertThat(ruled.statusCode()).isEqualTo(201);
        JsonNode found = json(get("/cases/" + json(ruled).at("/id").stringValue(), position(ruled)));
        assertThat(found.at("/state").stringValue()).isEqualTo("assessed");
        assertThat(found.at("/assessment/by").stringValue()).isEqualTo("Shen");
    }

    @Test
    void aRulingOnWordsPutIntoSomebodysMouthStandsWithTheCaseOfThatLevel() throws Exception {
        HttpResponse<String> recorded = post("/claims", claim("C1", "300000"));
        String ground = json(recorded).at("/id").stringValue();
        String body = """
                {"occasion":"%s","question":"men","verdict":"one-right","grounds":"%s","by":"Shen","level":"%s"}
                """;

        HttpResponse<String> ruled = post("/assessments", body.formatted(talk, ground, "1"));
        HttpResponse<String> unreadable = post("/assessments", body.formatted(talk, ground, "first"));

        assertThat(ruled.statusCode()).isEqualTo(201);
        assertThat(json(get("/cases?all=true&occasion=" + encoded(talk), position(ruled)))
                        .at("/0/state")
                        .stringValue())
                .isEqualTo("open");
        assertThat(unreadable.statusCode()).isEqualTo(422);
        assertThat(json(unreadable).at("/errors/0/pointer").stringValue()).isEqualTo("/level");
    }

    @Test
    void whatWouldFlipACaseAndWhatHangsOnASourceOrClaimIsAnsweredWhenAsked() throws Exception {
        String first = json(post("/claims", claim("C1", "300000"))).at("/id").stringValue();
        HttpResponse<String> last = post("/claims", claim("K1", "540000"));
        String found = json(get("/cases?occasion=" + encoded(talk), position(last)))
                .at("/0/case")
                .stringValue();

        JsonNode flips = json(get("/cases/" + found + "/flips", null));
        JsonNode source = json(get("/sources/K1/blast-radius", null));
        JsonNode claim = json(get("/claims/" + first + "/blast-radius", null));

        assertThat(flips.at("/grade").stringValue()).isEqualTo("conflict");
        assertThat(flips.at("/flips/0/without/0/0").stringValue()).isEqualTo("C1");
        assertThat(flips.at("/flips/0/becomes").stringValue()).isEqualTo("single");
        assertThat(source.at("/cases").valueStream().map(it -> it.at("/case").stringValue()))
                .contains(found);
        assertThat(claim.at("/cases/0/case").stringValue()).isEqualTo(found);
        assertThat(get("/cases/none/flips", null).statusCode()).isEqualTo(404);
        assertThat(get("/sources/none/blast-radius", null).statusCode()).isEqualTo(404);
        assertThat(get("/claims/none/blast-radius", null).statusCode()).isEqualTo(404);
    }

    @Test
    void anOccasionHasItsCanonAndItsRivals() throws Exception {
        HttpResponse<String> last = post("/claims", claim("K1", "540000"));

        String address = "/occasions/" + encoded(talk).replace("+", "%20");

        JsonNode canon = json(get(address + "/canon", position(last)));

        assertThat(canon.at("/canons/0/told").stringValue()).isEqualTo("by-one");
        assertThat(canon.at("/canons/0/topics/0/question").stringValue()).isEqualTo("men");
        assertThat(json(get(address + "/rivals", null)).size()).isZero();
        assertThat(get("/occasions/none/canon", null).statusCode()).isEqualTo(404);
        assertThat(get("/occasions/none/rivals", null).statusCode()).isEqualTo(404);
    }

    @Test
    void whatCouldBeKnownInAYearLeavesOutSourcesOfWhichNobodySaysWhenTheyWereOpened() throws Exception {
        post("/claims", claim("C1", "300000"));
        HttpResponse<String> last = post("/claims", claim("K1", "540000"));

        HttpResponse<String> known = get("/cases?all=true&known-in=1990&occasion=" + encoded(talk), position(last));

        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(json(known).size()).isZero();
        assertThat(get("/cases?known-in=soon", null).statusCode()).isEqualTo(400);
    }

    @Test
    void claimsComeInPagesThatNameTheNext() throws Exception {
        post("/claims", claim("C1", "300000"));
        HttpResponse<String> last = post("/claims", claim("K1", "540000"));
        String path = "/claims?limit=1&occasion=" + encoded(talk);

        HttpResponse<String> first = get(path, position(last));
        String link = first.headers().firstValue("Link").orElseThrow();
        URI next = URI.create(link.substring(1, link.indexOf('>')));
        HttpResponse<String> second =
                client.send(HttpRequest.newBuilder(next).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(json(first).at("/0/claim/source").stringValue()).isEqualTo("C1");
        assertThat(json(second).at("/0/claim/source").stringValue()).isEqualTo("K1");
    }

    @Test
    void wordsAreFoundInPagesThatNameTheNext() throws Exception {
        String word = "talk" + UUID.randomUUID().toString().replace("-", "");
        Archive archive = new Archive(room.recorder());
        archive.occasion(word + " one");
        archive.occasion(word + " two");
        String wanted = Long.toString(room.log().head().position());

        HttpResponse<String> first = get("/search?limit=1&kind=occasion&q=" + word, wanted);
        String link = first.headers().firstValue("Link").orElseThrow();
        JsonNode second = json(get(link.substring(link.indexOf("/search"), link.indexOf('>')), wanted));

        assertThat(json(first).at("/hits/0/id").stringValue()).contains("two");
        assertThat(second.at("/hits/0/id").stringValue()).contains("one");
        assertThat(second.at("/hits/0/passages/0/marks/0/end").intValue()).isEqualTo(word.length());
        assertThat(get("/search?q=a&kind=weather", wanted).statusCode()).isEqualTo(400);
        assertThat(get("/search?q=%20", wanted).body()).contains("search-empty");
        assertThat(get("/search", wanted).statusCode()).isEqualTo(400);
    }

    @Test
    void reportsShowTheNarrativeOfASideAndTheSynopsisOfAnOccasion() throws Exception {
        HttpResponse<String> last = post("/claims", claim("K1", "540000"));

        JsonNode narrative =
                json(get("/reports/narrative?by=side&subject=DPRK&occasion=" + encoded(talk), position(last)));
        assertThat(narrative.at("/accounts/0/claims/0/claim/wording").stringValue())
                .isEqualTo("540000");
        JsonNode synopsis = json(get("/reports/synopsis?occasion=" + encoded(talk), null));
        assertThat(synopsis.at("/rows/0/apparatus").stringValue()).isEqualTo("men] 540000 K1");
    }
}
