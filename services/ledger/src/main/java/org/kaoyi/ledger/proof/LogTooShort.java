package org.kaoyi.ledger.proof;

/** A leaf is not there: the log is shorter than the tree asked for, or has a hole. */
public final class LogTooShort extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long position;

    public LogTooShort(long position) {
        super("the log has no event at a position that a proof needs");
        this.position = position;
    }

    /** The first position that is missing. */
    public long position() {
        return position;
    }
}
