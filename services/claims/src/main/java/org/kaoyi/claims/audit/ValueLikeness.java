package org.kaoyi.claims.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kaoyi.claims.audit.Suggestion.Reason;
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

    /** "Worth 157 million", of what money is not said. */
    private static final double WITHOUT_UNIT = 1.8;

    /** Two armies, three stages: small counts are everywhere. */
    private static final double SMALL_FIGURE = 1.2;

    /** Three stages, where it is asked how many stages. */
    private static final double SMALL_FIGURE_OF_IT = 2.4;

    /** Two of something are named together too often. */
    private static final int MEMBERS_LEAST = 3;

    private static final double MEMBERS_COUNTED = SMALL_FIGURE;
    private static final double OPEN_COUNTED = 0.5 * MEMBERS_COUNTED;

    /** What a figure counts stands so near behind it, in letters. */
    private static final int COUNTED_WITHIN = 24;

    /** The same of letters that are words. */
    private static final int COUNTED_WITHIN_DENSE = 6;

    private static final double SAME_DAY = 3.0;
    private static final double LIKE_DATE = 1.5;
    private static final double FREE_WORDS = 2.0;

    /** Three words of one answer stand seldom together by chance. */
    private static final double FREE_WORDS_MANY = 3.0;

    private static final int MANY_WORDS = 3;

    /** A claim of a figure or date is no ground for a sentence without one. */
    private static final double NOT_SAID = -1.5;

    /** What the sentence gets wrong is what it should be shown. */
    private static final double OTHER_FIGURE = 0.3;

    private static final double OTHER_DATE = -0.8;
    private static final double SAME_YEAR = 0.4;

    /** One matter has no order. */
    private static final int ORDER_LEAST = 2;

    private final ValueComparator comparator;
    private final Mentions sentence;
    private final NamedLikeness names;

    ValueLikeness(ClaimIndex index, Mentions sentence) {
        this.names = new NamedLikeness(index, sentence);
        this.comparator = new ValueComparator(Policy.STANDARD, index.book());
        this.sentence = sentence;
    }

    /** Keys of which it was asked how many claims hold them. */
    Set<String> counted() {
        return names.counted();
    }

    /** @param question that the value answers */
    void add(Value value, QuestionEntry question, List<Reason> reasons) {
        switch (value) {
            case QuantityValue it -> figure(it, question, reasons);
            case DateValue it -> date(it, reasons);
            case AgentValue it -> reasons.add(names.of(List.of(value), 1));
            case PlaceValue it -> reasons.add(names.of(List.of(value), 1));
            case TermValue it -> reasons.add(names.of(List.of(value), 1));
            case SetValue it -> set(it, reasons);
            case SequenceValue it -> reasons.add(names.of(it.topics(), ORDER_LEAST));
            case InitiativeValue it ->
                reasons.add(names.of(it.agents().stream().map(AgentValue::new).toList(), 1));
            case TextValue it -> words(it, reasons);
            default -> {
                // A yes is in the question.
            }
        }
    }

    /**
     * "Seven were named", of whom the sentence names one: how many they are is said of this answer alone. Three divisions count other things,
     * and of an open list nobody says that these are all.
     */
    private void set(SetValue value, List<Reason> reasons) {
        Reason named = names.of(value.members(), 1);
        reasons.add(named);
        int members = value.members().size();
        if (named.points() > 0 && members >= MEMBERS_LEAST) {
            sentence.figures().stream()
                    .filter(said -> Figures.isCountOf(said, members))
                    .findFirst()
                    .ifPresent(said -> reasons.add(new Reason(
                            "members-counted", said.wording(), value.closed() ? MEMBERS_COUNTED : OPEN_COUNTED)));
        }
    }

    private void figure(QuantityValue value, QuestionEntry question, List<Reason> reasons) {
        List<Reason> found = new ArrayList<>();
        boolean comparable = false;
        for (Said.Figure said : sentence.figures()) {
            Relation relation = comparator
                    .compare(Figures.uncounted(said.value()), Figures.uncounted(value))
                    .relation();
            comparable |= relation != Relation.INCOMPARABLE;
            boolean fits = relation == Relation.EQUAL
                    || (relation == Relation.COMPATIBLE && Figures.near(said.value(), value));
            if (fits && !Figures.vague(said.value()) && !Figures.vague(value)) {
                double points = Figures.isSmall(value)
                        ? counts(said, question) ? SMALL_FIGURE_OF_IT : SMALL_FIGURE
                        : relation == Relation.EQUAL || Figures.samePoint(said.value(), value)
                                ? SAME_FIGURE
                                : LIKE_FIGURE;
                found.add(new Reason(points == LIKE_FIGURE ? "like-figure" : "same-figure", said.wording(), points));
            }
        }
        if (!comparable && (!Figures.isSmall(value) || isUnitSaid(value))) {
            double points = Figures.isSmall(value) ? SMALL_FIGURE : WITHOUT_UNIT;
            sentence.figures().stream()
                    .filter(said -> Figures.sameWithoutUnit(said, value))
                    .findFirst()
                    .ifPresent(said -> found.add(new Reason("like-figure", said.wording(), points)));
        }
        if (!comparable && found.isEmpty()) {
            reasons.add(new Reason("figure-not-said", "", NOT_SAID));
        } else if (comparable && found.isEmpty() && !Figures.isSmall(value)) {
            reasons.add(new Reason("other-figure", value.display(), OTHER_FIGURE));
        }
        addStrongest(reasons, found);
    }

    /** "Divisions were at least seven": the unit is said, and not behind the figure. */
    private boolean isUnitSaid(QuantityValue value) {
        return ContentWords.of(value.unit()).stream().anyMatch(sentence.words()::contains);
    }

    /** Whether what stands behind a figure is asked for. */
    private boolean counts(Said.Figure said, QuestionEntry question) {
        String text = sentence.text();
        int numeral = Math.max(said.from() + 1, said.to() - COUNTED_WITHIN_DENSE);
        boolean dense = (said.to() < text.length() && Character.isIdeographic(text.charAt(said.to())))
                || Character.isIdeographic(text.charAt(said.to() - 1));
        int end = Math.min(text.length(), said.to() + (dense ? COUNTED_WITHIN_DENSE : COUNTED_WITHIN));
        return ContentWords.of(text.substring(dense ? numeral : said.from(), end)).stream()
                .anyMatch(question::has);
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

    private void date(DateValue value, List<Reason> reasons) {
        List<Reason> found = new ArrayList<>();
        for (Said.Date said : sentence.dates()) {
            Relation relation = comparator.compare(said.value(), value).relation();
            if (relation == Relation.EQUAL || (relation == Relation.COMPATIBLE && sameDays(said.value(), value))) {
                found.add(new Reason("same-date", said.wording(), SAME_DAY));
            } else if (isDeadline(value, said.value())) {
                found.add(new Reason("like-date", said.wording(), LIKE_DATE));
            } else if (relation == Relation.COMPATIBLE && !isOpen(value)) {
                found.add(new Reason(
                        "like-date", said.wording(), isMuchWider(said.value(), value) ? SAME_YEAR : LIKE_DATE));
            }
        }
        if (found.isEmpty() && !sentence.dates().isEmpty()) {
            reasons.add(new Reason("other-date", value.display(), OTHER_DATE));
        }
        if (sentence.dates().isEmpty()) {
            reasons.add(new Reason("date-not-said", "", NOT_SAID));
        }
        addStrongest(reasons, found);
    }

    /** "From April to May" and "in April or May" are told of the same days, whatever is meant. */
    private static boolean sameDays(DateValue said, DateValue value) {
        return !isOpen(value) && DaySpan.hull(said.spans()).equals(DaySpan.hull(value.spans()));
    }

    /** "By 9 September", "before the end of the year": what has no beginning ends where the date does, or on the day before it. */
    private static boolean isDeadline(DateValue value, DateValue said) {
        DaySpan span = DaySpan.hull(value.spans());
        DaySpan told = DaySpan.hull(said.spans());
        Long end = span.last();
        Long day = told.last();
        return span.first() == null && end != null && day != null && (day - end == 0 || day - end == 1);
    }

    /** A year says little of a day within it. */
    private static boolean isMuchWider(DateValue said, DateValue value) {
        long days = SaidDates.days(DaySpan.hull(said.spans()));
        return days > SaidDates.DAYS_OF_MONTHS && days > 2 * SaidDates.days(DaySpan.hull(value.spans()));
    }

    /** What has no end is compatible with every later day, and no ground for any of them. */
    private static boolean isOpen(DateValue value) {
        DaySpan span = DaySpan.hull(value.spans());
        return span.first() == null || span.last() == null;
    }

    private void words(TextValue value, List<Reason> reasons) {
        double share = names.shared(value.text());
        if (share > 0) {
            reasons.add(new Reason(
                    "value-words",
                    "",
                    share * (names.isOfWords(value.text(), MANY_WORDS) ? FREE_WORDS_MANY : FREE_WORDS)));
        }
    }
}
