package org.kaoyi.app.command;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.CannotProceed;

/** No command writes over what it was given to read. */
class ApartFilesTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsReadIsNotWrittenOverUnderWhateverName() throws IOException {
        Path article = Files.writeString(folder.resolve("article.docx"), "the article");
        Path link = Files.createSymbolicLink(folder.resolve("link.docx"), article);
        ApartFiles files = new ApartFiles(List.of(article));

        for (Path same : List.of(article, link, folder.resolve("./article.docx"))) {
            assertThatThrownBy(() -> files.writing("--docx", same))
                    .isInstanceOf(CannotProceed.class)
                    .hasMessageContaining("--docx would write over " + same);
        }
        files.writing("--csv", folder.resolve("table.csv")).writing("--links", null);
        assertThatThrownBy(() -> files.writing("--links", folder.resolve("x/../table.csv")))
                .hasMessageContaining("which another option has written");
    }

    @Test
    void aDeviceMayBeReadAndWritten() {
        Path nowhere = Path.of("/dev/null");
        new ApartFiles(List.of(nowhere)).writing("--csv", nowhere).writing("--links", nowhere);
    }
}
