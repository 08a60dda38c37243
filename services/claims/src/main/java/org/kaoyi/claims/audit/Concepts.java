package org.kaoyi.claims.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.wording.Wording;

/**
 * Words in which questions of diplomatic and military history are asked, in the four languages, so that a Chinese sentence meets a
 * question posed in English. One row a concept ({@code concepts.txt}): Latin and Cyrillic words by their beginning, or whole where they end
 * in {@code $}, the others as they stand.
 */
final class Concepts {
    /** Before a concept, so that it is no word of a text. */
    static final String SIGN = "§";

    private static final String ROWS = "concepts.txt";
    private static final int KEY = 2;
    private static final Map<String, List<Row>> BY_BEGINNING = new HashMap<>();
    private static final Map<Character, List<Row>> OTHERS = new HashMap<>();

    /**
     * A word with its concept.
     *
     * @param whole whether no longer word is meant
     */
    private record Row(String word, boolean whole, String concept) {
        boolean isBeginningOf(String other) {
            return whole ? other.equals(word) : other.startsWith(word);
        }
    }

    static {
        rows().forEach(Concepts::take);
        // The longest first, so that a text is not read as a shorter word within it.
        OTHERS.values()
                .forEach(rows -> rows.sort(
                        Comparator.comparingInt((Row row) -> -row.word().length())
                                .thenComparing(Row::concept)));
    }

    private Concepts() {}

    private static List<String> rows() {
        try (InputStream rows = Concepts.class.getResourceAsStream(ROWS)) {
            if (rows == null) {
                throw new IllegalStateException(ROWS + " is not beside the class that reads it; build anew.");
            }
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(String line) {
        String[] words = line.split("\\|");
        String concept = SIGN + plain(words[0]);
        for (String word : words) {
            Row row = new Row(plain(word), word.endsWith("$"), concept);
            boolean oneWord = word.charAt(0) < '\u2e80' && word.indexOf(' ') < 0 && word.indexOf('-') < 0;
            if (oneWord) {
                BY_BEGINNING
                        .computeIfAbsent(row.word().substring(0, KEY), key -> new ArrayList<>())
                        .add(row);
            } else {
                OTHERS.computeIfAbsent(word.charAt(0), key -> new ArrayList<>()).add(row);
            }
        }
    }

    private static String plain(String word) {
        return word.endsWith("$") ? word.substring(0, word.length() - 1) : word;
    }

    /** Adds the concepts of a folded text, each as {@code §} and its first word. */
    static void addOf(String folded, Collection<String> words) {
        for (int i = 0; i < folded.length(); i++) {
            for (Row row : OTHERS.getOrDefault(folded.charAt(i), List.of())) {
                if (stands(row, folded, i)) {
                    words.add(row.concept());
                }
            }
        }
    }

    /** Adds the concepts of the longest words that stand at a place of a folded text; how long they are, or 0. */
    static int addAt(String folded, int at, Collection<String> words) {
        Row longest = null;
        for (Row row : OTHERS.getOrDefault(folded.charAt(at), List.of())) {
            if (isAsLong(row, longest) && stands(row, folded, at)) {
                words.add(row.concept());
                longest = row;
            }
        }
        return longest == null ? 0 : longest.word().length();
    }

    private static boolean isAsLong(Row row, @Nullable Row longest) {
        return longest == null || row.word().length() == longest.word().length();
    }

    private static boolean stands(Row row, String folded, int at) {
        return folded.startsWith(row.word(), at)
                && Wording.wordEnds(folded, at)
                && (!row.whole() || Wording.wordEnds(folded, at + row.word().length()));
    }

    /** Adds the concepts of a word. */
    static void addOfWord(String word, Collection<String> words) {
        if (word.length() >= KEY) {
            for (Row row : BY_BEGINNING.getOrDefault(word.substring(0, KEY), List.of())) {
                if (row.isBeginningOf(word)) {
                    words.add(row.concept());
                }
            }
        }
    }
}
