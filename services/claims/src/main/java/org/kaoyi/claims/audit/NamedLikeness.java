package org.kaoyi.claims.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kaoyi.claims.audit.Suggestion.Reason;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.value.AgentValue;
import org.kaoyi.claims.value.PlaceValue;
import org.kaoyi.claims.value.TermValue;
import org.kaoyi.claims.value.Value;

/** Whether a sentence names the persons, bodies, places or terms that a claim answers. */
final class NamedLikeness {
    static final String CODE = "value-named";

    private static final double NAMED = 2.2;
    private static final double NAMED_MORE = 0.6;
    private static final double TERM_WORDS = 2.0;
    private static final double NOT_NAMED = -0.8;

    /** What no more claims than these hold is hardly named by chance. */
    private static final int FEW_CLAIMS = 3;

    private static final double NAMED_IN_FEW = 0.7;

    /** A term of two ideographs stands in other words too. */
    private static final double SHORT_TERM = 0.65;

    private static final int SHORT_IDEOGRAPHS = 3;
    private static final double WORDS_SHARE = 0.5;

    private final ClaimIndex index;
    private final Mentions sentence;
    private final Set<String> counted = new HashSet<>();

    NamedLikeness(ClaimIndex index, Mentions sentence) {
        this.index = index;
        this.sentence = sentence;
    }

    /**
     * What speaks for an answer that names these, or against it where the sentence does not.
     *
     * @param least of so many named members on the answer is said
     */
    Reason of(List<? extends Value> members, int least) {
        double points = 0;
        int named = 0;
        String first = "";
        for (Value member : members) {
            double one = points(member);
            if (one > 0) {
                named++;
                points += points == 0 ? one : NAMED_MORE * one / NAMED;
                first = first.isEmpty() ? name(member) : first;
            }
        }
        return named >= least ? new Reason(CODE, first, points) : new Reason("value-not-named", "", NOT_NAMED);
    }

    private double points(Value member) {
        return switch (member) {
            case AgentValue it -> agent(it.agent());
            case PlaceValue it -> place(it.place());
            case TermValue it -> term(it.term());
            default -> 0;
        };
    }

    private double agent(AuthorityId id) {
        String key = "agent " + id;
        return sentence.names(AuthorityKind.AGENT, id) ? NAMED * rarity(key) + inFew(key) : 0;
    }

    private double place(AuthorityId id) {
        String key = "place " + id;
        return sentence.names(AuthorityKind.PLACE, id)
                ? NAMED * rarity(key) + inFew(key)
                : nameWords(AuthorityKind.PLACE, id);
    }

    private double term(AuthorityId id) {
        for (Said.Name name : sentence.names()) {
            if (name.kind() == AuthorityKind.TERM && name.id().equals(id)) {
                boolean isShort = Character.isIdeographic(name.wording().codePointAt(0))
                        && name.wording().length() < SHORT_IDEOGRAPHS;
                return isShort ? SHORT_TERM * NAMED : NAMED + inFew("term " + id);
            }
        }
        return nameWords(AuthorityKind.TERM, id);
    }

    /** Keys of which it was asked how many claims hold them: one more or less may change what was found. */
    Set<String> counted() {
        return counted;
    }

    private double inFew(String key) {
        counted.add(key);
        return index.byValue(key).size() <= FEW_CLAIMS ? NAMED_IN_FEW : 0;
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
            Set<String> words = index.wordsOf(name.text());
            double share = shared(words);
            if (share >= WORDS_SHARE) {
                best = Math.max(best, share * (isOneWord(words) ? SHORT_TERM * TERM_WORDS : ofSeveralWords(kind, id)));
            }
        }
        return best;
    }

    private double ofSeveralWords(AuthorityKind kind, AuthorityId id) {
        return TERM_WORDS + inFew(kind.label() + " " + id);
    }

    private double shared(Set<String> words) {
        int shared = 0;
        for (String word : words) {
            shared += sentence.words().contains(word) ? 1 : 0;
        }
        return words.isEmpty() ? 0 : (double) shared / words.size();
    }

    private static boolean isOneWord(Set<String> words) {
        return words.stream().filter(word -> !ContentWords.isConcept(word)).count() <= 1;
    }

    private String name(Value member) {
        return switch (member) {
            case AgentValue it -> index.book().name(AuthorityKind.AGENT, it.agent());
            case PlaceValue it -> index.book().name(AuthorityKind.PLACE, it.place());
            case TermValue it -> index.book().name(AuthorityKind.TERM, it.term());
            default -> member.display();
        };
    }
}
