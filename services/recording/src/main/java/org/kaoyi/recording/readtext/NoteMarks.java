package org.kaoyi.recording.readtext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the numbers of notes out of plain text: superscript digits, {@code [12]} and {@code [^key]} anywhere, and bare digits or letters
 * right after an ideograph or closing mark where they follow on from the note before, so that no figure of the text is taken for one.
 */
final class NoteMarks {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** A line or two with their notes may be lost where a page turns; a figure that happens to fit by more is none. */
    private static final int MISSING_MAX = 3;

    private static final Pattern PLAIN =
            Pattern.compile("(?<!\\s)[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\\[\\^([^\\]\\s]{1,40})]|(?<=\\S)\\[(\\d{1,4})]");

    /** Before a mark that ends a sentence or clause, or at the end of a paragraph. */
    private static final Pattern BARE =
            Pattern.compile("(?<=[\\p{IsHan}\\p{IsHangul}」』》）”’…])(\\d{1,3}|[b-i][k-t])(?=[。，；：！？、」』]|$)"
                    + "|(?<=[。！？」』…])(\\d{1,3}|[b-i][k-t])(?=\\p{IsHan}|\\p{IsHangul}|\\s|$)"
                    + "|(?<=\\p{L}[.!?,;:”»])(\\d{1,3})(?=\\s|$)");

    private int last;

    /** The paragraph without its note numbers; call for the paragraphs of a text in order. */
    Paragraph takeFrom(Paragraph paragraph) {
        List<Mark> marks = new ArrayList<>(paragraph.marks());
        String words = take(paragraph.words(), PLAIN, marks, false);
        words = take(words, BARE, marks, true);
        return new Paragraph(words, marks);
    }

    private String take(String words, Pattern pattern, List<Mark> marks, boolean inOrder) {
        Matcher matcher = pattern.matcher(words);
        StringBuilder kept = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            String key = key(matcher);
            int number = number(key);
            if (inOrder && (number <= last || number > last + MISSING_MAX)) {
                continue;
            }
            last = Math.max(last, number);
            kept.append(words, from, matcher.start());
            shift(marks, kept.length(), matcher.end() - matcher.start());
            marks.add(new Mark(Mark.Kind.NOTE, kept.length(), number > 0 ? Integer.toString(number) : key));
            from = matcher.end();
        }
        return kept.append(words.substring(from)).toString();
    }

    private static void shift(List<Mark> marks, int place, int taken) {
        marks.replaceAll(mark -> mark.at() <= place ? mark : new Mark(mark.kind(), mark.at() - taken, mark.key()));
    }

    private static String key(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        StringBuilder digits = new StringBuilder();
        matcher.group().chars().forEach(sign -> digits.append(SUPERSCRIPTS.indexOf(sign)));
        return digits.toString();
    }

    /** Also of two letters, as some journals' figures come out of their files: b–i for tens 1–8, k–t for units 0–9; 0 for other keys. */
    private static int number(String key) {
        if (key.length() == 2
                && key.charAt(0) >= 'b'
                && key.charAt(0) <= 'i'
                && key.charAt(1) >= 'k'
                && key.charAt(1) <= 't') {
            return (key.charAt(0) - 'a') * 10 + key.charAt(1) - 'k';
        }
        boolean digits =
                !key.isEmpty() && key.length() <= 4 && key.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        return digits ? Integer.parseInt(key) : 0;
    }
}
