package org.kaoyi.ledger.axon;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.kaoyi.ledger.SettableClock;
import org.kaoyi.ledger.postgres.LedgerDatabase;
import org.kaoyi.ledger.postgres.PostgresEventLog;

/** Our store: the late one comes at the end, and nobody misses it. */
class LateCommitOnLogTest extends LateCommitContract {
    private final PostgresEventLog log = LedgerDatabase.fresh().open(new SettableClock(OLD.toString()));
    private final EventStorageEngine engine = new LogEventStorageEngine(log, Told.messages());

    @AfterEach
    void close() {
        log.close();
    }

    @Override
    Begun begin(String stream) {
        CompletableFuture<Void> told = new CompletableFuture<>();
        CompletableFuture<Void> done = told.thenRunAsync(
                () -> engine.appendEvents(new GenericDomainEventMessage<>("claim", stream, 0, new Told(stream))));
        return () -> {
            told.complete(null);
            done.join();
        };
    }

    @Override
    EventStorageEngine reader() {
        return engine;
    }

    @Override
    List<String> shown() {
        return List.of("claim/begun-second", "claim/begun-first", "claim/begun-afterwards").stream()
                .map(stream -> new Told(stream).toString())
                .toList();
    }
}
