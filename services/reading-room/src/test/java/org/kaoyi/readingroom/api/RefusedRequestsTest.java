package org.kaoyi.readingroom.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.readingroom.api.Rest.json;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a program asks for that can not be is refused plainly, and nothing is recorded. */
class RefusedRequestsTest extends TalkByRest {
    @Test
    void aReasonThatIsNoTextIsNamedAndNotTakenForNone() throws Exception {
        String claim = json(post("/claims", claim("C1", "300000"))).at("/id").stringValue();

        for (String reason : new String[] {"[\"misread\"]", "7", "{\"reason\":\"misread\"}", "[\"\\u0000\"]"}) {
            HttpResponse<String> refused = post("/claims/" + claim + "/retractions", "{\"reason\":" + reason + "}");

            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
            assertThat(json(refused).at("/errors/0/pointer").stringValue()).isEqualTo("/reason");
            assertThat(json(refused).at("/errors/0/reason").stringValue()).contains("quotation marks");
        }
        HttpResponse<String> unwritable = post("/claims/" + claim + "/retractions", "{\"reason\":\"mis\\u0000read\"}");
        assertThat(unwritable.statusCode()).as(unwritable.body()).isEqualTo(422);
        assertThat(json(unwritable).at("/detail").stringValue()).contains("U+0000");
    }

    @Test
    void aClaimOfAnUnknownSourceIsRefusedAndNothingIsRecorded() throws Exception {
        long before = room.log().head().position();

        HttpResponse<String> refused = post("/claims", claim("C99", "300000"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(refused).at("/detail").stringValue()).contains("C99");
        assertThat(json(refused).at("/errors/0/pointer").stringValue()).isEqualTo("/source");
        assertThat(room.log().head().position()).isEqualTo(before);
    }

    @Test
    void aMisspeltFieldIsNamedByItsPointerInsteadOfBeingLost() throws Exception {
        HttpResponse<String> refused = post("/claims", claim("C1", "300000").replace("\"value\"", "\"vlaue\""));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).at("/errors/0/pointer").stringValue()).isEqualTo("/vlaue");
    }

    @Test
    void aFigureThatCanNotBeReadNamesTheFieldAndHowToMendIt() throws Exception {
        HttpResponse<String> refused = post("/claims", claim("C1", "a goodly host"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).at("/errors/0/pointer").stringValue()).isEqualTo("/value");
        assertThat(json(refused).at("/errors/0/value").stringValue()).isEqualTo("a goodly host");
    }

    @Test
    void aPositionBeyondTheLedgerIsAnsweredWithLater() throws Exception {
        HttpResponse<String> later = get("/cases", "1000000000");

        assertThat(later.statusCode()).isEqualTo(503);
        assertThat(later.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void badParametersAndUnknownThingsAreSaidPlainly() throws Exception {
        assertThat(get("/cases?kind=colour", null).statusCode()).isEqualTo(400);
        assertThat(get("/cases", "soon").statusCode()).isEqualTo(400);
        assertThat(get("/cases/none", null).statusCode()).isEqualTo(404);
        assertThat(get("/sources/none", null).statusCode()).isEqualTo(404);
        assertThat(get("/claims?limit=many", null).statusCode()).isEqualTo(400);
        assertThat(post("/claims", "[1,2").statusCode()).isEqualTo(400);
        assertThat(json(get("/cases/none", null)).at("/type").stringValue())
                .isEqualTo("urn:kaoyi:problem:unknown-case");
    }

    /** Also what the framework refuses before anybody of ours is asked. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/search|bad-parameter|q is missing",
                "/cases?limit=many|bad-parameter|limit is \"many\"; give a whole number",
                "/cases?open=perhaps|bad-parameter|true or false",
                "/search?q=Kim&limit=0|bad-limit|1 to",
                "/passages/none|unknown-passage|/api/v1/sources/",
                "/nowhere|no-such-address|nothing at this address"
            })
    void everyRefusalHasACodeAndSaysWhatIsWanted(String path, String code, String sentence) throws Exception {
        JsonNode problem = json(get(path, null));

        assertThat(problem.at("/type").stringValue()).isEqualTo("urn:kaoyi:problem:" + code);
        assertThat(problem.at("/detail").stringValue()).contains(sentence);
    }

    @Test
    void aBodyThatDoesNotSayThatItIsJsonIsToldSo() throws Exception {
        HttpResponse<String> refused = new Rest(port).post("/claims", "{}", "Content-Type", "text/plain");

        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(json(refused).at("/type").stringValue()).isEqualTo("urn:kaoyi:problem:not-json");
    }
}
