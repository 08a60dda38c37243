package org.kaoyi.app.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.testing.RunsBesideOthers;
import org.postgresql.ds.PGSimpleDataSource;

/** Two servers on one database: one records, the other shows the same pages and waits for its turn. */
@RunsBesideOthers
class StandbyServerTest {
    /** Five seconds of silence, and a machine shared with other tests. */
    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(60);

    private static final int CREATED = 201;
    private static final int UNAVAILABLE = 503;

    @TempDir
    private Path folder;

    private final PGSimpleDataSource database = OneDatabase.fresh("two_servers");
    private final Path seal = Path.of("seal");

    private RecordingServer server(String name) {
        return RecordingServer.start(folder, name, OneDatabase.url(database), "--seal", folder.resolve(seal));
    }

    @Test
    void the_second_takes_over_from_one_that_was_stopped_and_the_first_from_one_that_was_killed() throws Exception {
        try (RecordingServer first = server("first");
                RecordingServer second = server("second")) {
            assertThat(first.record("S1").statusCode()).isEqualTo(CREATED);
            assertStandsBy(second);

            first.signal("STOP");
            awaitRecording(second, "S2");
            first.signal("CONT");
            assertStandsBy(first);
            assertThat(second.record("S3").statusCode()).isEqualTo(CREATED);

            second.close();
            awaitRecording(first, "S4");
            assertThat(first.get("/health").body()).contains("\"records\":true", "\"position\":4");
        }
        Program.Answer verified = Program.run(
                "verify", "--json", "--log-only", "--url", OneDatabase.url(database), "--seal", folder.resolve(seal));
        assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
        assertThat(verified.json().getFirst().get("soundUpTo").asLong()).isEqualTo(4);
        assertThat(verified.json().getFirst().get("checkpoints").asLong())
                .as("signed by whichever process was alone with the folder")
                .isPositive();
    }

    /** It shows what was recorded, and says when it is worth asking it again. */
    private static void assertStandsBy(RecordingServer standby) {
        await().atMost(TAKEN_OVER_WITHIN)
                .untilAsserted(() -> assertThat(standby.get("/health").body()).contains("\"records\":false"));
        HttpResponse<String> refused = standby.record("X");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(UNAVAILABLE);
        assertThat(refused.body()).contains("on-standby", "Nothing was recorded");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 6L);
        assertThat(standby.get("/sources").body()).contains("S1");
    }

    private static void awaitRecording(RecordingServer server, String siglum) {
        await().atMost(TAKEN_OVER_WITHIN).until(() -> server.record(siglum).statusCode(), status -> status == CREATED);
    }
}
