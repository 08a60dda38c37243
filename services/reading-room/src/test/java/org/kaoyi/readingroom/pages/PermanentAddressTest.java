package org.kaoyi.readingroom.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.readingroom.PagesServed;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.api.Archive;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who cites a page with its position is read as he wrote, whatever is recorded later. */
@PagesServed
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermanentAddressTest {
    private static final Pattern CITED = Pattern.compile("class=\"address\">([^<]*)<");

    @Autowired
    ReadingRoom room;

    @LocalServerPort
    int port;

    private final PlainBrowser browser = new PlainBrowser(() -> port);
    private final String talk = "talk " + UUID.randomUUID();

    private String claim;
    private String caseId;
    private long then;

    @BeforeAll
    void anArchiveAndATextThatRestsOnIt() throws Exception {
        new HostileArchive(room).fill();
        Archive archive = new Archive(room.recorder());
        archive.source("C1", "Chinese");
        archive.source("K1", "DPRK");
        archive.occasion(talk);
        archive.men();
        claim = recorded("C1", "300000");
        caseId = browser.get(Addresses.path("claims", claim), "Accept", "application/json")
                .body()
                .replaceFirst("(?s).*?\"case\":\"([^\"]*)\".*", "$1");
        then = room.log().head().position();
    }

    private List<String> lastingPages() {
        return List.of(
                "/",
                "/discrepancies?occasion=" + talk.replace(" ", "%20"),
                Addresses.path("cases", caseId),
                "/occasions",
                Addresses.path("occasions", talk),
                "/claims",
                Addresses.path("claims", claim),
                "/sources",
                "/sources/C1",
                "/narratives",
                "/narratives/Chinese?by=side",
                "/texts",
                Addresses.path("texts", HostileArchive.TEXT),
                Addresses.path("agents", "mao " + HostileArchive.EVIL),
                "/timeline");
    }

    @Test
    void everyPageIsReadAsItWasWhenItWasCited() throws Exception {
        Map<String, String> twins = new LinkedHashMap<>();
        for (String page : lastingPages()) {
            twins.put(
                    cited(page), browser.get(page, "Accept", "application/json").body());
        }

        room.projections().awaitPosition(room.log().head().position(), 10_000);
        recorded("K1", "540000");

        List<String> changed = new ArrayList<>();
        for (Map.Entry<String, String> then : twins.entrySet()) {
            assertThat(browser.get(then.getKey(), "Accept", "application/json").body())
                    .as(then.getKey())
                    .isEqualTo(then.getValue());
            String now = browser.get(then.getKey().replaceFirst("as-of=[0-9]+", ""), "Accept", "application/json")
                    .body();
            if (!now.equals(then.getValue())) {
                changed.add(then.getKey());
            }
        }
        assertThat(changed)
                .as("pages that read otherwise now, so that the comparison says something")
                .hasSizeGreaterThan(5);
    }

    @Test
    void aPageOfThePastSaysSoAndHasNothingToDo() throws Exception {
        recorded("K1", "541000");
        long head = room.log().head().position();

        for (String page : lastingPages()) {
            String shown = browser.get(page + (page.contains("?") ? "&" : "?") + "as-of=" + then)
                    .body();

            assertThat(shown)
                    .as(page)
                    .contains("as it was at position " + then + "; it is now at " + head)
                    .contains("<a href=\"" + page.replace("&", "&amp;") + "\">Show it as it is now</a>")
                    .contains("Ledger at position " + then)
                    .doesNotContain("method=\"post\"", "class=\"action\"");
        }
        assertThat(browser.get(Addresses.path("occasions", talk) + "?as-of=" + then)
                        .body())
                .as("links lead on at the same position")
                .contains("href=\"/sources/C1?as-of=" + then + "\"", "href=\"/discrepancies?as-of=" + then + "\"")
                .doesNotContain("href=\"/sources/K1");
        assertThat(browser.get(Addresses.path("occasions", talk)).body()).contains("href=\"/sources/K1\"");
    }

    @Test
    void pastAndWhatCouldBeKnownAreAskedTogether() throws Exception {
        recorded("K1", "542000");

        HttpResponse<String> then = browser.get("/discrepancies?known-in=1995&as-of=" + this.then);

        assertThat(then.statusCode()).as(then.body()).isEqualTo(200);
        assertThat(then.body()).contains("could be known in 1995", "it is now at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search", "/claims/new", "/sources/C1/grid", "/imports", "/ledger"})
    void whatShowsThePresentOnlySaysSo(String page) throws Exception {
        HttpResponse<String> refused = browser.get(page + "?as-of=1");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("shows the present only", "href=\"" + page + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "-1", "then"})
    void noPositionOfTheLedgerIsRefused(String position) throws Exception {
        HttpResponse<String> refused = browser.get("/claims?as-of=" + position);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("as-of", position);
    }

    @Test
    void whatWasNotYetRecordedIsNotThere() throws Exception {
        assertThat(browser.get(Addresses.path("claims", claim) + "?as-of=1").statusCode())
                .isEqualTo(404);
    }

    /** The address that the page gives to who cites it. */
    private String cited(String page) throws Exception {
        Matcher address = CITED.matcher(browser.get(page).body());
        assertThat(address.find()).as(page).isTrue();
        assertThat(address.group(1)).contains("as-of=");
        return address.group(1).replace("&amp;", "&");
    }

    /** Records a claim about the talk, and waits until it shows; its id. */
    private String recorded(String source, String men) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.sent(browser.asking("/api/v1/claims")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"occasion":"%s","question":"men","source":"%s","value":"%s"}
                        """.formatted(talk, source, men))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        room.projections().awaitPosition(room.log().head().position(), 10_000);
        return answer.body().replaceFirst("(?s).*?\"id\":\"([^\"]*)\".*", "$1");
    }
}
