package org.kaoyi.readingroom.publishing.document;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The fonts that journals of each language expect, as word processors name them. They are named and not enclosed; a machine without them
 * takes its own font of that language, which the run's language tells it.
 */
enum Fonts {
    TRADITIONAL_CHINESE("PMingLiU", "zh-TW"),
    SIMPLIFIED_CHINESE("SimSun", "zh-CN"),
    KOREAN("Batang", "ko-KR"),
    JAPANESE("MS Mincho", "ja-JP");

    /** Latin and Cyrillic letters, in whatever language. */
    static final String WESTERN = "Times New Roman";

    private static final List<String> SIMPLIFIED = List.of("zh-hans", "zh-cn", "zh-sg");

    private final String font;
    private final String tag;

    Fonts(String font, String tag) {
        this.font = font;
        this.tag = tag;
    }

    /** For East Asian characters. */
    String font() {
        return font;
    }

    /** As word processors write the language. */
    String tag() {
        return tag;
    }

    /** By BCP 47 tag. Characters whose language is not known are set in the fullest of the fonts. */
    static Fonts of(@Nullable String language) {
        String lower = language == null ? "" : language.toLowerCase(Locale.ROOT);
        if (lower.startsWith("ko")) {
            return KOREAN;
        }
        if (lower.startsWith("ja")) {
            return JAPANESE;
        }
        return SIMPLIFIED.stream().anyMatch(lower::startsWith) ? SIMPLIFIED_CHINESE : TRADITIONAL_CHINESE;
    }
}
