package org.kaoyi.readingroom.wording;

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
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is said on pages and in print in one language, from {@code wording/messages_*.properties}. Those with arguments are ICU message patterns,
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

    /** Patterns that were asked for, taken apart once: that takes a hundred times as long as filling one in. */
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

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
                        "There are no words for this key in " + language.tag(), Words.class.getName(), key));
    }

    /** The words for a key, where there are some: for names that data may bring along. */
    public Optional<String> known(String key, Object... arguments) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            return Optional.empty();
        }
        return Optional.of(arguments.length == 0 ? pattern : filled(key, pattern, arguments));
    }

    private String filled(String key, String pattern, Object[] arguments) {
        MessageFormat format = formats.computeIfAbsent(key, it -> new MessageFormat(pattern, language.locale()));
        String words;
        // A format of ICU serves one thread at a time.
        synchronized (format) {
            words = format.format(arguments);
        }
        return language == Language.KOREAN ? Particles.chosen(words) : words;
    }

    private static Map<String, String> read(Language language) {
        String file = "/wording/messages_" + language.tag().replace('-', '_') + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The words are missing: " + file);
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
