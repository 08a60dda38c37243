package org.kaoyi.benchmarks.store;

import java.util.List;
import org.kaoyi.benchmarks.event.StoredEvent;

/** What takes events. */
public interface Writer extends AutoCloseable {

    /**
     * Appends all or none, each as the first event of its stream. Safe for all threads.
     *
     * @throws Exception when they are not stored, such as when a stream exists; else they are durable
     */
    void append(List<StoredEvent> events) throws Exception;
}
