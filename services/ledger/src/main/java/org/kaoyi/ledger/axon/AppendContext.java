package org.kaoyi.ledger.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.Expectation;

/**
 * What a command handler tells the log beside its events, and what the log answers: resources of the outermost unit of
 * work.
 */
public final class AppendContext {
    /** {@code List<Expectation>}: streams that the decision read and did not write. */
    public static final String EXPECTATIONS = "org.kaoyi.ledger.expectations";

    /** {@code String}: idempotency key of the request. */
    public static final String REQUEST_KEY = "org.kaoyi.ledger.requestKey";

    /** {@code Appended}: where the events stand; present from the commit on, and read from {@code afterCommit}. */
    public static final String RECEIPT = "org.kaoyi.ledger.receipt";

    private AppendContext() {}

    /** The append also rests on this version of a stream that is only read. */
    public static void expect(UnitOfWork<?> unitOfWork, Expectation expectation) {
        List<Expectation> expectations = unitOfWork.root().getOrComputeResource(EXPECTATIONS, key -> new ArrayList<>());
        expectations.add(expectation);
    }

    /** The append answers this request, and once only. */
    public static void requestKey(UnitOfWork<?> unitOfWork, String requestKey) {
        unitOfWork.root().resources().put(REQUEST_KEY, requestKey);
    }

    /** Where the unit of work's events stand; empty before the commit, or when there were none. */
    public static Optional<Appended> receipt(UnitOfWork<?> unitOfWork) {
        return resource(unitOfWork, RECEIPT, Appended.class);
    }

    static List<Expectation> currentExpectations() {
        return current()
                .map(unit -> unit.root().getOrDefaultResource(EXPECTATIONS, List.<Expectation>of()))
                .orElse(List.of());
    }

    static Optional<String> currentRequestKey() {
        return current().flatMap(unit -> resource(unit, REQUEST_KEY, String.class));
    }

    /** Leaves the receipt where the caller finds it. */
    static void leaveReceipt(Appended appended) {
        current().ifPresent(unit -> unit.root().resources().put(RECEIPT, appended));
    }

    private static <T> Optional<T> resource(UnitOfWork<?> unitOfWork, String key, Class<T> type) {
        return Optional.ofNullable(unitOfWork.root().resources().get(key)).map(type::cast);
    }

    private static Optional<UnitOfWork<?>> current() {
        return CurrentUnitOfWork.isStarted() ? Optional.of(CurrentUnitOfWork.get()) : Optional.empty();
    }
}
