package org.kaoyi.claims.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaoyi.claims.audit.Suggestion.Reason;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.value.AgentValue;
import org.kaoyi.claims.value.InitiativeValue;
import org.kaoyi.claims.value.PlaceValue;
import org.kaoyi.claims.value.SequenceValue;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.TermValue;
import org.kaoyi.claims.value.TextValue;
import org.kaoyi.claims.value.Value;

/**
 * How much of what a sentence says a claim accounts for: the words of its question, occasion and answer, its persons, its figure and its
 * dates. Whoever names a claim for a sentence of which most is about something else is mostly wrong.
 */
final class Coverage {
    static final String CODE = "accounts-for";
    static final double POINTS = 2.0;

    /** A word that no question, title or name has. */
    private static final double UNKNOWN = 0.5;

    /** A name that the ledger does not know: what is told of it is hardly told of others. */
    private static final double UNKNOWN_NAME = 1.5;

    /** Within a sentence, where only names begin with a capital. */
    private static final Pattern CAPITAL = Pattern.compile("(?<=[\\p{Ll},;] )\\p{Lu}\\p{Ll}{3,}");

    /** Most pairs of ideographs are parts of two words. */
    private static final double UNKNOWN_PAIR = 0.1;

    private static final double NAME = 0.8;
    private static final double FIGURE = 1.0;
    private static final double DATE = 0.7;

    private static final Set<String> OF_FIGURES = Set.of("same-figure", "like-figure", "members-counted");
    private static final Set<String> OF_DATES =
            Set.of("same-date", "like-date", "occasion-day", "occasion-month", "scope-time");

    private final ClaimIndex index;
    private final Mentions sentence;
    private final List<Word> words = new ArrayList<>();
    private final double all;

    private record Word(Set<String> forms, double weight) {}

    Coverage(ClaimIndex index, Mentions sentence) {
        this.index = index;
        this.sentence = sentence;
        double sum = 0;
        Set<String> capitals = new HashSet<>();
        Matcher capital = CAPITAL.matcher(sentence.text());
        while (capital.find()) {
            capitals.addAll(ContentWords.of(capital.group()));
        }
        for (Set<String> forms : ContentWords.forms(sentence.text())) {
            if (forms.stream().noneMatch(sentence.namedWords()::contains)) {
                Word word = new Word(forms, weight(forms, capitals));
                words.add(word);
                sum += word.weight();
            }
        }
        this.all = sum
                + NAME * sentence.names().stream().filter(Coverage::isNoTerm).count()
                + FIGURE * sentence.figures().size()
                + DATE * sentence.dates().size();
    }

    private static boolean isNoTerm(Said.Name name) {
        return name.kind() != AuthorityKind.TERM;
    }

    private double weight(Set<String> forms, Set<String> capitals) {
        double known = 0;
        for (String form : forms) {
            boolean asked = !index.questionsWith(form).isEmpty();
            known = Math.max(known, asked ? index.questionRarity(form) : index.rarity("word " + form));
        }
        boolean pair = forms.size() == 1 && forms.iterator().next().codePointAt(0) >= 0x2e80;
        if (known > 0) {
            return known;
        }
        return pair ? UNKNOWN_PAIR : forms.stream().anyMatch(capitals::contains) ? UNKNOWN_NAME : UNKNOWN;
    }

    /** Whether who is named first, and mostly acts, is nobody with whom the claim has to do. */
    boolean hasOtherActor(IndexedClaim claim) {
        for (Said.Name name : sentence.names()) {
            if (name.kind() == AuthorityKind.AGENT) {
                return !concerns(claim, name);
            }
        }
        return false;
    }

    /** @param reasons what speaks for the claim so far */
    double share(IndexedClaim claim, List<Reason> reasons) {
        if (all == 0) {
            return 0;
        }
        double explained = 0;
        for (Word word : words) {
            explained += explains(claim, word.forms()) ? word.weight() : 0;
        }
        for (Said.Name name : sentence.names()) {
            explained += isNoTerm(name) && concerns(claim, name) ? NAME : 0;
        }
        Set<String> figures = said(reasons, OF_FIGURES);
        explained += FIGURE
                * sentence.figures().stream()
                        .filter(it -> figures.contains(it.wording()))
                        .count();
        boolean toldThen = reasons.stream().anyMatch(reason -> reason.code().equals("told-then"));
        Set<String> dates = said(reasons, OF_DATES);
        explained += DATE
                * sentence.dates().stream()
                        .filter(it -> toldThen || dates.contains(it.wording()))
                        .count();
        return Math.min(1, explained / all);
    }

    private static Set<String> said(List<Reason> reasons, Set<String> codes) {
        Set<String> said = new HashSet<>();
        for (Reason reason : reasons) {
            if (codes.contains(reason.code())) {
                said.add(reason.said());
            }
        }
        return said;
    }

    private boolean explains(IndexedClaim claim, Set<String> forms) {
        for (String form : forms) {
            if (claim.question().has(form) || claim.occasion().words.contains(form) || answers(claim.value(), form)) {
                return true;
            }
        }
        return false;
    }

    private boolean answers(Value value, String form) {
        return switch (value) {
            case AgentValue it ->
                index.words().of(AuthorityKind.AGENT, it.agent()).contains(form);
            case PlaceValue it ->
                index.words().of(AuthorityKind.PLACE, it.place()).contains(form);
            case TermValue it -> index.words().of(AuthorityKind.TERM, it.term()).contains(form);
            case SetValue it -> it.members().stream().anyMatch(member -> answers(member, form));
            case SequenceValue it -> it.topics().stream().anyMatch(member -> answers(member, form));
            case TextValue it -> index.words().of(it.text()).stream().anyMatch(forms -> forms.contains(form));
            default -> false;
        };
    }

    private boolean concerns(IndexedClaim claim, Said.Name name) {
        if (name.kind() == AuthorityKind.PLACE) {
            return name.id().equals(claim.occasion().occasion.place())
                    || holds(claim.value(), name)
                    || asks(claim, name);
        }
        return claim.occasion().occasion.participants().contains(name.id())
                || name.id().equals(claim.teller())
                || claim.retold().contains(name.id())
                || holds(claim.value(), name)
                || isNarrowedTo(claim, name.id())
                || asks(claim, name);
    }

    private boolean isNarrowedTo(IndexedClaim claim, AuthorityId agent) {
        String participant = claim.scope().participant();
        return participant != null
                && Narrowing.meant(index.book(), AuthorityKind.AGENT, participant)
                        .contains(agent);
    }

    private static boolean holds(Value value, Said.Name name) {
        return switch (value) {
            case AgentValue it -> it.agent().equals(name.id());
            case PlaceValue it -> it.place().equals(name.id());
            case InitiativeValue it -> it.agents().contains(name.id());
            case SetValue it -> it.members().stream().anyMatch(member -> holds(member, name));
            case SequenceValue it -> it.topics().stream().anyMatch(member -> holds(member, name));
            default -> false;
        };
    }

    private boolean asks(IndexedClaim claim, Said.Name name) {
        for (String form : index.words().of(name.kind(), name.id())) {
            if (claim.question().has(form)) {
                return true;
            }
        }
        return false;
    }
}
