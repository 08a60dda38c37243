package org.kaoyi.app.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.checkpoint.SignedCheckpoint;
import org.kaoyi.ledger.checkpoint.SigningKey;
import org.kaoyi.ledger.memory.InMemoryEventLog;
import org.kaoyi.readingroom.exchange.LogExport;

/** A backup whose every hash fits, and which still is not that of the ledger, or not one for this version. */
class ForgedBackupTest {
    private static final Path SOUND = Path.of("src/test/resources/released/0.1.0/ledger.kaoyi");

    @TempDir
    private Path folder;

    private CannotProceed refusal(TamperedBackup forged) throws IOException {
        Path file = forged.write(folder.resolve("forged.kaoyi"));
        Throwable refusal = catchThrowable(() -> {
            try (BackupFile backup = BackupFile.open(file)) {
                BackupCheck.of(backup, null, (position, head) -> {});
            }
        });
        assertThat(refusal).isInstanceOf(CannotProceed.class);
        return (CannotProceed) refusal;
    }

    private static TamperedBackup telling(TamperedBackup backup, long position, String root) throws IOException {
        return backup.manifest(it -> new Manifest(
                it.format(), it.program(), it.made(), position, root, it.origin(), it.signingKey(), it.parts()));
    }

    @Test
    void a_manifest_that_tells_of_another_number_of_events_is_refused() throws IOException {
        Manifest manifest = Manifest.read(
                new TamperedBackup(SOUND).text(BackupLayout.MANIFEST).getBytes(UTF_8));

        CannotProceed refusal = refusal(telling(new TamperedBackup(SOUND), manifest.position() + 1, manifest.root()));

        assertThat(refusal.exitCode()).isEqualTo(ExitCode.INTEGRITY_FAILURE);
        assertThat(refusal)
                .hasMessageContaining("it has %d events, and its manifest tells of %d"
                        .formatted(manifest.position(), manifest.position() + 1))
                .hasMessageContaining("take another copy of it");
    }

    @Test
    void a_manifest_that_tells_of_a_part_twice_or_not_truly_of_the_signing_key_is_refused() throws IOException {
        CannotProceed twice = refusal(new TamperedBackup(SOUND)
                .manifest(it -> TamperedBackup.changed(
                        it,
                        it.root(),
                        it.signingKey(),
                        Stream.concat(it.parts().stream(), it.parts().stream().limit(1))
                                .toList())));
        assertThat(twice).hasMessageContaining("its manifest tells of a part twice, or of no log");

        CannotProceed key = refusal(new TamperedBackup(SOUND)
                .manifest(it -> TamperedBackup.changed(it, it.root(), !it.signingKey(), it.parts())));
        assertThat(key).hasMessageContaining("its manifest and its parts differ on whether the signing key is in it");
    }

    @Test
    void a_manifest_that_is_cut_off_says_so() throws IOException {
        String manifest = new TamperedBackup(SOUND).text(BackupLayout.MANIFEST);

        CannotProceed refusal = refusal(new TamperedBackup(SOUND)
                .with(BackupLayout.MANIFEST, manifest.substring(0, manifest.indexOf("\"parts\"") + 10)));

        assertThat(refusal.exitCode()).isEqualTo(ExitCode.INTEGRITY_FAILURE);
        assertThat(refusal)
                .hasMessageContaining("manifest.json is not what a backup has at line ")
                .hasMessageContaining("(it ends too early)");
    }

    @Test
    void an_event_that_is_earlier_than_the_one_in_front_of_it_is_named() throws IOException {
        String later = exported(Instant.parse("2026-11-27T00:00:00Z"));
        String earlier = exported(Instant.parse("1950-01-01T00:00:00Z"));
        String turned = later.lines().findFirst().orElseThrow() + "\n"
                + earlier.lines().skip(1).findFirst().orElseThrow() + "\n";

        CannotProceed refusal = refusal(
                new TamperedBackup(SOUND).with(BackupLayout.EVENTS, turned).refitted());

        assertThat(refusal.exitCode()).isEqualTo(ExitCode.INTEGRITY_FAILURE);
        assertThat(refusal)
                .hasMessageContaining("of the event at position 2 it was recorded before the one in front of it");
    }

    /** Two events, one after the other at the same moment. */
    private static String exported(Instant moment) throws IOException {
        InMemoryEventLog log = new InMemoryEventLog(Clock.fixed(moment, ZoneOffset.UTC));
        for (String source : List.of("S1", "S2")) {
            log.append(new Append(
                            List.of(),
                            List.of(new NewEvent(
                                    "source/" + source, "T", 1, null, new byte[] {'{', '}'}, new byte[] {'{', '}'})),
                            null))
                    .join();
        }
        StringWriter lines = new StringWriter();
        LogExport.write(log, 0, 2, lines);
        return lines.toString();
    }

    @Test
    void a_checkpoint_that_was_signed_over_another_log_is_refused() throws IOException {
        SigningKey key = SigningKey.generate("kaoyi/other");
        String signed = SignedCheckpoint.sign(new Head(3, new byte[32]), key).note();

        CannotProceed refusal = refusal(new TamperedBackup(SOUND)
                .with(BackupLayout.CHECKPOINTS, signed)
                .with(BackupLayout.PUBLIC_KEYS, key.publicHalf().fileLine() + "\n")
                .refitted());

        assertThat(refusal.exitCode()).isEqualTo(ExitCode.INTEGRITY_FAILURE);
        assertThat(refusal).hasMessageContaining("the signed checkpoint over 3 events has another root");
    }

    @Test
    void an_attachment_of_a_later_version_is_not_guessed_at() throws IOException {
        InMemoryEventLog later = new InMemoryEventLog(Clock.systemUTC());
        byte[] payload = "{\"passage\":\"of another shape\"}".getBytes(UTF_8);
        later.append(new Append(
                        List.of(),
                        List.of(new NewEvent("source/C1", "PassageAttached", 99, null, payload, payload)),
                        null))
                .join();
        StringWriter events = new StringWriter();
        LogExport.write(later, 0, 1, events);

        CannotProceed refusal = refusal(telling(
                new TamperedBackup(SOUND)
                        .with(BackupLayout.EVENTS, events.toString())
                        .without(BackupLayout.CHECKPOINTS)
                        .refitted(),
                1,
                HexFormat.of().formatHex(later.head().root())));

        assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refusal)
                .hasMessageContaining("an event that this version can not read (position 1")
                .hasMessageContaining("Restore it with that version");
    }

    @Test
    void a_line_longer_than_any_row_fills_no_memory() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] to, int offset, int length) {
                java.util.Arrays.fill(to, offset, offset + length, (byte) 'x');
                return length;
            }
        };
        assertThat(catchThrowable(() -> new Lines(endless, "events.ndjson").next()))
                .isInstanceOf(IOException.class)
                .hasMessage("a line of events.ndjson has more than %d bytes", BackupLayout.LINE_BYTES_MAX);
        assertThat(catchThrowable(() -> lines("{".getBytes(UTF_8)).next()))
                .hasMessage("the last line of events.ndjson is cut short");
        assertThat(catchThrowable(() -> lines(new byte[] {(byte) 0xFF, '\n'}).next()))
                .hasMessage("line 1 of events.ndjson holds bytes that are no UTF-8");
    }

    private static Lines lines(byte[] bytes) {
        return new Lines(new ByteArrayInputStream(bytes), "events.ndjson");
    }
}
