package org.kaoyi.claims.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.audit.Suggestion.Reason;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.value.AgentValue;
import org.kaoyi.claims.value.PlaceValue;
import org.kaoyi.claims.value.TermValue;
import org.kaoyi.claims.value.TextValue;
import org.kaoyi.claims.value.Value;

/** Whether a sentence names the persons, bodies, places or terms that a claim answers. */
final class NamedLikeness {
    static final String CODE = "value-named";

    private static final double NAMED = 2.2;
    private static final double NAMED_MORE = 0.6;
    private static final double TERM_WORDS = 2.0;
    private static final double NOT_NAMED = -0.8;

    /** Who says "apologised" where a source has another word of the same vocabulary should be shown that one. */
    private static final double OTHER_TERM = 0.3;

    /** Three who are named together and by no other are seldom meant otherwise. */
    private static final int ALL_LEAST = 3;

    private static final double NAMED_ALL = 0.8;

    /** What no more claims than these hold is hardly named by chance. */
    private static final int FEW_CLAIMS = 3;

    private static final double NAMED_IN_FEW = 0.7;

    /** A term of two ideographs stands in other words too. */
    private static final double SHORT_TERM = 0.65;

    private static final int SHORT_IDEOGRAPHS = 3;
    private static final double WORDS_SHARE = 0.45;

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
        points += named == members.size() && named >= ALL_LEAST ? NAMED_ALL : 0;
        if (named >= least) {
            return new Reason(CODE, first, points);
        }
        String other = named == 0 ? otherTerm(members) : null;
        return other == null
                ? new Reason("value-not-named", "", NOT_NAMED)
                : new Reason("other-term", other, OTHER_TERM);
    }

    /** What the sentence says instead of it, in the vocabulary of the answer; null where it says nothing of that kind. */
    private @Nullable String otherTerm(List<? extends Value> members) {
        for (Said.Name name : sentence.names()) {
            if (name.kind() == AuthorityKind.TERM) {
                String said = scheme(name.id());
                for (Value member : members) {
                    if (said != null && member instanceof TermValue it && said.equals(scheme(it.term()))) {
                        return name.wording();
                    }
                }
            }
        }
        return null;
    }

    private @Nullable String scheme(AuthorityId term) {
        return index.book()
                .authority(AuthorityKind.TERM, term)
                .map(Authority::scheme)
                .orElse(null);
    }

    private double points(Value member) {
        return switch (member) {
            case AgentValue it -> agent(it.agent());
            case PlaceValue it -> place(it.place());
            case TermValue it -> term(it.term());
            case TextValue it -> words(it.text());
            default -> 0;
        };
    }

    /** A member of a list in free words, which says whom or what it means by these alone. */
    private double words(String text) {
        double share = shared(text);
        return share >= WORDS_SHARE ? share * TERM_WORDS * (isOfWords(text, 2) ? 1 : SHORT_TERM) : 0;
    }

    private double agent(AuthorityId id) {
        String key = "agent " + id;
        return sentence.names(AuthorityKind.AGENT, id) ? tells(key) * NAMED * rarity(key) + inFew(key) : 0;
    }

    private double place(AuthorityId id) {
        String key = "place " + id;
        return sentence.names(AuthorityKind.PLACE, id)
                ? tells(key) * NAMED * rarity(key) + inFew(key)
                : nameWords(AuthorityKind.PLACE, id);
    }

    private double term(AuthorityId id) {
        for (Said.Name name : sentence.names()) {
            if (name.kind() == AuthorityKind.TERM && name.id().equals(id)) {
                boolean isShort = Character.isIdeographic(name.wording().codePointAt(0))
                        && name.wording().length() < SHORT_IDEOGRAPHS;
                String key = "term " + id;
                return tells(key) * (isShort ? SHORT_TERM * NAMED : NAMED + inFew(key));
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

    private double tells(String key) {
        return sentence.frequent().contains(key) ? Frequent.TELLS : 1;
    }

    /** Who takes part in most occasions, or is the answer of many claims, is named in most sentences. */
    private double rarity(String key) {
        counted.add(key);
        double amongClaims = index.claimRarity(key);
        return 0.3 + 0.7 * (index.byOccasion(key).isEmpty() ? amongClaims : Math.min(amongClaims, index.rarity(key)));
    }

    /** A name of several words is seldom said in just these. */
    private double nameWords(AuthorityKind kind, AuthorityId id) {
        double best = 0;
        for (Authority.Name name :
                index.book().current(kind, id).map(Authority::names).orElse(List.of())) {
            double share = shared(name.text());
            if (share >= WORDS_SHARE) {
                best = Math.max(
                        best,
                        share
                                * (index.words().of(name.text()).size() <= 1
                                        ? SHORT_TERM * TERM_WORDS
                                        : ofSeveralWords(kind, id)));
            }
        }
        return best;
    }

    private double ofSeveralWords(AuthorityKind kind, AuthorityId id) {
        return TERM_WORDS + inFew(kind.label() + " " + id);
    }

    /** Of the words of a name, or of any text, as many as the sentence has in some form, the rarer the more, as a share. */
    double shared(String text) {
        return index.words().weighed(text).said(sentence);
    }

    boolean isOfWords(String text, int least) {
        return index.words().of(text).size() >= least;
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
