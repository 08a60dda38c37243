package org.kaoyi.claims.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kaoyi.claims.audit.Suggestion.Reason;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.comparison.Relation;
import org.kaoyi.claims.comparison.ValueComparator;
import org.kaoyi.claims.value.AgentValue;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.claims.value.InitiativeValue;
import org.kaoyi.claims.value.PlaceValue;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.SequenceValue;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.TermValue;
import org.kaoyi.claims.value.TextValue;
import org.kaoyi.claims.value.Value;

/** Whether a sentence says what a claim answers: its figure, date, names or words. */
final class ValueLikeness {
    private static final double SAME_FIGURE = 3.0;
    private static final double LIKE_FIGURE = 2.4;
    /** Two armies, three stages: small counts are everywhere. */
    private static final double SMALL_FIGURE = 1.2;

    private static final double SMALL = 10;
    private static final double SAME_DAY = 3.0;
    private static final double LIKE_DATE = 1.5;
    private static final double NAMED = 2.2;
    private static final double NAMED_MORE = 0.6;
    private static final double TERM_WORDS = 2.0;
    private static final double FREE_WORDS = 2.0;

    /** A claim of a figure or date is no ground for a sentence without one. */
    private static final double NOT_SAID = -1.5;

    /** What the sentence gets wrong is what it should be shown. */
    private static final double OTHER_FIGURE = 0.3;

    private static final double NOT_NAMED = -0.8;

    private final ClaimIndex index;
    private final ValueComparator comparator;
    private final Mentions sentence;

    ValueLikeness(ClaimIndex index, Mentions sentence) {
        this.index = index;
        this.comparator = new ValueComparator(Policy.STANDARD, index.book());
        this.sentence = sentence;
    }

    void add(Value value, List<Reason> reasons) {
        switch (value) {
            case QuantityValue it -> figure(it, reasons);
            case DateValue it -> date(it, reasons);
            case AgentValue it -> named(List.of(value), reasons);
            case PlaceValue it -> named(List.of(value), reasons);
            case TermValue it -> named(List.of(value), reasons);
            case SetValue it -> named(it.members(), reasons);
            case SequenceValue it -> named(it.topics(), reasons);
            case InitiativeValue it ->
                named(it.agents().stream().<Value>map(AgentValue::new).toList(), reasons);
            case TextValue it -> words(ContentWords.of(it.text()), "value-words", FREE_WORDS, reasons);
            default -> {
                // A yes is in the question.
            }
        }
    }

    private void figure(QuantityValue value, List<Reason> reasons) {
        List<Reason> found = new ArrayList<>();
        boolean comparable = false;
        for (Said.Figure said : sentence.figures()) {
            Relation relation = comparator
                    .compare(Figures.uncounted(said.value()), Figures.uncounted(value))
                    .relation();
            comparable |= relation != Relation.INCOMPARABLE;
            boolean fits =
                    relation == Relation.EQUAL || relation == Relation.COMPATIBLE && Figures.near(said.value(), value);
            if (fits && !Figures.vague(said.value()) && !Figures.vague(value)) {
                double points = isSmall(value)
                        ? SMALL_FIGURE
                        : relation == Relation.EQUAL || Figures.samePoint(said.value(), value)
                                ? SAME_FIGURE
                                : LIKE_FIGURE;
                found.add(new Reason(points == LIKE_FIGURE ? "like-figure" : "same-figure", said.wording(), points));
            }
        }
        if (!comparable) {
            reasons.add(new Reason("figure-not-said", "", NOT_SAID));
        } else if (found.isEmpty() && !isSmall(value)) {
            reasons.add(new Reason("other-figure", value.display(), OTHER_FIGURE));
        }
        addStrongest(reasons, found);
    }

    private static void addStrongest(List<Reason> reasons, List<Reason> among) {
        Reason best = null;
        for (Reason reason : among) {
            best = best == null || reason.points() > best.points() ? reason : best;
        }
        if (best != null) {
            reasons.add(best);
        }
    }

    private static boolean isSmall(QuantityValue value) {
        BigDecimal most = value.point() != null ? value.point() : value.high();
        return most != null && most.doubleValue() <= SMALL;
    }

    private void date(DateValue value, List<Reason> reasons) {
        List<Reason> found = new ArrayList<>();
        for (Said.Date said : sentence.dates()) {
            Relation relation = comparator.compare(said.value(), value).relation();
            if (relation == Relation.EQUAL) {
                found.add(new Reason("same-date", said.wording(), SAME_DAY));
            } else if (relation == Relation.COMPATIBLE && !isOpen(value)) {
                found.add(new Reason("like-date", said.wording(), LIKE_DATE));
            }
        }
        if (sentence.dates().isEmpty()) {
            reasons.add(new Reason("date-not-said", "", NOT_SAID));
        }
        addStrongest(reasons, found);
    }

    /** What has no end is compatible with every later day, and no ground for any of them. */
    private static boolean isOpen(DateValue value) {
        DaySpan span = DaySpan.hull(value.spans());
        return span.first() == null || span.last() == null;
    }

    private void named(List<Value> members, List<Reason> reasons) {
        double points = 0;
        String first = "";
        for (Value member : members) {
            double one = named(member);
            if (one > 0) {
                points += points == 0 ? one : NAMED_MORE * one / NAMED;
                first = first.isEmpty() ? comparatorName(member) : first;
            }
        }
        reasons.add(
                points > 0 ? new Reason("value-named", first, points) : new Reason("value-not-named", "", NOT_NAMED));
    }

    private double named(Value member) {
        return switch (member) {
            case AgentValue it ->
                sentence.names(AuthorityKind.AGENT, it.agent()) ? NAMED * rarity("agent " + it.agent()) : 0;
            case PlaceValue it ->
                sentence.names(AuthorityKind.PLACE, it.place())
                        ? NAMED * rarity("place " + it.place())
                        : nameWords(AuthorityKind.PLACE, it.place());
            case TermValue it ->
                sentence.names(AuthorityKind.TERM, it.term()) ? NAMED : nameWords(AuthorityKind.TERM, it.term());
            default -> 0;
        };
    }

    /** Who takes part in most occasions is named in most sentences. */
    private double rarity(String key) {
        return index.byOccasion(key).isEmpty() ? 1.0 : 0.3 + 0.7 * index.rarity(key);
    }

    /** A name of several words is seldom said in just these. */
    private double nameWords(AuthorityKind kind, AuthorityId id) {
        double best = 0;
        for (Authority.Name name :
                index.book().authority(kind, id).map(Authority::names).orElse(List.of())) {
            Set<String> words = ContentWords.of(name.text());
            long shared = words.stream().filter(sentence.words()::contains).count();
            double share = words.isEmpty() ? 0 : (double) shared / words.size();
            best = Math.max(best, share >= 0.5 ? TERM_WORDS * share : 0);
        }
        return best;
    }

    private String comparatorName(Value member) {
        return switch (member) {
            case AgentValue it -> index.book().name(AuthorityKind.AGENT, it.agent());
            case PlaceValue it -> index.book().name(AuthorityKind.PLACE, it.place());
            case TermValue it -> index.book().name(AuthorityKind.TERM, it.term());
            default -> member.display();
        };
    }

    private void words(Set<String> words, String code, double weight, List<Reason> reasons) {
        long shared = words.stream().filter(sentence.words()::contains).count();
        if (shared > 0) {
            reasons.add(new Reason(code, "", weight * shared / words.size()));
        }
    }
}
