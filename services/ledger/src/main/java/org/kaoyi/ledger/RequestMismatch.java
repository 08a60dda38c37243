package org.kaoyi.ledger;

/** An idempotency key came again with other content; nothing was stored. */
public final class RequestMismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String requestKey;

    public RequestMismatch(String requestKey) {
        super("idempotency key was used for other content");
        this.requestKey = requestKey;
    }

    public String requestKey() {
        return requestKey;
    }
}
