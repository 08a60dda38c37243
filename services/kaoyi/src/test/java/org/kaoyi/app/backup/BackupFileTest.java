package org.kaoyi.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.ledger.checkpoint.NoteKey;
import org.kaoyi.ledger.checkpoint.SigningKey;

/** A file that is no backup, not a whole one or not the one that was made is told apart, before anything is restored. */
class BackupFileTest {
    private static final Path SOUND = Path.of("src/test/resources/released/0.1.0/ledger.kaoyi");
    private static final int TRIES = 60;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @TempDir
    private Path folder;

    private TamperedBackup tampered;

    @BeforeEach
    void a_sound_backup_falls_into_other_hands() throws IOException {
        tampered = new TamperedBackup(SOUND);
    }

    private static BackupCheck.Sound check(Path file, List<NoteKey> trusted) throws IOException {
        try (BackupFile backup = BackupFile.open(file)) {
            return BackupCheck.of(backup, trusted, (position, head) -> {});
        }
    }

    private static void assertRefused(Path file, ExitCode code, String words) {
        Throwable refusal = catchThrowable(() -> check(file, null));
        assertThat(refusal).isInstanceOf(CannotProceed.class).hasMessageContaining(words);
        assertThat(((CannotProceed) refusal).exitCode())
                .as(refusal.getMessage())
                .isEqualTo(code);
    }

    private void assertRefused(TamperedBackup file, String words) throws IOException {
        assertRefused(file.write(folder.resolve("tampered.kaoyi")), ExitCode.INTEGRITY_FAILURE, words);
    }

    @Test
    void the_backup_of_a_release_is_sound_by_the_keys_that_lie_in_it_and_not_by_others() throws IOException {
        assertThat(check(SOUND, null).checkpoints()).isPositive();

        Throwable refusal = catchThrowable(
                () -> check(SOUND, List.of(SigningKey.generate("kaoyi/other").publicHalf())));
        assertThat(refusal).isInstanceOf(CannotProceed.class).hasMessageContaining("signed by none of the keys");
    }

    @Test
    void one_that_is_cut_short_anywhere_is_refused() throws IOException {
        byte[] whole = Files.readAllBytes(SOUND);
        for (int i = 0; i < TRIES; i++) {
            int length = random.nextInt(whole.length);
            Path cut = Files.write(folder.resolve("cut.kaoyi"), Arrays.copyOf(whole, length));
            assertThat(catchThrowable(() -> check(cut, null)))
                    .as("the first %d bytes, seed %d", length, seed)
                    .isInstanceOf(CannotProceed.class)
                    .hasMessageMatching("(?s).*(is no backup|cut short).*");
        }
    }

    @Test
    void a_flipped_bit_is_noticed_unless_it_changes_nothing_that_is_kept() throws IOException {
        byte[] whole = Files.readAllBytes(SOUND);
        BackupCheck.Sound sound = check(SOUND, null);
        int noticed = 0;
        for (int i = 0; i < TRIES; i++) {
            byte[] flipped = whole.clone();
            int place = random.nextInt(whole.length);
            flipped[place] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            Path file = Files.write(folder.resolve("flipped.kaoyi"), flipped);
            try {
                assertThat(check(file, null))
                        .as("byte %d, seed %d", place, seed)
                        .isEqualTo(sound);
            } catch (CannotProceed e) {
                noticed++;
            }
        }
        assertThat(noticed)
                .as("times and other remarks of the zip file are not ours, seed %d", seed)
                .isGreaterThan(TRIES / 2);
    }

    @Test
    void another_zip_file_and_another_file_are_no_backups() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear Sir,");
        assertRefused(letter, ExitCode.USAGE, "is no backup");
        assertRefused(
                tampered.without(BackupLayout.HEADER).write(folder.resolve("other.zip")),
                ExitCode.USAGE,
                "is no backup");
        assertRefused(folder.resolve("nothing"), ExitCode.USAGE, "There is no file");
    }

    @Test
    void one_of_a_later_program_is_not_guessed_at() throws IOException {
        String later = tampered.text(BackupLayout.HEADER).replace("\"format\":1", "\"format\":2");
        assertRefused(
                tampered.with(BackupLayout.HEADER, later).write(folder.resolve("later.kaoyi")),
                ExitCode.USAGE,
                "in a layout (2) that this version does not know");
        assertRefused(
                new TamperedBackup(SOUND)
                        .with("tables/drafts.ndjson", "{}\n")
                        .refitted()
                        .write(folder.resolve("later-table.kaoyi")),
                ExitCode.USAGE,
                "a table (tables/drafts.ndjson) that this version does not know");
    }

    @Test
    void a_damaged_header_or_manifest_is_told_with_its_place_and_without_classes_of_java() throws IOException {
        String manifest = tampered.text(BackupLayout.MANIFEST);
        String cut = manifest.substring(0, manifest.length() / 2);
        assertRefused(
                tampered.with(BackupLayout.MANIFEST, cut),
                BackupLayout.MANIFEST + " is not what a backup has at line ");
        assertRefused(
                tampered.with(BackupLayout.MANIFEST, manifest.replace("\"root\"", "\"tree\"")),
                BackupLayout.MANIFEST + " is not whole: it tells of no root.");
        assertRefused(
                tampered.with(BackupLayout.MANIFEST, manifest.replaceFirst("\"sha256\"", "\"md5\"")),
                "it tells of a part without a hash.");
        assertRefused(tampered.with(BackupLayout.MANIFEST, "null"), BackupLayout.MANIFEST + " says nothing");
        Path header = new TamperedBackup(SOUND)
                .with(BackupLayout.HEADER, "{\"format\":\"one\"}")
                .write(folder.resolve("header.kaoyi"));
        assertThat(catchThrowable(() -> check(header, null)))
                .hasMessageContaining(BackupLayout.HEADER + " is not what a backup has at line 1, character ")
                .message()
                .doesNotContain("org.kaoyi", "tools.jackson", "[Source");
    }

    @Test
    void a_part_beside_the_manifest_or_with_a_name_that_leads_elsewhere_is_refused() throws IOException {
        assertRefused(tampered.with("extra", "x"), "holds a part \"extra\"");
        assertRefused(
                new TamperedBackup(SOUND)
                        .with("../../.ssh/authorized_keys", "x")
                        .refitted(),
                "no backup has a part named");
        assertRefused(
                new TamperedBackup(SOUND).with("attachments/../../x", "x").refitted(), "no backup has a part named");
        assertRefused(new TamperedBackup(SOUND).without(BackupLayout.rowsOf("kept_mapping")), "is missing");
    }

    @Test
    void other_bytes_than_the_manifest_tells_of_are_refused_by_number_and_by_hash() throws IOException {
        String name = BackupLayout.rowsOf("kept_mapping");
        String rows = tampered.text(name);
        assertRefused(tampered.with(name, rows + rows), "has more than the");
        assertRefused(new TamperedBackup(SOUND).with(name, ""), "has 0 bytes");
        assertRefused(new TamperedBackup(SOUND).with(name, rows.replace('a', 'b')), "has another hash");
    }

    /** The forger has made all hashes of the manifest anew. */
    @Test
    void an_event_that_was_altered_removed_or_put_elsewhere_is_refused_though_the_manifest_fits() throws IOException {
        String events = tampered.text(BackupLayout.EVENTS);
        List<String> lines = events.lines().toList();
        assertRefused(
                tampered.with(BackupLayout.EVENTS, events.replaceFirst("\"title\":\"", "\"title\":\"not "))
                        .refitted(),
                "altered");
        assertRefused(
                new TamperedBackup(SOUND)
                        .with(BackupLayout.EVENTS, String.join("\n", lines.subList(0, lines.size() - 1)) + "\n")
                        .refitted(),
                "a signed checkpoint speaks of");
        assertRefused(
                new TamperedBackup(SOUND)
                        .with(BackupLayout.EVENTS, String.join("\n", lines.subList(1, lines.size())) + "\n")
                        .refitted(),
                "of the event at position 1");
        assertRefused(
                new TamperedBackup(SOUND)
                        .manifest(it -> new Manifest(
                                it.format(),
                                it.program(),
                                Instant.EPOCH,
                                it.position(),
                                "00".repeat(32),
                                it.origin(),
                                it.signingKey(),
                                it.parts())),
                "lead to the root");
    }

    @Test
    void an_attachment_that_is_missing_or_another_is_refused_though_the_manifest_fits() throws IOException {
        String name = tampered.attachment();
        assertRefused(tampered.with(name, "We shall never leave.").refitted(), "is another than position");
        assertRefused(new TamperedBackup(SOUND).without(name).refitted(), "does not hold the attachment");
        assertRefused(
                new TamperedBackup(SOUND)
                        .with(BackupLayout.ATTACHMENTS + "ab".repeat(32), "x")
                        .refitted(),
                "which no event names");
    }

    @Test
    void checkpoints_that_do_not_fit_the_log_are_refused_though_the_manifest_fits() throws IOException {
        String checkpoints = tampered.text(BackupLayout.CHECKPOINTS);
        assertRefused(
                tampered.with(BackupLayout.CHECKPOINTS, checkpoints.replaceFirst("\n\\d+\n", "\n1\n"))
                        .refitted(),
                "damaged, cut short or was altered");
    }
}
