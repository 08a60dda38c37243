package org.kaoyi.readingroom.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.readingroom.PagesServed;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.readingroom.wording.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person enters claims one by one, in a browser that runs no scripts. */
@PagesServed
class EntryPagesTest {
    @Autowired
    ReadingRoom room;

    @LocalServerPort
    int port;

    private final PlainBrowser browser = new PlainBrowser(() -> port);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String source = "K-" + mark;
    private final String talk = "talk-" + mark;
    private final String when = "when-" + mark;
    private final String men = "men-" + mark;

    @BeforeEach
    void aSourceAnOccasionAndTwoQuestions() throws Exception {
        register("sources", "{\"id\":\"" + source + "\",\"title\":\"Record of a talk\"}");
        register("occasions", "{\"id\":\"" + talk + "\",\"title\":\"The talk\"}");
        register("questions", "{\"id\":\"" + when + "\",\"text\":\"When?\",\"type\":\"date\"}");
        String last =
                register("questions", "{\"id\":\"" + men + "\",\"text\":\"How many men?\",\"type\":\"quantity\"}");
        assertThat(room.projections().awaitPosition(Long.parseLong(last), 30_000))
                .isTrue();
    }

    @Test
    void aClaimIsRecordedAndWhatBelongsToTheSourceStaysInTheFormForTheNext() throws Exception {
        HttpResponse<String> sent = browser.send(
                EntryPages.PATH, fields(men, "三十萬") + "&locus=p.+3&speaker=&coder=Lee&quotation=%E5%85%B5&language=zh");

        assertThat(sent.statusCode()).isEqualTo(303);
        String next = sent.headers().firstValue("Location").orElseThrow();
        assertThat(next).contains("source=" + source, "occasion=" + talk, "coder=Lee", "language=zh", "saved=");
        assertThat(next).doesNotContain("locus", "quotation", "value=");
        String page = browser.page(next, "en");
        assertThat(page).contains("Recorded:", "value=\"" + source + "\"", "/retractions\"");
        String id = next.substring(next.indexOf("saved=") + "saved=".length()).split("&")[0];
        assertThat(browser.page("/claims/" + id, "en"))
                .contains("三十萬", "p. 3", "action=\"/claims/" + id + "/retractions\"");
    }

    @Test
    void theSameFormSentTwiceIsRecordedOnceAndSaidToBeThereAlready() throws Exception {
        browser.send(EntryPages.PATH, fields(when, "1957-11-09"));
        long before = room.log().head().position();

        HttpResponse<String> again = browser.send(EntryPages.PATH, fields(when, "1957-11-09"));

        assertThat(room.log().head().position()).isEqualTo(before);
        assertThat(browser.page(again.headers().firstValue("Location").orElseThrow(), "en"))
                .contains("The ledger holds this already:");
    }

    @Test
    void whatCanNotBeReadIsToldBesideItsFieldAndNothingThatWasTypedIsLost() throws Exception {
        long before = room.log().head().position();

        HttpResponse<String> sent =
                browser.send(EntryPages.PATH, fields(when, "the day <after>") + "&note=my+own+note&act=shouts");

        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body())
                .contains("id=\"fault-value\"", "id=\"fault-act\"", "aria-invalid=\"true\"")
                .contains("the day &lt;after&gt;", "my own note", "value=\"" + source + "\"");
        assertThat(room.log().head().position()).isEqualTo(before);
    }

    @Test
    void aQuotationWhoseWordsDoNotStandInTheTextIsSaidNotToBeAnchored() throws Exception {
        for (Language language : Language.values()) {
            assertThat(browser.page(EntryPages.PATH + "?saved=c1&anchored=no", language.tag()))
                    .contains(Words.in(language).text("entry.not-anchored"));
        }
    }

    @Test
    void aRefusalOfTheLedgerIsToldBesideItsField() throws Exception {
        assertThat(browser.send("/sources/" + source + "/retractions", "reason=forged")
                        .statusCode())
                .isEqualTo(303);

        HttpResponse<String> sent = browser.send(EntryPages.PATH, fields(men, "12"));

        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains("id=\"fault-source\"", "withdrawn");
    }

    @Test
    void checkingRecordsNothing() throws Exception {
        long before = room.log().head().position();

        HttpResponse<String> sent = browser.send(EntryPages.PATH, fields(men, "20餘萬") + "&check=yes");

        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body()).contains("200,000", "300,000");
        assertThat(room.log().head().position()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|between March 15, 1958 and April 25, 1958",
                "zh-Hant|1958年3月15日至1958年4月25日之間",
                "ko|1958년 3월 15일에서 1958년 4월 25일 사이",
                "ru|между 15 марта 1958 г. и 25 апреля 1958 г."
            })
    void theAnswerIsSaidBackInTheReadersLanguage(String language, String words) throws Exception {
        String asked = "/claims/new/understood?question=" + when + "&value=" + encoded("[1958-03-15..1958-04-25]");

        // Russian dates keep year and abbreviation together with a no-break space (CLDR).
        assertThat(browser.page(asked, language).replace('\u202f', ' ').replace('\u00a0', ' '))
                .contains(words)
                .doesNotContain("<html");
    }

    @Test
    void whatThisSourceHasAlreadySaidOnThePointIsShownBeforeMoreIsRecorded() throws Exception {
        browser.send(EntryPages.PATH, fields(men, "三十萬"));

        String shown = browser.page(
                "/claims/new/understood?source=" + source + "&occasion=" + talk + "&question=" + men + "&value=31",
                "en");

        assertThat(shown).contains("already answers this question", "三十萬", "How many men?");
        assertThat(browser.page(
                        "/claims/new/understood?source=" + source + "&occasion=" + talk + "&question=mne&value=31",
                        "en"))
                .contains("Nothing in the register is called “mne”");
        assertThat(browser.page("/claims/new/understood?source=" + source + "&occasion=tal", "en"))
                .doesNotContain("Nothing in the register");
    }

    @Test
    void registersAreCompletedByTitleAndById() throws Exception {
        assertThat(browser.page("/claims/new/completions?register=question&typed=HOW+many", "en"))
                .contains("value=\"" + men + "\"");
        assertThat(browser.page("/claims/new/completions?register=question&typed=" + men, "en"))
                .contains("How many men?");
        assertThat(browser.page("/claims/new/completions?register=question&typed=" + UUID.randomUUID(), "en")
                        .strip())
                .isEmpty();
    }

    @Test
    void anExaminationIsEnteredWithTheSameForm() throws Exception {
        HttpResponse<String> sent = browser.send(
                EntryPages.PATH,
                "source=" + source + "&occasion=" + talk + "&question=" + men
                        + "&polarity=silent&reader=Lee&extent=whole");

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(browser.page("/claims?source=" + source, "en")).contains("sil.");
    }

    @Test
    void aClaimIsRetractedOnItsOwnPage() throws Exception {
        String next = browser.send(EntryPages.PATH, fields(men, "7"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String id = next.substring(next.indexOf("saved=") + "saved=".length()).split("&")[0];

        assertThat(browser.send("/claims/" + id + "/retractions", "reason=+").statusCode())
                .isEqualTo(422);
        assertThat(browser.send("/claims/" + id + "/retractions", "reason=misread")
                        .statusCode())
                .isEqualTo(303);

        assertThat(browser.page("/claims/" + id, "en")).contains("misread").doesNotContain("/retractions\"");
        long before = room.log().head().position();
        browser.send("/claims/" + id + "/retractions", "reason=otherwise");
        assertThat(room.log().head().position()).as("taken back once").isEqualTo(before);
        assertThat(browser.send("/claims/none-" + mark + "/retractions", "reason=x")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFormThatAnotherSiteSendsIsRefused() throws Exception {
        long before = room.log().head().position();

        HttpResponse<String> sent = browser.send(EntryPages.PATH, fields(men, "12"), "http://evil.example");

        assertThat(sent.statusCode()).isEqualTo(403);
        assertThat(room.log().head().position()).isEqualTo(before);
    }

    @Test
    void theLogIsVerifiedWhenSomebodyAsksForIt() throws Exception {
        HttpResponse<String> asked = browser.send("/ledger/verifications", "");

        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(asked.headers().firstValue("Location").orElseThrow()).endsWith("/ledger#verification");
        String page = browser.page("/ledger", "en");
        assertThat(page)
                .contains(
                        "Sound: 1,200 events agree with the root. 3 signed checkpoints agree; 5 events stand after the last.");
    }

    private String fields(String question, String value) {
        return "source=" + source + "&occasion=" + talk + "&question=" + question + "&value=" + encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String register(String collection, String body) throws IOException, InterruptedException {
        HttpResponse<String> sent = browser.sent(browser.asking("/api/v1/" + collection)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        return sent.headers().firstValue("Ledger-Position").orElseThrow();
    }
}
