package org.kaoyi.readingroom.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.DateShape;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;

/**
 * Dates one below the other on a common scale. A day is a mark; a stretch of time a bar; days among which one is meant, or on which a stretch may have begun
 * or ended, a hollow bar; what has no first or last day runs to the edge. Lengths are SVG user units. What stands beside the picture says the same in words.
 *
 * @param rows in the order given, those alone that have a day
 * @param ticks of the scale
 */
public record TimelinePicture(List<Row> rows, List<Tick> ticks) {
    public static final int WIDTH = 960;

    /** Names stand before the scale. */
    public static final int NAMES = 300;

    public static final int ROW_HEIGHT = 26;

    /** For the dates of the scale, above the rows. */
    public static final int TOP = 26;

    /** So thick that a mark of one day is seen among decades. */
    static final double SLIGHTEST = 5;

    /** More dates along the scale would run into each other. */
    private static final int TICKS_MAX = 8;

    /** A shorter time would draw a day as a long bar. */
    private static final int DAYS_MIN = 15;

    /** At the right, for what runs to the edge. */
    private static final int MARGIN = 16;

    /** So many times the time in which most dates lie, and the scale leaves out what is far from them: one book of 2011 would make the year 1957 a stroke. */
    private static final int STRETCHED = 3;

    /** Of a hundred days, most are all but so many at each end. */
    private static final int FEW_PERCENT = 5;

    /** Steps of the scale, in months; finer ones are in days. */
    private static final int[] MONTHS = {1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000};

    private static final int[] DAYS = {1, 2, 5, 10};

    /** Letters of a name that the space before the scale holds; a Chinese character is twice as wide as a letter. */
    private static final int UNITS_SHOWN = 40;

    /**
     * A date to be drawn.
     *
     * @param within whether it belongs to the one above, as a claim does to its occasion
     */
    public record Dated(String name, DateValue date, boolean within) {}

    /**
     * @param name as far as there is room; {@code whole} for who points at it
     * @param bars none where it lies beyond the scale
     * @param beyond what is said of it then
     */
    public record Row(int y, String name, String whole, boolean within, List<Bar> bars, Beyond beyond) {}

    /** A date that the scale leaves out, said at the edge behind which it lies; empty of one that is drawn. */
    public record Beyond(String text, boolean later) {
        static final Beyond NOTHING = new Beyond("", false);
    }

    /** @param certain whether all of it is meant, and not only some day of it */
    public record Bar(double x, double width, boolean certain) {}

    public record Tick(double x, String day) {}

    /** The height of the whole picture. */
    public int height() {
        return TOP + rows.size() * ROW_HEIGHT + MARGIN / 2;
    }

    /** A picture of what has a day. */
    public static TimelinePicture of(List<Dated> dates) {
        List<Dated> drawn = dates.stream().filter(TimelinePicture::hasDay).toList();
        if (drawn.isEmpty()) {
            return new TimelinePicture(List.of(), List.of());
        }
        Scale scale = Scale.over(drawn);
        List<Row> rows = new ArrayList<>();
        for (Dated it : drawn) {
            Beyond beyond = scale.beyond(it);
            rows.add(new Row(
                    TOP + rows.size() * ROW_HEIGHT,
                    Shortened.to(it.name(), UNITS_SHOWN),
                    it.name() + " · " + it.date().notation(),
                    it.within(),
                    beyond.equals(Beyond.NOTHING) ? bars(it.date(), scale) : List.of(),
                    beyond));
        }
        return new TimelinePicture(rows, scale.ticks());
    }

    private static boolean hasDay(Dated it) {
        return it.date().shape() != DateShape.UNCONVERTED && days(it).findAny().isPresent();
    }

    private static LongStream days(Dated it) {
        return it.date().spans().stream()
                .flatMap(span -> Stream.of(span.first(), span.last()))
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue);
    }

    private static List<Bar> bars(DateValue date, Scale scale) {
        return switch (date.shape()) {
            case EXTENT -> extent(date.spans().getFirst(), date.spans().getLast(), scale);
            case ONE ->
                date.spans().stream()
                        .map(span -> scale.bar(span.first(), span.last(), isOneDay(span)))
                        .toList();
            case ALL ->
                date.spans().stream()
                        .map(span -> scale.bar(span.first(), span.last(), isOneDay(span)))
                        .toList();
            case UNCONVERTED -> List.of();
        };
    }

    /** From the latest first day to the earliest last one it lasted in any case; before and after, perhaps. */
    private static List<Bar> extent(DaySpan begins, DaySpan ends, Scale scale) {
        Long surelyFrom = begins.last();
        Long surelyTo = ends.first();
        List<Bar> bars = new ArrayList<>();
        bars.add(scale.bar(begins.first(), ends.last(), false));
        if (surelyFrom != null && surelyTo != null && surelyFrom <= surelyTo) {
            bars.add(scale.bar(surelyFrom, surelyTo, true));
        }
        return bars;
    }

    private static boolean isOneDay(DaySpan span) {
        return span.first() != null && span.first().equals(span.last());
    }

    /** @param first the first day that is drawn, counted from 1970-01-01 */
    private record Scale(long first, long last) {
        static Scale over(List<Dated> dates) {
            long[] days =
                    dates.stream().flatMapToLong(TimelinePicture::days).sorted().toArray();
            long early = days[days.length * FEW_PERCENT / 100];
            long late = days[(days.length - 1) * (100 - FEW_PERCENT) / 100];
            boolean stretched = late > early && days[days.length - 1] - days[0] > STRETCHED * (late - early);
            long around = stretched ? (late - early) / 2 : Long.MAX_VALUE / 4;
            long first = Math.max(days[0], early - around);
            long last = Math.min(days[days.length - 1], late + around);
            long more = Math.max(0, DAYS_MIN - (last - first + 1));
            return new Scale(first - more / 2, last + (more + 1) / 2);
        }

        /** What has no end on a side runs to the edge of the picture there. */
        Bar bar(@Nullable Long from, @Nullable Long to, boolean certain) {
            double left = from == null ? NAMES : Math.max(NAMES, x(from));
            double right = to == null ? WIDTH : Math.min(WIDTH, x(to + 1));
            return new Bar(left, Math.max(SLIGHTEST, right - left), certain);
        }

        /** Where all its days are before the scale begins, or after it has ended. */
        Beyond beyond(Dated it) {
            if (days(it).allMatch(day -> day > last)) {
                return new Beyond(it.date().notation() + " →", true);
            }
            return days(it).allMatch(day -> day < first)
                    ? new Beyond("← " + it.date().notation(), false)
                    : Beyond.NOTHING;
        }

        double x(long day) {
            double days = last - first + 1;
            return NAMES + MARGIN + (day - first) / days * (WIDTH - NAMES - 2 * MARGIN);
        }

        List<Tick> ticks() {
            LocalDate begin = LocalDate.ofEpochDay(first);
            LocalDate end = LocalDate.ofEpochDay(last);
            for (int days : DAYS) {
                if ((last - first) / days < TICKS_MAX) {
                    return ticks(Stream.iterate(begin, it -> !it.isAfter(end), it -> it.plusDays(days)), 10);
                }
            }
            for (int months : MONTHS) {
                if ((last - first) / (months * 30.4) < TICKS_MAX) {
                    LocalDate round = rounded(begin, months);
                    return ticks(
                            Stream.iterate(round, it -> !it.isAfter(end), it -> it.plusMonths(months))
                                    .filter(it -> !it.isBefore(begin)),
                            months < 12 ? 7 : 4);
                }
            }
            return ticks(Stream.of(begin, end), 4);
        }

        /** The first day of a month, or of a year, or of so many years. */
        private static LocalDate rounded(LocalDate day, int months) {
            LocalDate month = day.withDayOfMonth(1);
            long passed = month.getYear() * 12L + month.getMonthValue() - 1;
            return month.minusMonths(Math.floorMod(passed, months));
        }

        private List<Tick> ticks(Stream<LocalDate> days, int shown) {
            return days.map(day -> new Tick(x(day.toEpochDay()), shown(day, shown)))
                    .toList();
        }

        /** The first letters of the day in ISO 8601; of years before 0 and beyond 9999 all of them. */
        private static String shown(LocalDate day, int letters) {
            String whole = day.toString();
            return whole.length() == 10 ? whole.substring(0, letters) : whole;
        }
    }
}
