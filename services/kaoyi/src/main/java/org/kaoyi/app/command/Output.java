package org.kaoyi.app.command;

import java.io.PrintStream;
import org.kaoyi.codec.KaoyiJson;
import tools.jackson.databind.json.JsonMapper;

/** Results on standard output: lines for people, or one JSON value a line. */
final class Output {
    private static final JsonMapper JSON = KaoyiJson.reports();

    private final PrintStream out;

    Output() {
        this.out = System.out;
    }

    void line(String format, Object... arguments) {
        out.println(arguments.length == 0 ? format : format.formatted(arguments));
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
        System.err.println(arguments.length == 0 ? format : format.formatted(arguments));
    }
}
