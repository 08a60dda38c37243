package org.kaoyi.recording.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.recording.Workshop;
import org.kaoyi.recording.drafting.TableKind;
import org.kaoyi.testing.OnEveryPostgres;
import org.kaoyi.testing.PostgresServer;
import org.postgresql.ds.PGSimpleDataSource;

/** A historian maps her headings once, and the next table with the same headings is understood alike. */
@OnEveryPostgres
class KeptMappingsTest {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private static final Mapping BY_HAND = new Mapping(
            Map.of("Nr.", "id", "Bezeichnung", "title", "Nirgends", "note"),
            Map.of("side", "Chinese"),
            Set.of("Farbe"));

    private final DataSource database;
    private final KeptMappings kept;

    @TempDir
    Path folder;

    private Workshop ledger;

    KeptMappingsTest(PostgresServer server) throws Exception {
        this.database = emptyTable(server);
        this.kept = new MappingsInDatabase(database);
    }

    private static DataSource emptyTable(PostgresServer server) throws Exception {
        String schema = "mappings_" + SCHEMAS.incrementAndGet();
        PGSimpleDataSource source = server.database(PostgresServer.FIRST_DATABASE);
        source.setCurrentSchema(schema);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
            statement.execute(migration());
        }
        return source;
    }

    private static String migration() {
        try (InputStream in = KeptMappings.class.getResourceAsStream("/db/migration/V60__kept_mappings.sql")) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void begin() {
        ledger = new Workshop(folder);
    }

    private ImportSummary importing(ImportOptions options, ImportFile file) {
        return new Importer(ledger.log(), Workshop.CODEC, kept, () -> {}, sha256 -> false).run(List.of(file), options);
    }

    private static ImportFile sources(ImportFile file) {
        return new ImportFile(file.path(), file.name(), TableKind.SOURCES, null);
    }

    @Test
    void theNextTableWithTheSameHeadingsInWhateverOrderIsUnderstoodAlikeAndSaysSo() {
        importing(
                ImportOptions.by("editor").mapped(BY_HAND),
                sources(ledger.file("a.csv", "Nr.,Bezeichnung,Farbe\nC1,Letter,red\n")));

        ImportSummary second = importing(
                ImportOptions.by("editor"), ledger.file("b.csv", "Farbe,Bezeichnung, Nr. \ngreen,Telegram,C2\n"));

        assertThat(second.errors()).isEmpty();
        FileSummary file = second.files().getFirst();
        assertThat(file.kind()).as("the kind is kept too").isEqualTo(TableKind.SOURCES);
        assertThat(file.readWith().fields()).isEqualTo(Map.of("Nr.", "id", "Bezeichnung", "title"));
        assertThat(file.readWith().ignored()).containsExactly("Farbe");
        assertThat(file.readWith().kept()).isEqualTo(kept.all().getFirst().id());
        assertThat(ledger.book().source(new Siglum("C2")).orElseThrow().title()).isEqualTo("Telegram");
        assertThat(file.readWith().constants()).isEqualTo(Map.of("side", "Chinese"));
        assertThat(ledger.book().source(new Siglum("C2")).orElseThrow().side()).isEqualTo("Chinese");
    }

    @Test
    void theSameFileTwiceAddsNothingAlsoWhereItsRowsHadTheSameCellsByTheMapping() {
        ledger.furnished();
        ImportFile table = ledger.file("cm.csv", "Anlass,Frage,Quelle,Antwort\ntalk-9-nov,apologised,K1,yes\n");
        Map<String, String> headings =
                Map.of("Anlass", "occasion", "Frage", "question", "Quelle", "source", "Antwort", "value");
        Map<String, String> constants = Map.of("coder", "Пётр", "mode", "happened");
        ImportSummary first =
                importing(ImportOptions.by("editor").mapped(new Mapping(headings, constants, Set.of())), table);
        assertThat(first.added()).as("%s", first.errors()).isEqualTo(1);
        assertThat(kept.all().getFirst().constants()).isEqualTo(constants);

        FileSummary second =
                importing(ImportOptions.by("editor"), table).files().getFirst();
        assertThat(second.added()).isZero();
        assertThat(second.alreadyThere()).isEqualTo(1);

        FileSummary other = importing(
                        ImportOptions.by("editor").mapped(new Mapping(Map.of(), Map.of("coder", "Анна"), Set.of())),
                        table)
                .files()
                .getFirst();
        assertThat(other.added()).as("what is given wins over what is kept").isEqualTo(1);
        assertThat(kept.all())
                .singleElement()
                .satisfies(mapping ->
                        assertThat(mapping.constants()).isEqualTo(Map.of("coder", "Анна", "mode", "happened")));
        assertThat(importing(ImportOptions.by("editor"), table).added())
                .as("the same once more")
                .isZero();
    }

    @Test
    void theSourceOfOneTableIsNotTakenForThatOfTheNext() {
        ledger.furnished();
        ImportFile table = ledger.file("cm.csv", "Anlass,Frage,Antwort\ntalk-9-nov,apologised,yes\n");
        importing(
                ImportOptions.by("editor")
                        .mapped(new Mapping(
                                Map.of("Anlass", "occasion", "Frage", "question", "Antwort", "value"),
                                Map.of("source", "K1"),
                                Set.of())),
                table);

        assertThatThrownBy(() -> importing(ImportOptions.by("editor"), table))
                .isInstanceOf(HeadingsRefused.class)
                .hasMessageContaining("needs the column \"source\"");
    }

    @Test
    void aMappingThatWasKeptBeforeConstantsWereIsStillUsed() throws Exception {
        importing(
                ImportOptions.by("editor").mapped(BY_HAND),
                sources(ledger.file("a.csv", "Nr.,Bezeichnung,Farbe\nC1,Letter,red\n")));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE kept_mapping SET mapping = '{\"fields\":{\"Nr.\":\"id\",\"Bezeichnung\":\"title\"},\"ignored\":[\"Farbe\"]}'");
        }

        FileSummary next = importing(
                        ImportOptions.by("editor"), ledger.file("b.csv", "Nr.,Bezeichnung,Farbe\nC2,Note,red\n"))
                .files()
                .getFirst();
        assertThat(next.added()).isEqualTo(1);
        assertThat(next.readWith().constants()).isEmpty();
    }

    @Test
    void constantsAloneGoWithTheHeadingsThatWereKept() {
        importing(
                ImportOptions.by("editor").mapped(BY_HAND),
                sources(ledger.file("a.csv", "Nr.,Bezeichnung,Farbe\nC1,Letter,red\n")));

        importing(
                ImportOptions.by("editor").mapped(new Mapping(Map.of(), Map.of("side", "DPRK"), Set.of())),
                ledger.file("b.csv", "Nr.,Bezeichnung,Farbe\nK1,Telegram,red\n"));

        assertThat(ledger.book().source(new Siglum("K1")).orElseThrow().side()).isEqualTo("DPRK");
    }

    @Test
    void whatIsForgottenOrOfOtherHeadingsIsNotUsedAndADryRunKeepsNothing() {
        ImportFile table = sources(ledger.file("a.csv", "Nr.,Bezeichnung,Farbe\nC1,Letter,red\n"));
        importing(ImportOptions.by("editor").mapped(BY_HAND).dry(), table);
        assertThat(kept.all()).isEmpty();

        importing(ImportOptions.by("editor").mapped(BY_HAND), table);
        assertThatThrownBy(() -> importing(
                        ImportOptions.by("editor"),
                        ledger.file("c.csv", "Nr.,Bezeichnung,Farbe,Ort\nC3,Note,red,here\n")))
                .isInstanceOf(HeadingsRefused.class);

        String id = kept.all().getFirst().id();
        assertThat(kept.forget(id)).isTrue();
        assertThat(kept.forget(id)).isFalse();
        assertThatThrownBy(() -> importing(ImportOptions.by("editor"), table)).isInstanceOf(HeadingsRefused.class);
    }

    @Test
    void aMappingGivenAnewTakesThePlaceOfTheOldOneAndOurOwnHeadingsKeepNone() {
        ImportFile table = sources(ledger.file("a.csv", "Nr.,Bezeichnung,Farbe\nC1,Letter,red\n"));
        importing(ImportOptions.by("editor").mapped(BY_HAND), table);

        importing(
                ImportOptions.by("other")
                        .mapped(new Mapping(
                                Map.of("Nr.", "id", "Bezeichnung", "title", "Farbe", "note"), Map.of(), Set.of())),
                table);
        importing(ImportOptions.by("editor").mapped(BY_HAND), ledger.file("own.csv", "id,title,kind\nC9,Own,note\n"));

        assertThat(kept.all()).singleElement().satisfies(mapping -> {
            assertThat(mapping.by()).isEqualTo("other");
            assertThat(mapping.fields()).containsEntry("Farbe", "note");
            assertThat(mapping.ignored()).isEmpty();
        });
    }

    @Test
    void unknownHeadingsInFourLanguagesComeWithWhatTheyProbablyAre() {
        Map<String, Map<String, String>> understood = Map.of(
                "Event,Question,Document,Answer,Page",
                Map.of("Event", "occasion", "Document", "source", "Answer", "value", "Page", "locus"),
                "Событие,Вопрос,Источник,Ответ,Лист",
                Map.of("Событие", "occasion", "Источник", "source", "Ответ", "value", "Лист", "locus"),
                "事件,問題,史料,說法,頁碼",
                Map.of("事件", "occasion", "史料", "source", "說法", "value", "頁碼", "locus"),
                "사건,질문,사료,답,쪽",
                Map.of("사건", "occasion", "사료", "source", "답", "value", "쪽", "locus"));
        understood.forEach((headings, columns) -> assertThatThrownBy(() ->
                        importing(ImportOptions.by("editor"), ledger.file("notes.csv", headings + "\na,b,c,d,e\n")))
                .isInstanceOfSatisfying(HeadingsRefused.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(TableKind.CLAIMS);
                    assertThat(refused.headings()).hasSize(5);
                    assertThat(refused.suggestions()).containsAllEntriesOf(columns);
                    assertThat(refused.suggestions().values()).contains("question");
                }));
    }

    @Test
    void headingsOfSourcesAreTakenForThose() {
        assertThatThrownBy(() ->
                        importing(ImportOptions.by("editor"), ledger.file("list.csv", "編號,題名,檔號,日期\nC1,x,y,1957\n")))
                .isInstanceOfSatisfying(HeadingsRefused.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(TableKind.SOURCES);
                    assertThat(refused.suggestions())
                            .isEqualTo(Map.of("編號", "id", "題名", "title", "檔號", "reference", "日期", "date"));
                });
    }
}
