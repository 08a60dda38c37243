package org.kaoyi.readingroom.wording;

import com.ibm.icu.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language in which pages are written. */
public enum Language {
    ENGLISH("en", "English"),
    CHINESE("zh-Hant", "繁體中文"),
    KOREAN("ko", "한국어"),
    RUSSIAN("ru", "русский");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** BCP 47 tag, as in {@code <html lang>} and {@code ?lang=}. */
    public String tag() {
        return tag;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** In which order its readers look for names (CLDR). */
    public Comparator<Object> order() {
        return Collator.getInstance(locale());
    }

    /** The language with exactly this tag, in any case. */
    public static Optional<Language> tagged(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equalsIgnoreCase(tag))
                .findFirst();
    }

    /**
     * The first language of an {@code Accept-Language} header that pages are written in: the primary subtag decides, so that a
     * reader of simplified Chinese gets Chinese rather than English. English when none fits or the header can not be read.
     */
    public static Language accepted(String header) {
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return ENGLISH;
        }
        return ranges.stream()
                .filter(range -> range.getWeight() > 0)
                .map(range -> range.getRange().split("-", 2)[0])
                .flatMap(primary -> Arrays.stream(values())
                        .filter(language -> language.locale().getLanguage().equals(primary)))
                .findFirst()
                .orElse(ENGLISH);
    }
}
