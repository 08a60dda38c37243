package org.kaoyi.recording.readtext;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a paragraph into sentences by the rules of Unicode (UAX 29, as ICU carries them) with corrections that citations and
 * quotations need: what stands in quotation marks or brackets stays within its sentence, abbreviations and initials end none, and
 * three dots end one only before a new beginning.
 */
final class SentenceSplitter {
    private final Script script;
    private final Boundaries boundaries;

    SentenceSplitter(Script script) {
        this.script = script;
        this.boundaries = Boundaries.of(script);
    }

    /** From and to, without the spaces around a sentence. */
    record Span(int from, int to) {}

    List<Span> split(String paragraph) {
        List<Span> spans = new ArrayList<>();
        Enclosures enclosures = new Enclosures(paragraph);
        int from = 0;
        for (int end : candidates(paragraph)) {
            boolean last = end == paragraph.length();
            if (last || (!enclosures.within(end) && boundaries.isBoundary(paragraph, from, end))) {
                add(spans, paragraph, from, end);
                from = end;
            }
        }
        return spans;
    }

    private List<Integer> candidates(String paragraph) {
        boolean[] at = new boolean[paragraph.length() + 1];
        BreakIterator rules = BreakIterator.getSentenceInstance(script.locale());
        rules.setText(paragraph);
        rules.first();
        for (int end = rules.next(); end != BreakIterator.DONE; end = rules.next()) {
            at[beforeOpening(paragraph, end)] = true;
        }
        boundaries.added(paragraph).forEach(place -> at[place] = true);
        List<Integer> candidates = new ArrayList<>();
        for (int i = 1; i < at.length; i++) {
            if (at[i] || i == paragraph.length()) {
                candidates.add(i);
            }
        }
        return candidates;
    }

    /** The general rules leave an opening mark that follows closely with the sentence before. */
    private static int beforeOpening(String paragraph, int end) {
        int before = end;
        while (before > 1 && end < paragraph.length() && Enclosures.opens(paragraph.charAt(before - 1))) {
            before--;
        }
        return before;
    }

    private static void add(List<Span> spans, String paragraph, int from, int to) {
        int first = from;
        int last = to;
        while (first < last && isSpace(paragraph.charAt(first))) {
            first++;
        }
        while (last > first && isSpace(paragraph.charAt(last - 1))) {
            last--;
        }
        if (first < last) {
            spans.add(new Span(first, last));
        }
    }

    private static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }
}
