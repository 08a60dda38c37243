package org.kaoyi.recording.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.recording.Workshop;
import org.kaoyi.recording.drafting.TableKind;

/** What a file must be to be imported at all. */
class FilesImportTest {
    @TempDir
    Path folder;

    private Workshop ledger;

    @BeforeEach
    void begin() {
        ledger = new Workshop(folder);
    }

    private void refused(ImportFile file, String... words) {
        assertThatThrownBy(() -> ledger.importing(file))
                .isInstanceOf(ImportRefused.class)
                .message()
                .contains(words);
        assertThat(ledger.log().head().position()).isZero();
    }

    @Test
    void aMisspeltColumnIsRefusedWithTheOneThatWasMeant() {
        refused(
                ledger.file("claims.csv", "occasion,question,source,value,speeker\n"),
                "claims.csv, row 1",
                "no column \"speeker\"",
                "Did you mean \"speaker\"?");
    }

    /** "zip" is two letters from "id", and "name" from "date": whoever is asked about everything looks at nothing. */
    @Test
    void aShortHeadingIsNoSlipForAnother() {
        for (String heading : List.of("zip", "a", "bold", "name")) {
            assertThatThrownBy(() -> ledger.importing(
                            ledger.file("claims.csv", "occasion,question,source,value," + heading + "\n")))
                    .isInstanceOfSatisfying(HeadingsRefused.class, refused -> {
                        assertThat(refused.reason()).doesNotContain("Did you mean");
                        assertThat(refused.suggestions()).doesNotContainKey(heading);
                    });
        }
    }

    @Test
    void aTableThatBeginsFurtherDownIsCalledSo() {
        refused(ledger.file("claims.csv", ",,,\n,occasion,question,source,value\n"), "first row holds no headings");
    }

    @Test
    void aMissingColumnIsNamed() {
        refused(ledger.file("claims.csv", "occasion,question,value\n"), "needs the column \"source\"");
        refused(ledger.file("empty.csv", ""), "The file is empty. A table of claims needs the column \"occasion\"");
    }

    @Test
    void semicolonsBetweenCellsAreRecognised() {
        refused(ledger.file("claims.csv", "occasion;question;source;value\n"), "separated by commas");
    }

    @Test
    void textThatIsNotUtf8IsRefusedWithItsRow() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("id,title\nC1,\"two\nlines\"\nC2,".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("毛".getBytes(java.nio.charset.Charset.forName("Big5")));
        bytes.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
        refused(ledger.file("sources.csv", bytes.toByteArray()), "sources.csv, row 3", "not UTF-8");
    }

    @Test
    void aCellThatNoReaderHoldsIsCalledTooLongAndNotMisquoted() {
        refused(
                ledger.file("sources.csv", "id,title\nC1," + "x".repeat(17 * 1024 * 1024) + "\n"),
                "row 2",
                "more than " + ImportLimits.CELL_CHARS_MAX + " characters");
    }

    @Test
    void anOpenQuotationMarkIsRefusedWithItsRow() {
        refused(ledger.file("sources.csv", "id,title\nC1,\"open\nC2,x\n"), "row 2", "quotation mark");
    }

    @Test
    void aColumnGivenTwiceIsRefused() {
        refused(ledger.file("sources.csv", "id,title,title\n"), "twice");
    }

    @Test
    void tooManyColumnsAreRefused() {
        refused(ledger.file("wide.csv", "x,".repeat(ImportLimits.COLUMNS_MAX) + "y\n"), "at most 200");
    }

    @Test
    void aCellWithoutHeadingAndACellThatIsTooLongRefuseTheirRowsOnly() {
        ImportSummary summary = ledger.importing(ledger.file(
                "sources.csv",
                "id,title\nC1,Mao, to Yudin\nC2," + "x".repeat(ImportLimits.CELL_CHARS_MAX + 1) + "\nC3,fine\n"));
        assertThat(summary.added()).isEqualTo(1);
        assertThat(summary.errors()).extracting(RowError::row).containsExactly(2L, 3L);
        assertThat(summary.errors().getFirst().reason()).contains("no heading above it");
        assertThat(summary.errors().getLast().column()).isEqualTo("title");
        assertThat(summary.errors().getLast().value()).hasSizeLessThan(50).endsWith("x…");
    }

    @Test
    void aTextAsLongAsARequestMayHoldIsReadAndACellThatAWorkbookCutIsRefused() {
        ImportSummary summary = ledger.importing(ledger.file(
                "sources.csv",
                "id,title\nC1," + "x".repeat(120_000) + "\nC2," + CutCell.of("y".repeat(40_000), 32_767) + "\n"));
        assertThat(summary.added()).isEqualTo(1);
        assertThat(summary.errors()).singleElement().satisfies(it -> {
            assertThat(it.row()).isEqualTo(3);
            assertThat(it.reason()).contains("was cut", "csv or ndjson");
        });
    }

    @Test
    void rowsThatMakeAThingBroaderThanItselfAreRefusedWithTheCircleAndTheOthersGoIn() {
        ImportSummary summary = ledger.importing(ledger.file(
                "terms.csv",
                "id,name,broader,scheme\ntc,tc,tc,speech\npa,pa,pb,speech\npb,pb,pa,speech\nok,ok,,speech\n"));
        assertThat(summary.errors()).extracting(RowError::row).containsExactly(2L, 3L, 4L);
        assertThat(summary.errors()).extracting(RowError::reason).anyMatch(it -> it.contains("tc > tc"));
        assertThat(summary.errors()).extracting(RowError::reason).anyMatch(it -> it.contains("pa > pb > pa"));
    }

    @Test
    void theKindIsToldByTheHeadingsElseByTheNameElseItIsAsked() {
        assertThat(ledger.importing(ledger.file("terms.csv", "id,name,scheme\na,apology,contrition\n"))
                        .files()
                        .getFirst()
                        .kind())
                .isEqualTo(TableKind.TERMS);
        assertThatThrownBy(() -> ledger.importing(ledger.file("list.csv", "id,name\na,b\n")))
                .hasMessageContaining("agents, places, terms")
                .hasMessageContaining("--kind");
    }

    @Test
    void tabsAndAByteOrderMarkMakeNoDifference() {
        ImportSummary summary =
                ledger.importing(ledger.file("sources.tsv", "\uFEFFid\ttitle\tnote\nC1\tMao, to Yudin\t\n"));
        assertThat(summary.added()).isEqualTo(1);
        assertThat(ledger.book().sources().iterator().next().title()).isEqualTo("Mao, to Yudin");
    }

    /** U+202E turns what follows; whoever sees it as it was meant needs it as it was written. */
    @Test
    void controlsOfWritingDirectionAreKeptExactlyAndWhatNoDatabaseHoldsIsRefusedWithItsPlace() {
        String turned = "a \u202Eb\u202C \u200Fc\u200E";

        ImportSummary summary = ledger.importing(
                ledger.file("sources.csv", "id,title,note\nC1,%s,\nC2,good,a\u0000b\nC3,good,\n".formatted(turned)));

        assertThat(summary.added()).isEqualTo(2);
        assertThat(ledger.book().source(new Siglum("C1")).orElseThrow().title()).isEqualTo(turned);
        assertThat(summary.errors()).singleElement().satisfies(error -> {
            assertThat(error.row()).isEqualTo(3);
            assertThat(error.column()).isEqualTo("note");
            assertThat(error.reason()).contains("note", "U+0000 as character 2");
        });
    }

    @Test
    void otherHeadingsAreMappedAndConstantsFillWhatIsEmpty() {
        ledger.furnished();
        Mapping mapping = Mapping.ofYaml("map.yaml", """
                Talk: occasion
                Asked: question
                Says: value
                constants:
                  source: C1
                  note: from the card index
                ignore: [Colour]
                """);
        assertThat(mapping)
                .isEqualTo(new Mapping(
                        Map.of("Talk", "occasion", "Asked", "question", "Says", "value"),
                        Map.of("source", "C1", "note", "from the card index"),
                        Set.of("Colour")));
        ImportSummary summary = ledger.importing(
                ImportOptions.by("editor").mapped(mapping),
                ledger.file("cards.csv", "Talk,Asked,Says,Colour\ntalk-9-nov,apologised,yes,red\n"));
        assertThat(summary.errors()).isEmpty();
        assertThat(ledger.events(ClaimRecorded.class).getFirst().claim().note()).isEqualTo("from the card index");
    }

    @Test
    void headingsInOtherLanguagesComeWithAMappingToBeginWith() {
        assertThatThrownBy(() -> ledger.importing(new ImportFile(
                        ledger.file("x.csv", "編號,Название,Цвет,備註\nC1,Letter,red,\n")
                                .path(),
                        "sources.csv",
                        TableKind.SOURCES,
                        null)))
                .hasMessageContaining("\"編號: id\", \"Название: title\", \"備註: note\"")
                .hasMessageContaining("under ignore: \"Цвет\"");
    }

    @Test
    void aMappingToWhatIsNoColumnIsToldByItsOwnLine() {
        ledger.furnished();
        ImportFile table = ledger.file("claims.csv", "occasion,Вопрос,source,value\ntalk-9-nov,apologised,K1,yes\n");
        assertThatThrownBy(() -> ledger.importing(
                        ImportOptions.by("editor").mapped(Mapping.ofYaml("map.yaml", "Вопрос: colour\n")), table))
                .hasMessageContaining("The mapping says \"Вопрос: colour\"")
                .hasMessageContaining("no column \"colour\"");
        assertThatThrownBy(() -> ledger.importing(
                        ImportOptions.by("editor")
                                .mapped(Mapping.ofYaml("map.yaml", "Вопрос: question\ncoder: =Пётр\n")),
                        table))
                .hasMessageContaining("The mapping says \"coder: =Пётр\"")
                .hasMessageContaining("stands under \"constants:\"");
    }

    @Test
    void aHeadingOfTheMappingThatTheTableDoesNotHaveIsSaid() {
        ledger.furnished();
        ImportSummary summary = ledger.importing(
                ImportOptions.by("editor")
                        .mapped(Mapping.ofYaml("map.yaml", "Вопрос: question\nПримечания: note\nЗаглавие: title\n")),
                ledger.file("claims.csv", "occasion,Вопрос,source,value\ntalk-9-nov,apologised,K1,yes\n"));
        assertThat(summary.added()).isEqualTo(1);
        assertThat(summary.files().getFirst().notes())
                .containsExactly("the mapping names headings that the table does not have: \"Примечания\"");
    }

    @Test
    void aMappingThatIsNoneIsRefused() {
        for (String yaml : List.of("- a\n- b\n", "a: [b", "a: 5\n", "!!java.net.URL [\"http://x\"]")) {
            assertThatThrownBy(() -> Mapping.ofYaml("map.yaml", yaml)).isInstanceOf(ImportRefused.class);
        }
    }

    @Test
    void oneBadFileKeepsAllOut() {
        assertThatThrownBy(() -> ledger.importing(
                        ledger.file("agents.csv", Workshop.AGENTS), ledger.file("sources.csv", "id,titel\n")))
                .isInstanceOf(ImportRefused.class);
        assertThat(ledger.log().head().position()).isZero();
    }
}
