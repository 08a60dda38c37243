package org.kaoyi.projections.discrepancies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.audit.Regrading;
import org.kaoyi.claims.cases.CaseFinder;
import org.kaoyi.claims.cases.CaseKey;
import org.kaoyi.claims.cases.Dossier;
import org.kaoyi.claims.inquiry.Flips;
import org.kaoyi.claims.inquiry.Knowable;
import org.kaoyi.claims.inquiry.Loss;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.projections.discrepancies.DossiersAtHand.Of;
import org.kaoyi.projections.discrepancies.DossiersAtHand.Snapshot;
import org.kaoyi.projections.view.Regraded;

/** The questions of {@code org.kaoyi.claims.inquiry}, asked of the ledger. Each finds anew only the families that it touches. */
public final class Inquiries {
    /**
     * Families of occasions that one question looks at. A source that speaks of more is a calendar or a handbook, and the answer a
     * list that nobody reads to its end.
     */
    public static final int MOST_FAMILIES = 500;

    private static final int ONE_FAMILY = 1;

    private final DossiersAtHand dossiers;
    private final DiscrepancyQueries cases;
    private final Linked linked;
    private final Policy policy;
    private final CaseFinder finder;

    /** The statements of texts to which any of some claims is linked, at most so many, graded as an audit grades them. */
    @FunctionalInterface
    public interface Linked {
        List<Regraded> without(Collection<String> claims, int limit, Regrading.Fall fall);
    }

    public Inquiries(DossiersAtHand dossiers, DiscrepancyQueries cases, Linked linked, Policy policy) {
        this.dossiers = dossiers;
        this.cases = cases;
        this.linked = linked;
        this.policy = policy;
        this.finder = new CaseFinder(policy);
    }

    /** What would flip a case; empty where there is no case of that id. */
    public Optional<FlipsView> flips(String caseId) {
        return cases.one(caseId).map(this::flips);
    }

    /** What would flip a case. */
    public FlipsView flips(CaseView found) {
        CaseKey key = new CaseKey(
                new OccasionId(found.occasion()), new QuestionId(found.question()), found.level(), found.scope());
        return dossiers.ask(
                Of.OCCASION,
                found.occasion(),
                ONE_FAMILY,
                snapshot -> snapshot.dossiers().stream()
                        .findFirst()
                        .map(dossier -> view(found.id(), Flips.of(finder, dossier, key), snapshot.position()))
                        .orElseGet(() -> new FlipsView(found.id(), null, List.of(), false, snapshot.position())));
    }

    private static FlipsView view(String id, Flips flips, long position) {
        return new FlipsView(
                id,
                Labelled.labelOf(flips.now()),
                flips.flips().stream()
                        .map(flip -> new FlipsView.FlipView(
                                flip.by().label(),
                                flip.without().stream()
                                        .map(sigla -> sigla.stream()
                                                .map(Siglum::value)
                                                .sorted()
                                                .toList())
                                        .toList(),
                                flip.claims().stream()
                                        .map(ClaimId::value)
                                        .sorted()
                                        .toList(),
                                Labelled.labelOf(flip.becomes())))
                        .toList(),
                flips.capped(),
                position);
    }

    /** What would change if a source fell, with all its claims. */
    public BlastRadiusView ofSource(String siglum) {
        return dossiers.ask(
                Of.SOURCE,
                siglum,
                MOST_FAMILIES,
                it -> radius("source", siglum, lossOf(siglum)).over(it));
    }

    /** The statements that hang on a source, as they are graded now and without it; those linked to it, and those that change. */
    public HangingView hangingOn(String siglum) {
        return dossiers.ask(
                Of.SOURCE,
                siglum,
                MOST_FAMILIES,
                it -> radius("source", siglum, lossOf(siglum)).hanging(it));
    }

    private Loss lossOf(String siglum) {
        Set<ClaimId> grounds = new HashSet<>();
        dossiers.groundsOf(siglum).forEach(id -> grounds.add(new ClaimId(id)));
        return new Loss(Set.of(new Siglum(siglum)), grounds);
    }

    /** What would change if a claim or an examination fell. */
    public BlastRadiusView ofClaim(String id) {
        Loss loss = Loss.ofClaim(new ClaimId(id));
        return dossiers.ask(
                Of.CLAIM, id, MOST_FAMILIES, it -> radius("claim", id, loss).over(it));
    }

    private BlastRadiusReading radius(String of, String id, Loss loss) {
        return new BlastRadiusReading(finder, linked, of, id, loss);
    }

    /**
     * The cases as they could be known in a year.
     *
     * @param year astronomical
     * @param cases gravest first
     * @param undated sources that were left out, because nobody has said when they could be read
     * @param capped whether the ledger holds more families than were looked at; ask for one occasion
     */
    public record KnownCases(int year, List<CaseView> cases, List<String> undated, boolean capped) {}

    /** The cases that pass the filter, as they could be known in a year; at most {@link #MOST_FAMILIES} families. */
    public KnownCases knownIn(CaseFilter filter, int year) {
        Of of = filter.occasion() == null ? Of.ALL_OCCASIONS : Of.OCCASION;
        String occasion = filter.occasion() == null ? "" : filter.occasion();
        return dossiers.ask(of, occasion, MOST_FAMILIES, snapshot -> {
            List<CaseView> found = new ArrayList<>();
            Set<String> undated = new TreeSet<>();
            for (Dossier dossier : snapshot.dossiers()) {
                Knowable knowable = Knowable.in(dossier, year);
                knowable.undated().forEach(siglum -> undated.add(siglum.value()));
                add(snapshot, knowable, year, filter, found::add);
            }
            found.sort(CaseView.GRAVEST_FIRST);
            return new KnownCases(year, found, List.copyOf(undated), snapshot.capped());
        });
    }

    private void add(Snapshot snapshot, Knowable knowable, int year, CaseFilter filter, Consumer<CaseView> found) {
        CaseViews views = new CaseViews(snapshot.book(), policy.version());
        List<String> undated =
                knowable.undated().stream().map(Siglum::value).sorted().toList();
        finder.find(knowable.dossier()).stream()
                .map(views::view)
                .filter(view -> filter.admits(view, date(snapshot, view)))
                .map(view -> view.knownIn(new CaseView.KnownIn(year, undated), snapshot.position()))
                .forEach(found);
    }

    private static @Nullable DateValue date(Snapshot snapshot, CaseView found) {
        return snapshot.book()
                .occasion(new OccasionId(found.occasion()))
                .map(Occasion::date)
                .orElse(null);
    }
}
