package org.kaoyi.app.command;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether somebody looks at a standard stream, or a file or a pipe takes it: each may go elsewhere. */
enum Terminal {
    OUTPUT(1),
    ERRORS(2);

    /** Where Linux says for each open file of this process what it is (proc_pid_fd(5)). */
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    private final int descriptor;

    Terminal(int descriptor) {
        this.descriptor = descriptor;
    }

    boolean isWatched() {
        return isWatched(OPEN_FILES);
    }

    boolean isWatched(Path openFiles) {
        Path file = openFiles.resolve(Integer.toString(descriptor));
        if (!Files.isSymbolicLink(file)) {
            return hasConsole();
        }
        try {
            String leadsTo = Files.readSymbolicLink(file).toString();
            return leadsTo.startsWith("/dev/pts/") || leadsTo.startsWith("/dev/tty") || leadsTo.equals("/dev/console");
        } catch (IOException e) {
            return hasConsole();
        }
    }

    /** Elsewhere Java tells it only of input and output together. */
    @SuppressWarnings("SystemConsoleNull") // with -Djdk.console=java.base it is null where no terminal is
    private static boolean hasConsole() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
