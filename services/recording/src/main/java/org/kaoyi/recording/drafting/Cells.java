package org.kaoyi.recording.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Identifiers;
import org.kaoyi.claims.Labelled;

/** The cells of one row while it is read: each look-up either yields something or notes what is wrong with the cell. */
public final class Cells {
    private static final Set<String> YES = Set.of("yes", "true", "y", "1");
    private static final Set<String> NO = Set.of("no", "false", "n", "0");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_,]+");

    private final Map<String, String> texts;
    private final List<Problem> problems = new ArrayList<>();

    /** @param texts column to text as it came; blank texts count as empty */
    public Cells(Map<String, String> texts) {
        this.texts = texts;
    }

    public List<Problem> problems() {
        return problems;
    }

    public void problem(String column, String reason) {
        problems.add(Problem.of(column, texts.get(column), reason));
    }

    public void missing(String column, String reason, Missing missing) {
        problems.add(new Problem(column, texts.getOrDefault(column, ""), reason, missing));
    }

    /** The draft of this row: faulty when anything was noted. */
    public <T> Draft<T> faulty() {
        return new Draft.Faulty<>(problems);
    }

    public boolean sound() {
        return problems.isEmpty();
    }

    /** The cell exactly as it came, or null where it is blank. */
    public @Nullable String asGiven(String column) {
        String text = texts.get(column);
        return text == null || text.isBlank() ? null : text;
    }

    /** The cell without spaces around it, or null where it is blank. */
    public @Nullable String text(String column) {
        String text = asGiven(column);
        return text == null ? null : text.strip();
    }

    public boolean has(String column) {
        return asGiven(column) != null;
    }

    /** The stripped cell; a blank one is a problem, and yields the empty text. */
    public String required(String column) {
        String text = text(column);
        if (text == null) {
            problem(column, "This cell must not be empty.");
            return "";
        }
        return text;
    }

    /** A cell that must hold an identifier; a bad one is a problem, and yields {@code "?"} so that reading can go on. */
    public String identifier(String column) {
        String text = required(column);
        if (text.isEmpty()) {
            return "?";
        }
        return checked(column, text) ? text : "?";
    }

    /** Whether the cell holds what can be an identifier, so that something may be created under it. */
    boolean hasIdentifier(String column) {
        String text = text(column);
        return text != null && Identifiers.problem(text).isEmpty();
    }

    /** An identifier, or null where the cell is blank. */
    public @Nullable String optionalIdentifier(String column) {
        String text = text(column);
        return text != null && checked(column, text) ? text : null;
    }

    /** Identifiers separated by semicolons. */
    public List<String> identifiers(String column) {
        return list(column, ';').stream().filter(id -> checked(column, id)).toList();
    }

    private boolean checked(String column, String id) {
        Optional<String> problem = Identifiers.problem(id);
        problem.ifPresent(
                reason -> problem(column, "An identifier " + reason + ". Use a short one such as \"moscow-talk\"."));
        return problem.isEmpty();
    }

    /** The parts of a cell between separators; a backslash makes a separator an ordinary character. */
    public List<String> list(String column, char separator) {
        String text = text(column);
        return text == null ? List.of() : Escapes.split(text, separator);
    }

    /** One of the labels of {@code type}, or null where the cell is blank or wrong. Case, spaces, commas and underscores do not matter. */
    public <E extends Enum<E> & Labelled> @Nullable E label(String column, Class<E> type) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        Optional<E> constant = Labelled.of(type, folded(text));
        if (constant.isEmpty()) {
            problem(column, "Must be one of: " + Labelled.all(type) + ".");
        }
        return constant.orElse(null);
    }

    public <E extends Enum<E> & Labelled> E label(String column, Class<E> type, E unset) {
        E found = label(column, type);
        return found == null ? unset : found;
    }

    /** Lower case, with hyphens for spaces, commas and underscores, as labels are written. */
    static String folded(String text) {
        return isFolded(text)
                ? text
                : BETWEEN_WORDS.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
    }

    /** Whether a label is written as we write it, as most are. */
    private static boolean isFolded(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter != '-' && (letter < 'a' || letter > 'z')) {
                return false;
            }
        }
        return true;
    }

    /** Yes or no, or the two words that the column has for them. */
    public boolean yesNo(String column, String wordForYes, String wordForNo, boolean unset) {
        String text = text(column);
        if (text == null) {
            return unset;
        }
        String word = folded(text);
        if (YES.contains(word) || word.equals(wordForYes)) {
            return true;
        }
        if (!NO.contains(word) && !word.equals(wordForNo)) {
            problem(column, "Must be one of: yes, no" + alternatives(wordForYes, wordForNo) + ".");
        }
        return false;
    }

    private static String alternatives(String yes, String no) {
        return yes.equals("yes") ? "" : " (or " + yes + ", " + no + ")";
    }

    /** Language tags separated by semicolons, as BCP 47 writes them: {@code zh-Hant}. */
    public List<String> languages(String column) {
        return list(column, ';').stream().filter(tag -> wellFormed(column, tag)).toList();
    }

    /** One language tag, or null. */
    public @Nullable String language(String column) {
        String tag = text(column);
        return tag != null && wellFormed(column, tag) ? tag : null;
    }

    private boolean wellFormed(String column, String tag) {
        if (LanguageTags.isWellFormed(tag)) {
            return true;
        }
        problem(column, "\"" + tag + "\" is no language tag. Write it as BCP 47 does, such as zh-Hant, ko or ru.");
        return false;
    }

    /** Notes every column of {@code columns} that is filled, since it means nothing here. */
    public void refuse(List<String> columns, String reason) {
        for (String column : columns) {
            if (has(column)) {
                problem(column, reason);
            }
        }
    }
}
