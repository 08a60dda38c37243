package org.kaoyi.recording.readtext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pandoc's citations: {@code [@C4, p. 3; see @K2]} is taken out of the words, {@code @C4} amid them is noted and stays. */
final class Citations {
    private static final Pattern ANY = Pattern.compile(
            "[ \\u00a0]?\\[([^\\[\\]]*?@\\{?[\\p{L}\\d_][^\\[\\]]*)]|(?<![\\p{L}\\d._-])(-?@\\{?[\\p{L}\\d_][\\p{L}\\d_:.#$%&+?<>~/-]*[\\p{L}\\d_/]}?|-?@[\\p{L}\\d_])");

    private Citations() {}

    static Paragraph takeFrom(Paragraph paragraph) {
        Matcher matcher = ANY.matcher(paragraph.words());
        List<Mark> marks = new ArrayList<>(paragraph.marks());
        StringBuilder kept = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            boolean bracketed = matcher.group(1) != null;
            kept.append(paragraph.words(), from, bracketed ? matcher.start() : matcher.end());
            int place = kept.length();
            if (bracketed) {
                int taken = matcher.end() - matcher.start();
                marks.replaceAll(
                        mark -> mark.at() <= place ? mark : new Mark(mark.kind(), mark.at() - taken, mark.key()));
            }
            marks.add(new Mark(Mark.Kind.CITATION, place, bracketed ? matcher.group(1) : matcher.group(2)));
            from = matcher.end();
        }
        return new Paragraph(kept.append(paragraph.words().substring(from)).toString(), marks);
    }

    /** Where a character that was kept stood in the words before: what was taken out in front of it is counted. */
    static int placeBefore(String words, int kept) {
        Matcher matcher = ANY.matcher(words);
        int taken = 0;
        while (matcher.find() && matcher.start() - taken <= kept) {
            taken += matcher.group(1) != null ? matcher.end() - matcher.start() : 0;
        }
        return kept + taken;
    }
}
