package org.kaoyi.benchmarks.store;

import org.kaoyi.benchmarks.database.BenchmarkDatabase;

/** Who can be measured. */
public interface Contestant {

    /** As it is called in the figures, such as {@code axon-jdbc}. */
    String name();

    /**
     * Makes its tables in an empty database.
     *
     * @throws Exception when it can not be installed
     */
    void install(BenchmarkDatabase database) throws Exception;

    /**
     * Opens an installed one.
     *
     * @param connections by which it writes, for those that let the caller choose
     */
    EventStore open(BenchmarkDatabase database, int connections) throws Exception;
}
