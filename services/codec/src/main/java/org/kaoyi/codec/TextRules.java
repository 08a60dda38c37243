package org.kaoyi.codec;

import java.util.Locale;
import java.util.Optional;

/**
 * Which text the ledger can keep: any that has a UTF-8 form, save U+0000.
 *
 * <p>A lone surrogate has no UTF-8 form, so that RFC 8785 §3.2.2.2 asks to refuse it. PostgreSQL holds no U+0000 in text, so that
 * such a wording could be recorded and then not be read.
 */
public final class TextRules {
    private TextRules() {}

    /** Why {@code text} can not be kept, with the place (characters from 1, in UTF-16 units) and a way to mend it; empty when it can. */
    public static Optional<String> problem(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                return Optional.of(
                        "contains U+0000 as character " + (i + 1) + ", which no database text can hold; remove it");
            }
            if (Character.isSurrogate(unit)) {
                if (i + 1 == length || !Character.isSurrogatePair(unit, text.charAt(i + 1))) {
                    return Optional.of(
                            "contains half of a surrogate pair (U+"
                                    + Integer.toHexString(unit).toUpperCase(Locale.ROOT) + ") as character " + (i + 1)
                                    + ", which has no UTF-8 form; the text was cut or decoded wrongly, so take it again from its origin");
                }
                i++;
            }
        }
        return Optional.empty();
    }
}
