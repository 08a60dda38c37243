package org.kaoyi.recording.uploading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.recording.Workshop;
import org.kaoyi.recording.drafting.TableKind;
import org.kaoyi.recording.importing.ImportFault;
import org.kaoyi.recording.importing.KeptMapping;
import org.kaoyi.recording.importing.KeptMappings;
import org.kaoyi.testing.Patience;

/** What a desk of uploads refuses for its state, and not for what a file holds. */
class RefusedUploadsTest {
    private static final Duration PATIENCE = Patience.WITH_A_BUSY_MACHINE;
    private static final String SOURCES = "id,title\nC1,Mao to Yudin\n";
    private static final String OTHER_HEADINGS = "signature,heading\nC1,Mao to Yudin\n";

    @TempDir
    Path folder;

    private UploadDesk desk(KeptMappings mappings) {
        return new UploadDesk(
                new Workshop(folder).log(), Workshop.CODEC, mappings, folder.resolve("imports"), sha256 -> false);
    }

    private static Upload take(UploadDesk desk) throws IOException {
        return take(desk, SOURCES);
    }

    private static Upload take(UploadDesk desk, String table) throws IOException {
        return desk.take(new ByteArrayInputStream(table.getBytes(UTF_8)), "sources.csv", Reading.STANDARD, "editor");
    }

    private static void assertRefused(ThrowingCallable what, ImportFault fault, String words) {
        assertThatThrownBy(what).isInstanceOfSatisfying(UploadRefused.class, refused -> {
            assertThat(refused.fault()).isEqualTo(fault);
            assertThat(refused).hasMessageContaining(words);
        });
    }

    /** Asked for a mapping, as every table with headings of its own is read, it does something first. */
    private static KeptMappings asked(Runnable first) {
        return new KeptMappings() {
            @Override
            public Optional<KeptMapping> find(List<String> headings, @Nullable TableKind kind) {
                first.run();
                return Optional.empty();
            }

            @Override
            public void keep(KeptMapping mapping, List<String> headings) {
                throw new AssertionError("nothing is mapped here");
            }

            @Override
            public List<KeptMapping> all() {
                return List.of();
            }

            @Override
            public boolean forget(String id) {
                return false;
            }
        };
    }

    @Test
    void while_it_is_read_an_upload_is_neither_read_again_nor_recorded_nor_discarded() throws IOException {
        CountDownLatch enough = new CountDownLatch(1);
        try (UploadDesk desk = desk(asked(() -> waitFor(enough)))) {
            Upload upload = take(desk, OTHER_HEADINGS);
            String busy = "It is being read or recorded. Wait until that has ended.";

            assertRefused(() -> desk.check(upload.id(), Reading.STANDARD, "editor"), ImportFault.BUSY, busy);
            assertRefused(() -> desk.commit(upload.id(), "editor"), ImportFault.BUSY, busy);
            assertRefused(() -> desk.discard(upload.id()), ImportFault.BUSY, busy);
            assertRefused(() -> take(desk, OTHER_HEADINGS), ImportFault.BUSY, busy);
            enough.countDown();
            desk.await(upload, PATIENCE);
            desk.discard(upload.id());
            assertThat(desk.all()).isEmpty();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void what_is_gone_or_was_recorded_is_to_be_sent_again() throws IOException {
        try (UploadDesk desk = desk(KeptMappings.NONE)) {
            assertRefused(
                    () -> desk.commit("0123456789abcdef".repeat(2), "editor"),
                    ImportFault.GONE,
                    "There is no such upload any more. Send the file again.");

            Upload read = desk.await(take(desk), PATIENCE);
            desk.await(desk.commit(read.id(), "editor"), PATIENCE);

            assertRefused(
                    () -> desk.check(read.id(), Reading.STANDARD, "editor"),
                    ImportFault.NOT_KEPT,
                    "Its bytes are not kept any more, since it was imported. Send the file again.");
        }
    }

    @Test
    void a_fault_of_the_program_is_told_as_one_and_what_was_begun_is_to_be_seen() throws IOException {
        try (UploadDesk desk = desk(asked(() -> {
            throw new IllegalStateException("a fault that this test makes");
        }))) {
            Upload upload = desk.await(take(desk, OTHER_HEADINGS), PATIENCE);

            assertThat(upload.state()).isEqualTo(UploadState.INTERRUPTED);
            assertThat(upload.failure()).isEqualTo("a fault in the program; its log says more");
        }
    }

    @Test
    void a_file_that_is_too_large_is_refused_with_how_to_send_it() throws IOException {
        UploadFolder small = new UploadFolder(folder.resolve("imports"), SOURCES.length() - 1L);
        try (UploadDesk desk =
                new UploadDesk(new Workshop(folder).log(), Workshop.CODEC, KeptMappings.NONE, small, sha256 -> false)) {
            assertRefused(
                    () -> take(desk),
                    ImportFault.TOO_LARGE,
                    "The file has more than %d bytes, and no more are read at once. Split it into several, each with the heading."
                            .formatted(small.most()));
            assertThat(desk.all()).isEmpty();
        }
    }

    /** As when somebody clears the folder away: nothing can be kept of what came of it. */
    @Test
    void an_upload_of_which_nothing_can_be_kept_is_gone_for_whoever_waits_for_it() throws IOException {
        Thread waiting = Thread.currentThread();
        try (UploadDesk desk = desk(asked(() -> {
            awaitWaiting(waiting);
            gone(folder.resolve("imports"));
        }))) {
            Upload upload = take(desk, OTHER_HEADINGS);

            assertThat(desk.await(upload, PATIENCE)).isEqualTo(upload);
            assertThat(desk.find(upload.id())).isEmpty();
        }
    }

    /** A desk that is closed interrupts whoever reads. */
    private static void awaitWaiting(Thread waiting) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            if (Thread.currentThread().isInterrupted() || System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("nobody came to wait");
            }
            Thread.onSpinWait();
        }
    }

    private static void gone(Path imports) {
        try {
            Files.move(imports, imports.resolveSibling("elsewhere"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_desk_that_is_full_says_how_room_is_made() throws IOException {
        try (UploadDesk desk = desk(KeptMappings.NONE)) {
            Files.createDirectory(folder.resolve("imports"));
            UploadFolder uploads = new UploadFolder(folder.resolve("imports"));
            for (int i = 0; i < UploadLimits.UPLOADS_MAX; i++) {
                String id = "%032x".formatted(i);
                uploads.write(Upload.begun(id, id, 1, i + ".csv", Reading.STANDARD, "editor", Instant.EPOCH));
            }

            assertRefused(
                    () -> take(desk),
                    ImportFault.FULL,
                    "100 files are listed already. Discard some that were imported or are not wanted, and send it again.");
        }
    }
}
