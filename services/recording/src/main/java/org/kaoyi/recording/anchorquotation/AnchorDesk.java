package org.kaoyi.recording.anchorquotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.decision.ClaimState;
import org.kaoyi.claims.decision.PassageDecisions;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.claims.passage.Anchor;
import org.kaoyi.claims.passage.AnchorState;
import org.kaoyi.claims.passage.Passage;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.attachment.AttachmentFolder;
import org.kaoyi.recording.Recorder;
import org.kaoyi.recording.deciding.EventBytes;
import org.kaoyi.recording.deciding.StreamReader;

/** Finds where quotations stand in the texts of their sources: the very words, or none. */
public final class AnchorDesk {
    private final StreamReader streams;
    private final Recorder recorder;
    private final AttachmentFolder folder;

    public AnchorDesk(EventLog log, EventCodec codec, Recorder recorder, AttachmentFolder folder) {
        this.streams = new EventBytes(codec).reader(log);
        this.recorder = recorder;
        this.folder = folder;
    }

    /**
     * Which of several places is meant; without both every place will do, if there is one alone.
     *
     * @param passage sha256 of the text, or its beginning; or null
     * @param number of the place among those in that text or in all, from 1; or null
     */
    public record Choice(@Nullable String passage, @Nullable Integer number) {
        public static final Choice NONE = new Choice(null, null);
    }

    /**
     * The request by which a claim is anchored.
     *
     * @throws AnchorRefused when there is no such claim or place, or there are several and none was chosen
     */
    public AnchorQuotation find(ClaimId id, Choice choice) {
        Claim claim = quoting(id);
        List<Anchor> places = new ArrayList<>();
        SourceTexts texts = texts(claim);
        String wanted = choice.passage();
        for (Passage passage : texts.standing()) {
            if (wanted == null || passage.sha256().startsWith(wanted)) {
                String text = texts.text(passage)
                        .orElseThrow(() -> new AnchorRefused(
                                "The text %s (%s) can not be read; kaoyi verify says what is wrong with it."
                                        .formatted(passage.name(), passage.sha256())));
                places.addAll(Anchor.all(passage.sha256(), text, words(claim)));
            }
        }
        return new AnchorQuotation(id, claim.source(), one(claim, places, choice.number()));
    }

    private Claim quoting(ClaimId id) {
        ClaimState row = ClaimState.of(streams.read(Streams.claim(id)).events());
        Claim claim = row == null ? null : row.claim();
        if (claim == null) {
            throw AnchorRefused.unknown(id);
        }
        if (claim.quotation().text() == null || claim.quotation().text().isEmpty()) {
            throw new AnchorRefused(
                    "The claim %s quotes nothing. Supersede it with the words of the source as its quotation."
                            .formatted(id));
        }
        return claim;
    }

    private static Anchor one(Claim claim, List<Anchor> places, @Nullable Integer number) {
        if (places.isEmpty()) {
            throw new AnchorRefused(
                    "The words of claim %s stand in no text of source %s as they are quoted. Attach the text, or supersede the claim with the words as they stand there."
                            .formatted(claim.id(), claim.source()));
        }
        if (number != null && (number < 1 || number > places.size())) {
            throw new AnchorRefused(
                    "%d is none of the places, which are numbered from 1 to %d.".formatted(number, places.size()));
        }
        if (number == null && places.size() > 1) {
            StringBuilder told = new StringBuilder("The words of claim %s stand at %d places; say which is meant:"
                    .formatted(claim.id(), places.size()));
            for (int i = 0; i < places.size() && i < MOST_TOLD; i++) {
                Anchor place = places.get(i);
                told.append("\n  %d: …%s[%s]%s…".formatted(i + 1, place.prefix(), place.exact(), place.suffix()));
            }
            throw new AnchorRefused(told.toString());
        }
        return places.get(number == null ? 0 : number - 1);
    }

    /** A reader chooses among some; of more a number says little. */
    private static final int MOST_TOLD = 20;

    /**
     * Where a claim's quotation stands.
     *
     * @param anchor the newest, or null where there is none
     * @param passage the text that counts for it; or null
     */
    public record Standing(
            ClaimId claim,
            AnchorState state,
            @Nullable Anchor anchor,
            @Nullable Passage passage) {}

    /** How the claims of one source stand that quote it; none where no text of it is kept. Reads the stream of each claim. */
    public List<Standing> standings(Siglum source, List<ClaimId> claims) {
        SourceTexts texts = recorder.consult(book -> new SourceTexts(book, source, folder));
        List<Standing> standings = new ArrayList<>();
        for (ClaimId id : claims) {
            List<LedgerEvent> stream = streams.read(Streams.claim(id)).events();
            ClaimState row = ClaimState.of(stream);
            Claim claim = row == null || !row.standing() ? null : row.claim();
            if (claim != null && !words(claim).isEmpty()) {
                standing(claim, PassageDecisions.newest(stream), texts).ifPresent(standings::add);
            }
        }
        return standings;
    }

    private SourceTexts texts(Claim claim) {
        return recorder.consult(book -> new SourceTexts(book, claim.source(), folder));
    }

    static Optional<Standing> standing(Claim claim, @Nullable Anchor anchor, SourceTexts texts) {
        if (texts.standing().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(anchor == null ? unanchored(claim, texts) : anchored(claim, anchor, texts));
    }

    private static Standing anchored(Claim claim, Anchor anchor, SourceTexts texts) {
        Passage passage = texts.counting(anchor.passage()).orElse(null);
        String text = passage == null ? null : texts.text(passage).orElse(null);
        if (passage == null || text == null) {
            return new Standing(claim.id(), AnchorState.UNREADABLE, anchor, passage);
        }
        if (passage.sha256().equals(anchor.passage())) {
            return new Standing(
                    claim.id(), anchor.holdsIn(text) ? AnchorState.HOLDS : AnchorState.LOST, anchor, passage);
        }
        return new Standing(
                claim.id(),
                switch (anchor.foundIn(passage.sha256(), text).size()) {
                    case 0 -> AnchorState.LOST;
                    case 1 -> AnchorState.FOUND_AGAIN;
                    default -> AnchorState.AMBIGUOUS;
                },
                anchor,
                passage);
    }

    private static Standing unanchored(Claim claim, SourceTexts texts) {
        int places = 0;
        boolean unreadable = false;
        for (Passage passage : texts.standing()) {
            Optional<String> text = texts.text(passage);
            unreadable |= text.isEmpty();
            places += text.map(
                            it -> Anchor.all(passage.sha256(), it, words(claim)).size())
                    .orElse(0);
        }
        AnchorState state = switch (places) {
            case 0 -> unreadable ? AnchorState.UNREADABLE : AnchorState.ABSENT;
            case 1 -> AnchorState.ANCHORABLE;
            default -> AnchorState.SEVERAL_PLACES;
        };
        return new Standing(claim.id(), state, null, null);
    }

    private static String words(Claim claim) {
        String quoted = claim.quotation().text();
        return quoted == null ? "" : quoted;
    }
}
