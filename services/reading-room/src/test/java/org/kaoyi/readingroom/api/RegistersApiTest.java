package org.kaoyi.readingroom.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.readingroom.api.Rest.json;
import static org.kaoyi.readingroom.api.Rest.position;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A program builds a ledger from nothing by REST alone. */
class RegistersApiTest extends ProgramByRest {
    @Test
    void everythingThatAClaimRefersToCanBeRegistered() throws Exception {
        created("/agents", """
                {"id":"mao-OWN","names":[{"name":"Mao OWN","language":"en"},{"name":"毛 OWN","language":"zh-Hant"}],"side":"Chinese"}
                """);
        created("/places", """
                {"id":"moscow-OWN","name":"Moscow OWN"}
                """);
        created("/terms", """
                {"id":"apology-OWN","name":"apology OWN","scheme":"attitudes"}
                """);
        created("/sources", """
                {"id":"C-OWN","title":"Mao to Yudin","side":"Chinese","date":"1957-11-09","language":"zh-Hant"}
                """);
        created("/occasions", """
                {"id":"talk-OWN","title":"A talk","place":"Moscow OWN","participants":"毛 OWN","date":"1957-11-09"}
                """);
        created("/questions", """
                {"id":"attitude-OWN","text":"In what terms?","type":"term","vocabulary":"attitudes"}
                """);
        HttpResponse<String> claim = created("/claims", """
                {"id":"c-OWN","occasion":"talk-OWN","question":"attitude-OWN","source":"C-OWN","value":"apology OWN"}
                """);
        created("/examinations", """
                {"id":"s-OWN","occasion":"talk-OWN","question":"attitude-OWN","source":"C-OWN","value":"","reader":"Shen"}
                """);
        created("/interpretations", """
                {"id":"i-OWN","occasion":"talk-OWN","question":"attitude-OWN","text":"He was tired.","holder":"Shen","supports":"c-OWN"}
                """);
        created("/texts", """
                {"id":"t-OWN","title":"An article","language":"en","statements":["Mao apologised.","Kim listened."]}
                """);
        HttpResponse<String> link = created("/texts/t-OWN/links", """
                {"statement":1,"claim":"c-OWN","relation":"supports"}
                """);

        assertThat(json(rest.get(of("/occasions/talk-OWN"), position(link)))
                        .at("/participants/0")
                        .stringValue())
                .isEqualTo(of("mao-OWN"));
        assertThat(claim.headers().firstValue("Location")).hasValue(of("/api/v1/claims/c-OWN"));
        JsonNode text = json(rest.get(of("/texts/t-OWN")));
        assertThat(text.toString()).contains(of("c-OWN"), "Kim listened.");

        HttpResponse<String> revised = created("/texts/t-OWN/versions", """
                {"statements":["Mao did apologise.","Kim listened."]}
                """);
        JsonNode newer = json(rest.get(of("/texts/t-OWN"), position(revised)));
        assertThat(newer.get("title").stringValue()).isEqualTo("An article");
        assertThat(newer.at("/changed/0/text").stringValue()).isEqualTo("Mao apologised.");
        assertThat(newer.at("/changed/0/now/0").intValue()).isEqualTo(1);
        refused(
                "/texts/t-OWN/links",
                "{\"statement\":1,\"claim\":\"c-OWN\",\"relation\":\"supports\",\"version\":1}",
                422,
                "/version");
    }

    @Test
    void aPartOfAWholeIsDeclared() throws Exception {
        created("/occasions", "{\"id\":\"talk-OWN\",\"title\":\"A talk\"}");
        for (String question : new String[] {"all", "part"}) {
            created("/questions", "{\"id\":\"" + question + "-OWN\",\"text\":\"How many?\",\"type\":\"quantity\"}");
        }

        created("/balances", """
                {"whole_occasion":"talk-OWN","whole_question":"all-OWN","part_occasion":"talk-OWN","part_question":"part-OWN"}
                """);
    }

    @Test
    void whatIsWrongIsNamedByItsPointerAndNothingIsRecorded() throws Exception {
        created("/texts", "{\"id\":\"t-OWN\",\"title\":\"An article\",\"statements\":[\"Mao spoke.\"]}");
        long before = room.log().head().position();

        refused("/sources", "{\"id\":\"C-OWN\",\"title\":\"\",\"date\":\"some day\"}", 422, "/title", "/date");
        refused("/sources", "{\"id\":\"C-OWN\",\"titel\":\"x\"}", 400, "/titel");
        refused("/questions", "{\"id\":\"q-OWN\",\"text\":\"How many?\"}", 422, "/type");
        refused("/occasions", "{\"id\":\"o-OWN\",\"title\":\"x\",\"place\":\"Nowhere OWN\"}", 422, "/place");
        refused("/occasions", "{\"id\":\"o-OWN\",\"title\":\"x\",\"part_of\":\"none-OWN\"}", 422, "/part_of");
        refused("/terms", "{\"id\":\"x-OWN\",\"name\":\"x\",\"broader\":\"none-OWN\"}", 422, "/broader");
        refused("/agents", "{\"id\":\"x-OWN\",\"names\":[{\"name\":\"x\"},{\"nom\":\"y\"}]}", 422, "/names/1/nom");
        refused("/agents", "{\"id\":\"x-OWN\",\"names\":[{\"language\":\"en\"}]}", 422, "/names/0/name");
        refused("/agents", "{\"id\":\"x-OWN\",\"names\":[]}", 422, "/names");
        refused("/texts", "{\"id\":\"u-OWN\",\"title\":\"x\",\"statements\":[\"a\",1]}", 422, "/statements/1");
        refused("/texts", "{\"id\":\"u-OWN\",\"title\":\"x\"}", 422, "/statements");
        refused("/texts/t-OWN/versions", "{\"statements\":[]}", 422, "/statements");
        refused("/texts/u-OWN/versions", "{\"statements\":[\"a\"]}", 404);
        refused(
                "/texts/t-OWN/links",
                "{\"statement\":\"1\",\"claim\":\"c\",\"relation\":\"supports\"}",
                422,
                "/statement");
        refused("/texts/t-OWN/links", "{\"statement\":9,\"claim\":\"c\",\"relation\":\"supports\"}", 422, "/statement");
        refused("/texts/t-OWN/links", "{\"statement\":1,\"claim\":\"c\",\"relation\":\"likes\"}", 422, "/relation");
        refused(
                "/interpretations",
                "{\"id\":\"i-OWN\",\"occasion\":\"none-OWN\",\"question\":\"q\",\"text\":\"x\",\"holder\":\"y\"}",
                422,
                "/occasion");
        refused(
                "/examinations",
                "{\"polarity\":\"affirms\",\"occasion\":\"o\",\"question\":\"q\",\"source\":\"s\",\"value\":\"v\"}",
                422,
                "/question",
                "/source");

        assertThat(room.log().head().position()).isEqualTo(before);
    }

    @Test
    void aRulingIsGivenOnWhatTheLedgerHoldsAtAWholePosition() throws Exception {
        created("/sources", "{\"id\":\"C-OWN\",\"title\":\"A letter\"}");
        long beyond = room.log().head().position() + 1;

        for (String seen : new String[] {"1.5", "0", "\"1\"", Long.toString(beyond)}) {
            HttpResponse<String> answer = rest.post("/assessments", "{\"seen_position\":" + seen + "}");
            assertThat(answer.statusCode()).as(seen + " " + answer.body()).isEqualTo(400);
            assertThat(json(answer).at("/type").stringValue()).isEqualTo("urn:kaoyi:problem:bad-seen-position");
        }
    }

    @Test
    void anAuthorityIsReadWithAllThatIsDeclaredOfIt() throws Exception {
        created("/agents", "{\"id\":\"party-OWN\",\"name\":\"The party OWN\"}");
        HttpResponse<String> made = created("/agents", """
                {"id":"kim-OWN","names":[{"name":"Kim OWN","language":"en"},{"name":"金 OWN"}],"broader":"party-OWN","side":"DPRK"}
                """);
        created("/terms", "{\"id\":\"attitudes-OWN\",\"name\":\"Attitudes OWN\",\"exclusive\":\"yes\"}");
        HttpResponse<String> term = created("/terms", """
                {"id":"apology-OWN","name":"apology OWN","scheme":"attitudes-OWN"}
                """);

        JsonNode agent = json(rest.get(of("/agents/kim-OWN"), position(term)));

        assertThat(made.headers().firstValue("Location")).hasValue(of("/api/v1/agents/kim-OWN"));
        assertThat(agent.at("/names/1/name").stringValue()).isEqualTo(of("金 OWN"));
        assertThat(agent.at("/broader/0").stringValue()).isEqualTo(of("party-OWN"));
        assertThat(agent.at("/side").stringValue()).isEqualTo("DPRK");
        assertThat(json(rest.get(of("/terms/apology-OWN"))).at("/scheme").stringValue())
                .isEqualTo(of("attitudes-OWN"));
        assertThat(json(rest.get(of("/terms/attitudes-OWN"))).at("/exclusive").booleanValue())
                .isTrue();
        assertThat(json(rest.get(of("/terms/attitudes-OWN"))).at("/excludes").size())
                .isZero();
        assertThat(rest.get(of("/places/kim-OWN")).statusCode()).isEqualTo(404);
    }

    @Test
    void whoDeniesThatATalkTookPlaceNeedNotPoseTheQuestionFirst() throws Exception {
        created("/sources", "{\"id\":\"C-OWN\",\"title\":\"A letter\"}");
        created("/occasions", "{\"id\":\"talk-OWN\",\"title\":\"A talk\"}");

        created("/claims", """
                {"id":"c-OWN","occasion":"talk-OWN","question":"took-place","source":"C-OWN","value":"yes","polarity":"denies"}
                """);
    }
}
