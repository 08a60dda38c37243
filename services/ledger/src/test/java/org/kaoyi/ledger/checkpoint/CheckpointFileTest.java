package org.kaoyi.ledger.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.merkle.TreeHash;

/** What is added to a file of checkpoints, read at its end, and taken away from it. */
class CheckpointFileTest {
    private static final String ORIGIN = "kaoyi/0123456789abcdef";

    /** Twice what is read of the end of a file. */
    private static final int LONG = 32 * 1024;

    @TempDir
    private Path folder;

    private final SigningKey key = SigningKey.generate(ORIGIN);
    private Path path;
    private CheckpointFile file;

    @BeforeEach
    void a_file_that_is_not_there_yet() {
        path = folder.resolve("checkpoints");
        file = new CheckpointFile(path);
    }

    private SignedCheckpoint checkpoint(long size) {
        return SignedCheckpoint.sign(new Head(size, TreeHash.leaf(new byte[] {(byte) size})), key);
    }

    @Test
    void where_nothing_was_signed_there_is_no_last_checkpoint_and_nothing_to_take_away() throws IOException {
        assertThat(file.last(ORIGIN)).isEmpty();
        assertThat(file.dropUnsignedEnd(ORIGIN)).isZero();
        assertThat(path).doesNotExist();

        file.create();
        assertThat(path).isEmptyFile();
        assertThat(file.last(ORIGIN)).isEmpty();
        assertThat(file.dropUnsignedEnd(ORIGIN)).isZero();
        assertThat(file.finishedLength()).isZero();
    }

    @Test
    void a_file_that_is_there_is_not_made_anew() throws IOException {
        file.add(checkpoint(1));
        file.create();

        assertThat(path).hasContent(checkpoint(1).note());
    }

    /** An older reader read the whole of it: a ledger of some years has a hundred thousand. */
    @Test
    void of_a_long_file_only_the_end_is_read_and_only_what_is_begun_is_taken_away() throws IOException {
        StringBuilder years = new StringBuilder();
        long size = 0;
        while (years.length() < LONG) {
            years.append(checkpoint(++size).note());
        }
        Files.writeString(path, years);
        assertThat(file.last(ORIGIN).map(SignedCheckpoint::size)).hasValue(size);
        assertThat(file.dropUnsignedEnd(ORIGIN)).isZero();

        String begun = checkpoint(size + 1).note().substring(0, 40);
        Files.writeString(path, years + begun);
        assertThat(file.finishedLength()).isEqualTo(years.toString().getBytes(UTF_8).length);
        assertThat(file.dropUnsignedEnd(ORIGIN)).isEqualTo(begun.length());
        assertThat(path).hasContent(years.toString());
    }

    @Test
    void the_only_checkpoint_of_a_file_is_its_last() throws IOException {
        file.add(checkpoint(7));

        assertThat(file.last(ORIGIN))
                .map(SignedCheckpoint::note)
                .isEqualTo(Optional.of(checkpoint(7).note()));
    }

    @Test
    void the_checkpoints_of_another_ledger_are_told() throws IOException {
        file.add(checkpoint(7));

        assertThatThrownBy(() -> file.last("kaoyi/another"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not end with a checkpoint of kaoyi/another");
    }

    /** Who can not say whose ledger it is takes the beginning of any checkpoint for one, up to a length that none has. */
    @Test
    void what_is_longer_than_a_checkpoint_is_not_taken_for_the_beginning_of_one() throws IOException {
        String whole = checkpoint(7).note();
        int length = whole.getBytes(UTF_8).length;
        Files.writeString(path, whole + "x".repeat(512));
        assertThat(file.finishedLength()).isEqualTo(length);
        Files.writeString(path, whole + "x".repeat(513));
        assertThat(file.finishedLength()).isEqualTo(length + 513);
    }

    @Test
    void a_signature_without_the_end_of_its_line_is_one_that_is_only_begun() throws IOException {
        String whole = checkpoint(7).note();
        String next = checkpoint(8).note();
        String begun = next.substring(0, next.length() - 1);
        Files.writeString(path, whole + begun);

        assertThat(file.begunLength()).isEqualTo(begun.getBytes(UTF_8).length);
        assertThat(file.dropUnsignedEnd(ORIGIN)).isEqualTo(begun.getBytes(UTF_8).length);
        assertThat(file.begunLength()).isZero();
        assertThat(path).hasContent(whole);
    }

    @Test
    void a_file_that_can_not_be_written_is_told() throws IOException {
        Files.createDirectory(path);

        assertThatThrownBy(() -> file.add(checkpoint(1))).isInstanceOf(IOException.class);
        assertThat(path).isEmptyDirectory();
    }
}
