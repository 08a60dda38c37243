package org.kaoyi.app.command;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.kaoyi.codec.KaoyiJson;
import tools.jackson.databind.json.JsonMapper;

/** Results on standard output: lines for people, broken at words where they are wider than the terminal, or one JSON value a line. */
final class Output {
    private static final JsonMapper JSON = KaoyiJson.reports();

    private final PrintStream out;

    Output() {
        this.out = System.out;
    }

    void line(String format, Object... arguments) {
        out.println(fitted(arguments.length == 0 ? format : format.formatted(arguments), Terminal.OUTPUT));
    }

    /** As it is, with the line ends that it has. */
    void text(String text) {
        out.print(text);
        out.flush();
    }

    void json(Object value) {
        out.println(JSON.writeValueAsString(value));
    }

    /** For a person who waits; never mixed with results. */
    static void note(String format, Object... arguments) {
        System.err.println(fitted(arguments.length == 0 ? format : format.formatted(arguments)));
    }

    /** A moment as people want it, to the second. */
    static String time(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** For standard error: who reads from a pipe or a file gets each line whole. */
    static String fitted(String text) {
        return fitted(text, Terminal.ERRORS);
    }

    private static String fitted(String text, Terminal terminal) {
        return terminal.isWatched() ? TerminalLines.fitted(text, TerminalLines.columns(System.getenv())) : text;
    }
}
