package org.kaoyi.recording.uploading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.kaoyi.recording.importing.ImportFault;
import org.kaoyi.recording.importing.ImportRefused;

/** Whoever sent a file learns what is wrong with it, and not where the server keeps it. */
class PlaceUnsaidTest {
    private static final NoSuchFileException AWAY = new NoSuchFileException("/srv/kaoyi/imports/3f");

    @Test
    void aFileThatIsAwayIsToldWithoutItsPlace() {
        Refused refused = PlaceUnsaid.refused(
                new ImportRefused(ImportFault.UNREADABLE, "claims.csv", 0, "The file can not be read: " + AWAY, AWAY));

        assertThat(refused.fault()).isEqualTo(ImportFault.UNREADABLE);
        assertThat(refused.reason()).startsWith("The file can not be read").doesNotContain("/srv");
        assertThat(PlaceUnsaid.failure(new UncheckedIOException(AWAY))).doesNotContain("/srv");
    }

    /** Libraries open files in the older way, and put exceptions of their own around what that says. */
    @Test
    void whatALibrarySaysOfTheFileIsToldWithoutItsPlaceToo() {
        Exception library =
                new IllegalStateException(new FileNotFoundException("/srv/kaoyi/imports/3f (Permission denied)"));

        Refused refused = PlaceUnsaid.refused(new ImportRefused(
                ImportFault.WORKBOOK, "claims.xlsx", 0, "This can not be read: " + library.getMessage(), library));

        assertThat(refused.reason()).startsWith("The file can not be read").doesNotContain("/srv");
    }

    @Test
    void whatElseIsWrongIsToldAsItIs() {
        assertThat(PlaceUnsaid.failure(new UncheckedIOException(new IOException("the disk is full"))))
                .contains("the disk is full");
    }
}
