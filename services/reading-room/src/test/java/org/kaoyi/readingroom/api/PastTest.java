package org.kaoyi.readingroom.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaoyi.readingroom.api.Rest.encoded;
import static org.kaoyi.readingroom.api.Rest.json;
import static org.kaoyi.readingroom.api.Rest.position;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.projections.catalogue.ReferenceQueries;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.readingroom.InterfaceServed;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.publishing.note.Citations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.JsonNode;

/** Reports as they were, page by page, and no earlier than they may be read. */
@InterfaceServed
class PastTest {
    @Autowired
    ReadingRoom room;

    @LocalServerPort
    int port;

    private final String talk = "talk " + UUID.randomUUID();
    private Rest rest;
    private String before;
    private String after;

    @BeforeEach
    void twoSourcesOfWhichTheSecondSpeaksLater() throws Exception {
        rest = new Rest(port);
        Archive archive = new Archive(room.recorder());
        archive.source("C1", "Chinese");
        archive.source("K1", "DPRK");
        archive.occasion(talk);
        archive.men();
        before = position(rest.post("/claims", claim(talk, "C1", "300000")));
        after = position(rest.post("/claims", claim(talk, "K1", "540000")));
    }

    @Test
    void everyReportIsThatOfThePositionItIsAskedFor() throws Exception {
        String here = "occasion=" + encoded(talk);
        String then = "&as-of=" + before;

        assertThat(json(rest.get("/cases?" + here, after)).size()).isEqualTo(1);
        JsonNode cases = json(rest.get("/cases?all=true&" + here + then));
        assertThat(cases.at("/0/grade").stringValue()).isEqualTo("single");
        assertThat(cases.at("/0/position").asString()).isEqualTo(before);
        assertThat(json(rest.get("/reports/narrative?by=source&subject=K1&" + here + then))
                        .at("/accounts")
                        .size())
                .isZero();
        assertThat(json(rest.get("/reports/narrative?by=source&subject=C1&" + here + then))
                        .at("/accounts")
                        .size())
                .isEqualTo(1);
        assertThat(json(rest.get("/reports/synopsis?" + here + then))
                        .at("/rows/0/apparatus")
                        .stringValue())
                .isEqualTo("men] 300000 C1");
        assertThat(json(rest.get("/reports/discrepancies/summary?as-of=0"))
                        .at("/cases")
                        .intValue())
                .isZero();
        assertThat(rest.get("/occasions/" + encoded(talk).replace("+", "%20") + "/canon?as-of=1")
                        .statusCode())
                .as("nobody had told of it")
                .isEqualTo(404);
    }

    @Test
    void everyReportTellsWhatCouldBeKnownInAYear() throws Exception {
        assertThat(json(rest.get("/reports/known-in/1990", after))
                        .at("/undated")
                        .toString())
                .as("nobody has said when it could be read")
                .contains("\"C1\"");
        for (String report : new String[] {
            "/reports/narrative?by=source&subject=C1&", "/reports/synopsis?occasion=" + encoded(talk) + "&"
        }) {
            JsonNode told = json(rest.get(report + "known-in=1990", after));
            assertThat(told.at("/accounts").size() + told.at("/rows").size())
                    .as(report)
                    .isZero();
        }
        assertThat(rest.get("/narratives/side?known-in=1990").statusCode()).isEqualTo(200);
        assertThat(rest.get("/narratives/side?known-in=soon").statusCode()).isEqualTo(400);
        assertThat(rest.get("/reports/support/none?known-in=1990").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsTooLongForAFileIsRefusedBeforeItIsMade() {
        assertThatCode(() -> ExportsApi.bounded(10, 10, "cases", "occasion=")).doesNotThrowAnyException();
        assertThatThrownBy(() -> ExportsApi.bounded(11, 10, "cases", "occasion="))
                .isInstanceOf(ApiProblem.class)
                .hasMessageContainingAll("more than 10 cases", "occasion=", "./kaoyi report");
    }

    @Test
    void aClaimIsCitedWithoutLookingAtOtherSources() {
        List<Object> limits = new ArrayList<>();
        JdbcTemplate asked = new JdbcTemplate() {
            @Override
            public <T> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object @Nullable ... arguments) {
                limits.add(Objects.requireNonNull(arguments)[arguments.length - 1]);
                return List.of();
            }
        };
        ReferenceQueries references =
                new ReferenceQueries(asked, new EventReader(room.codec(), room.log()), (kind, ids) -> Map.of());
        assertThat(Citations.named(references, "C1")).isEmpty();
        assertThat(limits).containsExactly(1);
    }

    @Test
    void whatItCostsIsSaidBeforeItIsSpent() throws Exception {
        assertThatCode(() -> Past.affordable(50_000, 5_000_000, false)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Past.affordable(800_000, 5_000_000, false))
                .isInstanceOf(ApiProblem.class)
                .hasMessageContainingAll("about 100 seconds", "go=true");
        assertThatCode(() -> Past.affordable(800_000, 5_000_000, true)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Past.affordable(5_000_000, 5_000_000, true))
                .hasMessageContainingAll("at most 300", "--as-of");

        HttpResponse<String> nowhere = rest.get("/cases?as-of=99999999");
        assertThat(nowhere.statusCode()).isEqualTo(400);
        assertThat(json(nowhere).at("/type").stringValue()).isEqualTo("urn:kaoyi:problem:unknown-position");
        assertThat(rest.get("/cases?as-of=1&known-in=1990").body()).contains("known-in-as-of");
        assertThat(rest.get("/cases?as-of=yesterday").statusCode()).isEqualTo(400);
    }

    @Test
    void casesAreReadPageByPageEachOnceAndTheTallyCountsThem() throws Exception {
        String last = after;
        for (int number = 0; number < 5; number++) {
            String other = talk + " " + number;
            new Archive(room.recorder()).occasion(other);
            rest.post("/claims", claim(other, "C1", "300000"));
            last = position(rest.post("/claims", claim(other, "K1", "540000")));
        }
        List<String> ids = new ArrayList<>();
        byPages(
                "/cases",
                last,
                page -> page.forEach(it -> ids.add(it.at("/case").stringValue())));
        assertThat(ids).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        assertThat(json(rest.get("/reports/discrepancies/summary"))
                        .at("/findings")
                        .intValue())
                .isEqualTo(ids.size());
        assertThat(rest.get("/cases?after=none").statusCode()).isEqualTo(404);
        assertThat(rest.get("/cases?limit=0").body()).contains("bad-limit");

        int[] findings = new int[1];
        byPages("/reports/discrepancies/heat-map", last, page -> {
            assertThat(page.at("/occasions").size()).isBetween(1, 2);
            page.at("/cells")
                    .forEach(cell -> findings[0] += cell.at("/findings").intValue());
        });
        assertThat(findings[0]).isEqualTo(ids.size());
    }

    @Test
    void registersAreReadPageByPageInTheirOrderWithTheCasesOfEachThing() throws Exception {
        for (String register : new String[] {"/sources", "/occasions", "/questions"}) {
            List<String> whole = new ArrayList<>();
            json(rest.get(register, after)).forEach(it -> whole.add(it.at("/id").stringValue()));
            List<String> paged = new ArrayList<>();
            byPages(
                    register,
                    after,
                    page -> page.forEach(it -> paged.add(it.at("/id").stringValue())));
            assertThat(paged).as(register).isEqualTo(whole).isNotEmpty();
        }
        List<String> agents = new ArrayList<>();
        byPages("/agents", after, page -> agents.addAll(page.propertyNames()));
        assertThat(agents).containsExactlyElementsOf(json(rest.get("/agents")).propertyNames());

        JsonNode occasion = json(rest.get("/occasions/" + encoded(talk).replace("+", "%20"), after));
        assertThat(occasion.at("/cases").intValue()).isEqualTo(1);
        assertThat(occasion.at("/findings").intValue()).isEqualTo(1);
        JsonNode source = json(rest.get("/sources/K1"));
        assertThat(source.at("/findings").intValue())
                .isPositive()
                .isLessThanOrEqualTo(source.at("/cases").intValue());
        assertThat(rest.get("/occasions?after=none").statusCode()).isEqualTo(404);
        assertThat(rest.get("/sources?limit=0").body()).contains("bad-limit");
    }

    @Test
    void aNarrativeIsReadPageByPageInBothOrders() throws Exception {
        String last = after;
        for (int number = 0; number < 3; number++) {
            String other = talk + " " + number;
            new Archive(room.recorder()).occasion(other);
            last = position(rest.post("/claims", claim(other, "K1", "540000")));
        }
        for (String order : new String[] {"events", "told"}) {
            String asked = "?by=side&subject=DPRK&order=" + order;
            List<String> whole = toldIn(json(rest.get("/reports/narrative" + asked, last)));
            List<String> paged = new ArrayList<>();
            byPages("/reports/narrative", asked + "&limit=2", last, page -> {
                assertThat(toldIn(page)).hasSizeBetween(1, 2);
                paged.addAll(toldIn(page));
            });
            assertThat(paged).as(order).isEqualTo(whole).hasSizeGreaterThan(3);
        }
        assertThat(rest.get("/reports/narrative?by=side&subject=DPRK&after=none")
                        .statusCode())
                .isEqualTo(404);
        List<String> sources = new ArrayList<>();
        byPages(
                "/narratives/source",
                last,
                page -> page.forEach(it -> sources.add(it.at("/id").stringValue())));
        List<String> whole = new ArrayList<>();
        json(rest.get("/narratives/source?limit=500", last))
                .forEach(it -> whole.add(it.at("/id").stringValue()));
        assertThat(sources).contains("C1", "K1").isEqualTo(whole);
    }

    private static List<String> toldIn(JsonNode narrative) {
        List<String> ids = new ArrayList<>();
        narrative
                .at("/accounts")
                .forEach(account -> account.at("/claims")
                        .forEach(told -> ids.add(told.at("/claim/id").stringValue())));
        return ids;
    }

    /** Reads a list two at a time, as long as a next page is named. */
    private void byPages(String list, String position, Consumer<JsonNode> page) throws Exception {
        byPages(list, "?limit=2", position, page);
    }

    private void byPages(String list, String query, String position, Consumer<JsonNode> page) throws Exception {
        String next = list + query;
        while (!next.isEmpty()) {
            HttpResponse<String> answer = rest.get(next, position);
            page.accept(json(answer));
            next = answer.headers()
                    .firstValue("Link")
                    .map(link -> link.substring(link.indexOf(list), link.indexOf('>')))
                    .orElse("");
        }
    }

    @Test
    void aReadWaitsForThePositionThatItAsksForAndIsTurnedAwayBeforeOneThatIsNotThere() throws Exception {
        String position = position(rest.post("/claims", claim(talk, "K1", "200000")));
        assertThat(json(rest.get("/cases?occasion=" + encoded(talk), position))
                        .at("/0/readings")
                        .size())
                .isEqualTo(3);
        HttpResponse<String> early =
                rest.get("/cases", Long.toString(room.log().head().position() + 1));
        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.headers().firstValue("Retry-After")).isPresent();
        assertThat(rest.get("/cases", "soon").body()).contains("bad-min-position");
    }

    @Test
    void parkedEventsAreTriedAgainByRequest() throws Exception {
        HttpResponse<String> retried = rest.post("/projections/discrepancies/retries", "");
        assertThat(retried.statusCode()).isEqualTo(200);
        assertThat(json(retried).at("/taken").intValue()).isZero();
        assertThat(json(retried).at("/parked").size()).isZero();
        assertThat(rest.post("/projections/none/retries", "").statusCode()).isEqualTo(404);
    }

    private static String claim(String occasion, String source, String value) {
        return """
                {"occasion":"%s","question":"men","source":"%s","value":"%s"}
                """.formatted(occasion, source, value);
    }
}
