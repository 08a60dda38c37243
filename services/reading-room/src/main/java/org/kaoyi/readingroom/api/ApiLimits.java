package org.kaoyi.readingroom.api;

import java.time.Duration;
import org.kaoyi.recording.Recorder;

/** What the REST interface bounds, and why. */
public final class ApiLimits {
    /** A claim with a long quotation and its translation is some tens of kilobytes; no text in it is longer than a table's cell may be. */
    public static final long BODY_BYTES_MAX = Recorder.TEXT_CHARS_MAX;

    /** How long a read waits for a position: an append shows within some hundred milliseconds unless projections are rebuilt. */
    public static final Duration MIN_POSITION_PATIENCE = Duration.ofSeconds(3);

    /** Events in one answer of the feed where the caller does not say: some megabytes. */
    public static final int FEED_EVENTS = 1_000;

    /** More than this at once is an export, which the command line makes. */
    public static final int FEED_EVENTS_MAX = 10_000;

    /** Cases, claims of a narrative, sources or names in one answer: a megabyte or two of the largest; the next are named in {@code Link}. */
    public static final int PAGE_MAX = 1_000;

    /** Rows of a heat map in one answer; nobody sees more at once. */
    public static final int HEAT_OCCASIONS_MAX = 500;

    /** A report on the past that takes longer is made only for who has been told so: many a caller gives up sooner. */
    public static final Duration PAST_UNASKED = Duration.ofSeconds(10);

    /** One that takes longer still is for the command line, which nobody's connection interrupts. */
    public static final Duration PAST_MAX = Duration.ofMinutes(5);

    /** Folding the past takes both cores of a small machine, so that others wait their turn. */
    public static final int PAST_AT_ONCE = 1;

    /** Whoever opens several cited pages at once waits so long for his turn; some ten thousand events are folded in it. */
    static final Duration PAST_PATIENCE = Duration.ofSeconds(3);

    /** A file is made whole, in some hundred megabytes at most, so that others wait their turn. */
    public static final int FILES_AT_ONCE = 1;

    /** Cases in one file, some ten kilobytes of memory each; nobody reads more, and the command line has memory of its own. */
    public static final int FILE_CASES_MAX = 10_000;

    /** Claims of one narrative in a file, some two kilobytes each. */
    public static final int FILE_CLAIMS_MAX = 50_000;

    /** Occasions in one file of synopses, each some hundred cells. */
    public static final int FILE_OCCASIONS_MAX = 2_000;

    /** How long a file that was sent is waited for: tables of some thousand rows are read by then, of others the address tells how far they are. */
    public static final Duration IMPORT_PATIENCE = Duration.ofSeconds(10);

    private ApiLimits() {}
}
