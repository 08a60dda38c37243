package org.kaoyi.app.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaoyi.app.architecture.ModuleGraph;

/**
 * No regular expression of ours takes for ever over a text that somebody made for it. Each that the program holds, and each that stands in
 * its source as the argument of a method of String, is given texts of its own letters; what is counted is how often it looks at a
 * character, and not the time, so that a busy machine changes nothing.
 */
class SlowPatternsTest {
    private static final int LENGTH = 200;

    /** Looking at each character from each character, twenty times over, is bad enough; what goes with the third power of the length is beyond. */
    private static final long LOOKS_MAX = 20L * LENGTH * LENGTH;

    /** A paragraph that nobody wrote; what calls itself for each character runs out of stack on it. */
    private static final int LONG = 12_000;

    private static final long LOOKS_IN_LONG_MAX = 2L * LONG;

    /** Of a pattern's own; what comes later in it is of the same kinds. */
    private static final int LETTERS_MAX = 25;

    /** What no pattern looks for. */
    private static final String END = "\u0001";

    private static final List<String> LETTERS =
            List.of("a", "A", "1", "0", " ", "\n", "一", "й", "가", ".", "-", "\"", "(", "[", "\\");

    /** A literal regular expression in Java: behind one of these methods, in quotes. */
    private static final Pattern IN_SOURCE =
            Pattern.compile("\\.(?:matches|replaceAll|replaceFirst|split)\\(\\s*\"((?:[^\"\\\\]|\\\\.)++)\"");

    @Test
    void no_regular_expression_multiplies_its_work_with_the_length_of_a_text() throws Exception {
        Map<String, Pattern> all = held();
        all.putAll(written());
        assertThat(all).hasSizeGreaterThan(100);
        List<String> slow = new ArrayList<>();
        List<String> deep = new ArrayList<>();
        all.forEach((place, pattern) -> {
            for (String text : made(pattern, LENGTH)) {
                if (!endsWithin(pattern, text, LOOKS_MAX)) {
                    slow.add(place + ": " + pattern + " on " + shown(text));
                    break;
                }
            }
            for (String text : repeatsAGroup(pattern) ? made(pattern, LONG) : Set.<String>of()) {
                try {
                    endsWithin(pattern, text, LOOKS_IN_LONG_MAX);
                } catch (StackOverflowError e) {
                    deep.add(place + ": " + pattern + " on " + shown(text));
                    break;
                }
            }
        });

        assertThat(slow)
                .as("make repetitions possessive (a++) or bounded (a{1,80})")
                .isEmpty();
        assertThat(deep)
                .as("repeat a class and no group, or make the repetition possessive")
                .isEmpty();
    }

    @Test
    void what_counts_sees_a_slow_one() {
        assertThat(endsWithin(Pattern.compile("a*a*a*a*b"), "a".repeat(LENGTH), LOOKS_MAX))
                .isFalse();
        assertThat(endsWithin(Pattern.compile("a*b"), "a".repeat(LENGTH), LOOKS_MAX))
                .isTrue();
    }

    /** Only a repeated group makes Java's matcher call itself for each repetition. */
    private static boolean repeatsAGroup(Pattern pattern) {
        return pattern.pattern().matches("(?s).*\\)[*+{].*");
    }

    private static boolean endsWithin(Pattern pattern, String text, long looks) {
        try {
            Matcher matcher = pattern.matcher(new CountedText(text, looks));
            boolean found = matcher.find();
            while (found) {
                found = matcher.find();
            }
            pattern.matcher(new CountedText(text, looks)).matches();
            return true;
        } catch (CountedText.TooOften e) {
            return false;
        }
    }

    /** Texts that come close to what it looks for and are not it. */
    private static Set<String> made(Pattern pattern, int length) {
        Set<String> letters = new LinkedHashSet<>(LETTERS);
        pattern.pattern()
                .codePoints()
                .limit(LETTERS_MAX)
                .mapToObj(Character::toString)
                .forEach(letters::add);
        Set<String> texts = new LinkedHashSet<>();
        String begin = beginning(pattern.pattern());
        for (String letter : letters) {
            texts.add(begin + letter.repeat(length) + END);
            if (length == LENGTH) {
                texts.add((letter + " ").repeat(length / 2) + END);
                texts.add(("1" + letter).repeat(length / 2) + END);
            }
        }
        return texts;
    }

    /** The letters with which it begins, where it begins with letters. */
    private static String beginning(String pattern) {
        StringBuilder begin = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char letter = pattern.charAt(i);
            if (letter == '\\' && i + 1 < pattern.length() && !Character.isLetterOrDigit(pattern.charAt(i + 1))) {
                begin.append(pattern.charAt(++i));
            } else if (Character.isLetterOrDigit(letter) || letter == '"' || letter == ' ' || letter == '-') {
                begin.append(letter);
            } else if (letter != '(' && letter != '^') {
                break;
            }
        }
        return begin.toString();
    }

    /** Those that classes of the program hold, by their place. */
    private static Map<String, Pattern> held() throws ReflectiveOperationException {
        Map<String, Pattern> all = new TreeMap<>();
        for (JavaClass each : ModuleGraph.CLASSES) {
            if (each.getFields().stream().anyMatch(SlowPatternsTest::mayHoldPatterns)) {
                for (Field field : Class.forName(each.getName()).getDeclaredFields()) {
                    if (Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        add(each.getSimpleName() + "." + field.getName(), field.get(null), all);
                    }
                }
            }
        }
        return all;
    }

    private static boolean mayHoldPatterns(JavaField field) {
        return field.getRawType().isEquivalentTo(Pattern.class)
                || field.getRawType().isAssignableTo(Collection.class)
                || field.getRawType().isAssignableTo(Map.class);
    }

    private static void add(String place, Object value, Map<String, Pattern> all) {
        if (value instanceof Pattern pattern) {
            all.put(place, pattern);
        } else if (value instanceof Collection<?> many) {
            int number = 0;
            for (Object one : many) {
                add(place + "[" + number++ + "]", one, all);
            }
        } else if (value instanceof Map<?, ?> many) {
            many.forEach((key, one) -> {
                add(place + "[" + key + "]", one, all);
                add(place + "[key " + key + "]", key, all);
            });
        }
    }

    /** Those that stand in the source as arguments. */
    private static Map<String, Pattern> written() throws IOException {
        Map<String, Pattern> all = new TreeMap<>();
        for (String module :
                List.of("claims", "codec", "ledger", "recording", "projections", "reading-room", "kaoyi")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
                for (Path file :
                        files.filter(it -> it.toString().endsWith(".java")).toList()) {
                    Matcher found = IN_SOURCE.matcher(Files.readString(file));
                    while (found.find()) {
                        all.put(
                                file.getFileName() + " " + found.start(),
                                Pattern.compile(found.group(1).translateEscapes()));
                    }
                }
            }
        }
        return all;
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(20, text.length())).replace("\n", "\\n") + "…";
    }
}
