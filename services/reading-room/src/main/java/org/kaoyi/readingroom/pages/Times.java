package org.kaoyi.readingroom.pages;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.PastReports;
import org.kaoyi.projections.Reports;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.api.ApiLimits;
import org.kaoyi.readingroom.api.ApiProblem;
import org.kaoyi.readingroom.api.Past;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Pages of the ledger as it was ({@code as-of}), and of what could be known in a year ({@code known-in}): folded when they are asked, and what takes
 * long is said first.
 */
@Component
class Times {
    static final String KNOWN_IN = "known-in";

    /** The reader was told how long it takes. */
    static final String GO = "go";

    /** Nobody asks what can be known later, and a date has no more digits. */
    private static final int LAST_YEAR = 9999;

    private final ReadingRoom room;
    private final Past past;

    Times(ReadingRoom room, Past past) {
        this.room = room;
        this.past = past;
    }

    /**
     * An answer with what it leaves out.
     *
     * @param year in which it could be known, or empty where all that is recorded counts
     * @param undated sources left out, because nobody has said when they could be read
     */
    record Answer<T>(T answer, String year, List<String> undated) {}

    /** The year that the reader asks for, or null. */
    static @Nullable Integer year(Visit visit) {
        return visit.parameter(KNOWN_IN) == null ? null : (int) Math.min(LAST_YEAR, visit.number(KNOWN_IN, 0));
    }

    /** Asks the reports of today, or of the position that the reader asks for. */
    <T> T at(Visit visit, Function<Reports, T> question) {
        return ask(visit, null, question).answer();
    }

    /** Asks the reports of today, or of the position and the year that the reader asks for. */
    <T> Answer<T> ask(Visit visit, Function<Reports, T> question) {
        return ask(visit, year(visit), question);
    }

    private <T> Answer<T> ask(Visit visit, @Nullable Integer year, Function<Reports, T> question) {
        Long asOf = visit.asOf();
        if (year == null && asOf == null) {
            return new Answer<>(question.apply(room.projections()), "", List.of());
        }
        requireAffordable(visit, asOf);
        try {
            return past.then(
                    asOf,
                    year,
                    true,
                    reports -> new Answer<>(
                            question.apply(reports), year == null ? "" : year.toString(), reports.undated()));
        } catch (ApiProblem refused) {
            throw refused.status() == HttpStatus.SERVICE_UNAVAILABLE
                    ? PageFault.pastBusy()
                    : PageFault.ofStatus(refused.status());
        }
    }

    private void requireAffordable(Visit visit, @Nullable Long asOf) {
        long head = room.log().head().position();
        if (asOf != null && asOf > head) {
            throw PageFault.badParameter(Visit.AS_OF, asOf.toString(), "0 – " + head);
        }
        Duration cost = PastReports.cost(asOf == null ? head : asOf);
        if (cost.compareTo(ApiLimits.PAST_MAX) > 0) {
            throw PageFault.takesTooLong(cost.toMinutes(), ApiLimits.PAST_MAX.toMinutes());
        }
        if (cost.compareTo(ApiLimits.PAST_UNASKED) > 0 && visit.parameter(GO) == null) {
            throw PageFault.takesLong(cost.toSeconds(), visit.with(GO, "true"));
        }
    }
}
