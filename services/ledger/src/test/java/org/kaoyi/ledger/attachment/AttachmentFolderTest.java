package org.kaoyi.ledger.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kept file is found by what is in it, and one that was changed is noticed. */
class AttachmentFolderTest {
    @TempDir
    Path temporary;

    private AttachmentFolder folder;

    @BeforeEach
    void aFolderThatIsNotThereYet() {
        folder = new AttachmentFolder(temporary.resolve("attachments"));
    }

    private AttachmentFolder.Kept keep(String content) throws IOException {
        return folder.keep(new ByteArrayInputStream(content.getBytes(UTF_8)), 1_000);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder.root())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void theSameFileIsKeptOnceUnderItsHash() throws IOException {
        AttachmentFolder.Kept kept = keep("abc");

        assertThat(kept.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(keep("abc")).isEqualTo(kept);
        assertThat(files()).hasSize(1);
        assertThat(folder.read(kept.sha256())).isEqualTo("abc".getBytes(UTF_8));
        assertThat(folder.fault(kept.sha256(), 3)).isEmpty();
    }

    @Test
    void whatIsTooLargeLeavesNothingBehind() throws IOException {
        keep("abc");

        assertThatThrownBy(() -> keep("x".repeat(1_001))).isInstanceOf(AttachmentFolder.TooLarge.class);
        assertThat(files()).hasSize(1);
    }

    @Test
    void whatIsAsLargeAsItMayBeIsKept() throws IOException {
        AttachmentFolder.Kept kept = keep("x".repeat(1_000));

        assertThat(kept.bytes()).isEqualTo(1_000);
        assertThat(folder.read(kept.sha256())).hasSize(1_000);
        assertThat(files()).hasSize(1);
    }

    @Test
    void aFileThatWasChangedCutOrTakenAwayIsNoticedAndMendedByTheSameFile() throws IOException {
        AttachmentFolder.Kept kept = keep("abc");
        Path file = files().getFirst();

        Files.writeString(file, "abd");
        assertThat(folder.fault(kept.sha256(), 3))
                .hasValueSatisfying(fault -> assertThat(fault).contains("hash"));
        assertThatThrownBy(() -> folder.read(kept.sha256())).isInstanceOf(IOException.class);
        Files.writeString(file, "ab");
        assertThat(folder.fault(kept.sha256(), 3))
                .hasValueSatisfying(fault -> assertThat(fault).contains("2 bytes"));
        Files.delete(file);
        assertThat(folder.fault(kept.sha256(), 3))
                .hasValueSatisfying(fault -> assertThat(fault).contains("missing"));

        keep("abc");

        assertThat(folder.fault(kept.sha256(), 3)).isEmpty();
    }

    @Test
    void whetherAFileIsKeptIsToldByItsNameAlone() throws IOException {
        AttachmentFolder.Kept kept = keep("abc");
        assertThat(folder.holds(kept.sha256())).isTrue();
        assertThat(folder.holds("a".repeat(64))).isFalse();

        Files.writeString(files().getFirst(), "abd");
        assertThat(folder.holds(kept.sha256()))
                .as("its bytes are not looked at")
                .isTrue();
    }

    @Test
    void aFileThatCanNotBeReadIsAFaultAndNoFailure() throws IOException {
        AttachmentFolder.Kept kept = keep("abc");
        Path file = files().getFirst();
        Files.delete(file);
        Files.createDirectory(file);
        long bytes = Files.size(file);

        assertThat(folder.fault(kept.sha256(), bytes))
                .hasValueSatisfying(fault -> assertThat(fault)
                        .startsWith("the file " + file + " can not be read (")
                        .endsWith(")")
                        .doesNotContain("Exception"));
    }

    @Test
    void aNameThatIsNoHashLeadsNowhere() {
        assertThatThrownBy(() -> folder.open("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }
}
