package org.kaoyi.claims.decision;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.PassageAttached;
import org.kaoyi.claims.event.QuotationAnchored;
import org.kaoyi.claims.passage.Anchor;
import org.kaoyi.claims.passage.Passage;
import org.kaoyi.claims.reference.ReferenceBook;

/** Decisions on what is attached to sources, and where quotations stand in it. */
public final class PassageDecisions {
    /** A volume has some hundred pages; what has more is several sources. */
    public static final int PASSAGES_MAX = 2_000;

    private PassageDecisions() {}

    public static Decision attach(ReferenceBook book, Siglum source, Passage passage) {
        if (book.source(source).isEmpty()) {
            return Decision.refuse(Rule.UNKNOWN_SOURCE, "source", source);
        }
        if (book.withdrawn(source).isPresent()) {
            return Decision.refuse(Rule.SOURCE_WITHDRAWN, "source", source);
        }
        List<Passage> there = book.passages(source);
        if (there.stream().anyMatch(it -> it.sha256().equals(passage.sha256()))) {
            return new Decision.AlreadyRecorded();
        }
        String replaced = passage.replaces();
        if (replaced != null
                && there.stream()
                        .noneMatch(it -> it.sha256().equals(replaced)
                                && it.form().isText() == passage.form().isText())) {
            return Decision.refuse(Rule.UNKNOWN_PASSAGE, "replaces", replaced);
        }
        return there.size() >= PASSAGES_MAX
                ? Decision.refuse(Rule.TOO_MANY_PASSAGES, "source", source)
                : Decision.accept(new PassageAttached(source, passage));
    }

    /**
     * @param stream the events of the claim, in order
     * @param anchor as it was found in the text
     */
    public static Decision anchor(ReferenceBook book, ClaimId id, List<LedgerEvent> stream, Anchor anchor) {
        ClaimState row = ClaimState.of(stream);
        if (row == null) {
            return Decision.refuse(Rule.UNKNOWN_CLAIM, "claim", id);
        }
        Claim claim = row.claim();
        if (claim == null || claim.quotation().text() == null) {
            return Decision.refuse(Rule.NO_QUOTATION, "claim", id);
        }
        if (!row.standing()) {
            return Decision.refuse(Rule.CLAIM_NOT_STANDING, "claim", id);
        }
        if (!anchor.exact().equals(claim.quotation().text())) {
            return Decision.refuse(Rule.OTHER_WORDS, "exact", anchor.exact());
        }
        Optional<Passage> passage = book.passages(claim.source()).stream()
                .filter(it -> it.sha256().equals(anchor.passage()) && it.form().isText())
                .findFirst();
        if (passage.isEmpty()) {
            return Decision.refuse(Rule.UNKNOWN_PASSAGE, "passage", anchor.passage());
        }
        return anchor.equals(newest(stream))
                ? new Decision.AlreadyRecorded()
                : Decision.accept(new QuotationAnchored(id, claim.occasion(), anchor));
    }

    /** The anchor of a claim that counts, or null. */
    public static @Nullable Anchor newest(List<LedgerEvent> stream) {
        Anchor newest = null;
        for (LedgerEvent event : stream) {
            if (event instanceof QuotationAnchored it) {
                newest = it.anchor();
            }
        }
        return newest;
    }
}
