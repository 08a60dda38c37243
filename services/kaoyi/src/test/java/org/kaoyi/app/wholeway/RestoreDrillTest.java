package org.kaoyi.app.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.postgres.DataFolder;
import org.kaoyi.app.postgres.LedgerDatabase;
import org.kaoyi.projections.ViewsCheck;
import org.kaoyi.readingroom.exchange.LogExport;
import org.kaoyi.testing.RunsBesideOthers;
import tools.jackson.databind.JsonNode;

/**
 * The drill: a ledger that came from a backup goes on with a new key; another backup is made while an import is recording, the machine is lost,
 * and the ledger comes back somewhere else, as it was at the position of that backup.
 */
@RunsBesideOthers
class RestoreDrillTest {
    private static final Path RELEASED = Path.of("src/test/resources/released/0.1.0/ledger.kaoyi");

    /** So many that the import goes on while the backup is made. */
    private static final int ROWS = 100_000;

    /** Beyond those of the backup with which it begins. */
    private static final int RECORDED_BEFORE = 1_000;

    private static final int ROWS_AN_OCCASION = 10;

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
        sound(Program.run("restore", RELEASED, "--data", lost()));
        sound(Program.run("key", "--replace", "--data", lost()));
        Path backup = folder.resolve("ledger.kaoyi");

        JsonNode made = backUpDuringAnImport(backup);

        long position = made.get("position").asLong();
        System.out.println("restore drill: backup at position " + position);
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
        assertThat(elsewhere().resolve("restoring")).doesNotExist();
        assertThat(kept(elsewhere())).containsExactly(kept(lost()));
        assertThat(opened(elsewhere(), open -> viewsOfTheLog(open, position)))
                .as("the log, byte for byte")
                .isEqualTo(opened(lost(), open -> log(open, position)));
        aSecondRestoreIsRefused(backup);
    }

    /** The process that imports is lost right after. */
    private JsonNode backUpDuringAnImport(Path backup) throws Exception {
        Path output = folder.resolve("output.txt");
        Process importing = Program.fork(output, "import", "--create-missing", many(), "--data", lost());
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

    private Path many() throws IOException {
        StringBuilder rows = new StringBuilder("id,occasion,question,source,value,type\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append("c%d,talk %d,how many men,C%d,%d,quantity\n"
                    .formatted(i, i / ROWS_AN_OCCASION, i % 7, 1_000 + i % 90));
        }
        return Files.writeString(folder.resolve("many.csv"), rows);
    }

    /** The one attachment. */
    private static byte[] kept(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("attachments"))) {
            return Files.readAllBytes(
                    files.filter(Files::isRegularFile).findFirst().orElseThrow());
        }
    }

    private static String opened(Path data, Function<OpenLedger, String> work) {
        try (OpenLedger open = OpenLedger.open(LedgerDatabase.in(new DataFolder(data), System.getenv()), Access.READ)) {
            return work.apply(open);
        }
    }

    private static String log(OpenLedger open, long position) {
        StringWriter lines = new StringWriter();
        try {
            LogExport.write(open.log(), 0, position, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.toString();
    }

    /**
     * The log, after it was seen that all views come of it. To fold them takes longer than all the rest, so by default that is seen on the small
     * ledgers of ReleasedLedgersTest alone, and here under the profile chaos.
     */
    private static String viewsOfTheLog(OpenLedger open, long position) {
        if (Integer.getInteger("chaos.rounds") == null) {
            return log(open, position);
        }
        open.projectionsUpToDate();
        assertThat(new ViewsCheck(open.views(), open.log(), open.codec()).run())
                .isNotEmpty()
                .allSatisfy(view -> {
                    assertThat(view.fault()).as(view.view()).isNull();
                    assertThat(view.position()).as(view.view()).isEqualTo(position);
                });
        return log(open, position);
    }

    private void aSecondRestoreIsRefused(Path backup) {
        Program.Answer again = Program.run("restore", backup, "--data", elsewhere());

        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("holds a ledger already", "--data", "nothing is lost");
    }
}
