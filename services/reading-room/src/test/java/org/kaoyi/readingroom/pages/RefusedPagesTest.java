package org.kaoyi.readingroom.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.readingroom.wording.Words;
import tools.jackson.databind.JsonNode;

/** What is not there, or can not be answered, is said in the reader's language and with a way on. */
@Order(1)
class RefusedPagesTest extends HostilePages {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/claims/none",
                "/sources/none",
                "/occasions/none",
                "/cases/none",
                "/texts/none",
                "/narratives/none",
                "/no-such-page",
                "/claims/a/b"
            })
    void whatIsNotThereIsSaidWithAWayOn(String page) throws Exception {
        for (Language language : Language.values()) {
            HttpResponse<String> answer = browser.get(page, "Accept-Language", language.tag());

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body())
                    .contains(Words.in(language).text("fault.next"), "href=\"/claims\"")
                    .doesNotContain("Exception", "org.springframework");
        }
        JsonNode problem = browser.json(page);
        assertThat(problem.at("/status").intValue()).isEqualTo(404);
        assertThat(problem.at("/detail").stringValue()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/discrepancies?grade=grave",
                "/discrepancies?kind=%3Cscript%3E",
                "/discrepancies?state=shut",
                "/discrepancies?page=-1",
                "/discrepancies?side=Martian",
                "/discrepancies?occasion=none",
                "/discrepancies?question=none",
                "/discrepancies?teller=none",
                "/claims?source=none",
                "/claims?occasion=none",
                "/claims?after=yesterday",
                "/claims?after=99999999999999999999",
                "/claims?state=fallen",
                "/search?q=a&kind=weather",
                "/narratives/C-1?order=random",
                "/narratives/C-1?by=weather"
            })
    void aBadParameterIsNamedWithWhatItCanBe(String page) throws Exception {
        HttpResponse<String> answer = browser.get(page, "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("it can be: ")
                .doesNotContainPattern(PlainBrowser.INLINE)
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void programsGetAProblemForAnUnknownAddressWhateverTheySpeak(Language language) throws Exception {
        HttpResponse<String> answer = browser.get("/api/v1/weather", "Accept-Language", language.tag());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=%E2%80%A6", "/search?q=a&after=yesterday"})
    void aSearchThatCanNotBeAnsweredIsRefusedInWords(String page) throws Exception {
        for (Language language : Language.values()) {
            HttpResponse<String> answer = browser.get(page, "Accept-Language", language.tag());

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("href=\"/search\"").doesNotContain("Exception");
        }
    }

    @Test
    void pagesAreOnlyRead() throws Exception {
        HttpResponse<String> answer =
                browser.sent(browser.asking("/sources").POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains(Words.in(Language.ENGLISH).text("fault.method"));
    }
}
