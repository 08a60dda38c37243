package org.kaoyi.benchmarks.report;

import java.io.PrintStream;

/** What the run is doing, for the person who waits; never mixed with the figures. */
public final class Journal {
    private final PrintStream out;

    public Journal(PrintStream out) {
        this.out = out;
    }

    public void say(String format, Object... arguments) {
        out.println("benchmarks: " + format.formatted(arguments));
    }

    /** For libraries that print for themselves. */
    public PrintStream stream() {
        return out;
    }
}
