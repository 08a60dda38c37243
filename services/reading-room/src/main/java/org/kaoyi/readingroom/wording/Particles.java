package org.kaoyi.readingroom.wording;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Korean particles that follow the sound before them, written both ways in the words of the pages ({@code 을(를)}) since what stands before them is
 * filled in. Where its last sound is known the one that fits is chosen; after other scripts both are left standing, as is the habit in print.
 */
final class Particles {
    /** What is written, with what follows a consonant, and what follows a vowel. */
    private static final Map<String, String[]> FORMS = Map.of(
            "이(가)", new String[] {"이", "가"},
            "은(는)", new String[] {"은", "는"},
            "을(를)", new String[] {"을", "를"},
            "와(과)", new String[] {"과", "와"},
            "(으)로", new String[] {"으로", "로"},
            "(이)라", new String[] {"이라", "라"});

    /** A particle behind a letter or digit, with closing quotation marks and brackets between. */
    private static final Pattern WRITTEN = Pattern.compile(
            "([\\p{L}\\p{N}])([”’\"'」』》〉)\\]]*)(이\\(가\\)|은\\(는\\)|을\\(를\\)|와\\(과\\)|\\(으\\)로|\\(이\\)라)");

    /** Read with its day or month, whose word ends in ㄹ. */
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?$");

    /** How the digits end when they are read: 영 일 이 삼 사 오 육 칠 팔 구; of a round number the zero stands for 십 to 억, with a consonant too. */
    private static final String DIGITS = "CLVCVVCLLV";

    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int LAST_SYLLABLE = 0xD7A3;

    /** Syllables of one beginning and middle, by their ends (Unicode §3.12). */
    private static final int ENDS = 28;

    private static final int END_L = 8;

    /** How what stands before a particle ends. */
    private enum End {
        VOWEL,
        CONSONANT,
        /** After which {@code 로} stands as after a vowel. */
        L
    }

    private Particles() {}

    /** The sentence with the particles that fit. */
    static String chosen(String sentence) {
        return sentence.indexOf('(') < 0
                ? sentence
                : WRITTEN.matcher(sentence).replaceAll(found -> Matcher.quoteReplacement(chosen(sentence, found)));
    }

    private static String chosen(String sentence, MatchResult found) {
        String written = found.group(3);
        End end = end(sentence.substring(0, found.end(1)));
        String[] forms = FORMS.get(written);
        if (end == null || forms == null) {
            return found.group();
        }
        boolean vowel = end == End.VOWEL || (end == End.L && written.endsWith("로"));
        return found.group(1) + found.group(2) + forms[vowel ? 1 : 0];
    }

    private static @Nullable End end(String before) {
        char last = before.charAt(before.length() - 1);
        if (last >= FIRST_SYLLABLE && last <= LAST_SYLLABLE) {
            int end = (last - FIRST_SYLLABLE) % ENDS;
            return end == 0 ? End.VOWEL : end == END_L ? End.L : End.CONSONANT;
        }
        if (last >= '0' && last <= '9') {
            return DATE.matcher(before).find() ? End.L : digit(DIGITS.charAt(last - '0'));
        }
        return null;
    }

    private static End digit(char end) {
        return switch (end) {
            case 'V' -> End.VOWEL;
            case 'L' -> End.L;
            default -> End.CONSONANT;
        };
    }
}
