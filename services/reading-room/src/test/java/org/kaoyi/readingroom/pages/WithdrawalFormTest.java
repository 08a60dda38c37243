package org.kaoyi.readingroom.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.readingroom.PagesServed;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.readingroom.wording.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person withdraws a source on its page. */
@PagesServed
class WithdrawalFormTest {
    @Autowired
    ReadingRoom room;

    @LocalServerPort
    int port;

    private final PlainBrowser browser = new PlainBrowser(() -> port);
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
        assertThat(browser.page(page, "en")).contains("action=\"" + form + "\"", "method=\"post\"");

        HttpResponse<String> sent = browser.send(form, "reason=a+forgery+%3Cb%3E");

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location")).hasValue(page);
        assertThat(browser.page(page, "en"))
                .contains("class=\"warning\"", "a forgery &lt;b&gt;", "source withdrawn")
                .doesNotContain("method=\"post\"");
    }

    @Test
    void withoutAReasonNothingIsRecordedAndThePageSaysSo() throws Exception {
        long before = room.log().head().position();

        HttpResponse<String> sent = browser.send(form, "reason=++");

        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains(Words.in(Language.ENGLISH).text("fault.reason-required"), page);
        assertThat(room.log().head().position()).isEqualTo(before);
    }

    @Test
    void aFormThatAnotherSiteSendsIsRefused() throws Exception {
        long before = room.log().head().position();

        for (String origin : new String[] {"http://evil.example", "null", "http://127.0.0.1:1"}) {
            HttpResponse<String> sent = browser.send(form, "reason=because", origin);

            assertThat(sent.statusCode()).as(origin).isEqualTo(403);
        }
        assertThat(room.log().head().position()).isEqualTo(before);
    }

    @Test
    void aSourceThatIsNotThereCanNotBeWithdrawn() throws Exception {
        assertThat(browser.send("/sources/none/retractions", "reason=because").statusCode())
                .isEqualTo(404);
    }
}
