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
import org.kaoyi.claims.value.wording.Wording;

/** Reads dates as people write them by putting them into EDTF, which is then read by {@link EdtfReader}. */
final class WrittenDateReader {
    private static final Set<Kind> RELATIONS =
            EnumSet.of(Kind.BEFORE, Kind.BY, Kind.AFTER, Kind.SINCE, Kind.UNTIL, Kind.BETWEEN);

    private final DateWidths widths;
    private final EdtfReader edtf;

    WrittenDateReader(DateWidths widths, EdtfReader edtf) {
        this.widths = widths;
        this.edtf = edtf;
    }

    DateValue read(String wording) {
        String text = Wording.fold(wording);
        List<DateToken> tokens = new ArrayList<>(DateTokens.of(text));
        if (tokens.isEmpty()) {
            throw DateRefusals.unreadable(text, "it holds no date");
        }
        if (tokens.stream().anyMatch(token -> token.is(Kind.OTHER_CALENDAR))) {
            throw DateRefusals.calendar(text, "lunar or a reign's");
        }
        boolean oldStyle = tokens.removeIf(token -> token.is(Kind.OLD_STYLE));
        DateValue value = edtf.read(expression(tokens, text));
        return oldStyle ? JulianCalendar.toGregorian(value, text) : value;
    }

    private String expression(List<DateToken> tokens, String text) {
        Kind relation = relation(tokens, text);
        tokens.removeIf(token -> RELATIONS.contains(token.kind()));
        int between = separator(tokens, relation, text);
        if (between >= 0) {
            return range(tokens, between, relation, text);
        }
        if (relation == Kind.BETWEEN) {
            throw DateRefusals.incomplete(text, "the second date is missing");
        }
        PartialDate date = PartialDate.of(tokens, text);
        String plain = new EdtfWriter(widths, text).write(date);
        return relation == null ? plain : related(relation, plain, date.part);
    }

    /** The one word such as "before" that rules the wording; "from" before a range and 까지 after one add nothing to it. */
    private @Nullable Kind relation(List<DateToken> tokens, String text) {
        List<Kind> found = tokens.stream()
                .map(DateToken::kind)
                .filter(RELATIONS::contains)
                .distinct()
                .toList();
        boolean fromTo = found.equals(List.of(Kind.SINCE, Kind.BY))
                || found.equals(List.of(Kind.SINCE, Kind.BEFORE))
                || found.equals(List.of(Kind.SINCE, Kind.UNTIL));
        if (fromTo && tokens.stream().noneMatch(token -> token.is(Kind.TO))) {
            replaceSeparator(tokens);
            return Kind.SINCE;
        }
        if (found.size() > 1) {
            throw DateRefusals.unreadable(text, "two words such as before and after stand in it");
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    /** "from 9 until 12 November", "с 9 до 12 ноября", 9일부터 12일까지: the word between the dates becomes "to". */
    private static void replaceSeparator(List<DateToken> tokens) {
        for (int i = 1; i < tokens.size() - 1; i++) {
            if (RELATIONS.contains(tokens.get(i).kind())) {
                tokens.set(i, DateToken.of(Kind.TO));
                return;
            }
        }
    }

    private static int separator(List<DateToken> tokens, @Nullable Kind relation, String text) {
        int found = -1;
        for (int i = 0; i < tokens.size(); i++) {
            boolean separates = tokens.get(i).is(Kind.TO)
                    || (relation == Kind.BETWEEN && tokens.get(i).is(Kind.AND));
            if (separates && isMid(tokens, i)) {
                tokens.remove(i--);
            } else if (separates && found >= 0) {
                throw DateRefusals.unreadable(text, "it names more than two dates");
            } else if (separates) {
                found = i;
            }
        }
        return found;
    }

    /** The hyphen of "mid-November", which separates nothing. */
    private static boolean isMid(List<DateToken> tokens, int at) {
        return at > 0
                && tokens.get(at - 1).is(Kind.PART)
                && tokens.get(at - 1).number() <= DatePart.LATE.ordinal()
                && at == 1;
    }

    private String range(List<DateToken> tokens, int between, @Nullable Kind relation, String text) {
        if (between == 0 || between == tokens.size() - 1) {
            throw DateRefusals.incomplete(text, "one of its two dates is missing");
        }
        if (relation != null && relation != Kind.BETWEEN && relation != Kind.SINCE && relation != Kind.BY) {
            throw DateRefusals.unreadable(text, "a range stands beside a word such as before");
        }
        if (between == tokens.size() - 2 && tokens.getLast().is(Kind.PART)) {
            throw DateRefusals.unreadable(text, "its last word is a part of a month or year that is not named");
        }
        PartialDate from = PartialDate.of(tokens.subList(0, between), text);
        PartialDate to = PartialDate.of(tokens.subList(between + 1, tokens.size()), text);
        to.complete(from);
        from.complete(to);
        EdtfWriter writer = new EdtfWriter(widths, text);
        String first = writer.write(from);
        String last = writer.write(to);
        if (relation == Kind.BETWEEN) {
            return oneWithin(
                    edtf.read(first).spans().getFirst(), edtf.read(last).spans().getLast(), first, last);
        }
        return first + "/" + last;
    }

    private static String oneWithin(DaySpan first, DaySpan last, String from, String to) {
        boolean plain = !from.startsWith("[") && !to.startsWith("[");
        return plain ? "[" + from + ".." + to + "]" : "[" + day(first.first()) + ".." + day(last.last()) + "]";
    }

    private String related(Kind relation, String plain, @Nullable DatePart part) {
        DateValue date = edtf.read(plain);
        DaySpan days = DaySpan.hull(date.spans());
        return switch (relation) {
            // "Before the end of 1958" is a deadline: the end itself is the last day (domain.md §2).
            case BEFORE ->
                part == DatePart.END
                        ? "[.." + day(days.last()) + "]"
                        : "[.." + day(days.first() == null ? null : days.first() - 1) + "]";
            case BY -> "[.." + day(days.last()) + "]";
            case AFTER -> "[" + day(days.last() == null ? null : days.last() + 1) + "..]";
            case SINCE -> plain + "/..";
            default -> "../" + plain;
        };
    }

    private static String day(@Nullable Long epochDay) {
        return epochDay == null ? "" : LocalDate.ofEpochDay(epochDay).toString();
    }

    /** Whether a value is one single day. */
    static boolean isDay(DateValue value) {
        DaySpan span = value.spans().getFirst();
        return value.shape() == DateShape.ONE
                && value.spans().size() == 1
                && span.first() != null
                && span.first().equals(span.last());
    }
}
