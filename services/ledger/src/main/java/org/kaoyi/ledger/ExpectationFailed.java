package org.kaoyi.ledger;

/** A stream has moved on since the decision read it; nothing was stored. The caller reads again and decides again. */
public final class ExpectationFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String stream;
    private final long expected;
    private final long actual;

    public ExpectationFailed(String stream, long expected, long actual) {
        super("stream has moved on");
        this.stream = stream;
        this.expected = expected;
        this.actual = actual;
    }

    public String stream() {
        return stream;
    }

    public long expected() {
        return expected;
    }

    public long actual() {
        return actual;
    }
}
