package org.kaoyi.claims.value.quantity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.wording.Wording;

/** A place in a folded wording. */
final class Scanner {
    final String text;
    int at;

    Scanner(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    char letter() {
        return atEnd() ? '\0' : text.charAt(at);
    }

    char letter(int ahead) {
        int index = at + ahead;
        return index >= text.length() ? '\0' : text.charAt(index);
    }

    void skipSpaces() {
        while (letter() == ' ') {
            at++;
        }
    }

    String rest() {
        return text.substring(at);
    }

    /** Takes the longest of {@code words} that stands here, whole and after spaces; null, and no move, when none does. */
    @Nullable
    String longest(Set<String> words, int longest) {
        int before = at;
        skipSpaces();
        for (int length = Math.min(longest, text.length() - at); length > 0; length--) {
            String word = text.substring(at, at + length);
            if (words.contains(word) && Wording.wordEnds(text, at) && Wording.wordEnds(text, at + length)) {
                at += length;
                return word;
            }
        }
        at = before;
        return null;
    }

    /** Whether one of {@code words} stands here, after spaces; moves nothing. */
    boolean sees(Set<String> words, int longest) {
        int before = at;
        boolean found = longest(words, longest) != null;
        at = before;
        return found;
    }
}
