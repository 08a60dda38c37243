package org.kaoyi.readingroom.api;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.PastReports;
import org.kaoyi.projections.Reports;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.stereotype.Component;

/**
 * Reports on the ledger as it was ({@code as-of}), and as it could be known in a year ({@code known-in}): folded when they are asked, and what
 * that costs is said before it is spent.
 */
@Component
public class Past {
    /** Names the position up to which the log counts. */
    static final String AS_OF = "as-of";

    /** Names the year in which what is reported could have been known. */
    static final String KNOWN_IN = "known-in";

    /** Says that the caller knows that it takes long. */
    static final String GO = "go";

    private final ReadingRoom room;
    private final Semaphore turns = new Semaphore(ApiLimits.PAST_AT_ONCE);

    Past(ReadingRoom room) {
        this.room = room;
    }

    /** Asks the reports of today, or those of a position. */
    <T> T ask(Moment moment, Function<Reports, T> question) {
        return ask(new Knowable(moment.asOf(), null, moment.go()), question);
    }

    /** The same, or as it could be known in a year. */
    <T> T ask(Knowable moment, Function<Reports, T> question) {
        return moment.asOf() == null && moment.knownIn() == null
                ? question.apply(room.projections())
                : then(moment.asOf(), moment.knownIn(), moment.go(), question::apply);
    }

    /**
     * Asks the reports of a position, or of what could be known in a year, or of both; they also say what sources they left out as undated.
     *
     * @param asOf the position, or null for the whole ledger
     * @param year or null for all that was recorded
     * @throws ApiProblem when there is no such position, or it takes longer than is given to a request, or was asked for
     */
    public <T> T then(@Nullable Long asOf, @Nullable Integer year, boolean go, Function<PastReports, T> question) {
        long head = room.log().head().position();
        long position = asOf == null ? head : asOf;
        affordable(position, head, go);
        if (!myTurn()) {
            throw new ApiProblem(
                    ProblemCode.PAST_BUSY,
                    "Another report on the past is being made, and there is one at a time. Ask again.");
        }
        try (PastReports past = room.projections().past(position, year)) {
            return question.apply(past);
        } finally {
            turns.release();
        }
    }

    /** A small ledger is folded while one waits; behind a large one nobody is kept waiting. */
    private boolean myTurn() {
        try {
            return turns.tryAcquire(ApiLimits.PAST_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @throws ApiProblem when there is no such position, or it takes longer than is given to a request, or was asked for */
    static void affordable(long asOf, long head, boolean go) {
        known(asOf, head);
        Duration cost = PastReports.cost(asOf);
        if (cost.compareTo(ApiLimits.PAST_MAX) > 0) {
            throw new ApiProblem(
                    ProblemCode.PAST_TOO_LONG,
                    "Folding %d events anew takes about %d seconds, and at most %d are given to a request. Use ./kaoyi report with --as-of or --known-in."
                            .formatted(asOf, cost.toSeconds(), ApiLimits.PAST_MAX.toSeconds()));
        }
        if (!go && cost.compareTo(ApiLimits.PAST_UNASKED) > 0) {
            throw new ApiProblem(
                    ProblemCode.PAST_TAKES_LONG,
                    "Folding %d events anew takes about %d seconds. Ask again with go=true to have it done."
                            .formatted(asOf, cost.toSeconds()));
        }
    }

    /** @throws ApiProblem when there is no such position */
    static void known(long asOf, long head) {
        if (asOf < 0 || asOf > head) {
            throw new ApiProblem(
                    ProblemCode.UNKNOWN_POSITION,
                    "as-of is %d; this ledger goes from position 0 to %d.".formatted(asOf, head));
        }
    }
}
