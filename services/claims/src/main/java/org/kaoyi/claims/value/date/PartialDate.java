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
    /** Whether it is a date of the Julian calendar. */
    boolean oldStyle;
    /** The day of the week that is said to be its own, Monday being 1. */
    @Nullable
    Integer weekday;

    private final String text;
    private @Nullable DateToken counted;
    private int eraOffset;
    private @Nullable Eras era;
    private boolean beforeChrist;
    private boolean commonEra;
    private boolean shortYear;
    private boolean winterInto;
    private @Nullable Integer century;
    private @Nullable Integer decade;

    private PartialDate(String text) {
        this.text = text;
    }

    static PartialDate of(List<DateToken> tokens, boolean oldStyle, String text) {
        PartialDate date = new PartialDate(text);
        date.oldStyle = oldStyle;
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
            case WEEKDAY -> weekday = once(weekday, token.number(), "day of the week");
            case ERA, MINGUO, COMMON_ERA, BC -> countedBy(token);
            case YEAR_MARK -> repeatedMark();
            case ROMAN -> {
                return roman(token, next);
            }
            case ABOUT -> approximate = true;
            case UNSURE -> unsure = true;
            default -> throw DateRefusals.unreadable(text, "its words do not make a date");
        }
        return false;
    }

    /** Takes the era that counts its year: before or after Christ, or from the first year of another. There can be one. */
    private void countedBy(DateToken token) {
        if (counted != null && !counted.equals(token)) {
            throw DateRefusals.impossible(text, "it counts its year in two eras");
        }
        counted = token;
        eraOffset = token.is(Kind.ERA) || token.is(Kind.MINGUO) ? token.number() : 0;
        era = token.is(Kind.ERA) ? Eras.of(token.number()) : null;
        commonEra = token.is(Kind.COMMON_ERA);
        beforeChrist = token.is(Kind.BC);
    }

    /** 1957年年底: the mark of the year said once more. */
    private void repeatedMark() {
        if (year == null) {
            throw DateRefusals.unreadable(text, "its words do not make a date");
        }
    }

    private boolean roman(DateToken token, @Nullable DateToken next) {
        if (next != null && next.is(Kind.CENTURY)) {
            century = once(century, token.number(), "century");
            return true;
        }
        month = once(month, token.number(), "month");
        return false;
    }

    private boolean number(DateToken token, @Nullable DateToken next) {
        int number = token.number();
        Kind mark = next == null ? Kind.FILLER : next.kind();
        switch (mark) {
            case YEAR_MARK -> {
                year = once(year, number, "year");
                shortYear = token.digits() <= 2;
            }
            case BC, COMMON_ERA -> {
                year = once(year, number, "year");
                return false;
            }
            case MONTH_MARK -> month = once(month, number, "month");
            case DAY_MARK -> day = once(day, number, "day");
            case DECADE -> decade = once(decade, number, "decade");
            case CENTURY -> century = once(century, number, "century");
            default -> {
                if (token.digits() > 2 || (eraOffset != 0 && year == null)) {
                    year = once(year, number, "year");
                } else {
                    if (bare != null) {
                        throw DateRefusals.unreadable(
                                text, "which of its numbers is the day is not said; a year has four digits");
                    }
                    bare = number;
                }
                return false;
            }
        }
        return true;
    }

    /** The fifties, of the century that is said or of the number's own. */
    private int firstYear(int decadeNumber) {
        Integer of = century;
        if (decadeNumber < 100 && of == null) {
            throw DateRefusals.incomplete(text, "the century of the decade is missing");
        }
        if (decadeNumber % 10 != 0) {
            throw DateRefusals.impossible(text, "a decade begins with a year that ends in 0");
        }
        if (decadeNumber >= 100 && decadeNumber % 100 == 0) {
            throw DateRefusals.decadeOrCentury(text, decadeNumber);
        }
        return decadeNumber < 100 && of != null ? (of - 1) * 100 + decadeNumber : decadeNumber;
    }

    private void settleYear() {
        Integer stated = century;
        Integer tenth = decade;
        if (tenth != null) {
            year = once(year, firstYear(tenth), "decade");
            years = 10;
        } else if (stated != null) {
            requireCounted(stated, "century");
            // There is no year 0, so that the eighteenth is 1701 to 1800, and the third before Christ 300 to 201, which
            // EDTF counts −0299 to −0200.
            year = once(year, beforeChrist ? 1 - 100 * stated : (stated - 1) * 100 + 1, "year and century");
            years = 100;
            return;
        }
        if ((beforeChrist || commonEra) && year == null) {
            settleBare();
        }
        Integer number = year;
        if (number == null) {
            return;
        }
        if (beforeChrist && years > 1) {
            throw DateRefusals.unreadable(text, "decades before Christ are not read from words");
        }
        if (beforeChrist || commonEra || eraOffset != 0) {
            requireCounted(number, "year");
        }
        if (era != null) {
            era.require(number, text);
        }
        if (shortYear && years == 1 && !beforeChrist && !commonEra && eraOffset == 0) {
            throw DateRefusals.ambiguous(
                    text, "the century, or the era, of its year is not said", "1957年 · 民國57年 · 公元57年");
        }
        year = beforeChrist ? 1 - number : number + eraOffset;
    }

    /** Centuries, and the years of an era, are counted from 1. */
    private void requireCounted(int number, String what) {
        if (number == 0) {
            throw DateRefusals.impossible(text, "there is no " + what + " 0");
        }
    }

    private void settleBare() {
        Integer number = bare;
        if (number == null) {
            throw DateRefusals.incomplete(text, "the year is missing");
        }
        year = number;
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

    /** "The winter of 1957" can be the one that 1957 begins in, or the one that begins in 1957. */
    boolean isEitherWinter() {
        return season != null && season == Seasons.WINTER && !winterInto;
    }

    /** "Winter 1957–58": one winter, which EDTF names by the year in which it begins. */
    boolean isWinterInto(PartialDate other) {
        Integer begins = year;
        Integer ends = other.bare == null ? other.year : Integer.valueOf(shortYear(year, other.bare));
        boolean nothingElse = other.month == null && other.season == null && other.day == null && other.part == null;
        winterInto = season != null
                && season == Seasons.WINTER
                && nothingElse
                && begins != null
                && ends != null
                && ends == begins + 1;
        return winterInto;
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
