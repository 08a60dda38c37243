package org.kaoyi.claims.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
            "would", "will", "should", "could", "about", "after", "before", "over", "own", "very", "most", "more",
            "only", "himself", "whose", "whether", "while", "because", "these", "those", "now", "too", "between",
            "until", "out", "off", "per", "made", "make", "last", "что", "как", "это", "его", "она", "они", "был",
            "было", "были", "для", "при", "кто", "где", "сколько", "или", "так", "этот", "этого", "этому", "этой",
            "этим", "которые", "который", "которых", "себя", "свой", "свои", "быть", "после", "перед", "уже", "ещё",
            "еще", "лишь", "только", "очень");

    /** That a date and a title name the same month is one ground, and the date is it. */
    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря",
            "январе",
            "феврале",
            "марте",
            "апреле",
            "мае",
            "июне",
            "июле",
            "августе",
            "сентябре",
            "октябре",
            "ноябре",
            "декабре");

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
        if (word.length() < WORD_MIN || STOP.contains(word) || MONTHS.contains(word)) {
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

    /**
     * The words of a title or question one by one, each with the forms by which a sentence can meet it: its beginning, or pair, and the
     * concepts for which it stands. Words for one concept are one, so that it is not met twice.
     */
    static List<Set<String>> forms(String text) {
        String folded = Wording.fold(text);
        List<Set<String>> forms = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            int end = isSpaced(folded.charAt(at)) ? wordEnd(folded, at) : denseEnd(folded, at);
            Set<String> own = new TreeSet<>();
            if (isSpaced(folded.charAt(at))) {
                addWord(own, folded.substring(at, end));
                Concepts.addAt(folded, at, own);
            } else if (end > at) {
                Concepts.addAt(folded, at, own);
                for (int i = at; i + 1 < folded.length() && i < Math.max(end - 1, at + 1); i++) {
                    if (isDense(folded.charAt(i)) && isDense(folded.charAt(i + 1))) {
                        own.add(folded.substring(i, i + 2));
                    }
                }
            }
            take(forms, own);
            at = Math.max(end, at + 1);
        }
        return forms;
    }

    private static int wordEnd(String folded, int from) {
        int end = from;
        while (end < folded.length() && isSpaced(folded.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Behind the concept that stands there, or the first letter of a pair. */
    private static int denseEnd(String folded, int from) {
        int concept = isDense(folded.charAt(from)) ? Concepts.addAt(folded, from, new ArrayList<>()) : 0;
        return concept > 0 ? from + concept : isDense(folded.charAt(from)) ? from + 1 : from;
    }

    private static void take(List<Set<String>> forms, Set<String> own) {
        if (own.isEmpty()) {
            return;
        }
        for (Set<String> before : forms) {
            if (before.equals(own) || own.stream().anyMatch(word -> isConcept(word) && before.contains(word))) {
                before.addAll(own);
                return;
            }
        }
        forms.add(own);
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
