package org.kaoyi.ledger.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

/** Why a kept file can not be read. Said of the exceptions: whoever runs the tests may read every file. */
class UnreadableAttachmentsTest {
    private static final String FILE = "ab/abcd";

    @Test
    void the_reason_is_told_and_the_name_of_the_file_not_once_more() {
        assertThat(AttachmentFolder.why(new AccessDeniedException(FILE))).isEqualTo("this user has no right to it");
        assertThat(AttachmentFolder.why(new NoSuchFileException(FILE))).isEqualTo("it went away meanwhile");
        assertThat(AttachmentFolder.why(new FileSystemException(FILE, null, "Stale file handle")))
                .isEqualTo("Stale file handle");
        assertThat(AttachmentFolder.why(new FileSystemException(FILE))).isEqualTo("the file system does not say why");
        assertThat(AttachmentFolder.why(new IOException("Input/output error"))).isEqualTo("Input/output error");
    }
}
