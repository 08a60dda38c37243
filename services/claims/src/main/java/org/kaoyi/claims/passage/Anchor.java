package org.kaoyi.claims.passage;

import java.util.ArrayList;
import java.util.List;

/**
 * The place in a text where a quotation stands: a text quote selector and a text position selector of the Web Annotation Data Model (W3C
 * 2017, §§4.2.4, 4.2.5). Both must fit; nothing is looked for that is merely alike.
 *
 * @param passage sha256 of the text
 * @param prefix what stands before it, at most {@link #CONTEXT_CHARS} code points
 * @param suffix what stands behind it
 * @param start in Unicode code points of the text, from 0
 * @param end behind the last code point
 */
public record Anchor(String passage, String exact, String prefix, String suffix, int start, int end) {
    /** Enough to tell two places apart for a reader, and to find one again in a corrected text. */
    public static final int CONTEXT_CHARS = 32;

    public Anchor {
        if (!Passage.isName(passage) || exact.isEmpty() || start < 0 || end <= start) {
            throw new IllegalArgumentException("an anchor is a stretch of a text that is named");
        }
    }

    /** Every place where {@code exact} stands in a text, in its order; places may overlap. */
    public static List<Anchor> all(String passage, String text, String exact) {
        List<Anchor> found = new ArrayList<>();
        int points = 0;
        int counted = 0;
        for (int at = text.indexOf(exact); !exact.isEmpty() && at >= 0; at = text.indexOf(exact, at + 1)) {
            if (splitsACharacter(text, at) || splitsACharacter(text, at + exact.length())) {
                continue;
            }
            points += text.codePointCount(counted, at);
            counted = at;
            found.add(at(passage, text, at, exact, points));
        }
        return found;
    }

    /** Half of a surrogate pair is no character that a quotation could begin or end with. */
    private static boolean splitsACharacter(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static Anchor at(String passage, String text, int at, String exact, int start) {
        int behind = at + exact.length();
        int from = text.offsetByCodePoints(at, -Math.min(CONTEXT_CHARS, text.codePointCount(0, at)));
        int to = text.offsetByCodePoints(behind, Math.min(CONTEXT_CHARS, text.codePointCount(behind, text.length())));
        return new Anchor(
                passage,
                exact,
                text.substring(from, at),
                text.substring(behind, to),
                start,
                start + exact.codePointCount(0, exact.length()));
    }

    /** Whether the text has these very words at this very place. */
    public boolean holdsIn(String text) {
        return all(passage, text, exact).contains(this);
    }

    /** The places of another text where the same words stand between the same words; where this text began or ended, others may. */
    public List<Anchor> foundIn(String otherPassage, String text) {
        return all(otherPassage, text, exact).stream()
                .filter(place -> place.prefix.endsWith(prefix) && place.suffix.startsWith(suffix))
                .toList();
    }
}
