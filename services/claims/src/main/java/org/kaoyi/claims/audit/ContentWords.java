package org.kaoyi.claims.audit;

import java.util.HashSet;
import java.util.Set;
import org.kaoyi.claims.value.wording.Wording;

/**
 * The words of a text by which it can be likened to a question: beginnings of words in Latin and Cyrillic letters, pairs of neighbours in
 * Chinese and Korean, and the concepts they stand for.
 */
final class ContentWords {
    /** Withdrew, withdrawal and withdrawn share six letters. */
    private static final int BEGINNING = 6;

    private static final int WORD_MIN = 3;

    private static final Set<String> STOP = Set.of(
            "the", "and", "was", "were", "did", "does", "that", "this", "with", "for", "from", "his", "her", "their",
            "its", "had", "has", "have", "not", "but", "what", "which", "who", "whom", "when", "where", "how", "many",
            "much", "into", "they", "them", "him", "she", "are", "been", "being", "there", "than", "then", "also",
            "all", "any", "one", "some", "such", "same", "other", "say", "says", "said", "account", "speaker", "author",
            "would", "will", "should", "could", "about", "after", "before", "over", "own", "что", "как", "это", "его",
            "она", "они", "был", "было", "были", "для", "при", "кто", "где", "сколько", "или", "так");

    private ContentWords() {}

    static Set<String> of(String text) {
        Set<String> words = new HashSet<>();
        addTo(words, text);
        return words;
    }

    static void addTo(Set<String> words, String text) {
        String folded = Wording.fold(text);
        Concepts.addOf(folded, words);
        int from = -1;
        for (int i = 0; i <= folded.length(); i++) {
            boolean spaced = i < folded.length() && isSpaced(folded.charAt(i));
            if (spaced && from < 0) {
                from = i;
            } else if (!spaced && from >= 0) {
                addWord(words, folded.substring(from, i));
                from = -1;
            }
            if (i + 1 < folded.length() && isDense(folded.charAt(i)) && isDense(folded.charAt(i + 1))) {
                words.add(folded.substring(i, i + 2));
            }
        }
    }

    private static void addWord(Set<String> words, String word) {
        if (word.length() < WORD_MIN || STOP.contains(word)) {
            return;
        }
        Concepts.addOfWord(word, words);
        String singular = word.endsWith("ies")
                ? word.substring(0, word.length() - 3) + "y"
                : word.endsWith("s") && !word.endsWith("ss") && word.length() > WORD_MIN
                        ? word.substring(0, word.length() - 1)
                        : word;
        words.add(singular.length() > BEGINNING ? singular.substring(0, BEGINNING) : singular);
    }

    static boolean isConcept(String word) {
        return word.startsWith(Concepts.SIGN);
    }

    /** A content word for a reader: a concept by its first word, a beginning as one. */
    static String shown(String word) {
        if (isConcept(word)) {
            return word.substring(Concepts.SIGN.length());
        }
        boolean isBeginning = word.length() == BEGINNING && isSpaced(word.charAt(0));
        return isBeginning ? word + "…" : word;
    }

    private static boolean isSpaced(char letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'а' && letter <= 'я')
                || (letter >= '\u00c0' && letter <= '\u024f');
    }

    private static boolean isDense(char letter) {
        return Character.isIdeographic(letter) || (letter >= '가' && letter <= '힣');
    }
}
