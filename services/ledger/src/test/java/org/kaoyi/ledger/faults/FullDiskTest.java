package org.kaoyi.ledger.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.kaoyi.ledger.Appends.record;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.postgres.OpenMode;
import org.kaoyi.ledger.postgres.PostgresEventLog;
import org.kaoyi.ledger.postgres.SequencerLimits;

class FullDiskTest {
    private static final int DISK_MEGABYTES = 160;
    private static final int LEFT_MEGABYTES = 4;
    private static final int WRITERS = 8;
    /** The database may end when its disk is full, and does not come back before there is room. */
    private static final SequencerLimits IMPATIENT = SequencerLimits.DEFAULT.withResolvePatience(Duration.ofSeconds(2));

    /** Does not shrink much: PostgreSQL compresses long values. */
    private static final String PAGE = new Random(1957)
            .ints(20_000, '!', '~')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    @TempDir
    private Path folder;

    private boolean mounted;

    @BeforeEach
    void mountSmallDisk() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=" + DISK_MEGABYTES + "m", "tmpfs", folder.toString()) == 0;
        if (!mounted) {
            String why = "this user may not mount a small disk (tmpfs): run as root to see the disk run full";
            assertThat(Rounds.isChaos()).as(why).isFalse();
            System.out.println("FullDiskTest is skipped: " + why);
            abort(why);
        }
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", "--lazy", folder.toString());
        }
    }

    @Test
    void a_full_disk_is_told_keeps_what_it_has_and_when_there_is_room_the_log_goes_on() throws Exception {
        try (OwnServer server = new OwnServer(folder);
                PostgresEventLog log = PostgresEventLog.open(
                        server.source(), server.source(), Clock.systemUTC(), IMPATIENT, OpenMode.TAKE_OVER)) {
            Path ballast = folder.resolve("ballast");
            fillUpTo(ballast);
            Writers writers = new Writers(log, PAGE);
            writers.start(WRITERS);
            await().until(() ->
                    !writers.refused().isEmpty() || !writers.unknown().isEmpty());
            writers.stop();
            assertThat(writers.acknowledged()).as("before the disk was full").isNotEmpty();

            Files.delete(ballast);
            if (!server.isAlive()) {
                server.startAgain();
            }
            await().until(() -> isStored(log));
            writers.assertTrue(log);
        }
    }

    private static boolean isStored(EventLog log) {
        return log.append(record("claim/last", "there is room again"))
                .handle((stored, failure) -> failure == null)
                .join();
    }

    private void fillUpTo(Path ballast) throws IOException {
        byte[] megabyte = new byte[1024 * 1024];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (Files.getFileStore(folder).getUsableSpace() > (long) LEFT_MEGABYTES * megabyte.length) {
                out.write(megabyte);
            }
        }
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }
}
