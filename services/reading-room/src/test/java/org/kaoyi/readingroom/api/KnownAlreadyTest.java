package org.kaoyi.readingroom.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.readingroom.api.Rest.json;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Who has what he asks for is not sent it again. */
class KnownAlreadyTest extends TalkByRest {
    @Test
    void whoHasSomeVersionIsNotSentAnother() throws Exception {
        HttpResponse<String> recorded = post("/claims", claim("C1", "300000"));
        String claim = "/claims/" + json(recorded).at("/id").stringValue();
        String tag =
                get(claim, Rest.position(recorded)).headers().firstValue("ETag").orElseThrow();

        for (String place : new String[] {claim, "/sources/C1", "/questions/men"}) {
            HttpResponse<String> any = asked(place, "*");
            assertThat(any.statusCode()).as(place).isEqualTo(304);
            assertThat(any.headers().firstValue("ETag")).as(place).isPresent();
            assertThat(any.body()).as(place).isEmpty();
        }
        assertThat(asked(claim, tag).statusCode()).isEqualTo(304);
        assertThat(asked(claim, "\"0.0\"").statusCode()).isEqualTo(200);
        assertThat(asked("/claims/none", "*").statusCode())
                .as("there is none that he could have")
                .isEqualTo(404);
    }

    private HttpResponse<String> asked(String path, String known) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                                .header("If-None-Match", known)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
