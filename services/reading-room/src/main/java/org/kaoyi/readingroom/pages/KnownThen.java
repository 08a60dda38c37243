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
import org.springframework.stereotype.Component;

/** Pages of what could be known in a year ({@code known-in}): folded when they are asked, and what takes long is said first. */
@Component
class KnownThen {
    static final String KNOWN_IN = "known-in";

    /** The reader was told how long it takes. */
    private static final String GO = "go";

    /** Nobody asks what can be known later, and a date has no more digits. */
    private static final int LAST_YEAR = 9999;

    private final ReadingRoom room;
    private final Past past;

    KnownThen(ReadingRoom room, Past past) {
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

    /** Asks the reports of today, or of what could be known in the year that the reader asks for. */
    <T> Answer<T> ask(Visit visit, Function<Reports, T> question) {
        Integer year = year(visit);
        if (year == null) {
            return new Answer<>(question.apply(room.projections()), "", List.of());
        }
        Duration cost = PastReports.cost(room.log().head().position());
        if (cost.compareTo(ApiLimits.PAST_UNASKED) > 0 && visit.parameter(GO) == null) {
            throw PageFault.takesLong(cost.toSeconds(), visit.with(GO, "true"));
        }
        try {
            return past.knownIn(
                    year, true, reports -> new Answer<>(question.apply(reports), year.toString(), reports.undated()));
        } catch (ApiProblem refused) {
            throw PageFault.ofStatus(refused.status());
        }
    }
}
