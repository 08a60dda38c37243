package org.kaoyi.claims.value.date;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kaoyi.claims.value.date.DateToken.Kind;
import org.kaoyi.claims.value.wording.ChineseNumerals;
import org.kaoyi.claims.value.wording.WordTable;
import org.kaoyi.claims.value.wording.Wording;

/** Splits a folded wording into the words of a date, the longest known word first. Linear in the length of the wording. */
final class DateTokens {
    private static final String IGNORED = " ,.、，。'’()";
    /** EDTF level 0 writes years with four digits, level 1 marks longer ones with Y; so 195711 is no year. */
    private static final int MAX_DIGITS = 4;

    private static final int GREATEST = 9999;
    /** 元年, the first year of an era. */
    private static final String FIRST_YEAR = "元年";
    /** Before Christ, where it stands before a number of years or centuries; before, behind a date. */
    private static final String BEFORE_OR_BC = "前";

    private static final String NUMERALS = "[0-9〇零○一二三四五六七八九十百千兩两]";
    private static final Pattern BC_COUNT = Pattern.compile(" ?" + NUMERALS + "{1,8}+ ?(?:年(?!代)|世[纪紀])");
    private static final Pattern ANY_NUMERAL = Pattern.compile(" ?" + NUMERALS);
    /** What a date can end with. */
    private static final Set<Kind> DATED = EnumSet.of(
            Kind.NUMBER,
            Kind.ROMAN,
            Kind.MONTH,
            Kind.WEEKDAY,
            Kind.SEASON,
            Kind.PART,
            Kind.YEAR_MARK,
            Kind.MONTH_MARK,
            Kind.DAY_MARK,
            Kind.DECADE,
            Kind.CENTURY);

    /** "In" and, after a Roman numeral, "century". */
    private static final String CENTURY_AFTER_ROMAN = "в";

    private static final int ISO_MONTH = "1957-11".length();
    private static final Pattern ISO_DATE =
            Pattern.compile("([0-9]{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?+(?![-0-9])");
    private static final List<String> ORDINALS = List.of("st", "nd", "rd", "th", "-го", "го", "-е", "-ые", "-й", "-я");
    private static final List<String> DECADES = List.of("'s", "’s", "s");

    private static final int LAST_DAY = 31;
    /** 1950-х, and 1950-е годы: endings that no day has, the longest first. */
    private static final List<String> RUSSIAN_DECADES = Stream.concat(
                    Stream.of(" годы", " годов", " годах", " года", " гг", " г")
                            .flatMap(
                                    years -> Stream.of("-е", "-ые", "-х", "-ых").map(ending -> ending + years)),
                    Stream.of("-х", "-ых"))
            .toList();
    /** 9-е is a day; beyond the days it is years, and one alone has no such ending (1957-й). */
    private static final List<String> RUSSIAN_PLURALS = List.of("-е", "-ые");

    private final String text;
    private final List<DateToken> tokens = new ArrayList<>();
    private int at;

    private DateTokens(String text) {
        this.text = text;
    }

    /** The words in order, in a list of the caller's own. */
    static List<DateToken> of(String folded) {
        DateTokens tokens = new DateTokens(folded);
        while (tokens.at < folded.length()) {
            tokens.next();
        }
        return tokens.tokens;
    }

    private void next() {
        char letter = text.charAt(at);
        if (letter == ' ' || (letter < 0x80 && IGNORED.indexOf(letter) >= 0)) {
            at++;
        } else if (letter >= '0' && letter <= '9') {
            // A quarter is a word that begins with a digit: 1분기, 1季度.
            if (!word()) {
                number();
            }
        } else if (!hangulNumber() && !word() && !numeral(letter)) {
            throw DateRefusals.unreadable(text, Wording.quoted(unknown()) + " was not understood");
        }
    }

    private boolean numeral(char letter) {
        if (ChineseNumerals.isNumeral(letter)) {
            chineseNumber();
            return true;
        }
        if (letter == '?') {
            tokens.add(DateToken.of(Kind.UNSURE));
        } else if (IGNORED.indexOf(letter) < 0) {
            return romanNumber();
        }
        at++;
        return true;
    }

    private void number() {
        if (isoDate()) {
            return;
        }
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        int digits = at - from;
        if (digits > MAX_DIGITS) {
            throw DateRefusals.unreadable(
                    text, "a number in it has more than " + MAX_DIGITS + " digits; years beyond are written as Y19571");
        }
        int number = Integer.parseInt(text.substring(from, at));
        tokens.add(new DateToken(Kind.NUMBER, number, digits));
        if (decade(number)) {
            tokens.add(DateToken.of(Kind.DECADE));
        } else {
            suffix(ORDINALS);
        }
    }

    private boolean decade(int number) {
        if (at < text.length() && text.charAt(at) == '-') {
            return suffix(RUSSIAN_DECADES) || (number > LAST_DAY && suffix(RUSSIAN_PLURALS));
        }
        return suffix(DECADES);
    }

    /** An EDTF date amid words, as in "before 1957-11-09". */
    private boolean isoDate() {
        if (text.length() - at < ISO_MONTH || text.charAt(at + 4) != '-') {
            return false;
        }
        Matcher iso = ISO_DATE.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (!iso.lookingAt()) {
            return false;
        }
        add(iso.group(1), Kind.YEAR_MARK);
        add(iso.group(2), Kind.MONTH_MARK);
        if (iso.group(3) != null) {
            add(iso.group(3), Kind.DAY_MARK);
        }
        at = iso.end();
        return true;
    }

    private void add(String digits, Kind mark) {
        tokens.add(new DateToken(Kind.NUMBER, Integer.parseInt(digits), digits.length()));
        tokens.add(DateToken.of(mark));
    }

    private boolean suffix(List<String> suffixes) {
        for (String suffix : suffixes) {
            if (text.startsWith(suffix, at) && Wording.wordEnds(text, at + suffix.length())) {
                at += suffix.length();
                return true;
            }
        }
        return false;
    }

    private void chineseNumber() {
        int from = at;
        while (at < text.length() && ChineseNumerals.isNumeral(text.charAt(at))) {
            at++;
        }
        String run = text.substring(from, at);
        number(run, run);
    }

    private void number(String numerals, String written) {
        OptionalLong number = ChineseNumerals.read(numerals);
        if (number.isEmpty() || number.getAsLong() > GREATEST) {
            throw DateRefusals.unreadable(text, Wording.quoted(written) + " is no number of a date");
        }
        int digits = ChineseNumerals.isPositional(numerals)
                ? numerals.length()
                : Long.toString(number.getAsLong()).length();
        tokens.add(new DateToken(Kind.NUMBER, (int) number.getAsLong(), digits));
    }

    /** Sino-Korean numerals in Hangul, before the marks of year, month and day: 십일월 구일. */
    private boolean hangulNumber() {
        if (!ChineseNumerals.isHangul(text.charAt(at))) {
            return false;
        }
        StringBuilder run = new StringBuilder();
        int to = at;
        while (to < text.length() && ChineseNumerals.isHangul(text.charAt(to))) {
            run.append(ChineseNumerals.fromHangul(text.charAt(to++)));
        }
        boolean marked = to < text.length() && "년월".indexOf(text.charAt(to)) >= 0;
        // The last 일 of 구일 is no numeral but the mark of the day.
        int length = marked ? run.length() : run.length() - 1;
        if (length < 1 || !(marked || text.charAt(to - 1) == '일')) {
            return false;
        }
        number(run.substring(0, length), text.substring(at, at + length));
        at += length;
        return true;
    }

    /** Months and centuries as Russian records number them: 9.XI.1957, XX век. */
    private boolean romanNumber() {
        int to = at;
        while (to < text.length() && RomanNumerals.isNumeral(text.charAt(to))) {
            to++;
        }
        int number = RomanNumerals.read(text.substring(at, to));
        if (number == 0 || !Wording.wordEnds(text, at) || !Wording.wordEnds(text, to)) {
            return false;
        }
        tokens.add(DateToken.of(Kind.ROMAN, number));
        at = to;
        return true;
    }

    private boolean word() {
        WordTable.Entry<DateToken> found = DateWords.longest(text, at);
        if (found == null) {
            return false;
        }
        at += found.word().length();
        if (found.word().equals(BEFORE_OR_BC)) {
            tokens.add(DateToken.of(beforeOrBc()));
        } else if (found.word().equals(FIRST_YEAR)) {
            tokens.add(new DateToken(Kind.NUMBER, 1, 1));
            tokens.add(DateToken.of(Kind.YEAR_MARK));
        } else if (found.word().equals(CENTURY_AFTER_ROMAN)
                && !tokens.isEmpty()
                && tokens.getLast().is(Kind.ROMAN)) {
            tokens.add(DateToken.of(Kind.CENTURY));
        } else if (!found.meaning().is(Kind.FILLER)) {
            tokens.add(found.meaning());
        }
        return true;
    }

    /** 前221年 and 前3世紀 are counted before Christ; 1958年底前 is before the date that it follows; 前年 and 1958年前3月 are neither. */
    private Kind beforeOrBc() {
        boolean counts = BC_COUNT.matcher(text).region(at, text.length()).lookingAt();
        boolean numeral =
                counts || ANY_NUMERAL.matcher(text).region(at, text.length()).lookingAt();
        boolean behindDate =
                !tokens.isEmpty() && DATED.contains(tokens.getLast().kind());
        if (counts && !behindDate) {
            return Kind.BC;
        }
        if (numeral || !behindDate) {
            throw DateRefusals.ambiguous(
                    text,
                    Wording.quoted(BEFORE_OR_BC)
                            + " may count years before Christ, or what comes first, or stand behind a date",
                    "公元前221年 · 1958年底以前 · 1958年1月至3月");
        }
        return Kind.BEFORE;
    }

    private String unknown() {
        int to = at + 1;
        while (to < text.length() && !Wording.wordEnds(text, to)) {
            to++;
        }
        return text.substring(at, to);
    }
}
