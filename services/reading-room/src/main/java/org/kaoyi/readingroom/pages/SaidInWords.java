package org.kaoyi.readingroom.pages;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.value.AgentValue;
import org.kaoyi.claims.value.DateCalendar;
import org.kaoyi.claims.value.DateShape;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.claims.value.PlaceValue;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.SequenceValue;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.TermValue;
import org.kaoyi.claims.value.TextValue;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.YesNoValue;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.readingroom.wording.Words;

/** How a value was understood, in the language of who enters it: a mistaken reading is seen before it is recorded. */
final class SaidInWords {
    /** Fractions are given in full; a figure with more digits than this is no archival figure. */
    private static final int FRACTION_DIGITS = 12;

    private final Words words;
    private final Language language;
    private final Function<String, Map<String, String>> names;

    /** @param names of the authorities of a kind ({@code agent}, {@code place}, {@code term}), by id */
    SaidInWords(Language language, Function<String, Map<String, String>> names) {
        this.words = Words.in(language);
        this.language = language;
        this.names = names;
    }

    String of(Value value) {
        return switch (value) {
            case DateValue date -> date(date);
            case QuantityValue quantity -> quantity(quantity);
            case AgentValue agent -> named("agent", agent.agent());
            case PlaceValue place -> named("place", place.place());
            case TermValue term -> named("term", term.term());
            case SetValue set -> words.text(set.closed() ? "said.set.closed" : "said.set.open", joined(set.members()));
            case SequenceValue sequence -> words.text("said.order", chains(sequence));
            case YesNoValue yes -> words.text("said.yes");
            case TextValue text -> words.text("said.text");
            default -> value.display();
        };
    }

    private String chains(SequenceValue sequence) {
        return sequence.chains().stream().map(this::steps).collect(Collectors.joining(" | "));
    }

    private String steps(List<List<Value>> chain) {
        return chain.stream()
                .map(tied -> tied.stream().map(this::of).collect(Collectors.joining(" = ")))
                .collect(Collectors.joining(" > "));
    }

    private String joined(List<Value> members) {
        return members.stream().map(this::of).collect(Collectors.joining("; "));
    }

    /** The id stands beside the name: two people may have one name. */
    private String named(String kind, AuthorityId id) {
        String name = names.apply(kind).get(id.value());
        return name == null || name.equals(id.value()) ? id.value() : name + " (" + id.value() + ")";
    }

    private String date(DateValue date) {
        DateCalendar calendar = date.calendar();
        if (date.shape() == DateShape.UNCONVERTED && calendar != null) {
            return words.text("said.kept", words.text("calendar." + calendar.label()));
        }
        List<DaySpan> spans = date.spans();
        if (date.shape() == DateShape.EXTENT) {
            return words.text("said.extent", span(spans.getFirst()), span(spans.getLast()));
        }
        String joint = words.text(date.shape() == DateShape.ONE ? "said.or" : "said.and");
        String days = spans.stream().map(this::span).collect(Collectors.joining(" " + joint + " "));
        boolean plain = date.shape() == DateShape.ALL || isDay(spans.getFirst());
        return plain ? days : words.text("said.one-date", days);
    }

    private String span(DaySpan span) {
        Long first = span.first();
        Long last = span.last();
        if (first == null) {
            return last == null ? words.text("said.no-day") : words.text("said.up-to", day(last));
        }
        if (last == null) {
            return words.text("said.from", day(first));
        }
        return first.equals(last)
                ? words.text("said.day", day(first))
                : words.text("said.between", day(first), day(last));
    }

    private static boolean isDay(DaySpan span) {
        return span.first() != null && span.first().equals(span.last());
    }

    /** Proleptic Gregorian, as the ledger compares it; with the era where it is not the usual one. */
    @SuppressWarnings("JavaUtilDate") // what ICU takes
    private String day(long epochDay) {
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, language.locale());
        calendar.setGregorianChange(new Date(Long.MIN_VALUE));
        Date midnight = new Date(Duration.ofDays(epochDay).toMillis());
        calendar.setTime(midnight);
        boolean beforeChrist = calendar.get(GregorianCalendar.ERA) == GregorianCalendar.BC;
        return DateFormat.getInstanceForSkeleton(calendar, beforeChrist ? "GyMMMMd" : "yMMMMd", language.locale())
                .format(midnight);
    }

    private String quantity(QuantityValue quantity) {
        String figure = interval(quantity);
        String unit = quantity.unit().equals("1") ? "" : " " + quantity.unit();
        String population = quantity.population();
        return figure + unit + (population == null ? "" : " (" + population + ")");
    }

    private String interval(QuantityValue quantity) {
        BigDecimal low = quantity.low();
        BigDecimal high = quantity.high();
        if (low == null) {
            return words.text(quantity.highClosed() ? "said.at-most" : "said.less-than", number(high));
        }
        if (high == null) {
            return words.text(quantity.lowClosed() ? "said.at-least" : "said.more-than", number(low));
        }
        if (low.compareTo(high) == 0) {
            return words.text("said.exactly", number(low));
        }
        return words.text(quantity.highClosed() ? "said.from-to" : "said.from-below", number(low), number(high));
    }

    private String number(@Nullable BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(FRACTION_DIGITS);
        return format.format(number == null ? BigDecimal.ZERO : number);
    }
}
