package org.kaoyi.app.command;

import java.io.PrintStream;
import java.time.Duration;
import org.kaoyi.ledger.verification.VerificationProgress;

/** Shows on standard error how far a verification has come: a bar on a terminal, else a line now and then. Small ledgers show nothing. */
final class VerifyProgress implements VerificationProgress {
    private static final int PERCENT = 100;

    /** A terminal shows what moves; a bar that is drawn oftener than this flickers. */
    private static final Duration BAR_EVERY = Duration.ofMillis(200);

    /** In a file of a night's run nobody wants more lines than this. */
    private static final Duration LINE_EVERY = Duration.ofSeconds(5);

    private static final int BAR_SIGNS = 30;

    private final PrintStream out;
    private final boolean terminal;
    private long shownNanos;
    private boolean drawn;

    VerifyProgress(PrintStream out, boolean terminal, long nowNanos) {
        this.out = out;
        this.terminal = terminal;
        this.shownNanos = nowNanos;
    }

    static VerifyProgress onStandardError() {
        return new VerifyProgress(System.err, Terminal.ERRORS.isWatched(), System.nanoTime());
    }

    @Override
    public void reached(long position, long head) {
        show(position, head, System.nanoTime());
    }

    void show(long position, long head, long nowNanos) {
        Duration every = terminal ? BAR_EVERY : LINE_EVERY;
        if (nowNanos - shownNanos < every.toNanos()) {
            return;
        }
        shownNanos = nowNanos;
        if (terminal) {
            out.print("\r" + bar(position, head));
            out.flush();
            drawn = true;
        } else {
            out.println("verified up to position %d of %d (%d %%)"
                    .formatted(position, head, part(position, head, PERCENT)));
        }
    }

    /** Leaves the line of the bar, so that what is said next begins on its own. */
    void end() {
        if (drawn) {
            out.println();
        }
    }

    private static String bar(long position, long head) {
        int done = (int) part(position, head, BAR_SIGNS);
        return "[%s%s] %3d %% %d of %d"
                .formatted(
                        "=".repeat(done), " ".repeat(BAR_SIGNS - done), part(position, head, PERCENT), position, head);
    }

    private static long part(long position, long head, int whole) {
        return head <= 0 ? whole : Math.min(whole, whole * position / head);
    }
}
