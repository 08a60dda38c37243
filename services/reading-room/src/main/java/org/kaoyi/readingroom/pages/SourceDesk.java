package org.kaoyi.readingroom.pages;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Identifiers;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.passage.Passage;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.recording.RefusedByRule;
import org.kaoyi.recording.anchorquotation.AnchorDesk;
import org.kaoyi.recording.anchorquotation.AnchorRefused;

/**
 * A text or image of the source beside the entry form. What is selected in the text becomes the claim's quotation, and is anchored where it
 * was selected.
 *
 * @param text null where it is an image or can not be read
 */
public record SourceDesk(Passage passage, @Nullable String text) {
    /** The parameter that names the text, by its SHA-256. */
    static final String PASSAGE = "passage";

    /** Which of several places with the same words was selected, from 1. */
    private static final String PLACE = "place";

    /** What the visit asks for; null where it names no text that the source has. */
    static @Nullable SourceDesk of(ReadingRoom room, Visit visit) {
        String source = visit.parameter("source");
        String sha256 = visit.parameter(PASSAGE);
        if (source == null || sha256 == null || Identifiers.problem(source).isPresent()) {
            return null;
        }
        List<Passage> passages = room.recorder().consult(book -> List.copyOf(book.passages(new Siglum(source))));
        return passages.stream()
                .filter(it -> it.sha256().equals(sha256))
                .findFirst()
                .map(it -> new SourceDesk(
                        it,
                        it.form().isText()
                                ? PassagesShown.text(room, source, it).orElse(null)
                                : null))
                .orElse(null);
    }

    /** Where the file is. */
    public String file() {
        return "/api/v1" + Addresses.path("passages", passage.sha256());
    }

    /**
     * Anchors the quotation of a claim that was recorded beside this text.
     *
     * @return whether it is anchored now; its words may stand elsewhere, or at several places
     */
    boolean anchor(ReadingRoom room, Visit visit, String claim, String actor) {
        Optional<AnchorDesk> desk =
                room.attachments().map(folder -> new AnchorDesk(room.log(), room.codec(), room.recorder(), folder));
        if (desk.isEmpty()) {
            return false;
        }
        int place = (int) Math.min(Integer.MAX_VALUE, visit.number(PLACE, 0));
        try {
            room.recorder()
                    .record(
                            desk.get()
                                    .find(
                                            new ClaimId(claim),
                                            new AnchorDesk.Choice(passage.sha256(), place == 0 ? null : place)),
                            FormRecording.by(actor));
            return true;
        } catch (AnchorRefused | RefusedByRule noPlace) {
            return false;
        }
    }
}
