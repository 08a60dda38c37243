package org.kaoyi.app;

/** How the program ends; scripts rely on these numbers. */
public enum ExitCode {
    OK(0),
    /** The program did its work and found what a historian should look at. */
    FINDINGS(1),
    /** The command line was wrong; nothing was done. */
    USAGE(2),
    /** Some rows were refused; all others are in the ledger. */
    PARTIAL_IMPORT(3),
    /** What is stored disagrees with its own proofs. */
    INTEGRITY_FAILURE(4),
    /** A database, folder, port or other means of work could not be had, or what was to be told could not be written. */
    NOT_REACHABLE(5);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
