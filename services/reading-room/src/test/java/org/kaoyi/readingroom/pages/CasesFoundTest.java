package org.kaoyi.readingroom.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.readingroom.wording.Language;
import tools.jackson.databind.JsonNode;

/** Cases are found by who tells of them, by when it happened and by what could be known. */
@Order(1)
class CasesFoundTest extends HostilePages {
    @Test
    void casesAreFoundByWhoTellsOfThem() throws Exception {
        String path = Addresses.path("cases", HostileArchive.caseId());

        assertThat(browser.get("/discrepancies" + toldBy("mao"), "Accept", "text/html")
                        .body())
                .contains("href=\"" + path + "\"");
        assertThat(browser.get("/discrepancies" + toldBy("yudin"), "Accept", "text/html")
                        .body())
                .as("his claim was retracted")
                .doesNotContain("href=\"" + path + "\"");
        assertThat(browser.get("/api/v1/cases" + toldBy("kim"), "Accept", "application/json")
                        .body())
                .contains(HostileArchive.caseId());
        assertThat(browser.get("/api/v1/cases?teller=nobody", "Accept", "application/json")
                        .body())
                .as("whoever is in no register is refused, and not taken for one who tells nothing")
                .contains("teller is \\\"nobody\\\"");
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
        HttpResponse<String> page = browser.get("/discrepancies?" + asked, "Accept-Language", "en");
        JsonNode twin = browser.json("/discrepancies?" + asked);
        String file = browser.get("/api/v1/exports/discrepancies?format=csv&" + asked, "Accept", "*/*")
                .body();

        assertThat(page.body()).contains("those without a date are left out");
        assertThat(page.body().contains("class=\"case ")).isEqualTo(found);
        assertThat(page.body().contains("<table class=\"heat\">"))
                .as("the map of the same")
                .isEqualTo(found);
        assertThat(twin.at("/found").intValue()).isEqualTo(found ? 1 : 0);
        assertThat(twin.at("/heatMap/cells").size()).isEqualTo(found ? 1 : 0);
        assertThat(file.contains(HostileArchive.caseId())).isEqualTo(found);
        assertThat(browser.json("/api/v1/reports/discrepancies?" + asked).size())
                .isEqualTo(found ? 1 : 0);
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
            HttpResponse<String> page = browser.get(address, "Accept-Language", language.tag());
            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body())
                    .contains("id=\"fault-" + field + "\"", "aria-invalid=\"true\"")
                    .doesNotContain("class=\"case ");
        }
        assertThat(browser.get(address, "Accept-Language", "en").body())
                .contains("value=\"" + URI.create(address).getQuery().split(field + "=", 2)[1] + "\"");
        assertThat(browser.get(address, "Accept", "application/json").headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        HttpResponse<String> api = browser.get("/api/v1/cases?" + asked, "Accept", "application/json");
        assertThat(api.statusCode()).isEqualTo(400);
        assertThat(api.body()).contains("unknown-" + field);
    }

    private static String toldBy(String agent) {
        return Addresses.query(Map.of("teller", List.of(agent + " " + HostileArchive.EVIL)));
    }

    @Test
    void filtersAreAnswered() throws Exception {
        assertThat(browser.json("/discrepancies?grade=conflict&state=assessed")
                        .at("/cases")
                        .size())
                .isPositive();
        assertThat(browser.json("/discrepancies?grade=plans-differ")
                        .at("/cases")
                        .size())
                .isZero();
        assertThat(browser.json("/discrepancies"
                                + Addresses.query(Map.of("side", List.of("S side " + HostileArchive.EVIL))))
                        .at("/facets/grades")
                        .isObject())
                .isTrue();
        assertThat(browser.get("/discrepancies?grade=conflict&page=1", "Accept", "text/html")
                        .body())
                .as("the number of what is asked for takes it back, another keeps it")
                .contains("<a href=\"/discrepancies\" aria-current=\"true\">")
                .contains("href=\"/discrepancies?grade=conflict&amp;state=assessed\"");
        assertThat(browser.json("/claims?source=S-1").at("/claims").size()).isEqualTo(1);
        assertThat(browser.json("/claims?source=K-2&state=standing")
                        .at("/claims")
                        .size())
                .isZero();
        assertThat(browser.get("/discrepancies?kind=&grade=&side=&state=&occasion=", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatCouldBeKnownInAYearIsAskedForOnThePageAsInTheReport() throws Exception {
        HttpResponse<String> page = browser.get("/discrepancies?known-in=1995", "Accept-Language", "en");
        HttpResponse<String> twin = browser.get("/discrepancies?known-in=1995", "Accept", "application/json");
        HttpResponse<String> report =
                browser.get("/api/v1/reports/discrepancies?known-in=1995", "Accept", "application/json");

        assertThat(page.body()).contains("As it could be known in 1995", "name=\"known-in\"", "value=\"1995\"");
        assertThat(PlainBrowser.json(twin).at("/filter/knownIn").intValue()).isEqualTo(1995);
        assertThat(PlainBrowser.json(twin).at("/cases").size())
                .isGreaterThanOrEqualTo(PlainBrowser.json(report).size());
        assertThat(browser.get("/discrepancies?known-in=long-ago", "Accept-Language", "en")
                        .statusCode())
                .isEqualTo(400);
    }
}
