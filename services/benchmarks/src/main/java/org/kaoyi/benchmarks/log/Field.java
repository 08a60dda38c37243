package org.kaoyi.benchmarks.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoyi.benchmarks.Surroundings;
import org.kaoyi.benchmarks.gate.Delivery;
import org.kaoyi.benchmarks.store.AxonJdbc;
import org.kaoyi.benchmarks.store.Contestant;
import org.kaoyi.benchmarks.store.Kaoyi;
import org.kaoyi.benchmarks.store.MessageDb;

/**
 * The stores that are compared: the subject first, then the peers that are there.
 *
 * @param stores in this order
 * @param missing by name why a peer is not there
 */
record Field(List<Contestant> stores, Map<String, String> missing) {
    private static final String NOT_FETCHED = "its SQL files are not there: npm was not found or could not fetch them";

    static Field gathered() {
        List<Contestant> stores = new ArrayList<>(List.of(new Kaoyi(), new AxonJdbc()));
        Map<String, String> missing = new LinkedHashMap<>();
        Optional<Contestant> messageDb = MessageDb.find();
        messageDb.ifPresentOrElse(stores::add, () -> missing.put(MessageDb.NAME, NOT_FETCHED));
        return new Field(stores, missing);
    }

    /** What the gate found of each store. */
    Passed passed(Surroundings surroundings) throws Exception {
        Map<String, List<String>> failing = new LinkedHashMap<>();
        Map<String, Boolean> inOneOrder = new LinkedHashMap<>();
        for (Contestant store : stores) {
            surroundings.journal().say("asking %s for exactly-once delivery in order", store.name());
            Delivery delivery = surroundings.gate().of(store);
            if (!delivery.faults().isEmpty()) {
                failing.put(store.name(), delivery.faults());
            }
            inOneOrder.put(store.name(), delivery.inOneOrder());
        }
        return new Passed(failing, inOneOrder);
    }

    /**
     * @param failing by store what is wrong with its delivery
     * @param inOneOrder whether two readers of a store were given the same order
     */
    record Passed(Map<String, List<String>> failing, Map<String, Boolean> inOneOrder) {}
}
