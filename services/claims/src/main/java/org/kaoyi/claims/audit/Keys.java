package org.kaoyi.claims.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.value.AgentValue;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.claims.value.InitiativeValue;
import org.kaoyi.claims.value.PlaceValue;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.SequenceValue;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.TermValue;
import org.kaoyi.claims.value.TextValue;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.quantity.Unit;
import org.kaoyi.claims.value.quantity.Units;

/** The keys under which claims and occasions are found again: figures by size and dimension, dates by day, month and year, names. */
final class Keys {
    /** Figures that overlap within their widths differ by less than this factor, or share a neighbouring step. */
    private static final double STEP = 1.1;

    private static final String SAID = "said ";

    /** Of an answer in free words so many words find it. */
    private static final int WORDS_MAX = 16;

    /** A wider figure is found by its ends and its middle. */
    private static final int STEPS_MAX = 24;

    private static final int DAYS_OF_MONTH = 31;
    private static final int DAYS_OF_YEAR = 366;

    private Keys() {}

    static String occasion(String id) {
        return "occasion " + id;
    }

    static String question(String id) {
        return "question " + id;
    }

    static String source(String siglum) {
        return "source " + siglum;
    }

    /** Of claims narrowed to one person. */
    static String about(AuthorityId agent) {
        return "about agent " + agent;
    }

    static List<String> ofValue(Value value) {
        List<String> keys = new ArrayList<>();
        add(keys, value);
        return keys;
    }

    private static void add(List<String> keys, Value value) {
        switch (value) {
            case QuantityValue it -> keys.addAll(ofFigure(it));
            case DateValue it -> keys.addAll(ofDate(it));
            case AgentValue it -> keys.add("agent " + it.agent());
            case PlaceValue it -> keys.add("place " + it.place());
            case TermValue it -> keys.add("term " + it.term());
            case InitiativeValue it -> it.agents().forEach(agent -> keys.add("agent " + agent));
            case SetValue it -> it.members().forEach(member -> add(keys, member));
            case SequenceValue it -> it.topics().forEach(member -> add(keys, member));
            case TextValue it ->
                ContentWords.of(it.text()).stream().sorted().limit(WORDS_MAX).forEach(word -> keys.add(said(word)));
            default -> {
                // A yes is found by its question and occasion alone.
            }
        }
    }

    /** Of claims whose answer, in free words, has this one. */
    static String said(String word) {
        return SAID + word;
    }

    /** The words of such keys. */
    static Set<String> wordsSaid(Set<String> keys) {
        Set<String> words = new HashSet<>();
        for (String key : keys) {
            if (key.startsWith(SAID)) {
                words.add(key.substring(SAID.length()));
            }
        }
        return words;
    }

    /** The steps of size over which a figure reaches, in its dimension. */
    static List<String> ofFigure(QuantityValue value) {
        Unit unit = Units.named(value.unit());
        Double low = step(value.low(), unit);
        Double high = step(value.high(), unit);
        double from = low != null ? low : high == null ? 0 : high;
        double to = high != null ? high : from;
        List<String> keys = new ArrayList<>();
        long first = Math.round(Math.floor(from));
        long last = Math.round(Math.floor(to));
        long stride = Math.max(1, (last - first) / STEPS_MAX);
        for (long step = first; step <= last; step += stride) {
            keys.add("figure " + unit.dimension() + " " + step);
        }
        return keys;
    }

    private static @Nullable Double step(@Nullable BigDecimal number, Unit unit) {
        if (number == null) {
            return null;
        }
        double base = number.multiply(unit.numerator())
                .divide(unit.denominator(), MathContext.DECIMAL64)
                .doubleValue();
        return Math.signum(base) * Math.log1p(Math.abs(base)) / Math.log(STEP);
    }

    /** Its day where it is one; its month, or months, where it is shorter than a year; its years. */
    static List<String> ofDate(DateValue date) {
        List<String> keys = new ArrayList<>();
        for (DaySpan span : date.spans()) {
            Long first = span.first();
            Long last = span.last();
            if (first != null && last != null && last - first < DAYS_OF_YEAR) {
                ofSpan(keys, first, last);
            } else {
                addDay(keys, first);
                addDay(keys, last);
            }
        }
        return keys.stream().distinct().toList();
    }

    private static void ofSpan(List<String> keys, long first, long last) {
        if (first == last) {
            keys.add("day " + first);
        }
        if (last - first <= DAYS_OF_MONTH) {
            keys.add("month " + month(first));
            keys.add("month " + month(last));
        }
        keys.add("year " + LocalDate.ofEpochDay(first).getYear());
    }

    private static void addDay(List<String> keys, @Nullable Long day) {
        if (day != null) {
            ofSpan(keys, day, day);
        }
    }

    private static String month(long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return date.getYear() + "-" + date.getMonthValue();
    }

    static List<String> ofOccasion(Occasion occasion, Iterable<String> words) {
        List<String> keys = new ArrayList<>();
        occasion.participants().forEach(agent -> keys.add("agent " + agent));
        if (occasion.place() != null) {
            keys.add("place " + occasion.place());
        }
        if (occasion.date() != null) {
            keys.addAll(ofDate(occasion.date()));
        }
        words.forEach(word -> keys.add("word " + word));
        return keys;
    }
}
