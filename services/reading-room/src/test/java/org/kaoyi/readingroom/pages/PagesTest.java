package org.kaoyi.readingroom.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.readingroom.PagesServed;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PagesServed
@Order(1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private static final JsonMapper ONE_VALUE = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What the policy forbids to run or to apply, and what no escaped text can contain. */
    private static final Pattern INLINE =
            Pattern.compile("<script(?! type=\"module\" src=\"/static/)|<style|\\sstyle=|\\son[a-z]+=\"|javascript:");

    @Autowired
    ReadingRoom room;

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    void anArchiveFullOfMarkup() {
        new HostileArchive(room).fill();
    }

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
            HttpResponse<String> shown = get(page, "Accept-Language", language.tag());

            assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
            assertThat(shown.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
            assertThat(shown.body())
                    .contains("<html lang=\"" + language.tag() + "\">", "<h1")
                    .contains(Words.in(language).text("nav.sources"))
                    .doesNotContainPattern(INLINE);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageHasATwinInJson(String page) throws Exception {
        HttpResponse<String> twin = get(page, "Accept", "application/json");

        assertThat(twin.statusCode()).isEqualTo(200);
        assertThat(twin.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(ONE_VALUE.readTree(twin.body()).isObject()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/discrepancies", "/static/kaoyi.css", "/no-such-page", "/api/v1/sources"})
    void everyAnswerTellsTheBrowserToLoadNothingFromElsewhere(String page) throws Exception {
        HttpResponse<String> answer = get(page, "Accept", "*/*");

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "script-src 'self'", "style-src 'self'")
                .contains("base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
    }

    @Test
    void casesAreFoundByWhoTellsOfThem() throws Exception {
        String path = Addresses.path("cases", HostileArchive.caseId());

        assertThat(get("/discrepancies" + toldBy("mao"), "Accept", "text/html").body())
                .contains("href=\"" + path + "\"");
        assertThat(get("/discrepancies" + toldBy("yudin"), "Accept", "text/html")
                        .body())
                .as("his claim was retracted")
                .doesNotContain("href=\"" + path + "\"");
        assertThat(get("/api/v1/cases" + toldBy("kim"), "Accept", "application/json")
                        .body())
                .contains(HostileArchive.caseId());
        assertThat(get("/api/v1/cases?teller=nobody", "Accept", "application/json")
                        .body())
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource({
        "from=1957, true",
        "from=1957-11-30, true",
        "from=1957-12, false",
        "to=1957-11-01, true",
        "to=1957-10, false",
        "from=1957-11-09&to=1957-11-09, true",
        "from=1950&to=1956, false"
    })
    void casesAreFoundByWhenTheirOccasionHappened(String asked, boolean found) throws Exception {
        HttpResponse<String> page = get("/discrepancies?" + asked, "Accept-Language", "en");
        JsonNode twin = ONE_VALUE.readTree(
                get("/discrepancies?" + asked, "Accept", "application/json").body());
        String file = get("/api/v1/exports/discrepancies?format=csv&" + asked, "Accept", "*/*")
                .body();

        assertThat(page.body()).contains("those without a date are left out");
        assertThat(page.body().contains("class=\"case ")).isEqualTo(found);
        assertThat(page.body().contains("<table class=\"heat\">"))
                .as("the map of the same")
                .isEqualTo(found);
        assertThat(twin.at("/found").intValue()).isEqualTo(found ? 1 : 0);
        assertThat(twin.at("/heatMap/cells").size()).isEqualTo(found ? 1 : 0);
        assertThat(file.contains(HostileArchive.caseId())).isEqualTo(found);
        String report = get("/api/v1/reports/discrepancies?" + asked, "Accept", "application/json")
                .body();
        assertThat(ONE_VALUE.readTree(report).size()).isEqualTo(found ? 1 : 0);
        if (found) {
            assertThat(page.body())
                    .contains(
                            "/api/v1/exports/discrepancies?format=csv&amp;lang=en&amp;" + asked.replace("&", "&amp;"));
        }
    }

    @ParameterizedTest
    @CsvSource({"from=soon, from", "from=1958&to=1957, to", "to=1957%2F.., to"})
    void aDateThatCanNotBeTakenIsToldBesideItsFieldAndWhatWasTypedIsKept(String asked, String field) throws Exception {
        String address = "/discrepancies?side=Chinese&" + asked;
        for (Language language : Language.values()) {
            HttpResponse<String> page = get(address, "Accept-Language", language.tag());
            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body())
                    .contains("id=\"fault-" + field + "\"", "aria-invalid=\"true\"")
                    .doesNotContain("class=\"case ");
        }
        assertThat(get(address, "Accept-Language", "en").body())
                .contains("value=\"" + URI.create(address).getQuery().split(field + "=", 2)[1] + "\"");
        assertThat(get(address, "Accept", "application/json").headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        HttpResponse<String> api = get("/api/v1/cases?" + asked, "Accept", "application/json");
        assertThat(api.statusCode()).isEqualTo(400);
        assertThat(api.body()).contains("unknown-" + field);
    }

    private static String toldBy(String agent) {
        return Addresses.query(Map.of("teller", List.of(agent + " " + HostileArchive.EVIL)));
    }

    @Test
    void theStyleIsServedByItself() throws Exception {
        HttpResponse<String> style = get("/static/kaoyi.css", "Accept", "text/css");

        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
        assertThat(style.body())
                .contains("prefers-color-scheme: dark", "@media print")
                .doesNotContain("@import", "url(");
    }

    @Test
    void aChosenLanguageIsKeptAndOutranksTheBrowser() throws Exception {
        HttpResponse<String> chosen = get("/?lang=ko", "Accept-Language", "ru");
        String cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(chosen.body()).contains("<html lang=\"ko\">");
        assertThat(cookie).startsWith("lang=ko;").contains("SameSite=Lax", "HttpOnly");
        assertThat(get("/sources", "Cookie", cookie.substring(0, cookie.indexOf(';')))
                        .body())
                .contains("<html lang=\"ko\">");
        assertThat(get("/?lang=xx", "Accept-Language", "ru").body()).contains("<html lang=\"ru\">");
    }

    @Test
    void aCaseShowsItsReadingsItsSilenceAndItsRuling() throws Exception {
        JsonNode twin = json(caseAddress());
        String page = get(caseAddress(), "Accept-Language", "en").body();

        assertThat(twin.at("/grade").stringValue()).isEqualTo("conflict");
        assertThat(page)
                .contains("Conflict", "href=\"/sources/C-1\"", "href=\"/sources/K-1\"")
                .contains("lang=\"zh-Hant\"")
                .contains("sil.", "read by Reader")
                .contains(twin.at("/silent/0/rung").stringValue())
                .contains("of transmission.", "Ruling", "one is right", "probable")
                .contains(Addresses.path("claims", HostileArchive.SECOND));
    }

    @Test
    void aSynopsisSaysWhoIsSilentAndWhoWasNotExamined() throws Exception {
        String page = get(Addresses.path("occasions", HostileArchive.OCCASION), "Accept-Language", "zh-Hant")
                .body();

        assertThat(page).contains("class=\"silent\"", "sil.", "牴牾", "符號說明");
        assertThat(page).contains("class=\"lemma\"");
    }

    @Test
    void aRetractedClaimKeepsItsPageAndTellsItsHistory() throws Exception {
        JsonNode twin = json(Addresses.path("claims", HostileArchive.RETRACTED));

        assertThat(twin.at("/claim/state").stringValue()).isEqualTo("retracted");
        assertThat(twin.at("/claim/history/1/what").stringValue()).isEqualTo("retracted");
        assertThat(get(Addresses.path("claims", HostileArchive.RETRACTED), "Accept-Language", "ru")
                        .body())
                .contains("отозвано", "misread &lt;script&gt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "discrepancies?all=true&lang=ru&format=",
                "synopsis?lang=ko&format=",
                "claims?lang=zh-Hant&format=",
                "narrative/source?subject=C-1&format="
            })
    void reportsLeaveAsFilesInWhichNothingRuns(String report) throws Exception {
        for (String form : List.of("html", "csv", "docx", "xlsx")) {
            HttpResponse<String> answer = get("/api/v1/exports/" + report + form, "Accept", "*/*");

            assertThat(answer.statusCode()).as(report + form).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                    .startsWith("attachment; filename=")
                    .endsWith("." + form + "\"");
            // A table keeps what a source says, and nobody may take it for a page.
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.body()).as(report + form).isNotEmpty();
            if (!form.equals("csv")) {
                assertThat(answer.body()).as(report + form).doesNotContain("<script");
            }
        }
        HttpResponse<String> then = get("/api/v1/exports/" + report + "csv&as-of=1", "Accept", "*/*");
        assertThat(then.headers().firstValue("Content-Disposition").orElseThrow())
                .as("a past report is not passed off as today's")
                .endsWith("-as-of-1.csv\"");
        assertThat(get("/api/v1/exports/" + report + "csv&as-of=99999999", "Accept", "*/*")
                        .statusCode())
                .isEqualTo(400);
        assertThat(get("/api/v1/exports/" + report + "pdf", "Accept", "*/*").statusCode())
                .isEqualTo(400);
    }

    @Test
    void anApparatusIsXmlWithWitnessesReadingsAndSilence() throws Exception {
        String tei = get("/api/v1/exports/discrepancies?all=true&format=tei", "Accept", "*/*")
                .body();
        Document apparatus = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(tei)));

        NodeList readings = apparatus.getElementsByTagName("rdg");
        List<String> witnesses = new ArrayList<>();
        for (int i = 0; i < apparatus.getElementsByTagName("witness").getLength(); i++) {
            witnesses.add("#"
                    + apparatus
                            .getElementsByTagName("witness")
                            .item(i)
                            .getAttributes()
                            .getNamedItem("xml:id")
                            .getNodeValue());
        }
        List<String> types = new ArrayList<>();
        for (int i = 0; i < readings.getLength(); i++) {
            types.add(readings.item(i).getAttributes().getNamedItem("type").getNodeValue());
            assertThat(witnesses)
                    .containsAll(List.of(readings.item(i)
                            .getAttributes()
                            .getNamedItem("wit")
                            .getNodeValue()
                            .split(" ")));
        }
        assertThat(types).contains("affirms", "silent");
        assertThat(apparatus.getElementsByTagName("lem").getLength()).isZero();
        assertThat(get("/api/v1/exports/discrepancies?all=true&format=apparatus", "Accept", "*/*")
                        .body())
                .contains("] ", "sil. S-1");
        assertThat(get("/api/v1/exports/synopsis?format=tei", "Accept", "*/*").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aClaimSaysHowItIsCited() throws Exception {
        JsonNode citation = json("/api/v1" + Addresses.path("claims", HostileArchive.SECOND) + "/citation");

        assertThat(citation.at("/address").stringValue()).endsWith(Addresses.path("claims", HostileArchive.SECOND));
        assertThat(citation.at("/proof").stringValue()).contains("/api/v1/proofs?claim=");
        assertThat(citation.at("/position").asLong()).isPositive();
        assertThat(citation.at("/notes").propertyNames()).containsExactly("en", "zh-Hant", "ko", "ru");
        assertThat(citation.at("/csl/id").stringValue()).isEqualTo("K-1");
        assertThat(citation.at("/ris").stringValue()).startsWith("TY  - ").contains("ER  - ");
        assertThat(get(Addresses.path("claims", HostileArchive.SECOND), "Accept-Language", "en")
                        .body())
                .contains("id=\"cite\"", "Permanent address");
    }

    @Test
    void filtersAreAnswered() throws Exception {
        assertThat(json("/discrepancies?grade=conflict&state=assessed")
                        .at("/cases")
                        .size())
                .isPositive();
        assertThat(json("/discrepancies?grade=plans-differ").at("/cases").size())
                .isZero();
        assertThat(json("/discrepancies?side=Chinese").at("/facets/grades").isObject())
                .isTrue();
        assertThat(get("/discrepancies?grade=conflict&page=1", "Accept", "text/html")
                        .body())
                .as("the number of what is asked for takes it back, another keeps it")
                .contains("<a href=\"/discrepancies\" aria-current=\"true\">")
                .contains("href=\"/discrepancies?grade=conflict&amp;state=assessed\"");
        assertThat(json("/claims?source=S-1").at("/claims").size()).isEqualTo(1);
        assertThat(json("/claims?source=K-2&state=standing").at("/claims").size())
                .isZero();
        assertThat(get("/discrepancies?kind=&grade=&side=&state=&occasion=", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(200);
    }

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
            HttpResponse<String> answer = get(page, "Accept-Language", language.tag());

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body())
                    .contains(Words.in(language).text("fault.next"), "href=\"/claims\"")
                    .doesNotContain("Exception", "org.springframework");
        }
        JsonNode problem =
                ONE_VALUE.readTree(get(page, "Accept", "application/json").body());
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
                "/claims?after=yesterday",
                "/claims?after=99999999999999999999",
                "/claims?state=fallen",
                "/search?q=a&kind=weather",
                "/narratives/C-1?order=random",
                "/narratives/C-1?by=weather"
            })
    void aBadParameterIsNamedWithWhatItCanBe(String page) throws Exception {
        HttpResponse<String> answer = get(page, "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("it can be: ")
                .doesNotContainPattern(INLINE)
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void programsGetAProblemForAnUnknownAddressWhateverTheySpeak(Language language) throws Exception {
        HttpResponse<String> answer = get("/api/v1/weather", "Accept-Language", language.tag());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void whatIsFoundIsMarkedInItsOwnWordsAndLanguage() throws Exception {
        String asked = "/search" + Addresses.query(Map.of("q", List.of("毛主席 onload"), "kind", List.of("claim")));
        String page = get(asked, "Accept-Language", "ru").body();
        JsonNode twin = json(asked);

        assertThat(page)
                .contains("<mark>毛主席</mark>", "<mark>onload</mark>", "lang=\"zh-Hant\"", "&lt;script&gt;")
                .contains(Addresses.path("claims", HostileArchive.SECOND));
        assertThat(twin.at("/found/hits/0/id").stringValue()).isEqualTo(HostileArchive.RETRACTED);
        assertThat(twin.at("/found/hits/0/state").stringValue()).isEqualTo("retracted");
        assertThat(json("/search").at("/found").isNull()).isTrue();
        assertThat(get("/", "Accept-Language", "en").body()).contains("role=\"search\"", "name=\"q\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=%E2%80%A6", "/search?q=a&after=yesterday"})
    void aSearchThatCanNotBeAnsweredIsRefusedInWords(String page) throws Exception {
        for (Language language : Language.values()) {
            HttpResponse<String> answer = get(page, "Accept-Language", language.tag());

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("href=\"/search\"").doesNotContain("Exception");
        }
    }

    @Test
    void pagesAreOnlyRead() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sources"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains(Words.in(Language.ENGLISH).text("fault.method"));
    }

    private static String caseAddress() {
        return Addresses.path("cases", HostileArchive.caseId());
    }

    private JsonNode json(String page) throws IOException, InterruptedException {
        return ONE_VALUE.readTree(get(page, "Accept", "application/json").body());
    }

    private HttpResponse<String> get(String page, String... headers) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                        .headers(headers)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whatCouldBeKnownInAYearIsAskedForOnThePageAsInTheReport() throws Exception {
        HttpResponse<String> page = get("/discrepancies?known-in=1995", "Accept-Language", "en");
        HttpResponse<String> twin = get("/discrepancies?known-in=1995", "Accept", "application/json");
        HttpResponse<String> report = get("/api/v1/reports/discrepancies?known-in=1995", "Accept", "application/json");

        assertThat(page.body()).contains("As it could be known in 1995", "name=\"known-in\"", "value=\"1995\"");
        assertThat(ONE_VALUE.readTree(twin.body()).at("/filter/knownIn").intValue())
                .isEqualTo(1995);
        assertThat(ONE_VALUE.readTree(twin.body()).at("/cases").size())
                .isGreaterThanOrEqualTo(ONE_VALUE.readTree(report.body()).size());
        assertThat(get("/discrepancies?known-in=long-ago", "Accept-Language", "en")
                        .statusCode())
                .isEqualTo(400);
    }
}
