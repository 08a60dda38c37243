package org.kaoyi.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.projections.feed.Rebuilt;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;
import org.kaoyi.testing.RunsBesideOthers;
import org.postgresql.ds.PGSimpleDataSource;

/** The same log gives the same rows, to the byte, however, where and when it is folded. */
@RunsBesideOthers
@Order(1)
class DeterminismTest {
    private static final long SEED = 20261122L;
    private static final String HASHES = "-XX:+UnlockExperimentalVMOptions";

    private static final TestLedger LEDGER = new TestLedger();
    private static Map<String, String> expected = Map.of();

    @TempDir
    private Path folder;

    @BeforeAll
    static void foldInOneGo() {
        new RandomArchive(new Random(SEED)).fill(LEDGER, FoldedElsewhere.EVENTS);
        expected = FoldedElsewhere.digests(ProjectionDatabase.fresh(), LEDGER, ProjectionsRuntime.BATCH_SIZE);
    }

    @AfterAll
    static void close() {
        LEDGER.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1000})
    void in_batches_of_any_size(int size) {
        assertThat(FoldedElsewhere.digests(ProjectionDatabase.fresh(), LEDGER, size))
                .as("seed %d", SEED)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void live_or_folded_anew_on_any_number_of_threads(int threads) {
        var database = ProjectionDatabase.fresh();
        FoldedElsewhere.digests(database, LEDGER, 7);
        try (var runtime = new ProjectionsRuntime(database, LEDGER.log, LEDGER.codec, "anew", 7, threads)) {
            Map<String, String> anew = new TreeMap<>();
            for (Rebuilt rebuilt : runtime.rebuild(runtime.names())) {
                assertThat(rebuilt.comparison()).as(rebuilt.projection()).isNotNull();
                assertThat(rebuilt.comparison().same())
                        .as("seed %d, %s", SEED, rebuilt)
                        .isTrue();
                anew.put(rebuilt.projection(), rebuilt.digest());
            }
            assertThat(anew).as("seed %d", SEED).isEqualTo(expected);
        }
    }

    /** Languages with letters of their own, zones with odd offsets, hashes that are constant, counted or random. */
    static List<List<String>> machines() {
        return List.of(
                List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Pyongyang"),
                List.of(
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-Duser.timezone=Asia/Kathmandu",
                        HASHES,
                        "-XX:hashCode=2"),
                List.of(
                        "-Duser.language=th",
                        "-Duser.country=TH",
                        "-Duser.timezone=America/St_Johns",
                        HASHES,
                        "-XX:hashCode=0"));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void on_machines_of_other_languages_time_zones_and_hash_seeds(List<String> machine) throws Exception {
        PGSimpleDataSource database = ProjectionDatabase.freshWithoutPool();
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(machine);
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FoldedElsewhere.class.getName()));
        command.addAll(List.of(database.getUrl(), Long.toString(SEED), "7"));
        assertThat(printed(command)).as("seed %d", SEED).isEqualTo(expected);
    }

    private Map<String, String> printed(List<String> command) throws IOException, InterruptedException {
        Path out = folder.resolve("digests");
        Path err = folder.resolve("complaints");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean ended = process.waitFor(TestLedger.PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended && process.exitValue() == 0).as(Files.readString(err)).isTrue();
        Map<String, String> digests = new TreeMap<>();
        for (String line : Files.readAllLines(out, StandardCharsets.UTF_8)) {
            String[] cells = line.split(" ", 2);
            digests.put(cells[0], cells[1]);
        }
        return digests;
    }
}
