package org.kaoyi.app.command;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.FileTrouble;

/**
 * Closes what a verb has opened when the program is told to end (Ctrl-C, TERM), so that no database is left running. At the
 * ordinary end it is closed itself, after everything was closed in the ordinary way.
 */
final class Closing implements AutoCloseable {
    private static volatile boolean ending;

    private final Thread hook = new Thread(this::end, "closing");
    private @Nullable AutoCloseable opened;

    Closing() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Opens something; an end that comes meanwhile waits for it, since what is half open can not be closed. */
    synchronized <T extends AutoCloseable> T open(Supplier<T> opening) {
        T whole = opening.get();
        opened = whole;
        return whole;
    }

    /** Whether the program was told to end: failures from here on come from that. */
    static boolean ending() {
        return ending;
    }

    private synchronized void end() {
        ending = true;
        if (opened != null) {
            try {
                opened.close();
            } catch (Exception e) {
                System.err.println("kaoyi: not everything was closed in order: " + FileTrouble.withName(e));
            }
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            ending = true; // the end has begun already, and the hook has done or will do its part
        }
    }
}
