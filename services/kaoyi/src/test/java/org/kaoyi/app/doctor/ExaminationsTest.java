package org.kaoyi.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.doctor.Examination.Outcome;
import org.kaoyi.app.ledger.Seal;
import org.kaoyi.app.passages.AttachmentsCheck;
import org.kaoyi.app.postgres.DataFolder;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.checkpoint.KeyRing;
import org.kaoyi.ledger.memory.InMemoryEventLog;
import org.kaoyi.projections.feed.DeadLetters;
import org.kaoyi.projections.feed.ProjectionStatus;

/** What is wrong with a machine or a ledger is told with how to mend it. */
class ExaminationsTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private static EventLog recordedAt(Instant time) {
        EventLog log = new InMemoryEventLog(Clock.fixed(time, ZoneOffset.UTC));
        log.append(new Append(
                        List.of(), List.of(new NewEvent("source/S1", "T", 1, null, new byte[0], new byte[0])), null))
                .join();
        return log;
    }

    @Test
    void a_clock_behind_the_last_event_is_told() {
        assertThat(Times.examine(recordedAt(NOON.minusSeconds(5)), CLOCK).outcome())
                .isEqualTo(Outcome.OK);
        Examination wrong = Times.examine(recordedAt(NOON.plus(Duration.ofDays(365))), CLOCK);
        assertThat(wrong.outcome()).isEqualTo(Outcome.WARN);
        assertThat(wrong.line()).startsWith("warn  clock").contains("2027-11-26", "NTP");
    }

    @Test
    void a_ledger_that_nobody_signs_is_told() {
        assertThat(Signing.examine(Seal.NONE, 3, CLOCK))
                .singleElement()
                .satisfies(found ->
                        assertThat(found.line()).startsWith("warn  key").contains("--seal"));
    }

    @Test
    void a_private_key_that_is_missing_or_open_to_others_is_told() throws Exception {
        KeyRing.openOrCreate(folder);
        Path key = folder.resolve("signing-key");
        assertThat(examineSeal(0)).extracting(Examination::outcome).containsOnly(Outcome.OK);

        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(examineSeal(0)).extracting(Examination::line).anyMatch(line -> line.contains("chmod 600 " + key));

        Files.delete(key);
        assertThat(examineSeal(0).getFirst().line()).startsWith("fail  key").contains("kaoyi key --replace");
    }

    @Test
    void a_checkpoint_that_was_cut_short_is_left_to_whoever_signs_next() throws Exception {
        KeyRing ring = KeyRing.openOrCreate(folder);
        Files.writeString(ring.checkpoints().path(), ring.origin() + "\n7\n");

        assertThat(examineSeal(7)).anySatisfy(found -> {
            assertThat(found.line()).startsWith("fail  checkpoints").contains("ends in the midst of a checkpoint");
            assertThat(found.mend()).startsWith("kaoyi serve takes them away and signs anew");
        });
    }

    @Test
    void events_that_were_not_signed_for_a_while_are_told() throws Exception {
        KeyRing ring = KeyRing.openOrCreate(folder);
        Files.setLastModifiedTime(ring.checkpoints().path(), FileTime.from(NOON.minus(Duration.ofHours(1))));

        assertThat(examineSeal(7)).anySatisfy(found -> {
            assertThat(found.line()).startsWith("warn  checkpoints").contains("none in", "for 7 events", "was emptied");
            assertThat(found.mend()).contains("/health");
        });
    }

    private List<Examination> examineSeal(long position) {
        return Signing.examine(new Seal(folder, List.of()), position, CLOCK);
    }

    @Test
    void a_view_far_behind_standing_still_or_with_parked_events_is_told_apart() {
        assertThat(Views.view(view(12, null, 0)).outcome()).isEqualTo(Outcome.OK);
        assertThat(Views.view(view(5_001, null, 0)).mend()).contains("kaoyi serve");
        assertThat(Views.view(view(1, "an event of a later version", 0)).finding())
                .contains("stands still");
        assertThat(Views.view(view(0, null, 2)).mend()).contains("kaoyi rebuild narratives --retry-parked");
    }

    private static ProjectionStatus view(long lag, String failure, int parked) {
        return new ProjectionStatus("narratives", true, 10_000 - lag, lag, failure, 1, parked, false, null);
    }

    @Test
    void a_ledger_in_which_nothing_was_recorded_has_neither_a_key_nor_a_last_time() {
        assertThat(examineSeal(0))
                .singleElement()
                .extracting(Examination::line)
                .asString()
                .startsWith("ok    key")
                .endsWith("none yet; the first recording makes one in " + folder);
        assertThat(Times.examine(new InMemoryEventLog(CLOCK), CLOCK).line())
                .startsWith("ok    clock")
                .endsWith("it is 2026-11-26T12:00:00Z; nothing is recorded yet");
    }

    @Test
    void an_event_that_a_view_could_not_take_is_told_with_all_that_a_report_needs() {
        Examination parked = Views.parked(
                "search", new DeadLetters.Letter(7, "occasion/talk", "claim/K2", "ClaimRecorded", "a bad row", 3));

        assertThat(parked.line())
                .startsWith("warn  parked")
                .contains(
                        "search could not take position 7 (ClaimRecorded of claim/K2, tried 3 times), with which all of occasion/talk waits: a bad row",
                        "Report it with this line; kaoyi rebuild search --retry-parked");
    }

    @Test
    void a_machine_without_chinese_and_korean_letters_is_told_how_to_get_them() throws Exception {
        assertThat(Machine.fonts(List.of(folder, folder.resolve("missing"))).line())
                .startsWith("warn  fonts")
                .contains("a browser on this machine may show boxes", "fonts-noto-cjk");
        Files.createFile(Files.createDirectory(folder.resolve("opentype")).resolve("NotoSansCJK.ttc"));
        assertThat(Machine.fonts(List.of(folder)).outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void one_folder_and_one_file_are_told_as_one() {
        assertThat(Machine.without(List.of("/a (no)")).mend()).isEqualTo("Look at its rights.");
        assertThat(Machine.without(List.of("/a (no)", "/b (no)")).mend()).isEqualTo("Look at their rights.");
        assertThat(attached(1, 0)).isEqualTo("1 text or image is what was attached");
        assertThat(attached(2, 0)).isEqualTo("2 texts and images are what was attached");
        assertThat(attached(0, 1)).startsWith("1 text or image belongs to this ledger");
        assertThat(attached(0, 2)).startsWith("2 texts and images belong to this ledger");
    }

    private static String attached(int compared, int unseen) {
        return Attachments.examinations(new AttachmentsCheck.Found(compared, unseen, Map.of()))
                .getFirst()
                .finding();
    }

    @Test
    void a_disk_with_little_room_is_told_before_it_is_full() {
        assertThat(Machine.room(folder, 100).line())
                .startsWith("fail  disk")
                .contains("100 MB free for " + folder + ", of which a start needs 200", "Free some, or choose another");
        assertThat(Machine.room(folder, 1_000).line())
                .startsWith("warn  disk")
                .contains("Free some before an import or a rebuild");
        assertThat(Machine.room(folder, 10_000).outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void of_many_attachments_that_are_lost_ten_are_named() {
        assertThat(lost(10)).isEqualTo("it is missing: 10");
        assertThat(lost(11)).isEqualTo("the same holds of 1 further one");
        assertThat(lost(13)).isEqualTo("the same holds of 3 further ones");
    }

    private static String lost(int number) {
        Map<Long, String> faults = new TreeMap<>();
        for (long each = 1; each <= number; each++) {
            faults.put(each, "it is missing: " + each);
        }
        return Attachments.examinations(new AttachmentsCheck.Found(0, 0, faults))
                .getLast()
                .finding();
    }

    @Test
    void what_is_found_ends_with_one_full_stop() {
        assertThat(Examination.fail("database", "It is away. Start it.", "See there.")
                        .line())
                .endsWith("Start it. See there.");
        assertThat(Examination.warn("key", "none", "See there.").line()).endsWith("none. See there.");
    }

    @Test
    void passwords_that_others_can_read_are_told() throws Exception {
        Path identity = Files.writeString(folder.resolve("ledger.properties"), "password=x");
        Files.setPosixFilePermissions(identity, PosixFilePermissions.fromString("rw-r-----"));

        List<Examination> found = Machine.examine(new DataFolder(folder), Map.of("PATH", "/nowhere"));

        assertThat(found).extracting(Examination::line).anyMatch(line -> line.contains("chmod 600 " + identity));
        assertThat(found)
                .extracting(Examination::subject)
                .contains("java", "locale", "user", "disk", "rights", "fonts", "chromium");
        assertThat(found)
                .filteredOn(each -> each.outcome() != Outcome.OK)
                .allSatisfy(each -> assertThat(each.mend()).as(each.subject()).isNotBlank());
    }
}
