package org.kaoyi.readingroom.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.readingroom.PagesServed;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person withdraws a source on its page. */
@PagesServed
class WithdrawalFormTest {
    @Autowired
    ReadingRoom room;

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String siglum = "K/" + UUID.randomUUID();
    private final String page = Addresses.path("sources", siglum);
    private final String form = page + "/retractions";

    @BeforeEach
    void aSource() {
        long position = new HostileArchive(room).register(siglum);
        assertThat(room.projections().awaitPosition(position, 30_000)).isTrue();
    }

    @Test
    void theFormLeadsBackToThePageWhichThenShowsTheReasonAndTheHistory() throws Exception {
        assertThat(get()).contains("action=\"" + form + "\"", "method=\"post\"");

        HttpResponse<String> sent = post("reason=a+forgery+%3Cb%3E", "Origin", own());

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location")).hasValue(page);
        assertThat(get())
                .contains("class=\"warning\"", "a forgery &lt;b&gt;", "source withdrawn")
                .doesNotContain("method=\"post\"");
    }

    @Test
    void withoutAReasonNothingIsRecordedAndThePageSaysSo() throws Exception {
        long before = room.log().head().position();

        HttpResponse<String> sent = post("reason=++", "Origin", own());

        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains(Words.in(Language.ENGLISH).text("fault.reason-required"), page);
        assertThat(room.log().head().position()).isEqualTo(before);
    }

    @Test
    void aFormThatAnotherSiteSendsIsRefused() throws Exception {
        long before = room.log().head().position();

        for (String origin : new String[] {"http://evil.example", "null", "http://127.0.0.1:1"}) {
            HttpResponse<String> sent = post("reason=because", "Origin", origin);

            assertThat(sent.statusCode()).as(origin).isEqualTo(403);
        }
        assertThat(room.log().head().position()).isEqualTo(before);
    }

    @Test
    void aSourceThatIsNotThereCanNotBeWithdrawn() throws Exception {
        assertThat(post("/sources/none/retractions", "reason=because", "Origin", own())
                        .statusCode())
                .isEqualTo(404);
    }

    private String own() {
        return "http://127.0.0.1:" + port;
    }

    private String get() throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(own() + page))
                                .header("Accept-Language", "en")
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private HttpResponse<String> post(String body, String name, String value) throws IOException, InterruptedException {
        return post(form, body, name, value);
    }

    private HttpResponse<String> post(String path, String body, String name, String value)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(own() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(name, value)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
