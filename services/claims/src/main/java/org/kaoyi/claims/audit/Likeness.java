package org.kaoyi.claims.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.kaoyi.claims.audit.Suggestion.Reason;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.value.AgentValue;
import org.kaoyi.claims.value.YesNoValue;

/** How alike a sentence and a claim are, and in what: the sum of named reasons, each of a fixed weight. */
final class Likeness {
    private static final double SAME_WORDS = 2.5;

    /** Two ideographs, or one word: by chance in many sentences. */
    private static final double SAME_WORD = 1.2;

    private static final double SAME_FIGURE_WORDS = 0.4;

    /** Somebody else acts. */
    private static final double OTHER_ACTOR = -0.5;

    /** Of what the name of an answer adds that stands in the title of its occasion. */
    private static final double SAID_BY_TITLE = 0.5;

    private static final int QUOTED_MIN = 2;
    private static final int IDEOGRAPHS_OF_WORDS = 3;

    private final ClaimIndex index;
    private final Mentions sentence;
    private final QuestionLikeness questions;
    private final OccasionLikeness occasions;
    private final ValueLikeness values;
    private final SettingLikeness settings;
    private final ModeLikeness modes;
    private final Coverage coverage;

    Likeness(ClaimIndex index, Mentions sentence) {
        SaidDates dates = SaidDates.of(sentence);
        this.index = index;
        this.sentence = sentence;
        this.questions = new QuestionLikeness(index, sentence);
        this.occasions = new OccasionLikeness(index, sentence, dates);
        this.values = new ValueLikeness(index, sentence);
        this.settings = new SettingLikeness(index, sentence, dates);
        this.modes = new ModeLikeness(sentence);
        this.coverage = new Coverage(index, sentence);
    }

    /** What speaks for a claim before its value is looked at: points of its occasion and of its question. */
    double about(IndexedClaim claim) {
        return questions.points(claim.question()) + occasions.points(claim.occasion());
    }

    /** Keys of which it was asked how many claims hold them. */
    Set<String> counted() {
        return values.counted();
    }

    Suggestion with(IndexedClaim claim) {
        List<Reason> reasons = new ArrayList<>(occasions.of(claim.occasion()));
        values.add(claim.value(), claim.question(), reasons);
        if (isInTheTitle(claim)) {
            reasons.replaceAll(reason -> reason.code().equals(NamedLikeness.CODE)
                    ? new Reason(reason.code(), reason.said(), SAID_BY_TITLE * reason.points())
                    : reason);
        }
        Reason asked = questions.of(claim.question(), claim.value() instanceof YesNoValue);
        if (asked != null) {
            reasons.add(
                    isInTheAnswer(asked, reasons) ? new Reason(asked.code(), asked.said(), asked.points() / 2) : asked);
        }
        settings.addScope(claim, reasons);
        settings.addTelling(claim, reasons);
        modes.add(claim, reasons);
        String quoted = claim.quoted();
        if (quoted != null && quoted.length() >= QUOTED_MIN && sentence.text().contains(quoted)) {
            reasons.add(new Reason("same-words", quoted, sameWords(quoted)));
        }
        double covered = coverage.share(claim, reasons);
        if (coverage.hasOtherActor(claim)) {
            reasons.add(new Reason("other-actor", "", OTHER_ACTOR));
        }
        reasons.add(new Reason(Coverage.CODE, Math.round(100 * covered) + " %", Coverage.POINTS * covered));
        reasons.sort(
                Comparator.comparingDouble((Reason reason) -> -reason.points()).thenComparing(Reason::code));
        double points = Math.round(reasons.stream().mapToDouble(Reason::points).sum() * 100) / 100.0;
        return new Suggestion(
                claim.id(),
                claim.occasion().id,
                claim.question().id(),
                claim.source(),
                points,
                Grounds.suffice(points, reasons, claim.value() instanceof YesNoValue),
                reasons);
    }

    /** Who called on whom is in the title of the call: whoever names both has not said more of the caller than of the place. */
    private boolean isInTheTitle(IndexedClaim claim) {
        return claim.value() instanceof AgentValue it
                && claim.occasion().occasion.participants().contains(it.agent())
                && index.words().of(AuthorityKind.AGENT, it.agent()).stream()
                        .anyMatch(claim.occasion().words::contains);
    }

    /** Words that are no more than a figure are found as it. */
    private double sameWords(String quoted) {
        boolean figure =
                sentence.figures().stream().anyMatch(said -> said.wording().contains(quoted));
        return figure ? SAME_FIGURE_WORDS : isOneWord(quoted) ? SAME_WORD : SAME_WORDS;
    }

    /** One word is one ground: where the question asks for headquarters, the name of some is no question too. */
    private boolean isInTheAnswer(Reason asked, List<Reason> reasons) {
        for (Reason reason : reasons) {
            if (reason.code().equals(NamedLikeness.CODE)) {
                return index.words().of(reason.said()).stream()
                        .flatMap(Set::stream)
                        .anyMatch(word -> ContentWords.shown(word).equals(asked.said()));
            }
        }
        return false;
    }

    private static boolean isOneWord(String quoted) {
        return quoted.indexOf(' ') < 0
                && quoted.codePoints()
                                .filter(letter -> Character.isIdeographic(letter) || Character.isDigit(letter))
                                .count()
                        < IDEOGRAPHS_OF_WORDS;
    }
}
