package org.kaoyi.app.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A historian imports her tables: what goes in, what is refused and how she is told. */
class ImportRunTest {
    private static final String SOURCES = """
            id,title,side
            C1,"Mao to Yudin, 9 November 1957",Chinese
            K1,"Kim to Puzanov, 13 November 1957",DPRK
            """;

    private static final String REFERENCES = """
            id,title
            talk,Talk of Mao and Kim in Moscow
            """;

    private static final String CLAIMS = """
            id,occasion,question,source,value,type
            a,talk,how many men,C1,300000,quantity
            b,talk,how many men,K9,250000,quantity
            """;

    @TempDir
    private Path folder;

    private Path data() {
        return folder.resolve("ledger");
    }

    private Path table(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private JsonNode sealed() {
        return Program.run("verify", "--json", "--data", data()).json().getFirst();
    }

    /** Whoever named a table for the errors had a heading without rows. */
    @Test
    void errors_are_written_over_no_table_and_over_those_of_the_last_time() throws IOException {
        Path sources = table("sources.csv", SOURCES);
        Path claims = table("claims.csv", CLAIMS);
        for (Path table : List.of(sources, claims)) {
            Program.Answer answer = Program.run("import", "--dry-run", sources, "--errors", table, "--data", data());
            assertThat(answer.code()).as(answer.err()).isEqualTo(2);
            assertThat(answer.err()).contains(table.toString(), "name another file");
        }
        assertThat(sources).hasContent(SOURCES);
        assertThat(claims).hasContent(CLAIMS);

        Path errors = table("errors.csv", "file,row,column,value,reason\nsources.csv,2,side,Chinese,\n");
        assertThat(Program.run("import", "--dry-run", sources, "--errors", errors, "--data", data())
                        .code())
                .isZero();
        assertThat(errors).hasContent("file,row,column,value,reason");
    }

    @Test
    void an_unknown_source_is_refused_by_row_and_the_other_rows_go_in() throws IOException {
        Path sources = table("sources.csv", SOURCES);
        Path occasions = table("occasions.csv", REFERENCES);
        Path questions = table("questions.csv", "id,text,type\nhow many men,How many men?,quantity\n");
        Path claims = table("claims.csv", CLAIMS);
        Path errors = folder.resolve("errors.csv");

        Program.Answer dry =
                Program.run("import", "--dry-run", claims, questions, occasions, sources, "--data", data());
        assertThat(dry.code()).as(dry.err()).isEqualTo(3);
        assertThat(dry.out()).contains("2 rows, 1 would be added, 0 already there, 1 refused");
        assertThat(data()).as("a dry run where no ledger is begins none").doesNotExist();

        Program.Answer answer =
                Program.run("import", claims, questions, occasions, sources, "--errors", errors, "--data", data());

        assertThat(answer.code()).as(answer.err()).isEqualTo(3);
        assertThat(Files.readAllLines(errors)).hasSize(2).first().isEqualTo("file,row,column,value,reason");
        assertThat(Files.readAllLines(errors).getLast()).contains("claims.csv", ",3,source,K9,");
        assertThat(sealed().get("position").asLong()).isEqualTo(5);

        JsonNode before = sealed();
        assertThat(Program.run("import", claims, questions, occasions, sources, "--data", data())
                        .code())
                .isEqualTo(3);
        assertThat(sealed()).as("the same files again").isEqualTo(before);

        Program.Answer created = Program.run("import", "--create-missing", "--json", claims, "--data", data());
        assertThat(created.code()).as(created.err()).isZero();
        assertThat(created.json().getFirst().get("created").toString()).contains("K9");
    }

    @Test
    void what_can_not_be_imported_begins_no_ledger() throws IOException {
        Path sources = table("sources.csv", SOURCES);
        Path letters = table("letters.csv", "from,to\nMao,Kim\n");
        Path damaged = table("damaged.ndjson", "{}\n");

        assertThat(refused(2, letters)).contains("letters.csv");
        assertThat(refused(2, sources, letters)).as("one of two").contains("letters.csv");
        assertThat(refused(2, folder.resolve("nowhere.csv"))).contains("There is no file", "nowhere.csv");
        assertThat(refused(2, folder.resolve("nowhere.ndjson"))).contains("There is no file", "nowhere.ndjson");
        assertThat(refused(2, folder)).contains("is a folder");
        assertThat(refused(2, sources, "--kind", "letters")).contains("There is no kind of table \"letters\"");
        assertThat(refused(2, sources, "--map", folder.resolve("map.yaml"))).contains("map.yaml can not be read");
        assertThat(refused(4, damaged)).contains("Line 1 of", "Nothing was recorded");
        assertThat(data()).doesNotExist();
    }

    /** Why an import was refused. */
    private String refused(int code, Object... what) {
        List<Object> arguments = new ArrayList<>(List.of("import", "--data", data()));
        arguments.addAll(List.of(what));
        Program.Answer answer = Program.run(arguments.toArray());
        assertThat(answer.code()).as(answer.err()).isEqualTo(code);
        return answer.err();
    }

    @Test
    void an_import_beside_a_living_server_goes_through_it_and_so_does_what_a_colleague_recorded() throws Exception {
        Path sources = table("sources.csv", SOURCES);
        Path colleagues = colleagues();
        isTriedWhereNoLedgerIs(colleagues);
        Path output = folder.resolve("output.txt");
        Process server = Program.fork(output, "serve", "--port", 0, "--data", data());
        try {
            new LiveLedger(data()).awaitPages(server, output);

            Program.Answer answer = Program.run("import", sources, "--data", data());

            assertThat(answer.code()).as(answer.err()).isZero();
            assertThat(answer.out()).contains("2 added");
            assertThat(sealed().get("position").asLong()).isEqualTo(2);
            assertThat(server.isAlive()).isTrue();
            assertThat(Program.run("import", sources, "--data", data()).out()).contains("2 already there");

            mergesBesideWhatIsThere(colleagues);
            assertThat(server.isAlive()).isTrue();
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    /** The export of a ledger that has one of our sources, one that we do not have, and our K1 for another letter. */
    private Path colleagues() throws IOException {
        Path theirs = folder.resolve("theirs");
        Path table = table("theirs.csv", """
                id,title,side
                C1,"Mao to Yudin, 9 November 1957",Chinese
                K1,Kim to his committee,DPRK
                K7,"Pak to Puzanov, 2 December 1957",DPRK
                """);
        Program.Answer entered = Program.run("import", table, "--data", theirs);
        assertThat(entered.code()).as(entered.err()).isZero();
        return table("theirs.ndjson", Program.run("export", "--data", theirs).out());
    }

    private void isTriedWhereNoLedgerIs(Path theirs) {
        Path nowhere = folder.resolve("nowhere");
        Path errors = folder.resolve("none.csv");
        Program.Answer listing = Program.run("import", theirs, "--errors", errors, "--data", nowhere);
        assertThat(listing.code()).as(listing.out()).isEqualTo(2);
        assertThat(listing.err()).contains("an exported log is taken as a whole or not at all");
        assertThat(errors).doesNotExist();
        Program.Answer dry = Program.run("import", "--dry-run", theirs, "--data", nowhere);

        assertThat(dry.out()).as(dry.err()).contains("3 events, 3 of them would be added");
        assertThat(nowhere).doesNotExist();
    }

    private void mergesBesideWhatIsThere(Path theirs) throws IOException {
        Path errors = folder.resolve("errors.csv");
        Program.Answer verbatim = Program.run("import", theirs, "--data", data());
        Program.Answer dry = Program.run("import", "--merge", "--dry-run", theirs, "--data", data());
        long before = sealed().get("position").asLong();
        Program.Answer merged = Program.run("import", "--merge", theirs, "--errors", errors, "--data", data());
        long after = sealed().get("position").asLong();
        Program.Answer again = Program.run("import", "--merge", "--json", theirs, "--data", data());

        assertThat(verbatim.code()).as(verbatim.out()).isEqualTo(5);
        assertThat(verbatim.err()).contains("--merge");
        assertThat(dry.code()).as(dry.err()).isEqualTo(3);
        assertThat(dry.out()).contains("3 rows, 1 would be added, 1 already there, 1 refused");
        assertThat(before).as("a dry run records nothing").isEqualTo(2);
        assertThat(merged.code()).as(merged.err()).isEqualTo(3);
        assertThat(merged.out()).contains("3 rows, 1 added, 1 already there, 1 refused");
        assertThat(Files.readAllLines(errors)).hasSize(2);
        assertThat(Files.readAllLines(errors).getLast()).contains("theirs.ndjson,2,", "K1");
        assertThat(after).as("K7 alone went in").isEqualTo(3);
        assertThat(again.code()).as(again.err()).isEqualTo(3);
        assertThat(again.json().getFirst().at("/files/0/added").asLong()).isZero();
        assertThat(again.json().getFirst().at("/files/0/alreadyThere").asLong()).isEqualTo(2);
        assertThat(sealed().get("sound").asBoolean()).isTrue();
    }

    @Test
    void an_import_killed_in_its_midst_is_completed_by_the_same_import() throws Exception {
        Path tables = table("claims.csv", manyClaims());
        Path undisturbed = folder.resolve("undisturbed");
        assertThat(Program.run("import", "--create-missing", tables, "--data", undisturbed)
                        .code())
                .isZero();

        Path output = folder.resolve("output.txt");
        Process importing = Program.fork(output, "import", "--create-missing", tables, "--data", data());
        new LiveLedger(data()).awaitEvents(importing, 0);
        boolean killedInItsMidst = importing.isAlive();
        importing.destroyForcibly().waitFor();
        assertThat(killedInItsMidst).as(Program.said(output)).isTrue();
        long when = sealed().get("position").asLong();

        Program.Answer again = Program.run("import", "--create-missing", tables, "--data", data());

        assertThat(again.code()).as(again.err()).isZero();
        assertThat(when)
                .as("it was killed before its end")
                .isLessThan(sealed().get("position").asLong());
        assertThat(sealed().get("sound").asBoolean()).isTrue();
        assertThat(content(data())).isEqualTo(content(undisturbed));
    }

    private static String manyClaims() {
        StringBuilder rows = new StringBuilder("id,occasion,question,source,value,type\n");
        for (int i = 0; i < 6_000; i++) {
            rows.append("c%d,talk %d,how many men,S%d,%d,quantity%n".formatted(i, i % 40, i % 7, 1_000 + i));
        }
        return rows.toString();
    }

    /** Every event without when and where it stands: two runs have two clocks. */
    private static Set<String> content(Path data) {
        Set<String> content = new TreeSet<>();
        for (JsonNode event : Program.run("export", "--data", data).json()) {
            content.add(event.get("stream") + " " + event.get("version") + " " + event.get("type") + " "
                    + event.get("payload"));
        }
        return content;
    }
}
