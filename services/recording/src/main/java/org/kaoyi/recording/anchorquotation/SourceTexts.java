package org.kaoyi.recording.anchorquotation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.passage.Passage;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.ledger.attachment.AttachmentFolder;
import org.kaoyi.recording.attachpassage.PassageText;

/** The texts of one source as they are kept. Used for one question; reads a text once. */
public final class SourceTexts {
    private final AttachmentFolder folder;
    private final List<Passage> all;
    private final Map<String, Passage> counting = new HashMap<>();
    private final Map<String, Optional<String>> read = new HashMap<>();

    public SourceTexts(ReferenceBook book, Siglum source, AttachmentFolder folder) {
        this.folder = folder;
        this.all = book.passages(source).stream()
                .filter(passage -> passage.form().isText())
                .toList();
        all.forEach(passage -> counting.put(passage.sha256(), book.replacement(source, passage)));
    }

    /** The texts that were not replaced, in the order in which they were attached. */
    public List<Passage> standing() {
        List<Passage> standing = new ArrayList<>();
        for (Passage passage : all) {
            if (passage.equals(counting.get(passage.sha256()))) {
                standing.add(passage);
            }
        }
        return standing;
    }

    /** The text that counts in place of one that was attached; empty where none was attached under this name. */
    Optional<Passage> counting(String sha256) {
        return Optional.ofNullable(counting.get(sha256));
    }

    /** Its words; empty where they can not be read. */
    public Optional<String> text(Passage passage) {
        return read.computeIfAbsent(passage.sha256(), sha256 -> {
            try {
                return Optional.of(PassageText.of(passage.form(), folder.read(sha256)));
            } catch (IOException | IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }
}
