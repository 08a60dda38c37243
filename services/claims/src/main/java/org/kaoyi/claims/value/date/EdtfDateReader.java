package org.kaoyi.claims.value.date;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.DateWidths;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.claims.value.wording.Unreadable;
import org.kaoyi.claims.value.wording.Wording;

/** Reads one date of an EDTF expression, from left to right, in time linear in its length. */
final class EdtfDateReader {
    private static final String QUALIFIERS = "?~%";

    private final String text;
    private final DateWidths widths;
    private int at;
    private @Nullable Step approximate;

    private EdtfDateReader(String text, DateWidths widths) {
        this.text = text;
        this.widths = widths;
    }

    /**
     * @throws Unreadable when {@code text} is not one date of EDTF
     */
    static EdtfDate read(String text, DateWidths widths) {
        return new EdtfDateReader(text, widths).read();
    }

    private EdtfDate read() {
        boolean yearApproximate = qualified();
        if (peek('Y')) {
            return longYear();
        }
        boolean negative = take('-');
        DigitPattern year = digits(4);
        if (peek('S')) {
            int significant = exponent('S');
            boolean suffix = qualified();
            YearSpan span = YearSpan.significant(signed(negative, year.least()), significant, text);
            return finished(span.spans(), span.step(), suffix, span.step());
        }
        Step yearStep = Step.years(year.unit());
        noteApproximate(qualified() || yearApproximate, yearStep);
        if (at == text.length()) {
            return finished(PartialDays.ofYears(negative, year, text), yearStep, false, yearStep);
        }
        return monthOrSeason(negative, year);
    }

    private EdtfDate monthOrSeason(boolean negative, DigitPattern year) {
        expect('-');
        boolean prefixed = qualified();
        DigitPattern month = digits(2);
        if (month.isExact() && month.least() >= Seasons.FIRST && month.least() <= Seasons.LAST) {
            Step step = new Step(Seasons.months(month.least()), 0);
            boolean suffixed = qualified();
            List<DaySpan> spans = PartialDays.ofSeason(negative, year, month.least(), widths, text);
            return finished(spans, step, prefixed || suffixed, step);
        }
        Step monthStep = month.isAllUnspecified() ? Step.years(year.unit()) : Step.MONTH;
        boolean suffixed = qualified();
        noteApproximate(prefixed || suffixed, monthStep);
        if (at == text.length()) {
            return finished(PartialDays.ofMonths(negative, year, month, text), monthStep, false, monthStep);
        }
        expect('-');
        boolean dayPrefixed = qualified();
        DigitPattern day = digits(2);
        boolean daySuffixed = qualified();
        Step dayStep = day.isAllUnspecified() ? monthStep : new Step(0, day.unit());
        List<DaySpan> spans = PartialDays.ofDays(negative, year, month, day, text);
        return finished(spans, dayStep, dayPrefixed || daySuffixed, dayStep);
    }

    /** {@code Y-17E7S3}: EDTF level 1 years beyond four digits, level 2 exponents and significant digits. */
    private EdtfDate longYear() {
        expect('Y');
        boolean negative = take('-');
        int from = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        String digits = text.substring(from, at);
        int exponent = peek('E') ? exponent('E') : 0;
        long year = YearSpan.year(digits, exponent, text);
        int significant = peek('S') ? exponent('S') : Integer.MAX_VALUE;
        boolean suffixed = qualified();
        YearSpan span = YearSpan.significant(signed(negative, year), significant, text);
        return finished(span.spans(), span.step(), suffixed, span.step());
    }

    private EdtfDate finished(List<DaySpan> spans, Step step, boolean isApproximate, Step approximateStep) {
        noteApproximate(isApproximate, approximateStep);
        if (at != text.length()) {
            throw unreadable("after " + Wording.quoted(text.substring(0, at)) + " nothing more was expected");
        }
        Step wider = approximate;
        if (wider == null) {
            return new EdtfDate(text, DaySpan.union(spans), step);
        }
        List<DaySpan> widened = spans.stream()
                .map(span -> wider.widen(span, widths.approximateUnits()))
                .toList();
        return new EdtfDate(text, DaySpan.union(widened), step);
    }

    /** Of several approximate parts the coarsest counts: one more of them never makes the date narrower. */
    private void noteApproximate(boolean isApproximate, Step step) {
        if (isApproximate && (approximate == null || approximate.isFinerThan(step))) {
            approximate = step;
        }
    }

    /** Reads qualifiers and tells whether one of them says "approximate"; {@code ?} alone only marks. */
    private boolean qualified() {
        boolean isApproximate = false;
        while (at < text.length() && QUALIFIERS.indexOf(text.charAt(at)) >= 0) {
            isApproximate |= text.charAt(at) != '?';
            at++;
        }
        return isApproximate;
    }

    private DigitPattern digits(int count) {
        int to = at + count;
        if (to > text.length()) {
            throw unreadable("a part is too short");
        }
        DigitPattern pattern = new DigitPattern(text.substring(at, to));
        if (!pattern.isWellFormed()) {
            throw unreadable(Wording.quoted(pattern.digits()) + " is not a number of " + count + " digits");
        }
        at = to;
        return pattern;
    }

    private int exponent(char letter) {
        expect(letter);
        int from = at;
        while (at < text.length() && at - from < 2 && Character.isDigit(text.charAt(at))) {
            at++;
        }
        if (at == from) {
            throw unreadable("after " + letter + " a number is missing");
        }
        return Integer.parseInt(text.substring(from, at));
    }

    private static long signed(boolean negative, long year) {
        return negative ? -year : year;
    }

    private boolean peek(char letter) {
        return at < text.length() && text.charAt(at) == letter;
    }

    private boolean take(char letter) {
        boolean found = peek(letter);
        at += found ? 1 : 0;
        return found;
    }

    private void expect(char letter) {
        if (!take(letter)) {
            throw unreadable("“" + letter + "” is missing after " + Wording.quoted(text.substring(0, at)));
        }
    }

    private Unreadable unreadable(String what) {
        return DateRefusals.unreadable(text, what);
    }
}
