package org.kaoyi.ledger.faults;

import java.io.IOException;

/** Signals by the command every Unix has. */
final class Signals {
    private Signals() {}

    static void send(String signal, long process) throws IOException {
        try {
            int exit = new ProcessBuilder("kill", "-" + signal, Long.toString(process))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IOException("kill -" + signal + " " + process + " ended with " + exit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
