package org.kaoyi.claims.event;

import java.util.Optional;
import org.kaoyi.claims.account.BalancePart;
import org.kaoyi.claims.account.OccasionId;

/** One figure has been declared a part of another. */
public record BalancePartDeclared(BalancePart part) implements LedgerEvent {
    @Override
    public String stream() {
        return Streams.balance(part.wholeOccasion(), part.wholeQuestion());
    }

    @Override
    public Optional<OccasionId> concerns() {
        return Optional.empty();
    }
}
