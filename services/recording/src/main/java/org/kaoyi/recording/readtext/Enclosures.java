package org.kaoyi.recording.readtext;

import java.util.ArrayDeque;
import java.util.Deque;

/** Which places of a paragraph lie within quotation marks or brackets. One never closed, or very long, encloses nothing. */
final class Enclosures {
    private static final String OPENING = "「『《〈“«„([（［【〔";
    private static final String CLOSING = "」』》〉”»“)]）］】〕";
    private static final char STRAIGHT = '"';

    private final boolean[] within;

    Enclosures(String paragraph) {
        within = new boolean[paragraph.length() + 1];
        Deque<int[]> open = new ArrayDeque<>();
        for (int i = 0; i < paragraph.length(); i++) {
            char letter = paragraph.charAt(i);
            if (!close(open, letter, i)) {
                open(open, letter, i);
            }
        }
    }

    static boolean opens(char letter) {
        return OPENING.indexOf(letter) >= 0;
    }

    /** Whether a sentence that ended here would end within an enclosure that began before. */
    boolean within(int place) {
        return within[place];
    }

    private boolean close(Deque<int[]> open, char letter, int at) {
        int[] top = open.peek();
        if (top == null || top[0] != letter) {
            if (CLOSING.indexOf(letter) >= 0 && OPENING.indexOf(letter) < 0) {
                dropTo(open, letter, at);
            }
            return false;
        }
        open.pop();
        mark(top[1], at);
        return true;
    }

    /** Something inside was never closed: the mark closes the enclosure that it belongs to. */
    private void dropTo(Deque<int[]> open, char letter, int at) {
        boolean known = open.stream().anyMatch(entry -> entry[0] == letter);
        while (known) {
            int[] top = open.pop();
            if (top[0] == letter) {
                mark(top[1], at);
                known = false;
            }
        }
    }

    private void mark(int from, int to) {
        if (to - from <= TextLimits.ENCLOSED_MAX) {
            for (int i = from + 1; i <= to; i++) {
                within[i] = true;
            }
        }
    }

    private static void open(Deque<int[]> open, char letter, int at) {
        int kind = letter == STRAIGHT ? -1 : OPENING.indexOf(letter);
        if (letter == STRAIGHT) {
            open.push(new int[] {STRAIGHT, at});
        } else if (kind >= 0) {
            open.push(new int[] {CLOSING.charAt(kind), at});
        }
    }
}
