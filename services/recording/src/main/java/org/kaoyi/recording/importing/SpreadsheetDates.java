package org.kaoyi.recording.importing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.kaoyi.recording.drafting.Problem;

/**
 * Notices what a spreadsheet has made of texts that looked like dates to it: {@code 5-7} of a page range becomes the fifth of July, and a
 * date that was copied without its format becomes a number of days.
 */
final class SpreadsheetDates {
    /** Columns in which a date may stand. In all others it was something else before. */
    private static final Set<String> DATED = Set.of("date", "plan_date", "seen", "closed", "value", "scope");

    /** Columns in which nothing but a date may stand. */
    private static final Set<String> DATES_ONLY = Set.of("date", "plan_date", "seen", "closed");

    /** Five digits are a day between 1927 and 2173, and no year. */
    private static final Pattern SERIAL = Pattern.compile("[1-9][0-9]{4}(?:\\.0+)?");

    /** What a cell that is shown as a day has where it is one. */
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T.*)?");

    private static final int SHOWN_CHARS = 40;

    /** Day 0 of the calendar of spreadsheets, by which all days from March 1900 on are right (ECMA-376 part 1, §18.17.4.1). */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /** By column, the first row in which a date was taken. */
    private final Map<String, Long> taken = new LinkedHashMap<>();

    /** Why a cell can not be what its source says; empty where it can. */
    Optional<Problem> problem(RowSource.SourceRow row, int place, String column, String text) {
        if (row.dates().contains(place)) {
            if (!DAY.matcher(text).matches()) {
                return Optional.of(Problem.of(
                        column,
                        shortened(text),
                        "The spreadsheet shows the cell %s as a day, and the number in it is none, such as a time of day alone, or what a formula makes of an empty cell. Enter the date, as text, or nothing."
                                .formatted(new CellReference((int) row.number() - 1, place, false, false)
                                        .formatAsString())));
            }
            if (DATED.contains(column)) {
                taken.putIfAbsent(column, row.number());
                return Optional.empty();
            }
            return Optional.of(Problem.of(
                    column,
                    text,
                    "The spreadsheet has made a date of this cell; it may have said something like 5-7. Make the"
                            + " column text in the spreadsheet and enter the cell again."));
        }
        if (DATES_ONLY.contains(column) && SERIAL.matcher(text.strip()).matches()) {
            long day = Long.parseLong(text.strip().replaceFirst("\\..*", ""));
            return Optional.of(Problem.of(
                    column,
                    text,
                    "This looks like the number by which a spreadsheet keeps a day (%s would be %s). Give the date itself."
                            .formatted(text.strip(), DAY_ZERO.plusDays(day))));
        }
        return Optional.empty();
    }

    /** 1e300 has three hundred digits. */
    private static String shortened(String text) {
        return text.length() <= SHOWN_CHARS ? text : text.substring(0, SHOWN_CHARS) + "…";
    }

    List<String> notes() {
        return taken.entrySet().stream()
                .map(entry ->
                        "the spreadsheet has made dates of cells in column %s (first in row %d); they are read as days, whatever the source wrote"
                                .formatted(entry.getKey(), entry.getValue()))
                .toList();
    }
}
