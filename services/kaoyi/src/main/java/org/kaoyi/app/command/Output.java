package org.kaoyi.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Consumer;
import org.kaoyi.codec.KaoyiJson;
import tools.jackson.databind.json.JsonMapper;

/** Results on standard output: lines for people, broken at words where they are wider than the terminal, or one JSON value a line. */
final class Output {
    private static final JsonMapper JSON = KaoyiJson.reports();

    private final PrintStream out;
    private final boolean wrapped;

    Output() {
        this(System.out, true);
    }

    private Output(PrintStream out, boolean wrapped) {
        this.out = out;
        this.wrapped = wrapped;
    }

    /** Each line whole, in UTF-8; what the disk says is not lost, as a stream for printing would have it. */
    static void into(OutputStream file, Consumer<Output> content) throws IOException {
        try {
            PrintStream lines = new PrintStream(new Telling(file), false, UTF_8);
            content.accept(new Output(lines, false));
            lines.flush();
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    /** Lets what the disk says pass through a stream for printing, which would keep it to itself. */
    private static final class Telling extends FilterOutputStream {
        Telling(OutputStream file) {
            super(file);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void line(String format, Object... arguments) {
        String text = arguments.length == 0 ? format : format.formatted(arguments);
        out.println(wrapped ? fitted(text, Terminal.OUTPUT) : text);
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
