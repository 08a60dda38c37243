package org.kaoyi.recording.readtext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Paragraphs of plain text. Where most lines are about equally long the lines were broken to fit a page, and are put together again
 * also over empty lines and running heads; else an empty line parts two paragraphs.
 */
final class PlainLines {
    /** A line this much shorter than the usual ends its paragraph. */
    private static final double SHORT = 0.8;

    /** Lines were broken to fit a page where so many of them are of the usual length. */
    private static final double MOST = 0.6;

    private static final int LINES_TO_TELL = 12;
    private static final int PAGE_LINES_MAX = 200;
    private static final Pattern RUNNING_HEAD = Pattern.compile(
            "^\\s*(\\d{1,4})[\\s\u3000]+(\\S.{0,39}?)(?:[\\s\u3000]+|$)|^(.{2,40}?)[\\s\u3000]+(\\d{1,4})\\s*$");

    private PlainLines() {}

    static List<Paragraph> paragraphs(String text) {
        List<String> lines = Arrays.asList(text.split("\\R|\\f", -1));
        int usual = usualWidth(lines);
        boolean broken = usual > 0;
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        boolean emptyParts = !broken && lines.stream().anyMatch(String::isBlank);
        List<String> bare = broken ? withoutRunningHeads(lines) : lines;
        for (int i = 0; i < bare.size(); i++) {
            String line = bare.get(i);
            if (line.isBlank()) {
                if (!broken) {
                    close(open, paragraphs);
                }
                continue;
            }
            if (broken && isHeading(line, usual) && endsSentence(open)) {
                close(open, paragraphs);
            }
            append(open, line);
            boolean ends = broken
                    ? width(line) < SHORT * usual && (endsSentence(open) || isHeading(line, usual))
                    : !emptyParts;
            if (ends) {
                close(open, paragraphs);
            }
        }
        close(open, paragraphs);
        return paragraphs.stream().map(Paragraph::of).toList();
    }

    private static boolean isHeading(String line, int usual) {
        return width(line) < SHORT * usual && !endsSentence(line);
    }

    /** The width that most lines have, or 0 where they differ. */
    private static int usualWidth(List<String> lines) {
        int[] widths = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(PlainLines::width)
                .sorted()
                .toArray();
        if (widths.length < LINES_TO_TELL) {
            return 0;
        }
        int usual = widths[widths.length * 3 / 4];
        long alike = Arrays.stream(widths)
                .filter(width -> width >= SHORT * usual && width <= usual / SHORT)
                .count();
        return usual <= PAGE_LINES_MAX && alike >= MOST * widths.length ? usual : 0;
    }

    /** A head that comes back with other page numbers is taken from the line in which it stands. */
    private static List<String> withoutRunningHeads(List<String> lines) {
        Map<String, Integer> heads = new HashMap<>();
        for (String line : lines) {
            Matcher head = RUNNING_HEAD.matcher(line);
            if (head.find()) {
                heads.merge(title(head), 1, Integer::sum);
            }
        }
        List<String> bare = new ArrayList<>();
        for (String line : lines) {
            Matcher head = RUNNING_HEAD.matcher(line);
            bare.add(head.find() && heads.getOrDefault(title(head), 0) > 1 ? line.substring(head.end()) : line);
        }
        return bare;
    }

    private static String title(Matcher head) {
        return head.group(2) != null ? head.group(2) : head.group(3);
    }

    private static void append(StringBuilder open, String line) {
        String stripped = strip(line);
        if (!open.isEmpty() && !Script.joinsClosely(open.charAt(open.length() - 1), stripped.charAt(0))) {
            open.append(open.charAt(open.length() - 1) == '-' ? "" : " ");
        }
        open.append(stripped);
    }

    private static String strip(String line) {
        int from = 0;
        while (from < line.length() && isSpace(line.charAt(from))) {
            from++;
        }
        int to = line.length();
        while (to > from && isSpace(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to).replace('\t', ' ');
    }

    private static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == '\uFEFF';
    }

    private static boolean endsSentence(CharSequence text) {
        int at = text.length() - 1;
        while (at >= 0
                && (isSpace(text.charAt(at))
                        || "」』”’\"»）)]0123456789bcdefghiklmnopqrst".indexOf(text.charAt(at)) >= 0)) {
            at--;
        }
        return at < 0 || "。！？.!?…：:".indexOf(text.charAt(at)) >= 0;
    }

    private static void close(StringBuilder open, List<String> paragraphs) {
        if (!open.isEmpty()) {
            paragraphs.add(open.toString());
            open.setLength(0);
        }
    }

    /** An ideograph is as wide as two letters. */
    private static int width(String line) {
        int width = 0;
        String stripped = strip(line);
        for (int i = 0; i < stripped.length(); i++) {
            width += Script.isIdeographic(stripped.charAt(i)) ? 2 : 1;
        }
        return width;
    }
}
