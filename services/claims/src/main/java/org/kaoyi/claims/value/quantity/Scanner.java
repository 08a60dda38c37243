package org.kaoyi.claims.value.quantity;

import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.wording.WordTable;

/** A place in a folded wording. */
final class Scanner {
    final String text;
    int at;
    /** Whether "between" was read, so that "and" parts two figures. */
    boolean between;
    /** Whether a word such as "nearly" was read, so that 百 is a number: 近百人. */
    boolean hedged;

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

    /** Takes the longest word of {@code words} that stands here, whole and after spaces; null, and no move, when none does. */
    <T> @Nullable T take(WordTable<T> words) {
        int before = at;
        skipSpaces();
        WordTable.Entry<T> found = words.longest(text, at);
        if (found == null) {
            at = before;
            return null;
        }
        at += found.word().length();
        return found.meaning();
    }

    /** Whether a word of {@code words} stands here, after spaces; moves nothing. */
    boolean sees(WordTable<?> words) {
        int before = at;
        boolean found = take(words) != null;
        at = before;
        return found;
    }

    /** Whether the letter here, or that many further on, is one of {@code letters}. */
    boolean isOneOf(String letters, int ahead) {
        return at + ahead < text.length() && letters.indexOf(letter(ahead)) >= 0;
    }
}
