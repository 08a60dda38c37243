package org.kaoyi.app;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/**
 * The program can not go on, for a reason that the person at the keyboard can mend. Its message is one or two sentences for
 * that person: what is wrong, where, and what to do; it is printed without a stack trace.
 */
public final class CannotProceed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    public CannotProceed(ExitCode exitCode, String sentence) {
        this(exitCode, sentence, null);
    }

    public CannotProceed(ExitCode exitCode, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    /** Something that the work needs is not there: exit code 5. */
    public static CannotProceed notReachable(String sentence, @Nullable Throwable cause) {
        return new CannotProceed(ExitCode.NOT_REACHABLE, sentence, cause);
    }

    /** A file that the command line names can not be read: where there is none, its name is wrong (2), else something keeps it away (5). */
    public static CannotProceed unreadable(String sentence, IOException cause) {
        boolean missing = cause instanceof NoSuchFileException;
        return new CannotProceed(missing ? ExitCode.USAGE : ExitCode.NOT_REACHABLE, sentence, cause);
    }

    /** The command line asks for something that can not be: exit code 2. */
    public static CannotProceed usage(String sentence) {
        return new CannotProceed(ExitCode.USAGE, sentence);
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
