package org.kaoyi.claims.value.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Words and what they mean, to find the longest one that stands at a place of a wording. Only the words that begin with the letter
 * there are looked at.
 */
public final class WordTable<T> {
    /** A word and its meaning. */
    public record Entry<T>(String word, T meaning) {}

    private final char[] firsts;
    private final List<List<Entry<T>>> byFirst = new ArrayList<>();

    /**
     * @param meanings of words as folded by {@link Wording#fold}, none of them empty
     */
    public WordTable(Map<String, T> meanings) {
        Map<Character, List<Entry<T>>> grouped = new TreeMap<>();
        meanings.forEach((word, meaning) -> grouped.computeIfAbsent(word.charAt(0), first -> new ArrayList<>())
                .add(new Entry<>(word, meaning)));
        firsts = new char[grouped.size()];
        grouped.forEach((first, entries) -> {
            entries.sort(Comparator.comparingInt((Entry<T> entry) -> -entry.word.length())
                    .thenComparing(Entry::word));
            firsts[byFirst.size()] = first;
            byFirst.add(List.copyOf(entries));
        });
    }

    /** The longest word that stands at {@code at}, whole; null when none does. */
    public @Nullable Entry<T> longest(String text, int at) {
        int index = at < text.length() ? Arrays.binarySearch(firsts, text.charAt(at)) : -1;
        if (index < 0 || !Wording.wordEnds(text, at)) {
            return null;
        }
        List<Entry<T>> entries = byFirst.get(index);
        for (int i = 0; i < entries.size(); i++) {
            Entry<T> entry = entries.get(i);
            if (text.startsWith(entry.word, at) && Wording.wordEnds(text, at + entry.word.length())) {
                return entry;
            }
        }
        return null;
    }

    /** The longest word, other than the whole, with which {@code text} ends; null when none does. */
    public @Nullable Entry<T> longestEnd(String text) {
        for (int at = 1; at < text.length(); at++) {
            Entry<T> entry = longest(text, at);
            if (entry != null && at + entry.word.length() == text.length()) {
                return entry;
            }
        }
        return null;
    }
}
