package org.kaoyi.ledger.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.merkle.TreeHash;

/** Checkpoints are read one after the other, as far as the file went when it was opened. */
class CheckpointReaderTest {
    @TempDir
    private Path folder;

    private final SigningKey key = SigningKey.generate("kaoyi/0123456789abcdef");

    private String note(long size) {
        return SignedCheckpoint.sign(new Head(size, TreeHash.emptyRoot()), key).note();
    }

    @Test
    void it_counts_what_it_reads_and_knows_where_it_reads() throws IOException {
        Path file = folder.resolve("checkpoints");
        Files.writeString(file, note(2) + note(2) + note(3));
        try (CheckpointReader reader = new CheckpointReader(file)) {
            assertThat(reader.file()).isEqualTo(file);
            assertThat(reader.count()).isZero();
            assertThat(reader.next()).map(SignedCheckpoint::note).hasValue(note(2));
            assertThat(reader.next()).map(SignedCheckpoint::note).hasValue(note(2));
            assertThat(reader.count()).isEqualTo(2);
            assertThat(reader.next()).map(SignedCheckpoint::note).hasValue(note(3));
            assertThat(reader.next()).isEmpty();
            assertThat(reader.count()).isEqualTo(3);
        }
    }

    @Test
    void a_file_that_is_not_there_is_told_as_such() {
        Path none = folder.resolve("none");

        assertThatThrownBy(() -> new CheckpointReader(none)).isInstanceOf(NoSuchFileException.class);
    }

    /** An empty beginning would vouch for nothing, and nobody would notice. */
    @Test
    void a_file_of_which_not_even_the_first_is_whole_is_damaged() throws IOException {
        Path file = folder.resolve("checkpoints");
        Files.writeString(file, note(2).substring(0, 50));
        try (CheckpointReader reader = new CheckpointReader(file)) {
            assertThatThrownBy(reader::next).hasMessageContaining("cut short");
        }
    }

    @Test
    void a_stream_is_read_to_its_end_and_closed_with_the_reader() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream stream = new ByteArrayInputStream((note(1) + note(4)).getBytes(UTF_8)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        Path name = Path.of("checkpoints.txt");
        try (CheckpointReader reader = new CheckpointReader(name, stream)) {
            assertThat(reader.file()).isEqualTo(name);
            assertThat(reader.next()).map(SignedCheckpoint::size).hasValue(1L);
            assertThat(reader.next()).map(SignedCheckpoint::size).hasValue(4L);
            assertThat(reader.next()).isEmpty();
        }
        assertThat(closed).isTrue();
    }

    @Test
    void bytes_that_are_no_text_are_a_fault_of_the_checkpoint_in_which_they_stand() throws IOException {
        byte[] noText = {(byte) 0xff, '\n'};
        byte[] sound = (note(1) + note(2)).getBytes(UTF_8);
        byte[] begun = (note(3).lines().findFirst().orElseThrow() + "\n").getBytes(UTF_8);
        for (byte[] behind : List.of(noText, joined(begun, noText))) {
            InputStream damaged = new ByteArrayInputStream(joined(sound, behind));
            try (CheckpointReader reader = new CheckpointReader(Path.of("checkpoints"), damaged)) {
                assertThat(reader.next()).map(SignedCheckpoint::size).hasValue(1L);
                assertThat(reader.next()).map(SignedCheckpoint::note).hasValue(note(2));
                assertThatThrownBy(reader::next).isInstanceOf(CharacterCodingException.class);
                assertThat(reader.count()).isEqualTo(2);
            }
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    @Test
    void the_first_bytes_of_a_stream_end_however_they_are_read() throws IOException {
        byte[] all = "checkpoints".getBytes(UTF_8);
        try (FirstBytes first = new FirstBytes(new ByteArrayInputStream(all), 5)) {
            assertThat(first.read()).isEqualTo('c');
            assertThat(first.read(new byte[0], 0, 0)).isZero();
            byte[] rest = new byte[9];
            assertThat(first.read(rest, 1, 8)).isEqualTo(4);
            assertThat(new String(rest, 1, 4, UTF_8)).isEqualTo("heck");
            assertThat(first.read()).isEqualTo(-1);
            assertThat(first.read(rest, 0, 9)).isEqualTo(-1);
        }
        try (FirstBytes none = new FirstBytes(new ByteArrayInputStream(new byte[3]), 3)) {
            assertThat(none.read()).as("a byte that is zero").isZero();
            assertThat(none.readAllBytes()).hasSize(2);
        }
        try (FirstBytes first = new FirstBytes(new ByteArrayInputStream(all), all.length + 5L)) {
            assertThat(first.readAllBytes()).as("a stream that is shorter").isEqualTo(all);
            assertThat(first.read()).isEqualTo(-1);
            assertThat(first.read(new byte[1], 0, 1)).isEqualTo(-1);
        }
    }
}
