package org.kaoyi.readingroom.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.recording.readtext.ReadText;
import org.kaoyi.recording.readtext.TextFault;
import org.kaoyi.recording.readtext.TextFile;
import org.kaoyi.recording.readtext.TextRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.multipart.MultipartFile;

/** A file that a browser sent, read as a text as the command line reads it. */
final class UploadedText {
    private static final Logger LOG = LoggerFactory.getLogger(UploadedText.class);

    private static final int NAME_MAX = 200;

    private static final Set<TextFault> OF_A_PATH = Set.of(TextFault.FOLDER, TextFault.MISSING, TextFault.UNREADABLE);

    private UploadedText() {}

    /**
     * Reads it.
     *
     * @param language BCP 47 tag, or null where the file or its letters decide
     * @throws TextRefused where there is none, or it can not be read as a text
     */
    static ReadText read(@Nullable MultipartFile file, @Nullable String language) {
        String name = file == null ? "" : name(file.getOriginalFilename());
        if (file == null || name.isEmpty()) {
            throw new TextRefused("file", TextFault.NOT_CHOSEN);
        }
        try {
            Path kept = Files.createTempFile("kaoyi-text", ".upload");
            try {
                file.transferTo(kept);
                return TextFile.read(kept, name, language);
            } catch (TextRefused refused) {
                // Where it is kept meanwhile is no place of the reader's, whose rights he could look at.
                throw OF_A_PATH.contains(refused.fault()) ? cutOff(name, refused) : refused;
            } finally {
                Files.deleteIfExists(kept);
            }
        } catch (IOException e) {
            throw cutOff(name, e);
        }
    }

    /** Whoever sent it can send it again; whoever runs the server may have a disk to look at. */
    private static TextRefused cutOff(String name, Exception why) {
        LOG.warn("A text that was sent could not be kept until it is read", why);
        return new TextRefused(name, TextFault.CUT_OFF).because(why);
    }

    /** Some browsers send the whole path; what a file is called is told by its last part. */
    private static String name(@Nullable String sent) {
        String name = sent == null ? "" : sent.replaceAll("^.*[/\\\\]", "").strip();
        return name.length() <= NAME_MAX ? name : name.substring(name.length() - NAME_MAX);
    }
}
