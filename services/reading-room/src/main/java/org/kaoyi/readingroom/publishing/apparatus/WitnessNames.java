package org.kaoyi.readingroom.publishing.apparatus;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** XML names for sigla, by which readings point to witnesses. Two sigla never have one name. */
final class WitnessNames {
    private static final String PREFIX = "W.";

    /**
     * What is no letter or digit that a name may hold by every edition of XML 1.0: Latin, Cyrillic, kana, ideographs and Hangul of the first
     * ones, since schemas and parsers go by those still.
     */
    private static final Pattern NO_NAME = Pattern.compile("[^A-Za-z0-9._À-ÖØ-öø-ÿЁ-ЌЎ-яё-ќўџぁ-ゔァ-ヺ一-龥가-힣-]");

    private final Map<String, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** Always the same for one siglum. */
    String of(String siglum) {
        return names.computeIfAbsent(siglum, this::newName);
    }

    private String newName(String siglum) {
        String plain = PREFIX + NO_NAME.matcher(siglum).replaceAll("_");
        String name = plain;
        for (int number = 2; !taken.add(name); number++) {
            name = plain + "." + number;
        }
        return name;
    }
}
