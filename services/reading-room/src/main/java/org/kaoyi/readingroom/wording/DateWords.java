package org.kaoyi.readingroom.wording;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import java.text.FieldPosition;
import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates that are headings and facts, as one writes them in the reader's language (CLDR). Only plain ones, a year, a month or a day of EDTF level 0 or a
 * season of level 1 (ISO 8601-2 §4.8), and extents of these or one of an extent: whatever is uncertain, or partly known, stays in its notation, which says more than words would.
 */
public final class DateWords {
    private static final Pattern PLAIN =
            Pattern.compile("(\\d{4})(?:-(?:(2[1-4])|(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\\d|3[01]))?))?");

    /** Some day, month or year of a span; either end may be open (ISO 8601-2 §8.2). */
    private static final Pattern ONE_OF = Pattern.compile("\\[([-\\d]*)\\.\\.([-\\d]*)]");

    private static final Map<Language, DateWords> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new DateWords(language));
        }
    }

    /** As precise as the date was given. */
    private enum Precision {
        YEAR("y"),
        /** Has words of ours: CLDR names no seasons. The season stands in the place of the month. */
        SEASON(""),
        MONTH("yMMMM"),
        DAY("yMMMMd");

        private final String skeleton;

        Precision(String skeleton) {
            this.skeleton = skeleton;
        }
    }

    private record Point(Precision precision, int year, int month, int day) {}

    private final Language language;
    private final Map<Precision, DateFormat> days = new EnumMap<>(Precision.class);
    private final Map<Precision, DateIntervalFormat> extents = new EnumMap<>(Precision.class);
    private @Nullable DateFormat moments;

    private DateWords(Language language) {
        this.language = language;
    }

    /** The date in words, or as it was given where words would say less. */
    public static String of(String edtf, Language language) {
        DateWords words = ALL.get(language);
        return words == null ? edtf : words.said(edtf);
    }

    /** A moment of coordinated time, to the second. */
    public static String of(Instant moment, Language language) {
        DateWords words = ALL.get(language);
        return words == null ? moment.toString() : words.said(moment);
    }

    private synchronized String said(Instant moment) {
        if (moments == null) {
            moments = DateFormat.getInstanceForSkeleton(calendar(), "yMMMdHms", language.locale());
        }
        return moments.format(Date.from(moment)) + " UTC";
    }

    /** The formats are made when they are first asked for, which takes long, and serve one thread at a time. */
    private synchronized String said(String edtf) {
        Matcher oneOf = ONE_OF.matcher(edtf);
        if (oneOf.matches()) {
            return oneOf(oneOf.group(1), oneOf.group(2)).orElse(edtf);
        }
        int slash = edtf.indexOf('/');
        if (slash < 0) {
            return point(edtf).map(this::day).orElse(edtf);
        }
        Optional<Point> first = point(edtf.substring(0, slash));
        Optional<Point> last = point(edtf.substring(slash + 1));
        return first.isPresent() && last.isPresent() ? extent(first.get(), last.get()) : edtf;
    }

    private Optional<String> oneOf(String from, String to) {
        Words words = Words.in(language);
        Optional<Point> first = point(from);
        Optional<Point> last = point(to);
        if (first.isPresent() && last.isPresent()) {
            return Optional.of(words.text("date.one-of", extent(first.get(), last.get())));
        }
        return from.isEmpty()
                ? last.map(it -> words.text("date.or-before", day(it)))
                : to.isEmpty() ? first.map(it -> words.text("date.or-after", day(it))) : Optional.empty();
    }

    @SuppressWarnings("JavaUtilDate") // what ICU takes
    private String day(Point point) {
        if (point.precision() == Precision.SEASON) {
            return Words.in(language).text("season." + point.month(), Integer.toString(point.year()));
        }
        return days.computeIfAbsent(
                        point.precision(),
                        it -> DateFormat.getInstanceForSkeleton(calendar(), it.skeleton, language.locale()))
                .format(new Date(calendar(point).getTimeInMillis()));
    }

    @SuppressWarnings("JdkObsolete") // ICU writes into nothing else
    private String extent(Point first, Point last) {
        if (first.precision() != last.precision() || first.precision() == Precision.SEASON) {
            return day(first) + " – " + day(last);
        }
        return extents.computeIfAbsent(
                        first.precision(), it -> DateIntervalFormat.getInstance(it.skeleton, language.locale()))
                .format(calendar(first), calendar(last), new StringBuffer(), new FieldPosition(0))
                .toString();
    }

    private static Optional<Point> point(String edtf) {
        Matcher plain = PLAIN.matcher(edtf);
        if (!plain.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(plain.group(1));
        if (plain.group(2) != null) {
            return Optional.of(new Point(Precision.SEASON, year, number(plain.group(2)), 1));
        }
        Precision precision =
                plain.group(3) == null ? Precision.YEAR : plain.group(4) == null ? Precision.MONTH : Precision.DAY;
        return Optional.of(new Point(precision, year, number(plain.group(3)), number(plain.group(4))));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }

    /** Proleptic, as the ledger compares dates. */
    @SuppressWarnings("JavaUtilDate") // what ICU takes
    private GregorianCalendar calendar() {
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, language.locale());
        calendar.setGregorianChange(new Date(Long.MIN_VALUE));
        calendar.clear();
        return calendar;
    }

    private Calendar calendar(Point point) {
        GregorianCalendar calendar = calendar();
        calendar.set(point.year(), point.month() - 1, point.day());
        return calendar;
    }
}
