package org.kaoyi.recording.attachpassage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.passage.Passage;
import org.kaoyi.claims.passage.PassageForm;
import org.kaoyi.ledger.attachment.AttachmentFolder;
import org.kaoyi.recording.drafting.LanguageTags;

/** Takes files in: what they are is told by their bytes, and never by their names. */
public final class PassageDesk {
    /** Some ten thousand pages of type; a text is read whole to find quotations in it. */
    public static final long TEXT_BYTES_MAX = 16L * 1024 * 1024;

    /** A page scanned in colour at 600 dpi, not compressed, has 100 MB. */
    public static final long IMAGE_BYTES_MAX = 128L * 1024 * 1024;

    private static final int NAME_CHARS_MAX = 200;
    private static final int SIGNATURE_BYTES = 8;

    private final AttachmentFolder folder;

    public PassageDesk(AttachmentFolder folder) {
        this.folder = folder;
    }

    /**
     * Keeps a file and asks for its record. The bytes are durable before the event is asked for, so that no event names what is not there; a
     * refused request leaves a file that nobody names, and the same file again is kept once.
     *
     * @param name of the file
     * @param language of a text, or null
     * @param replaces sha256 of the text that this one corrects, or null
     * @throws PassageRefused when it is neither a text nor an image, or too large
     */
    public AttachPassage take(
            Siglum source, String name, @Nullable String language, @Nullable String replaces, InputStream in)
            throws IOException {
        if (replaces != null && !Passage.isName(replaces)) {
            throw new PassageRefused(
                    PassageRefused.Fault.REPLACES,
                    "What is replaced is named by the 64 hexadecimal digits of its hash, as the source's page shows it. Nothing was recorded.");
        }
        if (language != null && !LanguageTags.isWellFormed(language)) {
            throw new PassageRefused(
                    PassageRefused.Fault.LANGUAGE,
                    "\"%s\" is no language tag. Write it as BCP 47 does, such as zh-Hant, ko or ru. Nothing was recorded."
                            .formatted(language));
        }
        byte[] beginning = in.readNBytes(SIGNATURE_BYTES);
        Optional<PassageForm> image = PassageForm.ofImage(beginning);
        InputStream whole = new java.io.SequenceInputStream(new java.io.ByteArrayInputStream(beginning), in);
        AttachmentFolder.Kept kept = keep(name, whole, image.isPresent() ? IMAGE_BYTES_MAX : TEXT_BYTES_MAX);
        if (kept.bytes() == 0) {
            throw new PassageRefused(PassageRefused.Fault.EMPTY, "%s is empty. Nothing was recorded.".formatted(name));
        }
        PassageForm form = image.isPresent() ? image.get() : text(name, kept);
        return new AttachPassage(
                source,
                new Passage(
                        kept.sha256(),
                        form,
                        form.mediaType(),
                        kept.bytes(),
                        shortened(name),
                        form.isText() ? language : null,
                        replaces));
    }

    private AttachmentFolder.Kept keep(String name, InputStream in, long most) throws IOException {
        try {
            return folder.keep(in, most);
        } catch (AttachmentFolder.TooLarge e) {
            throw new PassageRefused(
                    PassageRefused.Fault.TOO_LARGE,
                    "%s is too large: a text may have %d bytes and an image %d. Part it, or scan it smaller. Nothing was recorded."
                            .formatted(name, TEXT_BYTES_MAX, IMAGE_BYTES_MAX));
        }
    }

    private PassageForm text(String name, AttachmentFolder.Kept kept) throws IOException {
        return PassageText.form(folder.read(kept.sha256()))
                .orElseThrow(() -> new PassageRefused(
                        PassageRefused.Fault.OTHER_FORM,
                        "%s is neither plain text in UTF-8, nor TEI, nor an image in PNG, JPEG or TIFF. Save it as one of these. Nothing was recorded."
                                .formatted(name)));
    }

    private static String shortened(String name) {
        String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return bare.length() <= NAME_CHARS_MAX ? bare : bare.substring(bare.length() - NAME_CHARS_MAX);
    }
}
