package org.kaoyi.ledger;

import org.jspecify.annotations.Nullable;

/** What is stored contradicts itself, so that nothing can be recorded on top of it. Reading it is still possible, and verification says where. */
public final class LedgerDamaged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param how what contradicts what, without a full stop at its end */
    public LedgerDamaged(String how, @Nullable Throwable cause) {
        super(how, cause);
    }
}
