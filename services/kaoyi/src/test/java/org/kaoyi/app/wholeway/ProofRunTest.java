package org.kaoyi.app.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.postgres.DataFolder;
import org.kaoyi.app.postgres.LedgerDatabase;
import tools.jackson.databind.JsonNode;

/** From a recorded claim to a proof that a reader checks elsewhere; and somebody who alters the ledger is found out. */
class ProofRunTest {
    private static final String CLAIM = "stages-C1";

    @TempDir
    private static Path folder;

    /** What tests damage in the data folder is put back. */
    private static final List<String> SEAL = List.of("signing-key", "public-keys", "checkpoints");

    private static Path data() {
        return folder.resolve("ledger");
    }

    private static Path kept(String name) {
        return folder.resolve("kept-" + name);
    }

    @BeforeAll
    static void three_claims_are_recorded() throws IOException {
        Path claims = folder.resolve("claims.csv");
        Files.writeString(claims, """
                id,occasion,question,source,value
                stages-C1,talk,stages,C1,three
                stages-K1,talk,stages,K1,two
                stages-K2,talk,stages,K2,三個
                """);
        Program.Answer recorded = Program.run(
                "import", "--create-missing", claims, "--data", data(), "--checkpoint-to", folder.resolve("elsewhere"));
        assertThat(recorded.code()).as(recorded.err()).isZero();
        assertThat(Program.run("report", "discrepancies", "--data", data()).code())
                .isIn(0, 1);
        for (String each : SEAL) {
            Files.copy(data().resolve(each), kept(each));
        }
    }

    @BeforeEach
    @AfterEach
    void the_seal_is_whole() throws IOException {
        for (String each : SEAL) {
            Files.copy(kept(each), data().resolve(each), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Program.Answer verify(Object... more) {
        Object[] arguments = new Object[more.length + 4];
        System.arraycopy(new Object[] {"verify", "--json", "--data", data()}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Program.run(arguments);
    }

    private static void execute(String sql) throws Exception {
        try (LedgerDatabase database = LedgerDatabase.in(new DataFolder(data()), Map.of());
                Connection connection = DriverManager.getConnection(database.ownerUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Path proof() {
        Path proof = folder.resolve("proof.json");
        Program.Answer proved = Program.run("prove", CLAIM, "--out", proof, "--data", data());
        assertThat(proved.code()).as(proved.err()).isZero();
        return proof;
    }

    @Test
    void the_ledger_is_sound_with_its_checkpoints_and_its_views() {
        Program.Answer answer = verify("--checkpoints", copyElsewhere());
        JsonNode said = answer.json().getFirst();

        assertThat(answer.code()).as(answer.out()).isZero();
        assertThat(said.get("sound").asBoolean()).isTrue();
        assertThat(said.get("checkpoints").asLong()).isGreaterThanOrEqualTo(2);
        assertThat(said.get("afterLastCheckpoint").asLong()).isZero();
        assertThat(said.get("views")).hasSizeGreaterThanOrEqualTo(4).allSatisfy(view -> {
            assertThat(view.get("position")).isEqualTo(said.get("position"));
            assertThat(view.get("fault").isNull()).isTrue();
        });
    }

    /** What is cut off would have vouched, and is not missed by what is left. */
    @Test
    void checkpoints_that_were_cut_short_are_told_of_a_copy_and_of_a_ledger_that_nobody_signs() throws IOException {
        Path own = data().resolve("checkpoints");
        String whole = Files.readString(own);
        Path copy = Files.writeString(folder.resolve("cut.checkpoints"), whole + whole.substring(0, 30));
        Files.writeString(own, whole + whole.substring(0, 40));

        Program.Answer answer = Program.run("verify", "--log-only", "--checkpoints", copy, "--data", data());

        assertThat(answer.code()).as(answer.out()).isZero();
        assertThat(answer.err())
                .contains("The file %s ends in the midst of a checkpoint".formatted(copy))
                .contains("The file %s ends in the midst of a checkpoint: its last 40 bytes".formatted(own))
                .contains("kaoyi serve takes them away");
    }

    private static Path copyElsewhere() {
        try (var files = Files.list(folder.resolve("elsewhere"))) {
            return files.filter(file -> file.toString().endsWith(".checkpoints"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void a_proof_is_checked_without_ledger_or_database() throws IOException {
        Path proof = proof();
        Path key = folder.resolve("key");
        Files.writeString(key, Program.run("key", "--data", data()).out());

        Program.Answer enclosed = Program.run("verify", "--proof", proof);
        Program.Answer given = Program.run("verify", "--proof", proof, "--key", key, "--json");

        assertThat(enclosed.code()).as(enclosed.out()).isZero();
        assertThat(enclosed.out()).contains("Sound", CLAIM, "enclosed in the proof");
        assertThat(given.code()).as(given.out()).isZero();
        assertThat(given.json().getFirst().get("keyFrom").asString()).isEqualTo("given");
        assertThat(Program.run("prove", CLAIM, "--data", data()).out()).isEqualTo(Files.readString(proof));
    }

    @Test
    void an_altered_proof_ends_with_4_and_names_the_field() throws IOException {
        Path proof = proof();
        Files.writeString(proof, Files.readString(proof).replace("\"claim\":\"" + CLAIM, "\"claim\":\"stages-K1"));

        Program.Answer answer = Program.run("verify", "--proof", proof);

        assertThat(answer.code()).isEqualTo(4);
        assertThat(answer.out()).contains("Not sound: claim", "claim/" + CLAIM);
        assertThat(Program.run("verify", "--proof", folder.resolve("none")).code())
                .isEqualTo(2);
        assertThat(Program.run("prove", "nobody-said-this", "--data", data()).code())
                .isEqualTo(2);
    }

    @Test
    void that_the_ledger_only_grew_is_proved_and_checked_elsewhere() throws Exception {
        String events = Files.readAllLines(data().resolve("checkpoints")).get(1);
        Path growth = folder.resolve("growth.json");
        Program.Answer proved = Program.run("prove", "--consistency", events, "--out", growth, "--data", data());
        assertThat(proved.code()).as(proved.err()).isZero();

        Program.Answer checked = Program.run("verify", "--proof", growth, "--key", data().resolve("public-keys"));
        assertThat(checked.code()).as(checked.out()).isZero();
        assertThat(checked.out()).contains("begin with the " + events + " of the older one");
        assertThat(VerifierJar.run(folder, growth)).startsWith("0 Sound: ");

        Files.writeString(growth, Files.readString(growth).replaceFirst("\\\\n" + events, "\\\\n" + events + "0"));
        assertThat(VerifierJar.run(folder, growth)).startsWith("4 Not sound: older: ");
        assertThat(Program.run("prove", "--consistency", "99999", "--data", data())
                        .code())
                .isEqualTo(2);
        assertThat(Program.run("prove", "--data", data()).code()).isEqualTo(2);
    }

    /** As a reader does who has a Java, two files and nothing else. */
    @Test
    void the_verifier_jar_checks_export_and_proof_as_a_process_of_its_own() throws Exception {
        Path export = folder.resolve("log.ndjson");
        Program.run("export", "--out", export, "--data", data());

        assertThat(VerifierJar.run(
                        folder,
                        "--checkpoints",
                        data().resolve("checkpoints"),
                        "--key",
                        data().resolve("public-keys"),
                        export))
                .startsWith("0 Sound: ")
                .contains("checkpoints agree; 0 events stand after the last");
        assertThat(VerifierJar.run(folder, proof())).startsWith("0 Sound: ");
        Files.writeString(export, Files.readString(export).replaceFirst("三個", "二個"));
        assertThat(VerifierJar.run(folder, export)).startsWith("4 Not sound: event ");
    }

    @Test
    void an_altered_payload_is_named_with_its_position_and_no_proof_of_it_is_given() throws Exception {
        execute("""
            ALTER TABLE ledger_event DISABLE TRIGGER ALL;
            CREATE TABLE kept AS SELECT * FROM ledger_event WHERE stream = 'claim/%1$s';
            UPDATE ledger_event SET payload = convert_to(replace(convert_from(payload, 'UTF8'), 'three', 'four'), 'UTF8')
              WHERE stream = 'claim/%1$s'""".formatted(CLAIM));
        try {
            Program.Answer answer = verify();
            JsonNode said = answer.json().getFirst();

            assertThat(answer.code()).isEqualTo(4);
            assertThat(said.get("what").asString()).isEqualTo("payload");
            assertThat(said.get("fault").asString())
                    .contains("position " + said.get("position").asLong(), "claim/" + CLAIM, "a view still keeps");
            assertThat(Program.run("prove", CLAIM, "--data", data()).code()).isEqualTo(4);
        } finally {
            execute("""
                UPDATE ledger_event SET payload = (SELECT payload FROM kept) WHERE stream = 'claim/%s';
                DROP TABLE kept""".formatted(CLAIM));
        }
        assertThat(verify().code()).isZero();
    }

    @Test
    void a_cut_tail_is_told_and_not_taken_for_a_fault_of_the_program() throws Exception {
        execute("""
            CREATE TABLE kept AS SELECT * FROM ledger_event WHERE position = (SELECT max(position) FROM ledger_event);
            ALTER TABLE ledger_event DISABLE TRIGGER ALL;
            DELETE FROM ledger_event WHERE position = (SELECT position FROM kept)""");
        try {
            Program.Answer answer = verify();

            assertThat(answer.code()).as(answer.err()).isEqualTo(4);
            assertThat(answer.json().getFirst().get("what").asString()).isEqualTo("missing");
        } finally {
            execute("INSERT INTO ledger_event SELECT * FROM kept; DROP TABLE kept");
        }
    }

    @Test
    void a_view_that_shows_something_else_is_named() throws Exception {
        execute("UPDATE view_catalogue_a.catalogue_claim SET state = 'retracted' WHERE id = '" + CLAIM + "'");
        Program.Answer answer = verify();

        assertThat(answer.code()).isEqualTo(4);
        assertThat(answer.json().getFirst().get("fault").asString())
                .contains("the view catalogue", "catalogue_claim", "1 rows", "kaoyi rebuild catalogue");
        assertThat(verify("--log-only").code()).isZero();
        assertThat(Program.run("rebuild", "catalogue", "--data", data()).code()).isZero();
        assertThat(verify().code()).isZero();
    }

    @Test
    void a_missing_or_damaged_checkpoint_file_and_a_wrong_key_are_told_in_clear_words() throws IOException {
        Path file = data().resolve("checkpoints");
        Files.delete(file);
        assertTold(Program.run("verify", "--data", data()).out(), file.toString(), "is missing");
        assertThat(verify().code()).isEqualTo(4);
        Files.createFile(file);
        assertTold(verify().out(), "\"what\":\"checkpoint\"", "no checkpoint speaks for any");
        assertThat(verify().code()).isEqualTo(4);
        Files.writeString(file, Files.readString(kept("checkpoints")).substring(0, 60));
        assertTold(verify().out(), "checkpoint 1", "cut short or has no signature");
        Files.writeString(file, Files.readString(kept("checkpoints")).replaceFirst("\n[1-9]", "\n9"));
        assertTold(verify().out(), "checkpoint 1", "altered after it was signed");
        Files.copy(kept("checkpoints"), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(verify("--checkpoints", folder.resolve("none")).code()).isEqualTo(2);
        Path emptied = Files.createFile(folder.resolve("emptied"));
        assertTold(verify("--checkpoints", emptied).out(), emptied.toString(), "holds no checkpoint");
        assertThat(verify("--checkpoints", emptied).code()).isEqualTo(4);
        Path key = Path.of("../../schemas/proofs/public-keys");
        assertTold(verify("--key", key).out(), "none of the keys", "kaoyi.example/golden");
    }

    private static void assertTold(String said, String... words) {
        assertThat(said).contains(words).doesNotContain("Exception");
    }

    @Test
    void a_replaced_key_signs_from_then_on_and_old_checkpoints_hold() {
        String before = Program.run("key", "--data", data()).out();
        Program.Answer replaced = Program.run("key", "--replace", "--data", data());

        assertThat(replaced.code()).as(replaced.err()).isZero();
        assertThat(replaced.out()).isNotEqualTo(before);
        assertThat(Program.run("key", "--all", "--data", data()).out())
                .as("the old one with the number of events up to which it speaks")
                .matches(Pattern.quote(before.strip()) + " [0-9]+\n" + Pattern.quote(replaced.out()));
        assertThat(verify().code()).isZero();
    }
}
