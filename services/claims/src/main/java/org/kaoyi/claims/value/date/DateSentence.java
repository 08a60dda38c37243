package org.kaoyi.claims.value.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.DatePart;
import org.kaoyi.claims.value.DateShape;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DateWidths;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.claims.value.date.DateToken.Kind;

/** The words of one wording on their way into EDTF. */
final class DateSentence {
    private static final Set<Kind> RELATIONS =
            EnumSet.of(Kind.BEFORE, Kind.BY, Kind.AFTER, Kind.SINCE, Kind.NOT_BEFORE, Kind.UNTIL, Kind.BETWEEN);
    private static final Set<Kind> SEPARATORS = EnumSet.of(Kind.TO, Kind.OR, Kind.AND);

    /** Relations that may stand beside a range: "between a and b", "from a to b", a부터 b까지. */
    private static final Set<Kind> OF_RANGES = EnumSet.of(Kind.BETWEEN, Kind.SINCE, Kind.BY);

    private final List<DateToken> tokens;
    private final boolean oldStyle;
    private final String text;
    private final DateWidths widths;
    private final EdtfReader edtf;

    DateSentence(List<DateToken> tokens, boolean oldStyle, String text, DateWidths widths, EdtfReader edtf) {
        this.tokens = tokens;
        this.oldStyle = oldStyle;
        this.text = text;
        this.widths = widths;
        this.edtf = edtf;
    }

    DateValue value() {
        Kind relation = relation();
        List<DateToken> words = new ArrayList<>(tokens);
        words.removeIf(token -> RELATIONS.contains(token.kind()));
        int between = separator(words, relation);
        if (between >= 0) {
            return edtf.read(range(words, between, relation));
        }
        if (relation == Kind.BETWEEN) {
            throw DateRefusals.incomplete(text, "the second date is missing");
        }
        PartialDate date = PartialDate.of(words, oldStyle, text);
        String plain = write(date);
        DateValue value = edtf.read(plain);
        checkWeekday(date, value);
        if (date.isEitherWinter() && (relation == Kind.BEFORE || relation == Kind.AFTER)) {
            throw DateRefusals.ambiguous(text, "which winter is meant", "before winter 1957–58 · before 1957-24");
        }
        return relation == null ? value : edtf.read(related(relation, value, date.part));
    }

    /** The one word such as "before" that rules the wording; "from" before a range and 까지 after one add nothing to it. */
    private @Nullable Kind relation() {
        Set<Kind> found = EnumSet.noneOf(Kind.class);
        for (DateToken token : tokens) {
            if (RELATIONS.contains(token.kind())) {
                found.add(token.kind());
            }
        }
        boolean fromTo = found.size() == 2
                && found.contains(Kind.SINCE)
                && (found.contains(Kind.BY) || found.contains(Kind.BEFORE) || found.contains(Kind.UNTIL));
        if (fromTo && !has(tokens, Kind.TO)) {
            replaceSeparator();
            return Kind.SINCE;
        }
        if (found.size() > 1) {
            throw DateRefusals.unreadable(text, "two words such as before and after stand in it");
        }
        return found.isEmpty() ? null : found.iterator().next();
    }

    /** "from 9 until 12 November", "с 9 до 12 ноября", 9일부터 12일까지: the word between the dates becomes "to". */
    private void replaceSeparator() {
        for (int i = 1; i < tokens.size() - 1; i++) {
            if (RELATIONS.contains(tokens.get(i).kind())) {
                tokens.set(i, DateToken.of(Kind.TO));
                return;
            }
        }
    }

    private int separator(List<DateToken> words, @Nullable Kind relation) {
        int found = -1;
        for (int i = 0; i < words.size(); i++) {
            boolean separates = SEPARATORS.contains(words.get(i).kind());
            if (separates && (isMid(words, i) || isWithinDate(words, i))) {
                words.remove(i--);
            } else if (separates && found >= 0) {
                throw DateRefusals.unreadable(text, "it names more than two dates");
            } else if (separates) {
                found = i;
            }
        }
        if (found >= 0 && relation == Kind.BETWEEN && words.get(found).is(Kind.OR)) {
            throw DateRefusals.unreadable(text, "between two dates stands an “or”");
        }
        return found;
    }

    /** The hyphen of "mid-November", which separates nothing. */
    private static boolean isMid(List<DateToken> words, int at) {
        return at == 1
                && words.getFirst().is(Kind.PART)
                && words.getFirst().number() <= DatePart.LATE.ordinal()
                && words.get(at).is(Kind.TO);
    }

    /** The hyphens of 9-Nov-1957: around a month between a day and a year of four digits. */
    private static boolean isWithinDate(List<DateToken> words, int at) {
        boolean first = at == 1
                && words.size() == 5
                && words.get(2).is(Kind.MONTH)
                && words.get(3).is(Kind.TO)
                && words.get(4).digits() == 4;
        boolean second = at == 2 && words.size() == 4 && words.get(1).is(Kind.MONTH);
        return words.get(at).is(Kind.TO)
                && words.getFirst().is(Kind.NUMBER)
                && words.getFirst().digits() <= 2
                && (first || (second && words.getLast().digits() == 4));
    }

    private String range(List<DateToken> words, int between, @Nullable Kind relation) {
        if (between == 0 || between == words.size() - 1) {
            throw DateRefusals.incomplete(text, "one of its two dates is missing");
        }
        if (relation != null && !OF_RANGES.contains(relation)) {
            throw DateRefusals.unreadable(text, "a range stands beside a word such as before");
        }
        if (between == words.size() - 2 && words.getLast().is(Kind.PART)) {
            throw DateRefusals.unreadable(text, "its last word is a part of a month or year that is not named");
        }
        List<DateToken> first = new ArrayList<>(words.subList(0, between));
        List<DateToken> last = new ArrayList<>(words.subList(between + 1, words.size()));
        shareEra(first, last);
        if (last.getLast().is(Kind.BC) && !isCounted(first)) {
            first.add(last.getLast());
        }
        if (has(first, Kind.BC) && !has(last, Kind.BC) && !has(last, Kind.COMMON_ERA)) {
            throw DateRefusals.ambiguous(
                    text, "its last year may be one before Christ", "221 BC – 206 BC · 44 BC – AD 14 · 前221年至前206年");
        }
        PartialDate from = PartialDate.of(first, oldStyle, text);
        PartialDate to = PartialDate.of(last, oldStyle, text);
        if (from.isWinterInto(to)) {
            return write(from);
        }
        to.complete(from);
        from.complete(to);
        return joined(write(from), write(to), words.get(between).kind(), relation);
    }

    /** 民國四十六年至四十七年: the era is said once, and counts the years of both. */
    private static void shareEra(List<DateToken> first, List<DateToken> last) {
        for (DateToken era : first) {
            boolean counts = era.is(Kind.MINGUO) || era.is(Kind.ERA);
            if (counts && !isCounted(last) && hasShortYear(last)) {
                last.addFirst(era);
                return;
            }
        }
    }

    /** Whether it says itself in which era its year is counted. */
    private static boolean isCounted(List<DateToken> words) {
        return has(words, Kind.MINGUO) || has(words, Kind.ERA) || has(words, Kind.COMMON_ERA) || has(words, Kind.BC);
    }

    private static boolean hasShortYear(List<DateToken> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            DateToken number = words.get(i);
            if (number.is(Kind.NUMBER)
                    && number.digits() < 4
                    && words.get(i + 1).is(Kind.YEAR_MARK)) {
                return true;
            }
        }
        return false;
    }

    private String joined(String from, String to, Kind separator, @Nullable Kind relation) {
        if (relation == Kind.BETWEEN) {
            return oneWithin(from, to);
        }
        return switch (separator) {
            case OR -> "[" + inside(from) + "," + inside(to) + "]";
            case AND -> "{" + from + "," + to + "}";
            default -> from + "/" + to;
        };
    }

    private String oneWithin(String from, String to) {
        boolean plain = !from.startsWith("[") && !to.startsWith("[");
        return plain
                ? "[" + from + ".." + to + "]"
                : "[" + day(edtf.read(from).spans().getFirst().first()) + ".."
                        + day(edtf.read(to).spans().getLast().last()) + "]";
    }

    private static String inside(String date) {
        return date.startsWith("[") ? date.substring(1, date.length() - 1) : date;
    }

    private String write(PartialDate date) {
        return new EdtfWriter(widths, text).write(date);
    }

    private String related(Kind relation, DateValue date, @Nullable DatePart part) {
        DaySpan days = DaySpan.hull(date.spans());
        return switch (relation) {
            // "Before the end of 1958" is a deadline: the end itself is the last day (domain.md §2).
            case BEFORE ->
                part == DatePart.END
                        ? "[.." + day(days.last()) + "]"
                        : "[.." + day(days.first() == null ? null : days.first() - 1) + "]";
            case BY -> "[.." + day(days.last()) + "]";
            case AFTER -> "[" + day(days.last() == null ? null : days.last() + 1) + "..]";
            case NOT_BEFORE -> "[" + day(days.first()) + "..]";
            case SINCE -> date.edtf() + "/..";
            default -> "../" + date.edtf();
        };
    }

    /** A day of the week that is not the day's own tells that one of the two was misread, by the clerk or by the coder. */
    private void checkWeekday(PartialDate date, DateValue value) {
        Integer weekday = date.weekday;
        if (weekday == null) {
            return;
        }
        LocalDate day = singleDay(value);
        if (day == null) {
            throw DateRefusals.unreadable(text, "it names a day of the week, and no day that it could be");
        }
        if (day.getDayOfWeek().getValue() != weekday) {
            throw DateRefusals.impossible(text, "that day was another day of the week");
        }
    }

    private static @Nullable LocalDate singleDay(DateValue value) {
        DaySpan span = value.spans().getFirst();
        boolean single = value.shape() == DateShape.ONE && value.spans().size() == 1;
        Long day = span.first();
        return single && day != null && day.equals(span.last()) ? LocalDate.ofEpochDay(day) : null;
    }

    private static String day(@Nullable Long epochDay) {
        return epochDay == null ? "" : LocalDate.ofEpochDay(epochDay).toString();
    }

    /** Whether one of the words is of a kind. */
    static boolean has(List<DateToken> tokens, Kind kind) {
        for (DateToken token : tokens) {
            if (token.is(kind)) {
                return true;
            }
        }
        return false;
    }
}
