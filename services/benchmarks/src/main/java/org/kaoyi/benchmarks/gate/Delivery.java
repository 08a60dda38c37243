package org.kaoyi.benchmarks.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares what a store acknowledged with what it delivered.
 *
 * @param stored the events that were acknowledged, in any order
 * @param refused events that the store refused; none of them may be delivered
 * @param followed what a follower was given while the writers wrote, in its order
 * @param reread what a second follower was given afterwards, in its order
 */
public record Delivery(List<Stored> stored, Set<String> refused, List<String> followed, List<String> reread) {

    /**
     * An event that was acknowledged.
     *
     * @param sentNanos before the call, by {@link System#nanoTime}
     * @param acknowledgedNanos after it
     */
    public record Stored(String stream, long sentNanos, long acknowledgedNanos) {}

    /** What is wrong, a sentence for each kind of fault; empty when every event was delivered once and in order. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>(faultsOf(followed, "a follower"));
        faults.addAll(faultsOf(reread, "a later reader"));
        return faults;
    }

    /**
     * Whether both readers were given one order. More than is asked of a peer: one that delivers late what was committed late gives
     * each reader an order of its own.
     */
    public boolean inOneOrder() {
        return followed.equals(reread);
    }

    private List<String> faultsOf(List<String> delivered, String reader) {
        Map<String, Stored> known = new HashMap<>();
        stored.forEach(event -> known.put(event.stream(), event));
        Set<String> seen = new HashSet<>(delivered);
        List<String> faults = new ArrayList<>();
        count(
                faults,
                reader,
                "lost",
                known.keySet().stream().filter(event -> !seen.contains(event)).count());
        count(faults, reader, "given twice or more", delivered.size() - seen.size());
        count(
                faults,
                reader,
                "given though refused",
                seen.stream().filter(refused::contains).count());
        count(
                faults,
                reader,
                "given though nobody stored them",
                seen.stream()
                        .filter(event -> !known.containsKey(event) && !refused.contains(event))
                        .count());
        count(faults, reader, "given before one that was acknowledged before they were sent", early(delivered, known));
        return faults;
    }

    /** From the end: whether anything delivered later had been acknowledged before this one was sent. */
    private static long early(List<String> delivered, Map<String, Stored> known) {
        long early = 0;
        long acknowledgedFirst = Long.MAX_VALUE;
        for (String stream : delivered.reversed()) {
            Stored event = known.get(stream);
            if (event != null) {
                early += acknowledgedFirst < event.sentNanos() ? 1 : 0;
                acknowledgedFirst = Math.min(acknowledgedFirst, event.acknowledgedNanos());
            }
        }
        return early;
    }

    private static void count(List<String> faults, String reader, String what, long events) {
        if (events > 0) {
            faults.add("%s: %d events %s".formatted(reader, events, what));
        }
    }
}
