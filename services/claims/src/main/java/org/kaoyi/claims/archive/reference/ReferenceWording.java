package org.kaoyi.claims.archive.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaoyi.claims.archive.ArchivalReference;
import org.kaoyi.claims.archive.ArchivalReference.Level;

/**
 * Shows the levels of a reference in the habit of a language: Russian shelf-marks with the full stops of GOST R 7.0.5-2008 (§7.4), the same
 * transliterated in English, with the archive's words translated in Chinese and Korean. Levels of other archives keep their own words, which are
 * what the reading room there asks for. The name of a repository is never translated.
 */
public enum ReferenceWording {
    ENGLISH(", ", "ob."),
    CHINESE("，", "об."),
    KOREAN(", ", "об."),
    RUSSIAN(". ", "об.");

    /** The back of a leaf: оборот, оборотная сторона. */
    private static final Pattern VERSO = Pattern.compile("(?<=[0-9])\\s*(?:об|ob)(?!\\p{L})\\.?");

    private static final Map<ReferenceWording, Map<LevelName, Words>> WORDS = new EnumMap<>(ReferenceWording.class);

    static {
        WORDS.put(
                ENGLISH,
                Map.of(
                        LevelName.FOND, before("F. "),
                        LevelName.OPIS, before("Op. "),
                        LevelName.PORTFOLIO, before("Por. "),
                        LevelName.PAPKA, before("P. "),
                        LevelName.DELO, before("D. "),
                        LevelName.LIST, new Words("l. ", "ll. ", ""),
                        LevelName.PAGE, new Words("p. ", "pp. ", "")));
        WORDS.put(
                RUSSIAN,
                Map.of(
                        LevelName.FOND, before("Ф. "),
                        LevelName.OPIS, before("Оп. "),
                        LevelName.PORTFOLIO, before("Пор. "),
                        LevelName.PAPKA, before("П. "),
                        LevelName.DELO, before("Д. "),
                        LevelName.LIST, new Words("Л. ", "Лл. ", ""),
                        LevelName.PAGE, new Words("С. ", "С. ", "")));
        WORDS.put(
                CHINESE,
                Map.of(
                        LevelName.FOND, before("全宗"),
                        LevelName.OPIS, before("目錄"),
                        LevelName.PORTFOLIO, before("序號"),
                        LevelName.PAPKA, before("文件夾"),
                        LevelName.DELO, before("案卷"),
                        LevelName.LIST, new Words("第", "第", "頁"),
                        LevelName.PAGE, new Words("第", "第", "頁")));
        WORDS.put(
                KOREAN,
                Map.of(
                        LevelName.FOND, before("폰드 "),
                        LevelName.OPIS, before("오피시 "),
                        LevelName.PORTFOLIO, before("순번 "),
                        LevelName.PAPKA, before("파프카 "),
                        LevelName.DELO, before("델로 "),
                        LevelName.LIST, new Words("", "", "장"),
                        LevelName.PAGE, new Words("", "", "쪽")));
    }

    private final String separator;
    private final String verso;

    ReferenceWording(String separator, String verso) {
        this.separator = separator;
        this.verso = verso;
    }

    /**
     * What stands around a value.
     *
     * @param before of one, or of several leaves
     */
    private record Words(String before, String beforeSeveral, String behind) {
        String around(String value, boolean several) {
            return (several ? beforeSeveral : before) + value + behind;
        }
    }

    private static Words before(String word) {
        return new Words(word, word, "");
    }

    /** The reference in this language; as it was given where it has no levels. */
    public String of(ArchivalReference reference) {
        if (reference.levels().isEmpty()) {
            return reference.asGiven();
        }
        List<String> parts = new ArrayList<>();
        List<Level> levels = reference.levels();
        for (int i = 0; i < levels.size(); i++) {
            List<String> values = new ArrayList<>(List.of(levels.get(i).value()));
            while (i + 1 < levels.size()
                    && levels.get(i + 1).name().equals(levels.get(i).name())) {
                values.add(levels.get(++i).value());
            }
            parts.add(shown(levels.get(i).name(), values));
        }
        return String.join(separator, parts);
    }

    private String shown(String level, List<String> values) {
        Optional<LevelName> name = LevelName.of(level);
        if (name.isEmpty()) {
            return level + " " + String.join(", ", values);
        }
        boolean several = values.size() > 1 || values.getFirst().matches("(?s).*[–—-].*");
        String value = String.join(", ", values);
        return switch (name.get()) {
            case REPOSITORY, SERIES, YEARS, UNREAD -> value;
            case LIST -> words(LevelName.LIST).around(turned(value), several);
            default -> words(name.get()).around(value, several);
        };
    }

    private Words words(LevelName name) {
        return WORDS.getOrDefault(this, Map.of()).getOrDefault(name, before(ownWord(name)));
    }

    /** As the archive writes it: RG 59, Box 5, 檔號 109-00828-05. */
    private static String ownWord(LevelName name) {
        String word = name.word();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1) + " ";
    }

    /** Verso sides in the language's own sign. */
    private String turned(String leaves) {
        return VERSO.matcher(leaves).replaceAll(Matcher.quoteReplacement(verso));
    }
}
