package org.kaoyi.readingroom.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.readingroom.wording.Words;

/** Every page in every language, its twin in JSON, and what every answer tells the browser. */
@Order(1)
class PagesTest extends HostilePages {
    static Stream<String> pages() {
        return Stream.of(
                "/",
                "/discrepancies",
                "/discrepancies?known-in=1995",
                "/discrepancies?from=1957&to=1958-02-03",
                "/discrepancies" + toldBy("mao"),
                "/discrepancies?known-in=1995&" + toldBy("mao").substring(1),
                Addresses.path("cases", HostileArchive.caseId()),
                Addresses.path("cases", HostileArchive.caseId()) + "?flips=yes",
                "/occasions",
                Addresses.path("occasions", HostileArchive.OCCASION),
                "/claims",
                "/claims/new",
                Addresses.path("claims", HostileArchive.FIRST),
                Addresses.path("claims", HostileArchive.SILENT),
                "/sources",
                "/sources/C-1",
                "/sources/C-1?without=yes",
                Addresses.path("occasions", HostileArchive.OCCASION) + "?known-in=1995",
                Addresses.path("occasions", HostileArchive.OCCASION) + "?base=C-1&words=translations",
                "/narratives",
                "/narratives?by=source&after=C-1",
                "/narratives/C-1",
                "/narratives/C-1?known-in=1995",
                Addresses.path("narratives", "C side " + HostileArchive.EVIL) + "?by=side&order=told",
                "/narratives"
                        + Addresses.query(Map.of(
                                "sides", List.of("C side " + HostileArchive.EVIL, "K side " + HostileArchive.EVIL))),
                "/timeline",
                "/texts",
                Addresses.path("texts", HostileArchive.TEXT),
                "/search",
                "/search?q=talk",
                "/search"
                        + Addresses.query(Map.of("q", List.of("毛主席 " + HostileArchive.EVIL), "kind", List.of("claim"))),
                "/ledger");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageShowsInEveryLanguageAndRunsNothing(String page) throws Exception {
        for (Language language : Language.values()) {
            HttpResponse<String> shown = browser.get(page, "Accept-Language", language.tag());

            assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
            assertThat(shown.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
            assertThat(shown.body())
                    .contains("<html lang=\"" + language.tag() + "\">", "<h1")
                    .contains(Words.in(language).text("nav.sources"))
                    .doesNotContainPattern(PlainBrowser.INLINE);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageHasATwinInJson(String page) throws Exception {
        HttpResponse<String> twin = browser.get(page, "Accept", "application/json");

        assertThat(twin.statusCode()).isEqualTo(200);
        assertThat(twin.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(PlainBrowser.json(twin).isObject()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/discrepancies", "/static/kaoyi.css", "/no-such-page", "/api/v1/sources"})
    void everyAnswerTellsTheBrowserToLoadNothingFromElsewhere(String page) throws Exception {
        HttpResponse<String> answer = browser.get(page, "Accept", "*/*");

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "script-src 'self'", "style-src 'self'")
                .contains("base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
    }

    private static String toldBy(String agent) {
        return Addresses.query(Map.of("teller", List.of(agent + " " + HostileArchive.EVIL)));
    }

    @Test
    void theStyleIsServedByItself() throws Exception {
        HttpResponse<String> style = browser.get("/static/kaoyi.css", "Accept", "text/css");

        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
        assertThat(style.body())
                .contains("prefers-color-scheme: dark", "@media print")
                .doesNotContain("@import", "url(");
    }

    @Test
    void aChosenLanguageIsKeptAndOutranksTheBrowser() throws Exception {
        HttpResponse<String> chosen = browser.get("/?lang=ko", "Accept-Language", "ru");
        String cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(chosen.body()).contains("<html lang=\"ko\">");
        assertThat(cookie).startsWith("lang=ko;").contains("SameSite=Lax", "HttpOnly");
        assertThat(browser.get("/sources", "Cookie", cookie.substring(0, cookie.indexOf(';')))
                        .body())
                .contains("<html lang=\"ko\">");
        assertThat(browser.get("/?lang=xx", "Accept-Language", "ru").body()).contains("<html lang=\"ru\">");
    }
}
