package org.kaoyi.readingroom.pages;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The words of the pages in one language, from {@code messages_*.properties}. Those with arguments are ICU message patterns,
 * since Russian has three plural forms for whole numbers (CLDR plural rules) and the patterns of the JDK know two.
 */
public final class Words {
    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Words(language, read(language)));
        }
    }

    private final Language language;
    private final Map<String, String> patterns;

    private Words(Language language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = patterns;
    }

    /** The words of a language; read once. */
    public static Words in(Language language) {
        Words words = ALL.get(language);
        if (words == null) {
            throw new IllegalStateException("no words in " + language);
        }
        return words;
    }

    /** Keys with their patterns, sorted. */
    public Map<String, String> patterns() {
        return patterns;
    }

    /**
     * The words for a key.
     *
     * @throws MissingResourceException when there are none: a fault of the program that its tests find
     */
    public String text(String key, Object... arguments) {
        return known(key, arguments)
                .orElseThrow(() -> new MissingResourceException(
                        "The pages have no words for this key in " + language.tag(), Words.class.getName(), key));
    }

    /** The words for a key, where there are some: for names that data may bring along. */
    public Optional<String> known(String key, Object... arguments) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            return Optional.empty();
        }
        return Optional.of(
                arguments.length == 0 ? pattern : new MessageFormat(pattern, language.locale()).format(arguments));
    }

    private static Map<String, String> read(Language language) {
        String file = "/pages/messages_" + language.tag().replace('-', '_') + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The words of the pages are missing: " + file);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> patterns = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
        return Map.copyOf(patterns);
    }
}
