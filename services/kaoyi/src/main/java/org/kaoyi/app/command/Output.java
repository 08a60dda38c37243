package org.kaoyi.app.command;

import java.io.Console;
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
        out.println(fitted(arguments.length == 0 ? format : format.formatted(arguments)));
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

    /** Who reads from a pipe or a file gets each line whole. */
    @SuppressWarnings("SystemConsoleNull") // with -Djdk.console=java.base it is null where no terminal is
    static String fitted(String text) {
        Console console = System.console();
        return console != null && console.isTerminal()
                ? TerminalLines.fitted(text, TerminalLines.columns(System.getenv()))
                : text;
    }
}
