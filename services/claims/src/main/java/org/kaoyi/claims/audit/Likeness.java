package org.kaoyi.claims.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
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
import org.kaoyi.claims.value.YesNoValue;

/** How alike a sentence and a claim are, and in what: the sum of named reasons, each of a fixed weight. */
final class Likeness {
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
    private static final double SAME_WORDS = 2.5;
    private static final double QUESTION = 4.0;
    /** Whose answer is yes says all in its question. */
    private static final double YES_QUESTION = 5.0;

    /** The id of a question says it in two or three words. */
    private static final double ID_SHARE = 0.8;

    /** A claim of a figure or date is no ground for a sentence without one. */
    private static final double NOT_SAID = -1.5;

    /** What the sentence gets wrong is what it should be shown. */
    private static final double OTHER_FIGURE = 0.3;

    private static final double NOT_NAMED = -0.8;
    private static final double OCCASION_DAY = 2.5;
    private static final double OCCASION_MONTH = 1.0;
    private static final double OCCASION_YEAR = 0.3;
    private static final double OCCASION_TITLE = 2.5;
    private static final double OCCASION_PERSONS = 0.8;
    private static final double OCCASION_PLACE = 0.5;
    private static final double SCOPE_TIME = 1.2;
    private static final double SCOPE_NAMED = 1.8;
    /** A claim about one town is no ground for a sentence that names another, or none. */
    private static final double SCOPE_NOT_NAMED = -1.5;

    private static final double TELLER = 1.4;
    private static final double TOLD_THEN = 1.2;
    private static final double SOURCE_CITED = 3.0;
    private static final double NAMED_WORD = 0.4;
    private static final int QUOTED_MIN = 2;

    private final ClaimIndex index;
    private final ValueComparator comparator;
    private final Mentions sentence;
    private final Map<QuestionEntry, Reason> questions = new IdentityHashMap<>();
    private final Map<OccasionShelf, List<Reason>> occasions = new IdentityHashMap<>();

    Likeness(ClaimIndex index, Mentions sentence) {
        this.index = index;
        this.comparator = new ValueComparator(Policy.STANDARD, index.book());
        this.sentence = sentence;
    }

    /** What speaks for a claim before its value is looked at: points of its occasion and of its question. */
    double about(IndexedClaim claim) {
        double points =
                questions.computeIfAbsent(claim.question(), this::question).points();
        for (Reason reason : ofOccasion(claim)) {
            points += reason.points();
        }
        return points;
    }

    private List<Reason> ofOccasion(IndexedClaim claim) {
        return occasions.computeIfAbsent(claim.occasion(), this::occasion);
    }

    Suggestion with(IndexedClaim claim) {
        List<Reason> reasons = new ArrayList<>(ofOccasion(claim));
        value(claim.value(), reasons);
        question(claim, reasons);
        scope(claim, reasons);
        telling(claim, reasons);
        String quoted = claim.quoted();
        if (quoted != null && quoted.length() >= QUOTED_MIN && sentence.text().contains(quoted)) {
            reasons.add(new Reason("same-words", quoted, SAME_WORDS));
        }
        reasons.sort(
                Comparator.comparingDouble((Reason reason) -> -reason.points()).thenComparing(Reason::code));
        double points = reasons.stream().mapToDouble(Reason::points).sum();
        return new Suggestion(
                claim.id(),
                claim.occasion().id,
                claim.question().id(),
                claim.source(),
                Math.round(points * 100) / 100.0,
                reasons);
    }

    /** What speaks for every claim about an occasion. */
    private List<Reason> occasion(OccasionShelf shelf) {
        List<Reason> reasons = new ArrayList<>();
        DateValue date = shelf.occasion.date();
        if (date != null) {
            List<Reason> found = new ArrayList<>();
            for (Said.Date said : sentence.dates()) {
                Reason reason = occasionDate(said, date);
                if (reason != null) {
                    found.add(reason);
                }
            }
            strongest(reasons, found);
        }
        share(shelf.words, "occasion-title", OCCASION_TITLE, word -> 0.05 + index.rarity("word " + word), reasons);
        List<AuthorityId> persons = shelf.occasion.participants();
        double all = 0;
        double named = 0;
        for (AuthorityId person : persons) {
            double weight = 0.1 + index.rarity("agent " + person);
            all += weight;
            named += names(AuthorityKind.AGENT, person) ? weight : 0;
        }
        if (named > 0) {
            reasons.add(new Reason("occasion-persons", "", OCCASION_PERSONS * named / all));
        }
        AuthorityId place = shelf.occasion.place();
        if (place != null && sentence.names(AuthorityKind.PLACE, place)) {
            reasons.add(new Reason("occasion-place", index.book().name(AuthorityKind.PLACE, place), OCCASION_PLACE));
        }
        return reasons;
    }

    private static void strongest(List<Reason> reasons, List<Reason> among) {
        Reason best = null;
        for (Reason reason : among) {
            best = best == null || reason.points() > best.points() ? reason : best;
        }
        if (best != null) {
            reasons.add(best);
        }
    }

    private static @Nullable Reason occasionDate(Said.Date said, DateValue date) {
        DaySpan one = DaySpan.hull(said.value().spans());
        DaySpan other = DaySpan.hull(date.spans());
        if (!one.overlaps(other)) {
            return null;
        }
        long length = Math.max(length(one), length(other));
        String code = length <= 2 ? "occasion-day" : length <= 62 ? "occasion-month" : "occasion-year";
        double points = length <= 2 ? OCCASION_DAY : length <= 62 ? OCCASION_MONTH : OCCASION_YEAR;
        return new Reason(code, said.wording(), points);
    }

    private static long length(DaySpan span) {
        Long first = span.first();
        Long last = span.last();
        return first == null || last == null ? Long.MAX_VALUE : last - first + 1;
    }

    private void question(IndexedClaim claim, List<Reason> reasons) {
        Reason reason = questions.computeIfAbsent(claim.question(), this::question);
        if (reason.points() > 0) {
            boolean yes = claim.value() instanceof YesNoValue;
            reasons.add(
                    yes ? new Reason(reason.code(), reason.said(), reason.points() * YES_QUESTION / QUESTION) : reason);
        }
    }

    private Reason question(QuestionEntry question) {
        List<Reason> found = new ArrayList<>();
        share(question.words(), "question-words", QUESTION, index::questionRarity, found);
        share(question.idWords(), "question-words", ID_SHARE * QUESTION, index::questionRarity, found);
        List<Reason> best = new ArrayList<>();
        strongest(best, found);
        return best.isEmpty() ? new Reason("question-words", "", 0) : best.getFirst();
    }

    /** The words shared, the rarer the more, as a share of all that there are; a name alone asks no question. */
    private void share(
            Set<String> words, String code, double weight, ToDoubleFunction<String> rarityOf, List<Reason> reasons) {
        double all = 0;
        double shared = 0;
        String rarest = "";
        double most = 0;
        for (String word : words) {
            double rarity = rarityOf.applyAsDouble(word);
            all += rarity;
            double own = sentence.words().contains(word)
                    ? rarity
                    : sentence.namedWords().contains(word) ? NAMED_WORD * rarity : 0;
            shared += own;
            if (own > most) {
                most = own;
                rarest = word;
            }
        }
        if (shared > 0) {
            reasons.add(new Reason(code, ContentWords.shown(rarest), weight * shared / Math.max(all, 1.0)));
        }
    }

    private void value(Value value, List<Reason> reasons) {
        switch (value) {
            case QuantityValue it -> figure(it, reasons);
            case DateValue it -> date(it, reasons);
            case AgentValue it -> named(List.of(value), reasons);
            case PlaceValue it -> named(List.of(value), reasons);
            case TermValue it -> named(List.of(value), reasons);
            case SetValue it -> named(it.members(), reasons);
            case SequenceValue it ->
                named(it.steps().stream().flatMap(List::stream).toList(), reasons);
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
            if (fits && !Figures.vague(said.value())) {
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
        strongest(reasons, found);
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
            } else if (relation == Relation.COMPATIBLE) {
                found.add(new Reason("like-date", said.wording(), LIKE_DATE));
            }
        }
        if (sentence.dates().isEmpty()) {
            reasons.add(new Reason("date-not-said", "", NOT_SAID));
        }
        strongest(reasons, found);
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
            case AgentValue it -> names(AuthorityKind.AGENT, it.agent()) ? NAMED * rarity("agent " + it.agent()) : 0;
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

    private boolean names(AuthorityKind kind, AuthorityId id) {
        return sentence.names(kind, id);
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

    private void scope(IndexedClaim claim, List<Reason> reasons) {
        DateValue time = claim.scope().time();
        if (time != null) {
            for (Said.Date said : sentence.dates()) {
                if (DaySpan.hull(said.value().spans()).overlaps(DaySpan.hull(time.spans()))) {
                    reasons.add(new Reason("scope-time", said.wording(), SCOPE_TIME));
                    break;
                }
            }
        }
        for (String narrowed :
                new String[] {claim.scope().participant(), claim.scope().topic()}) {
            if (narrowed != null) {
                Set<String> words = ContentWords.of(narrowed);
                boolean named = namesAnyOf(narrowed)
                        || words.stream().filter(sentence.words()::contains).count() * 2 > words.size();
                reasons.add(new Reason(
                        named ? "scope-named" : "scope-not-named", narrowed, named ? SCOPE_NAMED : SCOPE_NOT_NAMED));
            }
        }
    }

    private boolean namesAnyOf(String name) {
        for (AuthorityKind kind : AuthorityKind.values()) {
            if (index.book().resolve(kind, null, name).stream().anyMatch(id -> sentence.names(kind, id))) {
                return true;
            }
        }
        return false;
    }

    private void telling(IndexedClaim claim, List<Reason> reasons) {
        if (sentence.cited().contains(claim.source())) {
            reasons.add(new Reason("source-cited", claim.source(), SOURCE_CITED));
        }
        AuthorityId teller = claim.teller();
        if (teller != null && sentence.names(AuthorityKind.AGENT, teller)) {
            reasons.add(new Reason("teller-named", index.book().name(AuthorityKind.AGENT, teller), TELLER));
        }
        DateValue told = claim.told() != null ? claim.told() : sourceDate(claim.source());
        boolean ofOccasion = reasons.stream().anyMatch(reason -> reason.code().equals("occasion-day"));
        if (told != null && !ofOccasion && sentence.dates().stream().anyMatch(said -> isSameDay(said.value(), told))) {
            reasons.add(new Reason("told-then", told.edtf(), TOLD_THEN));
        }
    }

    private @Nullable DateValue sourceDate(String siglum) {
        return index.book().source(new Siglum(siglum)).map(Source::date).orElse(null);
    }

    private static boolean isSameDay(DateValue one, DateValue other) {
        return length(DaySpan.hull(one.spans())) <= 31
                && length(DaySpan.hull(other.spans())) <= 31
                && DaySpan.hull(one.spans()).overlaps(DaySpan.hull(other.spans()));
    }
}
