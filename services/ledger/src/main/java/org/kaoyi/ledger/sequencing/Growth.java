package org.kaoyi.ledger.sequencing;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.merkle.Frontier;
import org.kaoyi.ledger.merkle.LeafHash;
import org.kaoyi.ledger.merkle.TreeHash;

/**
 * The events of a batch, each hashed when it is asked for: while the store takes one, the next is being hashed. Hashing all of
 * them first would leave the store idle for a third of the time. The tree grows as soon as it is known from where. For use by
 * one thread, once.
 */
public final class Growth implements Iterator<LoggedEvent> {
    private final Instant recordedAt;
    private final Iterator<PlacedEvent> rest;
    private final List<LoggedEvent> done;
    private final CompletableFuture<@Nullable Frontier> before;
    private final MessageDigest sha256 = TreeHash.sha256();
    private Frontier.@Nullable Growing tree;
    private int grown;

    Growth(CompletableFuture<@Nullable Frontier> before, Instant recordedAt, List<PlacedEvent> placed) {
        this.recordedAt = recordedAt;
        this.rest = placed.iterator();
        this.done = new ArrayList<>(placed.size());
        this.before = before;
    }

    @Override
    public boolean hasNext() {
        return rest.hasNext();
    }

    /** @throws NotLaidDown when the batch before this one will not be stored */
    @Override
    public LoggedEvent next() {
        PlacedEvent next = rest.next();
        NewEvent event = next.event();
        byte[] leaf = LeafHash.of(next.position(), next.version(), event, next.content(), recordedAt, sha256);
        LoggedEvent logged = event.logged(next.position(), next.version(), recordedAt, leaf);
        done.add(logged);
        if (before.isDone()) {
            grow();
        }
        return logged;
    }

    /** All of them, also those that were not asked for yet. */
    public List<LoggedEvent> events() {
        while (hasNext()) {
            next();
        }
        return done;
    }

    /**
     * The end of the log once all of them are stored. Waits until the batch before this one is hashed.
     *
     * @throws NotLaidDown when that will not be stored
     */
    public LogEnd end() {
        events();
        return new LogEnd(recordedAt, grow().frontier());
    }

    private Frontier.Growing grow() {
        Frontier.Growing growing = tree == null ? onTheBatchBefore() : tree;
        tree = growing;
        for (; grown < done.size(); grown++) {
            growing.add(done.get(grown).leafHash());
        }
        return growing;
    }

    private Frontier.Growing onTheBatchBefore() {
        Frontier frontier = before.join();
        if (frontier == null) {
            throw new NotLaidDown();
        }
        return frontier.grow();
    }
}
