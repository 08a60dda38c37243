package org.kaoyi.app.wholeway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.postgres.DataFolder;
import org.kaoyi.app.postgres.LedgerDatabase;
import org.kaoyi.projections.ViewsCheck;
import org.kaoyi.testing.RunsBesideOthers;
import tools.jackson.databind.JsonNode;

/**
 * The drill: a backup is made while an import is recording, the machine is lost, and the ledger comes back somewhere else, as it was at the
 * position of the backup.
 */
@RunsBesideOthers
class RestoreDrillTest {
    /** So many that the import goes on for seconds, while the backup is made. */
    private static final int ROWS = 40_000;

    private static final int RECORDED_BEFORE = 2_000;
    private static final String TALK = "We shall leave in three stages, he said. 我們將分三批撤出。";

    @TempDir
    private Path folder;

    private Path lost() {
        return folder.resolve("lost");
    }

    private Path elsewhere() {
        return folder.resolve("elsewhere");
    }

    @Test
    void a_backup_made_during_an_import_comes_back_as_the_ledger_was_then() throws Exception {
        sound(Program.run("import", "--create-missing", first(), "--data", lost()));
        Path talk = Files.writeString(folder.resolve("talk.txt"), TALK);
        sound(Program.run("attach", "C1", talk, "--language", "en", "--data", lost()));
        Path backup = folder.resolve("ledger.kaoyi");

        JsonNode made = backUpDuringAnImport(backup);

        long position = made.get("position").asLong();
        assertThat(position).as("made in the midst of the import").isBetween((long) RECORDED_BEFORE, (long) ROWS);
        assertThat(made.get("signingKey").asBoolean()).isFalse();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");

        Program.Answer restored = Program.run("restore", backup, "--data", elsewhere());
        sound(restored);
        assertThat(restored.out())
                .contains("Restored and verified: %d events, root %s"
                        .formatted(position, made.get("root").asString()))
                .contains("kaoyi key --replace");
        assertThat(exported(elsewhere(), "--format", "ndjson"))
                .as("the log, byte for byte")
                .isEqualTo(exported(lost(), "--as-of", position));
        assertThat(kept(elsewhere())).isEqualTo(kept(lost())).isEqualTo(TALK);
        assertThat(elsewhere().resolve("restoring")).doesNotExist();
        assertViewsComeOfTheLog(elsewhere(), position);
        aSecondRestoreIsRefused(backup);
    }

    /** The process that imports is lost right after. */
    private JsonNode backUpDuringAnImport(Path backup) throws Exception {
        Path output = folder.resolve("output.txt");
        Process importing = Program.fork(output, "import", many(), "--data", lost());
        try {
            new LiveLedger(lost()).awaitEvents(importing, RECORDED_BEFORE);
            Program.Answer made = Program.run("backup", backup, "--json", "--data", lost());
            sound(made);
            assertThat(importing.isAlive()).as(Program.said(output)).isTrue();
            return made.json().getFirst();
        } finally {
            importing.destroyForcibly().waitFor();
        }
    }

    private static void sound(Program.Answer answer) {
        assertThat(answer.code()).as(answer.out() + answer.err()).isZero();
    }

    private Path first() throws IOException {
        StringBuilder rows = new StringBuilder("id,occasion,question,source,value,type\n");
        for (int i = 0; i < 40; i++) {
            rows.append("first-%d,talk %d,how many men,C%d,%d,quantity\n".formatted(i, i, i % 7, 1_000 + i));
        }
        return Files.writeString(folder.resolve("first.csv"), rows);
    }

    private Path many() throws IOException {
        StringBuilder rows = new StringBuilder("id,occasion,question,source,value,type\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append("c%d,talk %d,how many men,C%d,%d,quantity\n".formatted(i, i % 40, i % 7, 1_000 + i % 90));
        }
        return Files.writeString(folder.resolve("many.csv"), rows);
    }

    private static String exported(Path data, Object... more) {
        Program.Answer answer = Program.run("export", "--data", data, more[0], more[1]);
        sound(answer);
        return answer.out();
    }

    /** The one attachment. */
    private static String kept(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("attachments"))) {
            return Files.readString(
                    files.filter(Files::isRegularFile).findFirst().orElseThrow(), UTF_8);
        }
    }

    private static void assertViewsComeOfTheLog(Path data, long position) {
        try (OpenLedger open = OpenLedger.open(LedgerDatabase.in(new DataFolder(data), System.getenv()), Access.READ)) {
            open.projectionsUpToDate();
            assertThat(new ViewsCheck(open.views(), open.log(), open.codec()).run())
                    .isNotEmpty()
                    .allSatisfy(view -> {
                        assertThat(view.fault()).as(view.view()).isNull();
                        assertThat(view.position()).as(view.view()).isEqualTo(position);
                    });
        }
    }

    private void aSecondRestoreIsRefused(Path backup) {
        Program.Answer again = Program.run("restore", backup, "--data", elsewhere());

        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("holds a ledger already", "--data", "nothing is lost");
    }
}
