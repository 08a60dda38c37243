package org.kaoyi.readingroom.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.projections.catalogue.SourceView;
import org.kaoyi.projections.discrepancies.CaseFacets;
import org.kaoyi.projections.discrepancies.CaseSummary;
import org.kaoyi.projections.feed.ProjectionStatus;
import org.kaoyi.projections.feed.RebuildState;
import org.kaoyi.projections.search.SearchPage;
import org.kaoyi.readingroom.PagesServed;
import org.kaoyi.readingroom.Verification;
import org.kaoyi.readingroom.access.Rights;
import org.kaoyi.readingroom.api.ImportView;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.readingroom.wording.Words;
import org.springframework.beans.factory.annotation.Autowired;

/** What pages say in states to which no small archive comes, in each language. */
@PagesServed
class RareStatesShownTest {
    @Autowired
    Desk desk;

    @Autowired
    Rights rights;

    @ParameterizedTest
    @EnumSource
    void aSearchSaysThatItIsNotAllAndGoesOn(Language language) {
        SearchPage answer = new SearchPage("a*", List.of(), List.of(), List.of("ab"), "next");

        assertThat(shown(language, "search", Map.of("found", Optional.of(answer), "next", "/search?after=next")))
                .contains(said(language, "search.cut", "ab"), said(language, "search.none-yet"))
                .doesNotContain(said(language, "search.none"));
    }

    @ParameterizedTest
    @EnumSource
    void theLedgerSaysThatItIsNotSoundAndThatAProjectionStandsStill(Language language) {
        Verification found = new Verification(Instant.EPOCH, 7, 9, true, 1, 0, "the event at position 8 was altered");
        RebuildState failed = new RebuildState(RebuildState.FAILED, 3, 9, "no room");
        ProjectionStatus halted =
                new ProjectionStatus("search", false, 3, 6, "a column is missing", 6, 0, false, failed);

        assertThat(shown(
                        language,
                        "ledger",
                        Map.of(
                                "position",
                                9L,
                                "root",
                                "",
                                "checkpoint",
                                "",
                                "checkpointDamaged",
                                true,
                                "verification",
                                Optional.of(found),
                                "projections",
                                List.of(halted),
                                "parked",
                                Map.of())))
                .contains(
                        said(language, "ledger.checkpoint.damaged"),
                        said(language, "ledger.verification.fault", 7L),
                        "the event at position 8 was altered",
                        said(language, "ledger.halted", "a column is missing"),
                        said(language, "ledger.rebuild.failed", "no room"));
    }

    @ParameterizedTest
    @EnumSource
    void aListOfDiscrepanciesSaysThatThereAreMore(Language language) {
        assertThat(shown(
                        language,
                        "discrepancies",
                        Map.ofEntries(
                                Map.entry("summary", new CaseSummary(Map.of(), Map.of(), Map.of(), 0, 0, 1)),
                                Map.entry("facets", new CaseFacets(Map.of(), Map.of(), Map.of(), true)),
                                Map.entry(
                                        "choices",
                                        new FilterChoices(
                                                List.of(), List.of(), List.of(), List.of(), List.of(), List.of())),
                                Map.entry("heat", new HeatTable(List.of(), List.of())),
                                Map.entry("heatCut", ""),
                                Map.entry("happened", ""),
                                Map.entry("cases", List.of()),
                                Map.entry("found", 5_000L),
                                Map.entry("many", true),
                                Map.entry("knownIn", "1957"),
                                Map.entry("undated", List.of()),
                                Map.entry("capped", true),
                                Map.entry("number", 1L),
                                Map.entry("pages", 1L))))
                .contains(said(language, "discrepancies.many", 5_000L), said(language, "discrepancies.known-capped"));
    }

    @ParameterizedTest
    @EnumSource
    void aTableWithMoreThanIsForeseenSaysThatTheReportWillTell(Language language) {
        ImportView.Found found =
                new ImportView.Found(true, List.of(), 0, List.of(), List.of(), List.of(), List.of(), List.of(), -1);

        assertThat(shown(language, "part/importfound", Map.of("id", "i", "found", found)))
                .contains(said(language, "import.cases-too-many"));
    }

    @ParameterizedTest
    @EnumSource
    void anImportThatBrokeOffSaysSoAndWhy(Language language) {
        ImportView broken = new ImportView(
                "i",
                "claims.csv",
                9,
                "Shen",
                "1957-11-09T00:00:00Z",
                "interrupted",
                3,
                null,
                null,
                false,
                Map.of(),
                Map.of(),
                Set.of(),
                null,
                null,
                null,
                "the database does not answer");

        assertThat(shown(language, "import", Map.of("it", broken, "form", ImportForm.of(broken))))
                .contains(said(language, "importstate.interrupted"), "the database does not answer");
    }

    @ParameterizedTest
    @EnumSource
    void rowsAfterTheStoreFailedStandThereToBeSentAgain(Language language) {
        SourceView source = new SourceView(
                "K1",
                "Record of a talk",
                null,
                "record",
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                "original",
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                1,
                0,
                0,
                0,
                4);
        GridForm form = new GridForm(null, GridForm.remaining(List.of()), 2, true, Map.of());
        assertThat(shown(language, "grid", Map.of("source", source, "form", form)))
                .contains(said(language, "grid.stopped"));
        FaultWords words = new FaultWords(language);
        EntryForm.Fault notTaken =
                words.unavailable(new LogUnavailable("away", false, new SQLException("gone", "08006")));

        assertThat(notTaken.words()).isEqualTo(said(language, "grid.not-taken"));
        assertThat(words.unavailable(new LogUnavailable("lost", true, null)).words())
                .isEqualTo(said(language, "fault.outcome-unknown"));
    }

    private String shown(Language language, String template, Map<String, Object> parameters) {
        Visit visit = new Visit(language, false, false, "/", Map.of());
        return unescaped(
                new String(desk.html(new Page(visit, Optional.of(9L), "1", rights), template, parameters), UTF_8));
    }

    private static String unescaped(String html) {
        return html.replace("&#39;", "'").replace("&#34;", "\"").replace("&amp;", "&");
    }

    private static String said(Language language, String key, Object... arguments) {
        return Words.in(language).text(key, arguments);
    }
}
