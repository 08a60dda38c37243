package org.kaoyi.claims.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kaoyi.claims.account.Polarity;
import org.kaoyi.claims.audit.Mismatch.Kind;
import org.kaoyi.claims.comparison.Relation;
import org.kaoyi.claims.comparison.ValueComparator;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.Value;

/** Looks for each figure and date of a sentence among the claims that it may rest on, then among all. */
final class Mismatches {
    /** Two, three: counted everywhere, and missed nowhere. */
    private static final double TOO_SMALL = 3;

    /** Most of the question's words are in the sentence. */
    private static final double SAME_QUESTION = 2.4;

    private static final int OTHERS_MAX = 5;

    private final ClaimIndex index;
    private final ValueComparator comparator;

    Mismatches(ClaimIndex index) {
        this.index = index;
        this.comparator = new ValueComparator(Policy.STANDARD, index.book());
    }

    /**
     * @param linked ids of claims linked to the sentence
     * @param suggested for the sentence, those that are less sure too: what they have is in a claim, and contradicts nobody
     */
    List<Mismatch> of(Mentions sentence, Collection<String> linked, List<Suggestion> suggested) {
        List<Suggestion> suggestions = Suggestion.likely(suggested);
        List<IndexedClaim> near = near(linked, suggestions);
        List<IndexedClaim> shown = near(List.of(), suggested);
        Set<String> asking = new LinkedHashSet<>();
        suggestions.stream().filter(Mismatches::asksTheSame).forEach(suggestion -> asking.add(suggestion.claim()));
        List<Mismatch> mismatches = new ArrayList<>();
        for (Said.Figure said : sentence.figures()) {
            if (!isSmall(said.value()) && !foundAmongFigures(said, near, shown)) {
                mismatches.add(mismatch(said, near, Kind.FIGURE_CONTRADICTED, Kind.FIGURE_IN_NO_CLAIM, linked, asking));
            }
        }
        for (Said.Date said : sentence.dates()) {
            if (!foundAmongDates(said.value())) {
                mismatches.add(mismatch(said, near, Kind.DATE_CONTRADICTED, Kind.DATE_IN_NO_CLAIM, linked, asking));
            }
        }
        return mismatches;
    }

    private static boolean asksTheSame(Suggestion suggestion) {
        return suggestion.reasons().stream()
                .anyMatch(reason -> reason.code().equals("question-words") && reason.points() >= SAME_QUESTION);
    }

    private static boolean isSmall(QuantityValue value) {
        return value.unit().equals("1") && value.high() != null && value.high().doubleValue() <= TOO_SMALL;
    }

    private List<IndexedClaim> near(Collection<String> linked, List<Suggestion> suggestions) {
        Set<String> ids = new LinkedHashSet<>(linked);
        suggestions.forEach(suggestion -> ids.add(suggestion.claim()));
        List<IndexedClaim> near = new ArrayList<>();
        for (String id : ids) {
            IndexedClaim claim = index.claim(id);
            if (claim != null && claim.polarity() == Polarity.AFFIRMS && index.stands(claim)) {
                near.add(claim);
            }
        }
        return near;
    }

    /** Any claim that stands and has the figure, in whatever case, gives it a home; a coincidence of small figures is none. */
    private boolean foundAmongFigures(Said.Figure said, List<IndexedClaim> near, List<IndexedClaim> shown) {
        if (Stream.concat(near.stream(), shown.stream()).anyMatch(claim -> isFigureOf(said, claim.value()))) {
            return true;
        }
        Map<String, IndexedClaim> others = new LinkedHashMap<>();
        for (String key : Keys.ofFigure(said.value())) {
            index.byValue(key).stream().limit(OTHERS_MAX * 20L).forEach(claim -> others.put(claim.id(), claim));
        }
        Set<String> occasions = new LinkedHashSet<>();
        near.forEach(claim -> occasions.add(claim.occasion().id));
        return others.values().stream()
                .filter(claim -> occasions.contains(claim.occasion().id) && index.stands(claim))
                .anyMatch(claim -> isFigureOf(said, claim.value()));
    }

    /** As it is told of suggestions: no claim is shown for a figure and the figure said to be in none. */
    private boolean isFigureOf(Said.Figure said, Value value) {
        return value instanceof QuantityValue it
                && ((fits(said.value(), Figures.uncounted(it)) && Figures.near(said.value(), it))
                        || Figures.sameWithoutUnit(said, it));
    }

    private boolean fits(Value said, Value value) {
        Relation relation = comparator.compare(said, value).relation();
        return relation == Relation.EQUAL || relation == Relation.COMPATIBLE;
    }

    private boolean foundAmongDates(DateValue date) {
        for (String key : Keys.ofDate(date)) {
            boolean narrow =
                    key.startsWith("day ") || !Keys.ofDate(date).getFirst().startsWith("day ");
            boolean found = narrow
                    && (index.byValue(key).stream().anyMatch(claim -> index.stands(claim) && fits(date, claim.value()))
                            || index.byOccasion(key).stream().anyMatch(shelf -> overlaps(date, shelf.occasion.date())));
            if (found) {
                return true;
            }
        }
        return index.book().sources().stream()
                .anyMatch(source -> overlaps(date, source.date())
                        && index.book().withdrawn(source.id()).isEmpty());
    }

    private static boolean overlaps(DateValue one, @org.jspecify.annotations.Nullable DateValue other) {
        return other != null && DaySpan.hull(one.spans()).overlaps(DaySpan.hull(other.spans()));
    }

    private Mismatch mismatch(
            Said said,
            List<IndexedClaim> near,
            Kind contradicted,
            Kind unknown,
            Collection<String> linked,
            Set<String> asking) {
        Value value = said instanceof Said.Figure figure ? figure.value() : ((Said.Date) said).value();
        List<Mismatch.Other> others = new ArrayList<>();
        for (IndexedClaim claim : near) {
            Value plain = claim.value() instanceof QuantityValue it ? Figures.uncounted(it) : claim.value();
            boolean clash = comparator.compare(value, plain).relation() == Relation.INCOMPATIBLE;
            // A plain count clashes with every other; only where the sentence asks the same question does that mean
            // something.
            boolean asked = linked.contains(claim.id()) || asking.contains(claim.id());
            if (clash && asked && others.size() < OTHERS_MAX) {
                others.add(new Mismatch.Other(claim.id(), claim.value().display()));
            }
        }
        return new Mismatch(others.isEmpty() ? unknown : contradicted, said.wording(), others);
    }
}
