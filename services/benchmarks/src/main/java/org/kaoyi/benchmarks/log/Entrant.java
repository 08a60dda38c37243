package org.kaoyi.benchmarks.log;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.kaoyi.benchmarks.database.BenchmarkDatabase;
import org.kaoyi.benchmarks.store.Contestant;
import org.kaoyi.benchmarks.store.CopyTable;
import org.kaoyi.benchmarks.store.EventStore;
import org.kaoyi.benchmarks.store.OneInsertTable;
import org.kaoyi.benchmarks.store.Writer;

/** Who takes part in an appending benchmark, and with which settings it may be at its best. */
interface Entrant {
    String name();

    List<Setting> candidates();

    void install(BenchmarkDatabase database) throws Exception;

    Lane open(BenchmarkDatabase database, Setting setting) throws Exception;

    /**
     * @param callers who append at the same time
     * @param connections that they share, for stores that let the caller choose
     * @param events in one append
     */
    record Setting(int callers, int connections, int events) {
        @Override
        public String toString() {
            return "%d callers, %d connections, %d events at once".formatted(callers, connections, events);
        }
    }

    /** An opened entrant. */
    interface Lane extends AutoCloseable {
        Writer writerOf(int caller);
    }

    /** A store that all callers share. */
    static Entrant of(Contestant contestant, List<Setting> candidates) {
        return new Entrant() {
            @Override
            public String name() {
                return contestant.name();
            }

            @Override
            public List<Setting> candidates() {
                return candidates;
            }

            @Override
            public void install(BenchmarkDatabase database) throws Exception {
                contestant.install(database);
            }

            @Override
            public Lane open(BenchmarkDatabase database, Setting setting) throws Exception {
                EventStore store = contestant.open(database, setting.connections());
                return new Lane() {
                    @Override
                    public Writer writerOf(int caller) {
                        return store;
                    }

                    @Override
                    public void close() throws Exception {
                        store.close();
                    }
                };
            }
        };
    }

    /** The plain table with one INSERT a commit. */
    static Entrant oneInsertTable(List<Setting> candidates) {
        return new Limit(OneInsertTable.NAME, candidates, OneInsertTable::install, OneInsertTable::new);
    }

    /** The plain table filled by binary COPY. */
    static Entrant copyTable(String name, List<Setting> candidates) {
        AtomicLong positions = new AtomicLong();
        return new Limit(name, candidates, CopyTable::install, database -> new CopyTable(database, positions));
    }

    /** A table of which each caller has a connection. */
    record Limit(String name, List<Setting> candidates, Installing installing, Connecting connecting)
            implements Entrant {

        interface Installing {
            void install(BenchmarkDatabase database) throws SQLException;
        }

        interface Connecting {
            Writer connect(BenchmarkDatabase database) throws SQLException;
        }

        @Override
        public void install(BenchmarkDatabase database) throws SQLException {
            installing.install(database);
        }

        @Override
        public Lane open(BenchmarkDatabase database, Setting setting) throws SQLException {
            List<Writer> writers = new ArrayList<>();
            for (int caller = 0; caller < setting.callers(); caller++) {
                writers.add(connecting.connect(database));
            }
            return new Lane() {
                @Override
                public Writer writerOf(int caller) {
                    return writers.get(caller);
                }

                @Override
                public void close() throws Exception {
                    for (Writer writer : writers) {
                        writer.close();
                    }
                }
            };
        }
    }
}
