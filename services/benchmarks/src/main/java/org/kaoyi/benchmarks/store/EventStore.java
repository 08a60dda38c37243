package org.kaoyi.benchmarks.store;

/** A store of events that can be followed; what is measured as subject or peer. */
public interface EventStore extends Writer {

    /** Follows from the beginning, by the store's own way of following. */
    Follower follow();

    /**
     * Reads everything in the store's order on one thread, by the store's own way, and hands each payload to {@code binding}.
     *
     * @return events read
     */
    long replay(Binding binding) throws Exception;

    /** What is done with a payload: decoding it to its record. */
    interface Binding {
        void bind(String type, int schemaVersion, byte[] payload);
    }

    /** Reads a store as it grows; used by one thread. */
    interface Follower extends AutoCloseable {

        /** Streams of the events that came since the last call, in the order of delivery; empty when there are none for now. */
        java.util.List<String> poll() throws Exception;

        @Override
        default void close() throws Exception {}
    }
}
