package org.kaoyi.ledger.sequencing;

import java.util.concurrent.CompletableFuture;
import org.kaoyi.ledger.Appended;

/**
 * What becomes of one append. It holds only once the batch it was reached in is durable: a refusal may rest on an earlier
 * append of the same batch.
 */
public sealed interface Verdict {

    /** The append stands, now or since an earlier request with the same key. */
    record Stands(Appended where) implements Verdict {}

    /** Nothing of it is stored; the reason is for the caller. */
    record Refused(RuntimeException reason) implements Verdict {}

    /** Tells the caller. */
    default void answer(CompletableFuture<Appended> caller) {
        switch (this) {
            case Stands stands -> caller.complete(stands.where());
            case Refused refused -> caller.completeExceptionally(refused.reason());
        }
    }
}
