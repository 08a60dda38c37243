package org.kaoyi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals to processes, by the command that every Unix has. */
public final class Signals {
    private Signals() {}

    /**
     * Sends it, and returns when it was sent.
     *
     * @param signal such as {@code STOP}
     * @throws UncheckedIOException when there is no such process
     */
    public static void send(String signal, long process) {
        try {
            int exit = awaitEnd(new ProcessBuilder("kill", "-" + signal, Long.toString(process))
                    .inheritIO()
                    .start());
            if (exit != 0) {
                throw new IOException("kill -" + signal + " " + process + " ended with " + exit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a process that was told to end. @return how it ended */
    public static int awaitEnd(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a process ended", e);
        }
    }
}
