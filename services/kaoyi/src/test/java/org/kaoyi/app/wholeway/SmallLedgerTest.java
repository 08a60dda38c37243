package org.kaoyi.app.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.testing.RunsBesideOthers;
import org.postgresql.ds.PGSimpleDataSource;

/** What is not in a ledger of few things, or is left out of an answer, is said in so many words; the database is one's own. */
@RunsBesideOthers
class SmallLedgerTest {
    private static final Path RELEASED = Path.of("src/test/resources/released/0.1.0/ledger.kaoyi");

    private final PGSimpleDataSource database = OneDatabase.fresh("small");

    @TempDir
    private Path folder;

    private Program.Answer run(Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", OneDatabase.url(database)));
        return Program.run(all.toArray());
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void a_ledger_without_explanations_and_texts_says_that_nobody_has_given_any() throws Exception {
        run("import", "--kind", "sources", file("sources.csv", "id,title\nC1,Mao to Yudin\n"));

        Program.Answer rivals = run("report", "rivals");
        Program.Answer support = run("report", "support");

        assertThat(rivals.code()).as(rivals.err()).isZero();
        assertThat(rivals.err()).contains("Nobody has stated an explanation in this ledger.");
        assertThat(support.code()).as(support.err()).isZero();
        assertThat(support.err()).contains("No text has been entered into this ledger.");
        assertThat(run("doctor").out())
                .contains("warn  rights", "triggers alone stop it. Give --url a user that owns nothing")
                .contains("KAOYI_OWNER_URL");
    }

    /** The folder in which they lie is named by the environment, which here does not. */
    @Test
    void texts_of_a_log_that_was_taken_without_them_are_told_to_be_missing() throws Exception {
        String log;
        try (ZipFile backup = new ZipFile(RELEASED.toFile())) {
            log = new String(backup.getInputStream(backup.getEntry("ledger/events.ndjson"))
                    .readAllBytes());
        }
        Program.Answer taken = run("import", file("log.ndjson", log));

        assertThat(taken.code()).as(taken.err()).isZero();
        assertThat(taken.err())
                .contains("The log names 1 text or image and does not hold it: copy the folder attachments")
                .contains("kaoyi verify finds what is missing");
        assertThat(run("verify", "--log-only").out())
                .contains("1 attachment was not compared: no folder is named for it in KAOYI_ATTACHMENTS.");
        assertThat(run("doctor").out())
                .contains(
                        "1 text or image belongs to this ledger, and no folder is named for it. Name it in KAOYI_ATTACHMENTS.");
    }

    @Test
    void an_import_that_is_taken_back_leaves_the_sources_on_which_others_stand() throws Exception {
        Program.Answer first =
                run("import", "--json", "--kind", "sources", file("sources.csv", "id,title\nC1,One\nC2,Two\n"));
        run("import", "--create-missing", file("claims.csv", """
                id,occasion,question,source,value,type
                c,talk,how many men,C1,300000,quantity
                """));

        Program.Answer unmade = run(
                "retract",
                "import",
                first.json().getFirst().at("/files/0/importId").asString(),
                "--reason",
                "the wrong table");

        assertThat(unmade.code()).as(unmade.err()).isZero();
        assertThat(unmade.out())
                .contains("1 sources withdrawn", "not withdrawn, since something else stands on them: C1");
    }

    @Test
    void what_is_read_into_every_row_or_is_too_much_for_a_terminal_is_told() throws Exception {
        Path map = file("map.yaml", "Nr: id\nTitel: title\nconstants:\n  side: Chinese\n");
        String rows = IntStream.rangeClosed(1, 25)
                .mapToObj(row -> "S1,another title " + row)
                .collect(Collectors.joining("\n"));

        Program.Answer imported = run(
                "import", "--kind", "sources", "--map", map, file("quellen.csv", "Nr,Titel\nS1,One\n" + rows + "\n"));

        assertThat(imported.code()).as(imported.err()).isEqualTo(3);
        assertThat(imported.out())
                .contains("  in every row: side: Chinese", "and 5 more; --errors FILE writes them all");
    }

    @Test
    void a_dry_run_tells_how_many_findings_it_does_not_list() throws Exception {
        StringBuilder rows = new StringBuilder("id,occasion,question,source,value,type\n");
        for (int occasion = 0; occasion < 210; occasion++) {
            for (int source = 1; source <= 2; source++) {
                rows.append("c%1$d-%2$d,talk %1$d,how many men,C%2$d,%2$d000,quantity%n".formatted(occasion, source));
            }
        }

        Program.Answer dry = run("import", "--dry-run", "--create-missing", file("claims.csv", rows.toString()));

        assertThat(dry.code()).as(dry.err()).isZero();
        assertThat(dry.out()).contains("and 10 findings more").contains("this was a dry run");
    }

    /** Somebody took away a row that says where the log ends, with the rights of the database's owner. */
    @Test
    void a_log_that_can_not_be_read_is_told_with_what_it_lacks_and_leaves_no_part_of_an_export() throws Exception {
        run("import", "--kind", "sources", file("sources.csv", "id,title\nC1,One\nC2,Two\n"));
        try (Connection owner = database.getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute("DELETE FROM ledger_event WHERE position = 1");
        }
        Path crate = folder.resolve("crate.zip");
        assertThat(run("export", "--format", "ro-crate", "--out", crate, "--seal", folder.resolve("keys"))
                        .code())
                .isNotZero();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("crate.zip"));
        }

        try (Connection owner = database.getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute("DELETE FROM ledger_head");
        }
        Program.Answer examined = run("doctor");
        assertThat(examined.code()).isEqualTo(5);
        assertThat(examined.out()).contains("fail  database", "ledger_head has no row", "kaoyi verify tells more");
    }

    @Test
    void without_a_key_yet_it_says_how_one_is_made() {
        Program.Answer answer = Program.run("key", "--data", folder.resolve("nothing"));

        assertThat(answer.code()).isEqualTo(5);
        assertThat(answer.err()).contains("first recording makes one");
    }
}
