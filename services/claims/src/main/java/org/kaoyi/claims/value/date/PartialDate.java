package org.kaoyi.claims.value.date;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.DatePart;
import org.kaoyi.claims.value.date.DateToken.Kind;

/** What one date of a wording states; a range may leave to its other end what both share ("9–12 November 1957"). */
final class PartialDate {
    private static final int LAST_DAY = 31;

    @Nullable
    Integer year;
    /** A number of years that begins with {@link #year}: 1, 10 for a decade, 100 for a century. */
    int years = 1;

    @Nullable
    Integer month;

    @Nullable
    Integer season;

    @Nullable
    Integer day;
    /** A number of which only its neighbours tell whether it is a day, a month or a year. */
    @Nullable
    Integer bare;

    @Nullable
    DatePart part;

    boolean approximate;
    boolean unsure;

    private final String text;
    private int eraOffset;
    private boolean beforeChrist;
    private @Nullable Integer century;

    private PartialDate(String text) {
        this.text = text;
    }

    static PartialDate of(List<DateToken> tokens, String text) {
        PartialDate date = new PartialDate(text);
        for (int i = 0; i < tokens.size(); i++) {
            DateToken next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
            i += date.take(tokens.get(i), next) ? 1 : 0;
        }
        date.settleYear();
        return date;
    }

    /** Takes one token, and tells whether it took the next one with it. */
    private boolean take(DateToken token, @Nullable DateToken next) {
        switch (token.kind()) {
            case NUMBER -> {
                return number(token, next);
            }
            case MONTH -> month = once(month, token.number(), "month");
            case SEASON -> season = once(season, token.number(), "season");
            case PART -> part = once(part, DatePart.values()[token.number()], "part of a month or year");
            case ERA -> eraOffset = token.number();
            case BC -> beforeChrist = true;
            case ABOUT -> approximate = true;
            case UNSURE -> unsure = true;
            default -> throw DateRefusals.unreadable(text, "its words do not make a date");
        }
        return false;
    }

    private boolean number(DateToken token, @Nullable DateToken next) {
        int number = token.number();
        Kind mark = next == null ? Kind.FILLER : next.kind();
        switch (mark) {
            case YEAR_MARK -> year = once(year, number, "year");
            case MONTH_MARK -> month = once(month, number, "month");
            case DAY_MARK -> day = once(day, number, "day");
            case DECADE -> decade(number);
            case CENTURY -> century = once(century, number, "century");
            default -> {
                if (token.digits() > 2 || (eraOffset != 0 && year == null)) {
                    year = once(year, number, "year");
                } else {
                    bare = once(bare, number, "number without a mark");
                }
                return false;
            }
        }
        return true;
    }

    private void decade(int number) {
        if (number < 100 && century == null) {
            throw DateRefusals.incomplete(text, "the century of the decade is missing");
        }
        year = once(year, number < 100 && century != null ? (century - 1) * 100 + number : number, "decade");
        years = 10;
        century = null;
        if (number % 10 != 0) {
            throw DateRefusals.impossible(text, "a decade begins with a year that ends in 0");
        }
    }

    private void settleYear() {
        Integer stated = century;
        if (stated != null) {
            year = once(year, (stated - 1) * 100, "year and century");
            years = 100;
        }
        Integer counted = year;
        if (counted == null) {
            if (beforeChrist) {
                settleBare();
            }
            return;
        }
        if (beforeChrist && years > 1) {
            throw DateRefusals.unreadable(text, "decades and centuries before Christ are not read from words");
        }
        year = beforeChrist ? 1 - counted : counted + eraOffset;
    }

    private void settleBare() {
        Integer number = bare;
        if (number == null) {
            throw DateRefusals.incomplete(text, "the year is missing");
        }
        year = 1 - number;
        bare = null;
    }

    /** Takes from the other end of a range what this end leaves out, coarser parts first, and settles its bare number. */
    void complete(PartialDate other) {
        Integer number = bare;
        if (number != null && month != null && day == null) {
            day = number;
            bare = null;
        } else if (number != null && other.month != null && month == null) {
            boolean asDay = other.day != null || other.bare != null;
            day = asDay ? number : day;
            month = asDay ? other.month : number;
            bare = null;
        } else if (number != null && year == null && other.isBareYear() && number > LAST_DAY && number < 100) {
            year = shortYear(other.year, number);
            bare = null;
        }
        if (year == null) {
            year = other.year;
            years = other.years;
        }
        if (month == null && day != null) {
            month = other.month;
        }
    }

    private boolean isBareYear() {
        return year != null && month == null && season == null && years == 1;
    }

    /** The year that 58 means after 1957. */
    private static int shortYear(@Nullable Integer before, int number) {
        int year = before == null ? 0 : before;
        return year - year % 100 + number;
    }

    /** Settles a bare number by the date's own words alone. */
    void settle() {
        Integer number = bare;
        if (number == null) {
            return;
        }
        if (month == null || day != null) {
            throw DateRefusals.unreadable(text, "what the number " + number + " counts is not said");
        }
        day = number;
        bare = null;
    }

    private <T> T once(@Nullable T before, T now, String what) {
        if (before != null) {
            throw DateRefusals.unreadable(text, "it names more than one " + what);
        }
        return now;
    }
}
