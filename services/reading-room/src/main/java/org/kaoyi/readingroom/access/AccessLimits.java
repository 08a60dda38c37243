package org.kaoyi.readingroom.access;

import java.time.Duration;

/** How much one person may ask for, and all together, and why no more. */
public final class AccessLimits {
    /** A page and all that it loads, some times over; a program that begins. */
    public static final int REQUESTS_AT_FIRST = 300;

    /** A program that fetches one claim after the other; whoever wants more at once asks for pages of a thousand, or for an export. */
    public static final int REQUESTS_A_SECOND = 50;

    /** Of who has not said who he is there is nothing to fetch but the page where to say it. */
    public static final int STRANGERS_AT_FIRST = 60;

    public static final int STRANGERS_A_SECOND = 10;

    /** Whose requests are counted; beyond, those who asked longest ago begin anew. */
    public static final int COUNTED_MAX = 10_000;

    /** A browser opens six connections to one server; a program that needs more of them waits for itself. */
    public static final int AT_ONCE_EACH = 24;

    /** Ten times what the database answers at once: the rest waits for seconds, and is told so before it gives up by itself. */
    public static final int AT_ONCE_ALL = 128;

    /** How long a request waits for its turn before it is told to come again. */
    public static final Duration TURN_PATIENCE = Duration.ofSeconds(2);

    /** A working day: whoever left his browser open is asked again in the morning. */
    public static final Duration LOGIN_LASTS = Duration.ofHours(10);

    /** Clocks are set right by less than this all the time; by more one has jumped. */
    public static final Duration CLOCK_STEP_MAX = Duration.ofMinutes(1);

    /** A reader in the stacks comes back to his desk within it. */
    public static final Duration IDLE_LOGIN_LASTS = Duration.ofHours(2);

    /** Connections that are open at once, most of them idle; past them new ones wait in the system's queue. */
    public static final int CONNECTIONS_MAX = 2_000;

    /** The same of what waits to be accepted. */
    public static final int CONNECTIONS_WAITING = 200;

    /** Nothing came or could be sent for so long: the other side is gone, or means to hold the connection. */
    public static final Duration SILENCE_MAX = Duration.ofSeconds(15);

    /** A connection that asks for nothing more; a reader's next click finds it open. */
    public static final Duration IDLE_MAX = Duration.ofSeconds(30);

    /** Headers of a browser with all its cookies are a quarter of it. */
    public static final int HEADER_BYTES_MAX = 16 * 1024;

    private AccessLimits() {}
}
