package org.kaoyi.readingroom.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the pages of a case, an occasion, a claim and of what is found show. */
@Order(1)
class ShownPagesTest extends HostilePages {
    @Test
    void aCaseShowsItsReadingsItsSilenceAndItsRuling() throws Exception {
        JsonNode twin = browser.json(caseAddress());
        String page = browser.get(caseAddress(), "Accept-Language", "en").body();

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
        String page = browser.get(Addresses.path("occasions", HostileArchive.OCCASION), "Accept-Language", "zh-Hant")
                .body();

        assertThat(page).contains("class=\"silent\"", "sil.", "牴牾", "符號說明");
        assertThat(page).contains("class=\"lemma\"");
    }

    @Test
    void aRetractedClaimKeepsItsPageAndTellsItsHistory() throws Exception {
        JsonNode twin = browser.json(Addresses.path("claims", HostileArchive.RETRACTED));

        assertThat(twin.at("/claim/state").stringValue()).isEqualTo("retracted");
        assertThat(twin.at("/claim/history/1/what").stringValue()).isEqualTo("retracted");
        assertThat(browser.get(Addresses.path("claims", HostileArchive.RETRACTED), "Accept-Language", "ru")
                        .body())
                .contains("отозвано", "misread &lt;script&gt;");
    }

    @Test
    void aClaimSaysHowItIsCited() throws Exception {
        JsonNode citation = browser.json("/api/v1" + Addresses.path("claims", HostileArchive.SECOND) + "/citation");

        assertThat(citation.at("/address").stringValue()).endsWith(Addresses.path("claims", HostileArchive.SECOND));
        assertThat(citation.at("/proof").stringValue()).contains("/api/v1/proofs?claim=");
        assertThat(citation.at("/position").asLong()).isPositive();
        assertThat(citation.at("/notes").propertyNames()).containsExactly("en", "zh-Hant", "ko", "ru");
        assertThat(citation.at("/csl/id").stringValue()).isEqualTo("K-1");
        assertThat(citation.at("/ris").stringValue()).startsWith("TY  - ").contains("ER  - ");
        assertThat(browser.get(Addresses.path("claims", HostileArchive.SECOND), "Accept-Language", "en")
                        .body())
                .contains("id=\"cite\"", "Permanent address");
    }

    @Test
    void whatIsFoundIsMarkedInItsOwnWordsAndLanguage() throws Exception {
        String asked = "/search" + Addresses.query(Map.of("q", List.of("毛主席 onload"), "kind", List.of("claim")));
        String page = browser.get(asked, "Accept-Language", "ru").body();
        JsonNode twin = browser.json(asked);

        assertThat(page)
                .contains("<mark>毛主席</mark>", "<mark>onload</mark>", "lang=\"zh-Hant\"", "&lt;script&gt;")
                .contains(Addresses.path("claims", HostileArchive.SECOND));
        assertThat(twin.at("/found/hits/0/id").stringValue()).isEqualTo(HostileArchive.RETRACTED);
        assertThat(twin.at("/found/hits/0/state").stringValue()).isEqualTo("retracted");
        assertThat(browser.json("/search").at("/found").isNull()).isTrue();
        assertThat(browser.get("/", "Accept-Language", "en").body()).contains("role=\"search\"", "name=\"q\"");
    }

    private static String caseAddress() {
        return Addresses.path("cases", HostileArchive.caseId());
    }
}
