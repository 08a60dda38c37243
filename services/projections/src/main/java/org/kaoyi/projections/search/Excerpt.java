package org.kaoyi.projections.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.search.SearchPage.Mark;
import org.kaoyi.projections.search.SearchPage.MarkedPassage;

/** What is shown of a passage. */
final class Excerpt {
    private Excerpt() {}

    /** The passage, or of a long one the surroundings of the first mark. */
    static MarkedPassage of(Passage passage, List<Mark> marks) {
        String text = passage.text();
        if (text.length() <= SearchLimits.EXCERPT) {
            return new MarkedPassage(passage.field(), passage.language(), text, false, false, marks);
        }
        Mark first = marks.getFirst();
        int start = whole(text, Math.max(0, first.start() - SearchLimits.EXCERPT_BEFORE));
        int end = whole(text, Math.max(first.end(), Math.min(text.length(), start + SearchLimits.EXCERPT)));
        List<Mark> within = marks.stream()
                .filter(mark -> mark.end() <= end)
                .map(mark -> new Mark(mark.start() - start, mark.end() - start))
                .toList();
        return new MarkedPassage(
                passage.field(),
                passage.language(),
                text.substring(start, end),
                start > 0,
                end < text.length(),
                within);
    }

    /** Marks in order, those that overlap or touch as one. */
    static List<Mark> merged(List<Mark> marks) {
        List<Mark> sorted = new ArrayList<>(marks);
        sorted.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end));
        List<Mark> merged = new ArrayList<>();
        @Nullable Mark open = null;
        for (Mark mark : sorted) {
            if (open == null || mark.start() > open.end()) {
                open = mark;
                merged.add(open);
            } else {
                open = new Mark(open.start(), Math.max(open.end(), mark.end()));
                merged.set(merged.size() - 1, open);
            }
        }
        return merged;
    }

    /** Not between the halves of a surrogate pair. */
    private static int whole(String text, int at) {
        boolean halves = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return halves ? at - 1 : at;
    }
}
