package org.kaoyi.readingroom.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.text.Text;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.codec.Metadata;
import org.kaoyi.readingroom.PagesServed;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.readingroom.wording.Words;
import org.kaoyi.recording.entertext.EnterText;
import org.kaoyi.recording.revisetext.ReviseText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person links a sentence of a text to a claim on the text's page. */
@PagesServed
class LinkFormTest {
    @Autowired
    ReadingRoom room;

    @LocalServerPort
    int port;

    private final PlainBrowser browser = new PlainBrowser(() -> port);
    private final String text = "text/" + UUID.randomUUID();
    private final String page = Addresses.path("texts", text);

    @BeforeEach
    void aText() {
        new HostileArchive(room).fill();
        Text entered = new Text(new TextId(text), "A text", "en", List.of("Kim spoke first."));
        long position = room.recorder()
                .record(new EnterText(entered), new Metadata("a historian", "test", null, null))
                .position();
        assertThat(room.projections().awaitPosition(position, 30_000)).isTrue();
    }

    @Test
    void theFormLeadsBackToTheSentenceWhichThenShowsTheLink() throws Exception {
        HttpResponse<String> sent = post("1", HostileArchive.SECOND, "contradicts", browser.origin());

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location")).hasValue(page + "#s1");
        assertThat(browser.page(page, "en")).contains("review-confirmed", "support-CONTRADICTED");
    }

    @Test
    void aRejectedLinkIsKeptAndCarriesNothing() throws Exception {
        post("1", HostileArchive.SECOND, "rejected", browser.origin());

        assertThat(browser.page(page, "en")).contains("review-rejected").doesNotContain("support-CONTRADICTED");
    }

    @Test
    void whatIsNotThereIsNotLinkedAndThePageSaysSo() throws Exception {
        long before = room.log().head().position();

        for (String[] wrong : new String[][] {{"1", "no such claim"}, {"999", HostileArchive.SECOND}, {"1", ""}}) {
            HttpResponse<String> sent = post(wrong[0], wrong[1], "supports", browser.origin());
            assertThat(sent.statusCode()).as(String.join(" ", wrong)).isEqualTo(422);
            assertThat(sent.body()).contains(Words.in(Language.ENGLISH).text("fault.link-refused"));
        }
        assertThat(room.log().head().position()).isEqualTo(before);
    }

    @Test
    void aRelationThatThereIsNotIsNotTakenForAnother() throws Exception {
        long before = room.log().head().position();

        HttpResponse<String> sent = post("1", HostileArchive.SECOND, "link&relation=resembles", browser.origin());

        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body())
                .contains(
                        Words.in(Language.ENGLISH).text("fault.not-recorded"),
                        Words.in(Language.ENGLISH).text("fault.link-refused"),
                        Words.in(Language.ENGLISH).text("fault.back"));
        assertThat(room.log().head().position()).isEqualTo(before);
    }

    @Test
    void whoSawAnOlderVersionIsToldAndTheChangedSentenceIsShownWithItsLinkUntilThatIsMadeAgain() throws Exception {
        post("1", HostileArchive.SECOND, "supports", browser.origin());
        Text newer = new Text(new TextId(text), "A text", "en", List.of("Kim spoke second."));
        long position = room.recorder()
                .record(new ReviseText(newer), new Metadata("a historian", "test", null, null))
                .position();
        assertThat(room.projections().awaitPosition(position, 30_000)).isTrue();

        HttpResponse<String> late = post("1", HostileArchive.SECOND, "supports&version=1", browser.origin());

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains(Words.in(Language.ENGLISH).text("fault.text-moved-on"));
        assertThat(browser.page(page, "en"))
                .contains("<del lang=\"en\">Kim spoke first.</del>", "name=\"version\" value=\"2\"");
        post("1", HostileArchive.SECOND, "supports&version=2", browser.origin());
        assertThat(browser.page(page, "en")).contains("Kim spoke second.").doesNotContain("Kim spoke first.");
    }

    @Test
    void aFormThatAnotherSiteSendsIsRefused() throws Exception {
        assertThat(post("1", HostileArchive.SECOND, "supports", "http://evil.example")
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> post(String statement, String claim, String act, String origin) throws Exception {
        String fields = "statement=%s&claim=%s&act=%s".formatted(statement, URLEncoder.encode(claim, UTF_8), act);
        return browser.send(page + "/links", fields, origin);
    }
}
