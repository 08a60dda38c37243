package org.kaoyi.claims.value.reading;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.claims.value.date.DateReader;
import org.kaoyi.claims.value.quantity.QuantityReader;
import org.kaoyi.claims.value.wording.Unreadable;
import org.kaoyi.claims.value.wording.Wording;

/**
 * The answer type of a question that a table brings along, from all of its values: all quantities make a quantity, all dates a date, all
 * yes or no a yes-no question, few and short values a term, anything else text.
 *
 * <p>A number of four digits is a year or a count. It counts as a year only where every value of the question reads as a date, and every
 * bare number among them lies between {@link #EARLIEST_YEAR} and {@link #LATEST_YEAR}; "1957; 300000" are quantities.
 */
public final class TypeInference {
    /** Bare numbers below are counts: sources that give a bare year before 1000 are few, and can say the type. */
    static final int EARLIEST_YEAR = 1000;

    /** Bare numbers from here on are counts. */
    static final int LATEST_YEAR = 2100;

    /** More distinct values than this are no vocabulary. */
    static final int MAX_TERMS = 25;

    /** A longer value is a sentence: "apology for the interference of 1956" is near the longest a term gets. */
    static final int MAX_TERM_LETTERS = 40;

    /** The same in words, for scripts that write them apart. */
    static final int MAX_TERM_WORDS = 5;

    private static final Pattern BARE_NUMBER = Pattern.compile("[0-9]+");
    private static final String SENTENCE_END = ".!?。！？";

    private static final DateReader DATES = new DateReader(Policy.STANDARD.dates());
    private static final QuantityReader QUANTITIES = new QuantityReader(Policy.STANDARD.quantities());

    private static final Set<String> FIGURES_STILL = Set.of("quantity-unit", "quantity-doubt");

    private TypeInference() {}

    /** The type of a question with these values; text when there are none. */
    public static ValueType infer(List<String> wordings) {
        List<String> values = wordings.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (values.isEmpty()) {
            return ValueType.TEXT;
        }
        if (all(values, value -> YesNoWords.isYes(value) || YesNoWords.isNo(value))) {
            return ValueType.YES_NO;
        }
        if (all(values, TypeInference::isDate)) {
            return ValueType.DATE;
        }
        if (all(values, TypeInference::isQuantity)) {
            return ValueType.QUANTITY;
        }
        boolean few = values.stream().map(Wording::fold).distinct().count() <= MAX_TERMS;
        return few && all(values, TypeInference::isShort) ? ValueType.TERM : ValueType.TEXT;
    }

    private static boolean all(List<String> values, Predicate<String> test) {
        return values.stream().allMatch(test);
    }

    private static boolean isDate(String value) {
        if (value.length() > ValueReader.MAX_WORDING || !reads(() -> DATES.read(value))) {
            return false;
        }
        if (!BARE_NUMBER.matcher(value).matches()) {
            return true;
        }
        int year = value.length() == 4 ? Integer.parseInt(value) : 0;
        return year >= EARLIEST_YEAR && year < LATEST_YEAR;
    }

    private static boolean isQuantity(String value) {
        return value.length() <= ValueReader.MAX_WORDING && readsAsFigure(value);
    }

    /** A figure of what no table of units knows ("300 killed") is one still, and its row is told how to write it. */
    private static boolean readsAsFigure(String value) {
        try {
            QUANTITIES.read(value, null, null, null);
            return true;
        } catch (Unreadable refusal) {
            return FIGURES_STILL.contains(refusal.code());
        }
    }

    private static boolean reads(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (Unreadable refusal) {
            return false;
        }
    }

    private static boolean isShort(String value) {
        boolean sentence = SENTENCE_END.indexOf(value.charAt(value.length() - 1)) >= 0;
        return !sentence
                && value.length() <= MAX_TERM_LETTERS
                && Wording.fold(value).split(" ").length <= MAX_TERM_WORDS;
    }
}
