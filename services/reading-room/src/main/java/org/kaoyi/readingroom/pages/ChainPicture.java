package org.kaoyi.readingroom.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * A telling chain as boxes one below the other with arrows between. Lengths are SVG user units; the list beside it says the same in words.
 *
 * @param boxes from the first who tells down to the source
 * @param height of the whole picture
 */
public record ChainPicture(List<Box> boxes, int height) {
    public static final int WIDTH = 340;
    public static final int BOX_HEIGHT = 38;

    /** Room for an arrow between two boxes. */
    private static final int STEP = BOX_HEIGHT + 24;

    private static final int MARGIN = 2;

    /** A line of so many units holds longer names only in part; a Chinese character is twice as wide as a letter. */
    private static final int UNITS_SHOWN = 42;

    /**
     * @param text as far as the box holds it
     * @param whole for who points at it
     * @param source whether it is the document in which the chain ends
     */
    public record Box(int y, String text, String whole, boolean source) {}

    /** @param names from the first who tells; the last is the source */
    public static ChainPicture of(List<String> names) {
        List<Box> boxes = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            boxes.add(new Box(
                    MARGIN + at * STEP,
                    Shortened.to(names.get(at), UNITS_SHOWN),
                    names.get(at),
                    at == names.size() - 1));
        }
        return new ChainPicture(boxes, 2 * MARGIN + (names.size() - 1) * STEP + BOX_HEIGHT);
    }
}
