package org.kaoyi.recording.readtext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Corrections of one language to the general rules: which of their boundaries are none, and which they miss. */
abstract sealed class Boundaries permits SpacedBoundaries, Boundaries.Dense, Boundaries.None {
    /** Who says what was just quoted goes on with the sentence: 」他說。 */
    private static final Pattern CHINESE_SAYS = Pattern.compile(
            "^\\p{IsHan}{0,4}?(?:[對对向跟]\\p{IsHan}{1,6}?)?(?:說|说|問道|问道|問|问|答道|回答|表示|寫道|写道|反問|反问|稱|称|的|這|这|云|等)(?![說说道]?[，,：:]?[「『“])");

    private static final Pattern KOREAN_SAYS = Pattern.compile("^\\s*(?:이?라고|고\\s|고는|하고|하며|며\\s|라며|라는|이라는|는\\s)");
    private static final Pattern CLOSED = Pattern.compile("[」』”’\"»）)]\\s*$");

    /** 했다…… 그러나 */
    private static final Pattern KOREAN_DOTS = Pattern.compile("[다요까](?:…+|\\.{3,})\\s+");

    static Boundaries of(Script script) {
        return switch (script) {
            case CHINESE -> new Dense(CHINESE_SAYS, null);
            case KOREAN -> new Dense(KOREAN_SAYS, KOREAN_DOTS);
            case RUSSIAN -> SpacedBoundaries.RUSSIAN;
            case ENGLISH -> SpacedBoundaries.ENGLISH;
            case OTHER -> new None();
        };
    }

    /** Whether the sentence from {@code from} ends at {@code end}, where the general rules say so. */
    abstract boolean isBoundary(String paragraph, int from, int end);

    /** Boundaries that the general rules miss. */
    abstract List<Integer> added(String paragraph);

    static List<Integer> ends(Pattern pattern, String paragraph) {
        List<Integer> ends = new ArrayList<>();
        Matcher matcher = pattern.matcher(paragraph);
        while (matcher.find()) {
            ends.add(matcher.end());
        }
        return ends;
    }

    /** Chinese and Korean, which write no capitals. */
    static final class Dense extends Boundaries {
        private static final Pattern NUMBERED = Pattern.compile("^\\s*(?:\\(?\\d{1,3}|[A-Za-z])[.．]\\s*$");
        private static final Pattern INITIAL = Pattern.compile("(?:^|[\\s（(.])\\p{Lu}\\.\\s*$");

        /** A Latin full stop in a bracket, and the particle of the bracket follows: 7ob.)에는. */
        private static final Pattern CLOSELY = Pattern.compile("[.?!][)\\]）\"”’]+$");

        private final Pattern says;
        private final @Nullable Pattern missed;

        Dense(Pattern says, @Nullable Pattern missed) {
            this.says = says;
            this.missed = missed;
        }

        @Override
        boolean isBoundary(String paragraph, int from, int end) {
            String sentence = paragraph.substring(from, end);
            String next = paragraph.substring(end);
            boolean quotedAndSaid =
                    CLOSED.matcher(sentence).find() && says.matcher(next).find();
            return !quotedAndSaid
                    && !(CLOSELY.matcher(sentence).find() && !next.isEmpty() && Character.isLetter(next.charAt(0)))
                    && !NUMBERED.matcher(sentence).find()
                    && !INITIAL.matcher(sentence).find()
                    && !SpacedBoundaries.endsInCitationWord(sentence, next);
        }

        @Override
        List<Integer> added(String paragraph) {
            return missed == null ? List.of() : ends(missed, paragraph);
        }
    }

    /** As the general rules have it, but that a day before its month ends no sentence: am 9. November. */
    static final class None extends Boundaries {
        private static final Pattern ORDINAL = Pattern.compile("(?<![\\d.,])\\d{1,2}\\.\\s*$");

        @Override
        boolean isBoundary(String paragraph, int from, int end) {
            String next = paragraph.substring(end);
            boolean ordinal = ORDINAL.matcher(paragraph.substring(from, end)).find();
            return !ordinal
                    || next.isBlank()
                    || !Character.isLetter(next.stripLeading().charAt(0));
        }

        @Override
        List<Integer> added(String paragraph) {
            return List.of();
        }
    }
}
