package org.kaoyi.readingroom.pages;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.collections4.sequence.CommandVisitor;
import org.apache.commons.collections4.sequence.SequencesComparator;

/**
 * Which words of a text another of the same language has not: words as Unicode parts them (UAX #29, Chinese by a dictionary), in the order in which they
 * stand (the shortest edit script of Myers, 1986). Signs and spaces are no words.
 */
public final class OtherWords {
    /** Of each text; a longer one is no quotation to be read in a cell, and is shown unmarked. */
    private static final int WORDS_MAX = 2_000;

    /** From the first letter or digit to the last. */
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}](?:.*[\\p{L}\\p{N}])?", Pattern.DOTALL);

    private OtherWords() {}

    /** A stretch of the text, and whether it is of words that the other has not. */
    public record Stretch(String text, boolean other) {}

    /** The whole text in stretches. */
    static List<Stretch> of(String text, String base, String language) {
        List<String> words = words(text, language);
        List<String> ofBase = words(base, language);
        if (words.size() > WORDS_MAX || ofBase.size() > WORDS_MAX) {
            return List.of(new Stretch(text, false));
        }
        List<Stretch> stretches = new ArrayList<>();
        new SequencesComparator<>(ofBase, words).getScript().visit(new CommandVisitor<>() {
            @Override
            public void visitInsertCommand(String word) {
                add(stretches, new Stretch(word, true));
            }

            @Override
            public void visitKeepCommand(String word) {
                add(stretches, new Stretch(word, false));
            }

            @Override
            public void visitDeleteCommand(String word) {
                // What only the base has stands in the base's cell.
            }
        });
        return stretches.stream().flatMap(OtherWords::bare).toList();
    }

    private static void add(List<Stretch> stretches, Stretch next) {
        if (!stretches.isEmpty() && stretches.getLast().other() == next.other()) {
            Stretch last = stretches.removeLast();
            stretches.add(new Stretch(last.text() + next.text(), last.other()));
        } else {
            stretches.add(next);
        }
    }

    private static List<String> words(String text, String language) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.forLanguageTag(language));
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            words.add(text.substring(from, to));
            from = to;
        }
        return words;
    }

    /** Without the signs and spaces at both ends of what is marked. */
    private static Stream<Stretch> bare(Stretch stretch) {
        Matcher words = WORDS.matcher(stretch.text());
        if (!stretch.other() || !words.find()) {
            return Stream.of(new Stretch(stretch.text(), false));
        }
        String text = stretch.text();
        return Stream.of(
                        new Stretch(text.substring(0, words.start()), false),
                        new Stretch(words.group(), true),
                        new Stretch(text.substring(words.end()), false))
                .filter(it -> !it.text().isEmpty());
    }
}
