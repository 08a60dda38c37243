package org.kaoyi.projections.discrepancies;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.audit.Regrading;
import org.kaoyi.claims.cases.Case;
import org.kaoyi.claims.cases.CaseFinder;
import org.kaoyi.claims.cases.CaseState;
import org.kaoyi.claims.cases.Dossier;
import org.kaoyi.claims.inquiry.BlastRadius;
import org.kaoyi.claims.inquiry.Loss;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.text.LinkReview;
import org.kaoyi.projections.discrepancies.DossiersAtHand.Snapshot;
import org.kaoyi.projections.view.Regraded;

/** Works out a blast radius over the families that it touches. Used for one question. */
final class BlastRadiusReading {
    /** Statements of texts that one answer grades anew. */
    private static final int MOST_STATEMENTS = 2_000;

    private final CaseFinder finder;
    private final Inquiries.Linked support;
    private final String of;
    private final String id;
    private final Loss loss;
    private final List<BlastRadiusView.CaseChange> changes = new ArrayList<>();
    private final Set<ClaimId> fallen = new TreeSet<>();
    private final Set<ClaimId> inFamilies = new HashSet<>();
    private final Set<ClaimId> inChanged = new TreeSet<>();
    private final Set<ClaimId> inOpenFindings = new HashSet<>();

    BlastRadiusReading(CaseFinder finder, Inquiries.Linked support, String of, String id, Loss loss) {
        this.finder = finder;
        this.support = support;
        this.of = of;
        this.id = id;
        this.loss = loss;
    }

    BlastRadiusView over(Snapshot snapshot) {
        List<Regraded> linked = regraded(snapshot);
        return new BlastRadiusView(
                of,
                id,
                fallen.size(),
                changes,
                (int) changes.stream()
                        .filter(BlastRadiusView.CaseChange::reopens)
                        .count(),
                linked.stream()
                        .limit(MOST_STATEMENTS)
                        .filter(it -> it.grades().changes())
                        .map(BlastRadiusView.StatementView::of)
                        .toList(),
                snapshot.capped() || linked.size() > MOST_STATEMENTS,
                snapshot.position());
    }

    HangingView hanging(Snapshot snapshot) {
        List<Regraded> linked = regraded(snapshot);
        return new HangingView(
                id,
                linked.stream()
                        .limit(MOST_STATEMENTS)
                        .filter(it -> it.grades().changes() || hangs(it))
                        .map(BlastRadiusView.StatementView::of)
                        .toList(),
                snapshot.capped() || linked.size() > MOST_STATEMENTS,
                snapshot.position());
    }

    private boolean hangs(Regraded it) {
        return it.grades().before().claims().stream()
                .anyMatch(link -> link.review().equals(LinkReview.CONFIRMED.label())
                        && fallen.contains(new ClaimId(link.claim())));
    }

    private List<Regraded> regraded(Snapshot snapshot) {
        snapshot.dossiers().forEach(dossier -> take(snapshot.book(), dossier));
        Set<ClaimId> concerned = new TreeSet<>(fallen);
        concerned.addAll(inChanged);
        return support.without(
                concerned.stream().map(ClaimId::value).toList(),
                MOST_STATEMENTS + 1,
                new Regrading.Fall(
                        fallen::contains,
                        link -> inFamilies.contains(link.claim())
                                ? inOpenFindings.contains(link.claim())
                                : link.inOpenFinding()));
    }

    private void take(ReferenceBook book, Dossier dossier) {
        dossier.claims().forEach(claim -> {
            inFamilies.add(claim.id());
            if (loss.takes(claim.source(), claim.id())) {
                fallen.add(claim.id());
            }
        });
        dossier.examinations().forEach(it -> {
            inFamilies.add(it.id());
            if (loss.takes(it.source(), it.id())) {
                fallen.add(it.id());
            }
        });
        BlastRadius radius = BlastRadius.of(finder, dossier, loss);
        radius.left().stream().filter(BlastRadiusReading::isOpenFinding).forEach(it -> inOpenFindings.addAll(rows(it)));
        for (BlastRadius.Change change : radius.changes()) {
            inChanged.addAll(rows(change.before()));
            changes.add(view(book, change));
        }
    }

    private static boolean isOpenFinding(Case found) {
        return found.grade().isFinding() && (found.state() == CaseState.OPEN || found.state() == CaseState.REOPENED);
    }

    private static Set<ClaimId> rows(Case found) {
        Set<ClaimId> rows = new HashSet<>();
        found.readings().forEach(reading -> rows.addAll(reading.claims()));
        found.silent().forEach(silence -> rows.add(silence.examination()));
        return rows;
    }

    private static BlastRadiusView.CaseChange view(ReferenceBook book, BlastRadius.Change change) {
        Case before = change.before();
        Case after = change.after();
        var key = change.key();
        return new BlastRadiusView.CaseChange(
                key.id(),
                key.occasion().value(),
                book.title(key.occasion()),
                key.question().value(),
                book.asked(key.question()),
                key.level(),
                key.scope(),
                before.grade().label(),
                after == null ? null : after.grade().label(),
                before.state().label(),
                after == null ? null : after.state().label(),
                Labelled.labels(before.kinds()),
                after == null ? List.of() : Labelled.labels(after.kinds()),
                change.reopens(),
                before.assessment() == null
                        ? null
                        : before.assessment().verdict().label(),
                change.lostReadings(),
                change.lostSilences().stream().map(Siglum::value).toList(),
                change.linesLost());
    }
}
