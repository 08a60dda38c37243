package org.kaoyi.readingroom.publishing.note;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaoyi.projections.catalogue.ClaimEntry;
import org.kaoyi.projections.view.ClaimView;

/**
 * How a claim is cited: the note on its source in the habit of each language, and what makes the claim itself found and checked again.
 *
 * @param state {@code standing}, or why it stands no more
 * @param address permanent; a claim never changes under it
 * @param position of the event that recorded it
 * @param proof address of the proof that it is in the ledger, which the verifier checks without the ledger
 * @param notes by language tag
 * @param csl the source as an item of CSL-JSON
 * @param ris the source as a record of RIS
 */
public record ClaimCitation(
        String claim,
        String state,
        String address,
        long position,
        String proof,
        Map<String, String> notes,
        Map<String, Object> csl,
        String ris) {

    /**
     * @param sources all that may be named
     * @param address of the claim, and {@code proof} of its proof, as whoever cites it reaches them
     */
    public static ClaimCitation of(ClaimEntry entry, List<Described> sources, String address, String proof) {
        ClaimView claim = entry.claim();
        Map<String, String> notes = new LinkedHashMap<>();
        for (NoteHabit habit : NoteHabit.values()) {
            notes.put(habit.language().tag(), new SourceNotes(habit, sources).of(claim.source(), claim.locus()));
        }
        Described source = sources.stream()
                .filter(each -> each.id().equals(claim.source()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no source " + claim.source()));
        return new ClaimCitation(
                claim.id(),
                entry.state(),
                address,
                entry.position(),
                proof,
                notes,
                SourceLibrary.csl(source),
                SourceLibrary.ris(source));
    }
}
