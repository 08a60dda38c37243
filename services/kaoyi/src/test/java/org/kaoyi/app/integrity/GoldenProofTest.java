package org.kaoyi.app.integrity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.checkpoint.KeyRing;
import org.kaoyi.ledger.checkpoint.SignedCheckpoint;
import org.kaoyi.ledger.memory.InMemoryEventLog;
import org.kaoyi.ledger.merkle.LeafHash;
import org.kaoyi.ledger.proof.Proofs;
import org.kaoyi.readingroom.exchange.LogExport;

/**
 * The example ledger of {@code schemas/proofs}: what the writer makes of five events today is what it made of them when the formats were
 * released. The verifier's tests read the same files.
 */
class GoldenProofTest {
    private static final Path FOLDER = Path.of("../../schemas/proofs");

    /** The files are written anew by -Dkaoyi.schemas.write=true; a released one never is. */
    private static final boolean WRITE = Boolean.getBoolean("kaoyi.schemas.write");

    private static final String CLAIM = "蘇聯-K2 \"stages\"";

    private final EventLog log =
            new InMemoryEventLog(Clock.fixed(Instant.parse("2026-11-22T10:00:00.000001Z"), ZoneOffset.UTC));
    private final KeyRing keys = open();

    GoldenProofTest() {
        record(event(
                "source/K2", "SourceRegistered", null, "{\"source\":{\"id\":\"K2\",\"title\":\"Дневник Пузанова\"}}"));
        record(
                event(
                        "claim/" + CLAIM,
                        "ClaimRecorded",
                        "moscow-1957",
                        "{\"claim\":{\"value\":\"三個階段\\n\\u001f\\\"\"}}"),
                event(
                        "claim/K2-number",
                        "ClaimRecorded",
                        "moscow-1957",
                        "{\"claim\":{\"hops\":[1,-2,9007199254740991]}}"));
        record(event("claim/" + CLAIM, "ClaimRetracted", "moscow-1957", "{\"reason\":\"misread\",\"😀\":null}"));
        record(event("claim/C1-silent", "SourceExamined", "o", "{\"examination\":{\"present\":true,\"silent\":[]}}"));
    }

    private static KeyRing open() {
        try {
            return KeyRing.open(FOLDER);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void record(NewEvent... events) {
        log.append(new Append(List.of(), List.of(events), null)).join();
    }

    private static NewEvent event(String stream, String type, @Nullable String key, String payload) {
        return new NewEvent(
                stream,
                type,
                1,
                key,
                payload.getBytes(UTF_8),
                "{\"actor\":\"a historian\",\"via\":\"import\"}".getBytes(UTF_8));
    }

    private static void assertGolden(String name, String made) throws IOException {
        Path file = FOLDER.resolve(name);
        if (WRITE) {
            Files.writeString(file, made, UTF_8);
        }
        assertThat(made).as(name).isEqualTo(Files.readString(file, UTF_8));
    }

    @Test
    void the_export_is_as_it_was_released() throws IOException {
        StringWriter export = new StringWriter();
        LogExport.write(log, 0, log.head().position(), export);

        assertGolden("ledger.ndjson", export.toString());
    }

    @Test
    void the_leaves_are_as_they_were_released() throws IOException {
        String leaves = log.readAfter(0, 10).stream()
                .map(event -> "%s %s%n"
                        .formatted(
                                hex(LeafHash.input(
                                        event.position(), event.version(), content(event), event.recordedAt())),
                                hex(event.leafHash())))
                .collect(Collectors.joining());

        assertGolden("leaves.hex", leaves);
    }

    @Test
    void the_checkpoint_is_as_it_was_released() throws IOException {
        assertGolden(
                "checkpoints",
                SignedCheckpoint.sign(log.head(), keys.signingKey()).note());
    }

    @Test
    void the_proof_is_as_it_was_released() throws IOException {
        LoggedEvent event = log.readAfter(1, 1).getFirst();
        List<LoggedEvent> all = log.readAfter(0, 10);
        List<byte[]> path = new Proofs((size, visitor) -> {
                    for (int i = 0; i < size; i++) {
                        visitor.leaf(i, all.get(i).leafHash());
                    }
                })
                .inclusion(1, all.size());
        SignedCheckpoint checkpoint = SignedCheckpoint.sign(log.head(), keys.signingKey());

        assertGolden(
                "proof.json",
                ProofDocument.of(CLAIM, event, path, checkpoint, keys.newest()).json() + "\n");
    }

    private static NewEvent content(LoggedEvent event) {
        return new NewEvent(
                event.stream(), event.type(), event.schemaVersion(), event.key(), event.payload(), event.metadata());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
