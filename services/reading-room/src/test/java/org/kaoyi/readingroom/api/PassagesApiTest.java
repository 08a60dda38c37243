package org.kaoyi.readingroom.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
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

/** A transcript is attached to its source, a quotation anchored in it, and the page shows the words where they stand. */
@InterfaceServed
class PassagesApiTest {
    private static final String HOSTILE =
            "He named <b>three</b> stages & left. Then he named <b>three</b> stages again.";

    @Autowired
    ReadingRoom room;

    @LocalServerPort
    int port;

    private final String tag = UUID.randomUUID().toString();
    private final String source = "C-" + tag;
    private final String claim = "c-" + tag;
    private Rest rest;

    @BeforeEach
    void aSourceIsQuoted() throws Exception {
        rest = new Rest(port);
        Archive archive = new Archive(room.recorder());
        archive.source(source, "Chinese");
        archive.occasion("talk-" + tag);
        archive.men();
        HttpResponse<String> recorded = rest.post("/claims", """
                {"id":"%s","occasion":"talk-%s","question":"men","source":"%s","value":"3","quotation":"<b>three</b> stages & left"}
                """.formatted(claim, tag, source));
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);
    }

    private HttpResponse<String> attach(byte[] bytes, String query) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(own() + "/api/v1/sources/" + source + "/passages?" + query))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build());
    }

    @Test
    void theQuotationIsMarkedInTheTextAndNothingOfItIsMarkup() throws Exception {
        HttpResponse<String> attached = attach(HOSTILE.getBytes(UTF_8), "name=talk.txt&language=en");
        assertThat(attached.statusCode()).as(attached.body()).isEqualTo(201);
        String hash = json(attached).at("/id").stringValue();
        assertThat(attach(HOSTILE.getBytes(UTF_8), "name=again.txt").statusCode())
                .isEqualTo(200);

        HttpResponse<String> anchored = rest.post("/claims/" + claim + "/anchors", "{}");

        assertThat(anchored.statusCode()).as(anchored.body()).isEqualTo(201);
        assertThat(room.projections().awaitPosition(Long.parseLong(position(anchored)), 30_000))
                .isTrue();
        String quoted = "&lt;b&gt;three&lt;/b&gt; stages &amp; left</mark>";
        assertThat(page("/sources/" + source)).contains("<mark>" + quoted, "talk.txt", "stands there", hash);
        assertThat(page("/sources/" + source + "/passages/" + hash))
                .contains(
                        "He named <span id=\"quote-" + claim + "\"></span><mark>" + quoted,
                        "href=\"/claims/" + claim + "\"")
                .doesNotContain("<b>three");
        assertThat(rest.get("/anchors").body()).contains(claim, "holds");
        assertThat(rest.get("/claims/" + claim).body()).contains("anchored");
    }

    @Test
    void whereTheWordsStandInATextThatReplacesItIsSaidOnThePageOfTheSource() throws Exception {
        String first = json(attach(("Three stages. " + tag).getBytes(UTF_8), "name=talk.txt"))
                .at("/id")
                .stringValue();
        String quoting = "q-" + tag;
        rest.post("/claims", """
                {"id":"%s","occasion":"talk-%s","question":"men","source":"%s","value":"4","quotation":"Three stages."}
                """.formatted(quoting, tag, source));
        assertThat(rest.post("/claims/" + quoting + "/anchors", "{}").statusCode())
                .isEqualTo(201);

        String twice = replaced(first, "Three stages. " + tag + ". Three stages. " + tag);
        assertThat(page("/sources/" + source))
                .contains("the text was replaced; it stands in the new one more than once");
        replaced(twice, "Two stages. " + tag);
        assertThat(page("/sources/" + source)).contains("the text was replaced; it stands in the new one no more");
    }

    private String replaced(String hash, String text) throws Exception {
        HttpResponse<String> attached = attach(text.getBytes(UTF_8), "name=talk.txt&replaces=" + hash);
        assertThat(attached.statusCode()).as(attached.body()).isEqualTo(201);
        assertThat(room.projections().awaitPosition(Long.parseLong(position(attached)), 30_000))
                .isTrue();
        return json(attached).at("/id").stringValue();
    }

    @Test
    void theFileComesBackByteForByteAndMarkupOfOthersIsNotShownInOurName() throws Exception {
        String tei = "<TEI><text>He named three stages " + tag + "</text></TEI>";
        String hash =
                json(attach(tei.getBytes(UTF_8), "name=a%22b.xml")).at("/id").stringValue();

        HttpResponse<String> file = rest.get("/passages/" + hash);

        assertThat(file.body()).isEqualTo(tei);
        assertThat(file.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/tei+xml"));
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(shown -> assertThat(shown).startsWith("attachment"));
        assertThat(file.headers().allValues("X-Content-Type-Options")).contains("nosniff");
        assertThat(rest.get("/passages/" + "0".repeat(64)).statusCode()).isEqualTo(404);
        assertThat(rest.get("/sources/" + source + "/passages").body()).contains(hash, "a\\\"b.xml");
    }

    @Test
    void whatCanNotBeTakenOrFoundIsRefusedInWords() throws Exception {
        long before = room.log().head().position();

        HttpResponse<String> noText = attach(new byte[] {(byte) 0xFE, (byte) 0xFF, 0, 1}, "name=x.txt");
        HttpResponse<String> noPlace = rest.post("/claims/" + claim + "/anchors", "{}");
        HttpResponse<String> noHash = attach("text".getBytes(UTF_8), "name=x.txt&replaces=first");
        HttpResponse<String> noTag = attach("text".getBytes(UTF_8), "name=x.txt&language=!!");
        HttpResponse<String> noClaim = rest.post("/claims/none/anchors", "{}");

        assertThat(noText.statusCode()).isEqualTo(422);
        assertThat(json(noText).at("/detail").stringValue()).contains("UTF-8", "TEI", "PNG");
        assertThat(json(noPlace).at("/detail").stringValue()).contains("in no text of source");
        assertThat(noHash.statusCode()).isEqualTo(422);
        assertThat(noTag.statusCode()).isEqualTo(422);
        assertThat(json(noTag).at("/detail").stringValue()).contains("!!");
        assertThat(noClaim.statusCode()).as("the address is of no claim").isEqualTo(404);
        assertThat(room.log().head().position()).isEqualTo(before);
    }

    private String page(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(own() + path))
                        .header("Accept-Language", "en")
                        .build())
                .body();
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String own() {
        return "http://127.0.0.1:" + port;
    }
}
