package org.kaoyi.claims.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.Chronology;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.ValueContext;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.claims.value.quantity.Units;
import org.kaoyi.claims.value.reading.ValueReader;
import org.kaoyi.claims.value.wording.Wording;

/** Finds figures in running text and reads them, with hedges and unit, by the reader of values: 三十萬 is 300,000. */
final class FiguresInText {
    private static final String WORDS =
            "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
                    + "|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)";
    private static final String MAGNITUDE = "(?:hundred|thousand|million|billion)";

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{Alnum}.,/])\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|(?<![\\p{Alnum}.,/])\\d{1,3}(?:["
                    + " \u00a0]\\d{3})+(?!\\d)|(?<![A-Za-z\\d.,/])\\d+(?:\\.\\d+)?"
                    + "|[一二兩两三四五六七八九十百千萬万億亿零〇幾几數数][一二兩两三四五六七八九十百千萬万億亿零〇幾几餘余多]*|\\b(?:(?:a|half"
                    + " a|several|" + WORDS + ") " + MAGNITUDE + "|" + WORDS + "(?:-" + WORDS
                    + ")?\\b(?: " + MAGNITUDE
                    + "){0,6})(?: (?:and )?" + WORDS + "(?: " + MAGNITUDE + ")?)?\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MAGNITUDES = Pattern.compile(
            "\\G(?:\\s?(?:萬|万|億|亿|千|百|만|억|천|백|million|billion|thousand|hundred|тысяч[аи]?|тыс\\.?|млн\\.?|млрд\\.?|миллион(?:ов|а)?)(?![A-Za-zа-я]))*+[餘余多여]?",
            Pattern.CASE_INSENSITIVE);
    /** Those of several words stand whole: a text that has no fewer than seven has not fewer than seven. */
    private static final Pattern HEDGE = Pattern.compile(
            "(?:\\b(?:about|around|some|nearly|almost|over|more than|at least|up to|as many as|approximately|roughly|fewer than|less than"
                    + "|(?:no|not) (?:fewer|less|more) than|at most)"
                    + "|(?:大約|大约|約|约|近|將近|将近|不超過|不超过|超過|超过|逾|至少|不少於|不少于|至多|多達|多达|不到"
                    + "|약|최소|최대|около|не более|более|свыше|не менее|почти|примерно)(?:有|為|为)?)\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** After these a figure is a page, a rank or a clock's, and none that a claim holds. */
    private static final Pattern NO_FIGURE_BEFORE = Pattern.compile(
            "(?:第|[№#]|\\b(?:p|pp|n|nn|no|nos|l|ll|vol|op|fond|delo|ch|note|page|article)\\.? ?|[фдлпс]\\. ?|оп\\."
                    + " ?|[头頭])$",
            Pattern.CASE_INSENSITIVE);

    /** A point after a numeral within a sentence makes it an ordinal: im 9. Stock, 1. That ... */
    private static final Pattern NO_FIGURE_AFTER = Pattern.compile(
            "^\\. ?\\p{L}|^(?:st|nd|rd|th)\\b|^\\s?(?:時|时|點|点|시|o'clock|[ap]\\.?m\\b)|^-(?:го|й|я|е)|^[頁页號号]");

    /** A numeral of one letter is a figure before what it counts, and a part of some word otherwise. */
    private static final Pattern COUNTS = Pattern.compile("^[個个名位次座件條条項项批軍军師师人天年月部處处間间封株棵起支]");

    private static final String LONELY = "一二兩两三四五六七八九十百千萬万億亿零〇幾几數数";
    private static final Pattern ADJECTIVES =
            Pattern.compile("^ (?:[A-Za-z-]+ ){1,2}(divisions?|army|armies|regiments?|battalions?)\\b"
                    + "|^ (?:[А-Яа-яё-]+ ){1,2}(дивизии|дивизий|армии|армий)(?!\\p{L})");

    /** 軍隊 is no army of its own, nor 軍人. */
    private static final Pattern COMPOUND = Pattern.compile("^[軍军][隊队事官人]");

    private static final String OCCURRENCE = "occurrence";
    private static final int UNIT_MAX = 22;

    /** So far before a figure its hedge can begin, and so far behind it what it counts can end: a sentence may be a list of thousands. */
    private static final int BEFORE_MAX = 40;

    private static final int AFTER_MAX = 60;
    private static final ValueContext AS_FIGURE = new ValueContext(
            ValueType.QUANTITY, null, null, null, null, null, false, Chronology.NO, (kind, scheme, name) -> List.of());

    private FiguresInText() {}

    /** @param taken places that are dates or names */
    static List<Said.Figure> in(String text, List<? extends Said> taken) {
        List<Said.Figure> figures = new ArrayList<>();
        for (SpelledFigures.Spelled spelled : SpelledFigures.in(text)) {
            Said.Figure figure = overlaps(taken, spelled.from(), spelled.to())
                    ? null
                    : read(text, spelled.from(), spelled.to(), spelled.digits());
            if (figure != null) {
                figures.add(figure);
            }
        }
        List<Said> all = new ArrayList<>(taken);
        all.addAll(figures);
        addInDigits(text, all, figures);
        return figures;
    }

    private static void addInDigits(String text, List<? extends Said> taken, List<Said.Figure> figures) {
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            int from = matcher.start();
            int end = magnitudesEnd(text, matcher.end());
            if (!overlaps(taken, from, end) && isFigure(text, from, end)) {
                Said.Figure figure = read(text, from, end, text.substring(from, end));
                if (figure != null) {
                    figures.add(figure);
                }
            }
            matcher.region(Math.max(end, matcher.end()), text.length());
            matcher.useTransparentBounds(true);
        }
    }

    private static int magnitudesEnd(String text, int from) {
        Matcher magnitudes = MAGNITUDES.matcher(text);
        return magnitudes.find(from) ? magnitudes.end() : from;
    }

    private static boolean overlaps(List<? extends Said> taken, int from, int to) {
        for (Said other : taken) {
            if (from < other.to() && other.from() < to) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFigure(String text, int from, int end) {
        String core = text.substring(from, end);
        String after = after(text, end);
        if (NO_FIGURE_BEFORE
                        .matcher(text.substring(Math.max(0, from - 8), from))
                        .find()
                || NO_FIGURE_AFTER.matcher(after).find()) {
            return false;
        }
        boolean lonely = core.length() == 1 && LONELY.indexOf(core.charAt(0)) >= 0;
        return !lonely
                || ("一百千萬万億亿幾几數数零〇".indexOf(core.charAt(0)) < 0
                        && COUNTS.matcher(after).find());
    }

    /** @param core what stands from {@code from} to {@code end}, as the reader of values reads it */
    private static Said.@Nullable Figure read(String text, int from, int end, String core) {
        int start = from;
        int near = Math.max(0, from - BEFORE_MAX);
        Matcher hedge = HEDGE.matcher(text.substring(near, from));
        if (hedge.find()) {
            start = near + hedge.start();
        }
        String hedged = text.substring(start, from) + core;
        for (int to = Math.min(text.length(), end + UNIT_MAX); to >= end; to--) {
            boolean atWord = Wording.wordEnds(text, to)
                    && text.charAt(to - 1) != ' '
                    && !COMPOUND.matcher(after(text, to - 1)).find();
            QuantityValue value =
                    atWord && (to > end || unitAfterAdjectives(after(text, end)).isEmpty())
                            ? value(hedged + text.substring(end, to))
                            : null;
            if (value != null) {
                return new Said.Figure(text.substring(start, withoutMarks(text, hedged, end, to, value)), start, value);
            }
        }
        String unit = unitAfterAdjectives(after(text, end));
        QuantityValue counted = unit.isEmpty() ? null : value(hedged + " " + unit);
        if (counted != null) {
            return new Said.Figure(text.substring(start, end), start, counted);
        }
        QuantityValue bare = value(core);
        return bare == null ? null : new Said.Figure(text.substring(from, end), from, bare);
    }

    /** The full stop of the sentence is no part of a figure; one that ends an abbreviation is. */
    private static int withoutMarks(String text, String hedged, int end, int to, QuantityValue value) {
        int last = to;
        while (last > end
                && !Character.isLetterOrDigit(text.charAt(last - 1))
                && value.equals(value(hedged + text.substring(end, last - 1)))) {
            last--;
        }
        return last;
    }

    private static String after(String text, int from) {
        return text.substring(from, Math.min(text.length(), from + AFTER_MAX));
    }

    /** "Two American divisions", "ten railway divisions": the unit of formations stands behind one or two words. */
    private static String unitAfterAdjectives(String after) {
        Matcher words = ADJECTIVES.matcher(after);
        return !words.find() ? "" : words.group(1) != null ? words.group(1) : words.group(2);
    }

    private static @Nullable QuantityValue value(String wording) {
        return ValueReader.STANDARD.read(wording, AS_FIGURE) instanceof ReadResult.Understood it
                        && it.value() instanceof QuantityValue value
                        && Units.known(value.unit()) != null
                ? countedOnce(value)
                : null;
    }

    /** "355 times" is a count like any other. */
    private static QuantityValue countedOnce(QuantityValue value) {
        return value.unit().equals(OCCURRENCE)
                ? new QuantityValue(
                        value.low(),
                        value.lowClosed(),
                        value.high(),
                        value.highClosed(),
                        value.point(),
                        "1",
                        null,
                        value.bound())
                : value;
    }
}
