package org.kaoyi.readingroom.pages;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.cases.CaseState;
import org.kaoyi.claims.cases.Grade;
import org.kaoyi.claims.cases.Kind;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.projections.discrepancies.CaseFilter;
import org.kaoyi.projections.view.Between;
import org.kaoyi.readingroom.wording.DateWords;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.readingroom.wording.Words;

/**
 * Which cases the reader asked for; null asks for any.
 *
 * @param from a date as it was typed: of occasions that happened, or can have happened, then or later
 * @param to likewise, then or earlier
 * @param knownIn the year in which what is shown could have been known, or null for all that the ledger holds
 */
record AskedCases(
        @Nullable String occasion,
        @Nullable String question,
        @Nullable String side,
        @Nullable String teller,
        @Nullable String kind,
        @Nullable String grade,
        @Nullable String state,
        @Nullable String from,
        @Nullable String to,
        @Nullable Integer knownIn) {

    static AskedCases of(Visit visit) {
        return new AskedCases(
                visit.parameter("occasion"),
                visit.parameter("question"),
                visit.parameter("side"),
                visit.parameter("teller"),
                visit.oneOf("kind", labels(Kind.values())),
                visit.oneOf("grade", labels(Grade.values())),
                visit.oneOf("state", labels(CaseState.values())),
                visit.parameter(Between.FROM),
                visit.parameter(Between.TO),
                Times.year(visit));
    }

    /** @throws Between.Refused when {@code from} or {@code to} can not be taken */
    CaseFilter filter() {
        return new CaseFilter(
                occasion, question, side, teller, kind, grade, state, Between.days(from, to), false, false);
    }

    /** Of which occasions the cases are, in words; empty where they are of any. */
    static String happened(@Nullable DaySpan days, Language language) {
        if (days == null) {
            return "";
        }
        Words words = Words.in(language);
        String first = day(days.first(), language);
        String last = day(days.last(), language);
        if (last.isEmpty()) {
            return words.text("discrepancies.happened-since", first);
        }
        return first.isEmpty()
                ? words.text("discrepancies.happened-until", last)
                : words.text("discrepancies.happened-between", first, last);
    }

    private static String day(@Nullable Long day, Language language) {
        return day == null ? "" : DateWords.of(LocalDate.ofEpochDay(day).toString(), language);
    }

    static List<String> labels(Labelled[] constants) {
        return Arrays.stream(constants).map(Labelled::label).toList();
    }
}
