package org.kaoyi.readingroom.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.readingroom.api.Rest.encoded;
import static org.kaoyi.readingroom.api.Rest.json;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No filter is left out of an answer without a word: what is mistyped is refused, and what may stand there is named. */
class RefusedParametersTest extends TalkByRest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/claims?polarity=maybe|unknown-parameter|\"polarity\"|occasion, question, source, standing",
                "/sources?foo=bar|unknown-parameter|\"foo\"|after, limit",
                "/sources?foo|unknown-parameter|\"foo\"|after, limit",
                "/claims/none/citation?as-of=3|unknown-parameter|parameter as-of here|what there is now",
                "/changes?after=3|unknown-parameter|\"after\"|min-position",
                "/claims?limit=x|bad-parameter|limit is \"x\"|a whole number",
                "/claims?standing=maybe|bad-parameter|standing is \"maybe\"|true or false",
                "/claims?as-of=|bad-parameter|as-of is \"\"|a whole number",
                "/claims?limit=0|bad-limit|limit is 0|1 to 1000",
                "/claims?limit=5000000|bad-limit|limit is 5000000|1 to 1000",
                "/claims?source=none|bad-parameter|source is \"none\"|/api/v1/sources",
                "/cases?occasion=none|bad-parameter|occasion is \"none\"|/api/v1/occasions",
                "/cases?question=none|bad-parameter|question is \"none\"|/api/v1/questions",
                "/cases?teller=none|bad-parameter|teller is \"none\"|/api/v1/agents",
                "/cases?side=Martian|bad-parameter|side is \"Martian\"|give one of",
                "/exports/discrepancies?format=csv&kind=colour|unknown-kind|\"colour\"|there are",
                "/exports/discrepancies?format=csv&side=Martian|bad-parameter|side is \"Martian\"|give one of"
            })
    void whatIsMistypedIsNamedWithWhatMayStandThere(String path, String code, String given, String wanted)
            throws Exception {
        HttpResponse<String> refused = get(path, null);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(refused).at("/type").stringValue()).isEqualTo("urn:kaoyi:problem:" + code);
        assertThat(json(refused).at("/detail").stringValue()).contains(given, wanted);
    }

    @Test
    void aParameterThatNobodyReadsIsRefusedBeforeAnythingIsRecorded() throws Exception {
        long before = room.log().head().position();

        HttpResponse<String> refused = post("/claims?dry-run=true", claim("C1", "300000"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).at("/detail").stringValue()).contains("dry-run", "takes none");
        assertThat(room.log().head().position()).isEqualTo(before);
    }

    @Test
    void whatThereIsIsTakenAsBefore() throws Exception {
        String position = Rest.position(post("/claims", claim("C1", "300000")));

        assertThat(json(get(
                                "/claims?occasion=" + encoded(talk) + "&question=men&source=C1&min-position="
                                        + position,
                                null))
                        .size())
                .isEqualTo(1);
        assertThat(get("/cases?side=Chinese&occasion=&open=true", null).statusCode())
                .isEqualTo(200);
        assertThat(get("/claims?limit=1000", null).statusCode()).isEqualTo(200);
    }

    @Test
    void aFilterThatIsLeftEmptyAsAFormSendsItAsksForAny() throws Exception {
        String position = Rest.position(post("/claims", claim("C1", "300000")));
        String others = "&occasion=" + encoded(talk) + "&min-position=" + position;

        assertThat(json(get("/claims?source=&question=" + others, null)).size()).isEqualTo(1);
        assertThat(json(get("/claims?source=%20" + others, null)).size()).isEqualTo(1);
        assertThat(json(get("/reports/narrative?by=source&subject=C1&occasion=&after=&min-position=" + position, null))
                        .at("/claims")
                        .asInt())
                .isPositive();
        assertThat(get("/search?q=300000&kind=&after=", null).statusCode()).isEqualTo(200);
        assertThat(get("/occasions?after=", null).statusCode()).isEqualTo(200);
        assertThat(get("/exports/synopsis?format=csv&notes=&occasion=", null).statusCode())
                .isEqualTo(200);
        assertThat(json(get("/cases?all=true&side=&kind=&grade=&state=&teller=" + others, null))
                        .size())
                .isEqualTo(1);
    }
}
