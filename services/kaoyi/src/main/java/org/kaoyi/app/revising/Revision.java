package org.kaoyi.app.revising;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ledger.CommandRecording;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.claims.Identifiers;
import org.kaoyi.claims.decision.TextState;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.claims.text.AnchoredText;
import org.kaoyi.claims.text.LinkReview;
import org.kaoyi.claims.text.SupportLink;
import org.kaoyi.claims.text.Text;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.recording.Receipt;
import org.kaoyi.recording.deciding.EventBytes;
import org.kaoyi.recording.drafting.Draft;
import org.kaoyi.recording.drafting.TextDrafting;
import org.kaoyi.recording.revisetext.ReviseText;

/** Carries out a revision on an open ledger. */
public final class Revision {
    private Revision() {}

    /** @throws CannotProceed when there is no such text, or its fields can not be read; nothing was recorded */
    public static Revised carryOut(RevisionOrder order, OpenLedger ledger) {
        Identifiers.problem(order.id()).ifPresent(problem -> {
            throw CannotProceed.usage("The id \"%s\" %s. Nothing was recorded.".formatted(order.id(), problem));
        });
        TextId id = new TextId(order.id());
        TextState before = TextState.of(new EventBytes(ledger.codec())
                .reader(ledger.log())
                .read(Streams.text(id))
                .events());
        if (before == null) {
            throw CannotProceed.usage(
                    "There is no text \"%s\" in this ledger. Enter its first version with kaoyi import --kind texts."
                            .formatted(id));
        }
        Text newer = draft(id, before, order);
        return newer.equals(before.text())
                ? told(id, before.sentences(), before.sentences(), new Receipt(0, true))
                : told(
                        id,
                        before.sentences(),
                        before.sentences().revised(newer.statements()),
                        order.dryRun() ? new Receipt(0, false) : recorded(newer, order.actor(), ledger));
    }

    private static Text draft(TextId id, TextState before, RevisionOrder order) {
        Map<String, String> texts = new HashMap<>();
        if (order.title() != null) {
            texts.put("title", order.title());
        }
        if (order.language() != null) {
            texts.put("language", order.language());
        }
        return switch (TextDrafting.version(id, before.text(), texts, order.statements())) {
            case Draft.Made<Text> it -> it.value();
            case Draft.Faulty<Text> it ->
                throw CannotProceed.usage("Nothing was recorded. %s \"%s\": %s"
                        .formatted(
                                it.problems().getFirst().column(),
                                it.problems().getFirst().value(),
                                it.problems().getFirst().reason()));
        };
    }

    private static Receipt recorded(Text newer, String actor, OpenLedger ledger) {
        return CommandRecording.record(ledger.recorder(), new ReviseText(newer), actor);
    }

    private static Revised told(
            TextId id, AnchoredText<SupportLink> before, AnchoredText<SupportLink> after, Receipt receipt) {
        List<AnchoredText.Sentence<SupportLink>> standing =
                after.sentences().stream().filter(AnchoredText.Sentence::stands).toList();
        int kept = (int)
                standing.stream().filter(it -> it.since() <= before.version()).count();
        return new Revised(
                id.value(),
                after.version(),
                receipt.position(),
                receipt.alreadyRecorded(),
                kept,
                standing.size() - kept,
                after.former().stream()
                        .filter(it -> it.until() == before.version())
                        .map(it -> new Revised.Changed(it.words(), it.now(), claims(it.anchors())))
                        .filter(it -> !it.claims().isEmpty())
                        .toList());
    }

    private static List<String> claims(List<SupportLink> links) {
        return links.stream()
                .filter(link -> link.state() != LinkReview.REJECTED)
                .map(link -> link.claim().value())
                .toList();
    }
}
