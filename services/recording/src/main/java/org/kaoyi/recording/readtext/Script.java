package org.kaoyi.recording.readtext;

import java.util.Locale;
import java.util.Set;

/** In which of the four languages a text is written, told by its letters; and how its lines are joined. */
enum Script {
    CHINESE("zh"),
    KOREAN("ko"),
    RUSSIAN("ru"),
    ENGLISH("en"),
    /** Split by the general rules of Unicode. */
    OTHER("und");

    /** So many words tell whether a text in Latin letters is English. */
    private static final int WORDS_TO_TELL = 40;

    /** Of English prose a quarter are these words; of other languages hardly any. */
    private static final double ENGLISH_SHARE = 0.08;

    private static final Set<String> ENGLISH_WORDS = Set.of(
            "the", "of", "and", "to", "that", "was", "were", "with", "for", "had", "his", "not", "from", "by", "this",
            "it", "on", "at", "but");

    /** One of them may be part of a name. */
    private static final int OTHER_LEAST = 2;

    /** Words that other languages in Latin letters have in every other sentence and English has not; a few sentences are told by them. */
    private static final Set<String> OTHER_WORDS = Set.of(
            "der", "das", "und", "nicht", "mit", "von", "zu", "zum", "den", "dem", "ein", "eine", "ist", "wurde",
            "werde", "sich", "auch", "er", "es", "sie", "les", "et", "une", "est", "dans", "qui", "avec", "el", "los",
            "las", "del", "una", "por", "que", "che", "della", "nel", "och", "att", "som", "af", "og", "het", "een",
            "nie", "się", "jest", "że", "ve", "bir");

    private final String language;

    Script(String language) {
        this.language = language;
    }

    String language() {
        return language;
    }

    Locale locale() {
        return this == OTHER ? Locale.ROOT : Locale.forLanguageTag(language);
    }

    /** The script of a language. */
    static Script ofLanguage(String tag) {
        String primary = Locale.forLanguageTag(tag).getLanguage();
        for (Script script : values()) {
            if (script.language.equals(primary)) {
                return script;
            }
        }
        return OTHER;
    }

    /** The language that most letters of the text belong to. */
    static Script of(String text) {
        int han = 0;
        int hangul = 0;
        int cyrillic = 0;
        int latin = 0;
        int other = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (Character.isLetter(letter)) {
                switch (Character.UnicodeScript.of(letter)) {
                    case HAN -> han++;
                    case HANGUL -> hangul++;
                    case CYRILLIC -> cyrillic++;
                    case LATIN -> latin++;
                    default -> other++;
                }
            }
        }
        // A syllable or ideograph says as much as some three letters; Korean scholars write names in ideographs.
        int dense = 3 * (han + hangul);
        if (dense >= cyrillic && dense >= latin && dense >= other && dense > 0) {
            return hangul * 4 >= han ? KOREAN : CHINESE;
        }
        if (cyrillic >= latin && cyrillic >= other) {
            return cyrillic == 0 ? OTHER : RUSSIAN;
        }
        return latin >= other && isEnglish(text) ? ENGLISH : OTHER;
    }

    private static boolean isEnglish(String text) {
        int words = 0;
        int english = 0;
        int other = 0;
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            words += word.isEmpty() ? 0 : 1;
            english += ENGLISH_WORDS.contains(word) ? 1 : 0;
            other += OTHER_WORDS.contains(word) ? 1 : 0;
        }
        return words < WORDS_TO_TELL ? other < OTHER_LEAST || other <= english : english >= words * ENGLISH_SHARE;
    }

    /** Whether nothing stands between two lines where these letters meet: ideographs are not set off from figures either. */
    static boolean joinsClosely(char last, char first) {
        return isIdeographic(last) || isIdeographic(first);
    }

    static boolean isIdeographic(char letter) {
        return Character.isIdeographic(letter)
                || (letter >= '\u3000' && letter <= '\u30ff')
                || (letter >= '\uff00' && letter <= '\uff65')
                || "「」『』“”‘’…—·".indexOf(letter) >= 0;
    }
}
