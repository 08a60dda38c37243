package org.kaoyi.readingroom.publishing.document;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/** What a text's script tells of its language: enough to choose a font and a voice, and no more. */
final class Scripts {
    /** Chinese characters of an unknown language (BCP 47, ISO 15924). */
    static final String HAN = "und-Hani";

    private Scripts() {}

    /** The language of a text by its first letter that tells one; null where it is Latin or tells nothing. */
    static @Nullable String language(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(letter -> language(UnicodeScript.of(letter)))
                .filter(tag -> !tag.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static String language(UnicodeScript script) {
        return switch (script) {
            case HANGUL -> "ko";
            case HIRAGANA, KATAKANA -> "ja";
            case HAN -> HAN;
            case CYRILLIC -> "und-Cyrl";
            default -> "";
        };
    }
}
