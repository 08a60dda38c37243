package org.kaoyi.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.passage.PassageForm;
import org.kaoyi.ledger.attachment.AttachmentFolder;
import org.kaoyi.recording.anchorquotation.AnchorDesk;
import org.kaoyi.recording.anchorquotation.AnchorRefused;
import org.kaoyi.recording.attachpassage.AttachPassage;
import org.kaoyi.recording.attachpassage.PassageDesk;
import org.kaoyi.recording.attachpassage.PassageRefused;
import org.kaoyi.recording.attachpassage.PassageText;

/** Texts of sources that are too large, are there no longer, or are not what was recorded of them. */
class TroubledPassagesTest {
    private static final Siglum C1 = new Siglum("C1");

    @TempDir
    Path folder;

    private AttachPassage taken(AttachmentFolder kept, byte[] bytes) throws IOException {
        return new PassageDesk(kept).take(C1, "talk.txt", "en", null, new ByteArrayInputStream(bytes));
    }

    @Test
    void a_quotation_is_not_looked_for_in_a_text_that_is_gone() throws IOException {
        Workshop ledger = new Workshop(folder).furnished();
        ledger.claims(
                "id,occasion,question,source,value,quotation\nstages,talk-9-nov,talk-date,C1,1957-11-09,in three stages\n");
        Recorder recorder = Recorder.of(ledger.log(), Workshop.CODEC);
        AttachmentFolder kept = new AttachmentFolder(folder.resolve("attachments"));
        AttachPassage request = taken(kept, "We leave in three stages.".getBytes(UTF_8));
        recorder.record(request, Workshop.BY_EDITOR);
        String sha256 = request.passage().sha256();
        Files.delete(kept.root().resolve(sha256.substring(0, 2)).resolve(sha256));

        AnchorDesk desk = new AnchorDesk(ledger.log(), Workshop.CODEC, recorder, kept);

        assertThatThrownBy(() -> desk.find(new ClaimId("stages"), AnchorDesk.Choice.NONE))
                .isInstanceOf(AnchorRefused.class)
                .hasMessage("The text talk.txt (%s) can not be read; kaoyi verify says what is wrong with it."
                        .formatted(sha256));
    }

    @Test
    void a_text_that_is_too_large_is_refused_with_what_may_be_as_large() {
        byte[] large = new byte[(int) PassageDesk.TEXT_BYTES_MAX + 1];
        Arrays.fill(large, (byte) 'a');

        assertThatThrownBy(() -> taken(new AttachmentFolder(folder.resolve("attachments")), large))
                .isInstanceOf(PassageRefused.class)
                .hasMessage(
                        "talk.txt is too large: a text may have 16777216 bytes and an image 134217728. Part it, or scan it smaller. Nothing was recorded.");
    }

    /** As another ledger may say of a file that its export does not hold. */
    @Test
    void bytes_that_are_not_what_was_recorded_of_them_have_no_words() {
        assertThatThrownBy(() -> PassageText.of(PassageForm.PLAIN_TEXT, new byte[] {(byte) 0xff}))
                .hasMessageStartingWith("it can not be read as " + PassageForm.PLAIN_TEXT.label() + ": ");
        assertThatThrownBy(() -> PassageText.of(PassageForm.TEI, "<TEI>".getBytes(UTF_8)))
                .hasMessageStartingWith("it can not be read as " + PassageForm.TEI.label() + ": ");
        assertThatThrownBy(() -> PassageText.of(PassageForm.PNG, new byte[0])).hasMessage("an image has no text");
    }
}
