package org.kaoyi.benchmarks.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kaoyi.benchmarks.database.BenchmarkDatabase;
import org.kaoyi.benchmarks.database.BenchmarkServer;
import org.kaoyi.benchmarks.event.EventSupply;
import org.kaoyi.benchmarks.event.StoredEvent;
import org.kaoyi.benchmarks.store.Contestant;
import org.kaoyi.benchmarks.store.EventStore;

/**
 * The condition under which a figure counts: 64 writers store at once, singly and several at a time, some of it in vain, while a
 * follower reads; every event stored is delivered once and in order. Each contestant is asked once a run.
 */
public final class Gate {
    private static final int WRITERS = 64;
    private static final int CONNECTIONS = 16;

    /** Every seventh append takes three events at once; after every tenth comes one that must be refused as a whole. */
    private static final int MANY_EVERY = 7;

    private static final int MANY = 3;
    private static final int IN_VAIN_EVERY = 10;

    private final BenchmarkServer server;
    private final EventSupply supply;
    private final int eventsEach;
    private final Map<String, Delivery> known = new HashMap<>();

    public Gate(BenchmarkServer server, EventSupply supply, int eventsEach) {
        this.server = server;
        this.supply = supply;
        this.eventsEach = eventsEach;
    }

    /** What a contestant delivered. */
    public Delivery of(Contestant contestant) throws Exception {
        Delivery delivery = known.get(contestant.name());
        if (delivery == null) {
            delivery = ask(contestant);
            known.put(contestant.name(), delivery);
        }
        return delivery;
    }

    private Delivery ask(Contestant contestant) throws Exception {
        BenchmarkDatabase database = server.fresh("gate-" + contestant.name());
        contestant.install(database);
        Set<String> refused = ConcurrentHashMap.newKeySet();
        AtomicBoolean allStored = new AtomicBoolean();
        try (EventStore store = contestant.open(database, CONNECTIONS);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<String>> following = threads.submit(() -> follow(store, allStored));
            List<Delivery.Stored> stored;
            try {
                stored = write(store, threads, refused);
            } finally {
                allStored.set(true); // the follower ends in any case
            }
            return new Delivery(stored, refused, following.get(), readAll(store));
        }
    }

    private List<Delivery.Stored> write(EventStore store, ExecutorService threads, Set<String> refused)
            throws Exception {
        List<Callable<List<Delivery.Stored>>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            writers.add(() -> write(store, refused));
        }
        List<Delivery.Stored> stored = new ArrayList<>();
        for (Future<List<Delivery.Stored>> writer : threads.invokeAll(writers)) {
            stored.addAll(writer.get());
        }
        return stored;
    }

    private List<Delivery.Stored> write(EventStore store, Set<String> refused) throws Exception {
        List<Delivery.Stored> stored = new ArrayList<>();
        for (int i = 1; stored.size() < eventsEach; i++) {
            List<StoredEvent> events = supply.next(i % MANY_EVERY == 0 ? MANY : 1);
            long sent = System.nanoTime();
            store.append(events);
            long acknowledged = System.nanoTime();
            events.forEach(event -> stored.add(new Delivery.Stored(event.stream(), sent, acknowledged)));
            if (i % IN_VAIN_EVERY == 0) {
                refused.add(inVain(store, events.getFirst()));
            }
        }
        return stored;
    }

    /** A new event together with a second beginning of a stream: neither may be stored. */
    private String inVain(EventStore store, StoredEvent stored) {
        StoredEvent fresh = supply.next();
        try {
            store.append(List.of(fresh, stored));
        } catch (Exception expected) {
            return fresh.stream();
        }
        throw new IllegalStateException("the store took a stream's first event twice");
    }

    private static List<String> follow(EventStore store, AtomicBoolean allStored) throws Exception {
        List<String> delivered = new ArrayList<>();
        try (EventStore.Follower follower = store.follow()) {
            boolean last = false;
            while (!last) {
                // Asked before the page: what was acknowledged until then has to be in it or before.
                boolean nothingFollows = allStored.get();
                List<String> page = follower.poll();
                delivered.addAll(page);
                if (page.isEmpty()) {
                    last = nothingFollows;
                    Thread.onSpinWait();
                }
            }
        }
        return delivered;
    }

    private static List<String> readAll(EventStore store) throws Exception {
        return follow(store, new AtomicBoolean(true));
    }
}
