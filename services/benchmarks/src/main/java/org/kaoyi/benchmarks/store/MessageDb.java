package org.kaoyi.benchmarks.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoyi.benchmarks.database.BenchmarkDatabase;
import org.kaoyi.benchmarks.event.StoredEvent;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * message-db: a store made of SQL functions. Its files are run in the order of its own install scripts; events are written by
 * {@code write_message}, many of them in one statement, and read by {@code get_category_messages}.
 */
public final class MessageDb implements Contestant {
    public static final String NAME = "message-db";

    /** Set by {@code services/benchmarks/run} to the package's folder {@code database}. */
    private static final String FOLDER_PROPERTY = "kaoyi.benchmarks.message-db";

    /** In the order of install.sh and of the scripts that it calls, but for the views, which nothing here reads. */
    private static final List<String> FILES = List.of(
            "roles/message-store.sql",
            "schema/message-store.sql",
            "extensions/pgcrypto.sql",
            "tables/messages.sql",
            "types/message.sql",
            "functions/message-store-version.sql",
            "functions/hash-64.sql",
            "functions/acquire-lock.sql",
            "functions/category.sql",
            "functions/is-category.sql",
            "functions/id.sql",
            "functions/cardinal-id.sql",
            "functions/stream-version.sql",
            "functions/write-message.sql",
            "functions/get-stream-messages.sql",
            "functions/get-category-messages.sql",
            "functions/get-last-stream-message.sql",
            "indexes/messages-id.sql",
            "indexes/messages-stream.sql",
            "indexes/messages-category.sql");

    private static final String SCHEMA = "message_store";
    private static final String CATEGORY = "claim";
    private static final int PAGE_EVENTS = 10_000;

    private static final String WRITE_ONE = "SELECT write_message(?, ?, ?, ?::jsonb, ?::jsonb, -1)";

    private static final String WRITE_MANY = """
            SELECT write_message(id, stream, type, data::jsonb, metadata::jsonb, -1)
              FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) AS row(id, stream, type, data, metadata)
            """;

    private static final String READ = """
            SELECT stream_name, type, data, global_position FROM get_category_messages(?, ?, ?)
            """;

    private final Path folder;

    private MessageDb(Path folder) {
        this.folder = folder;
    }

    /** Empty where its files were not fetched. */
    public static Optional<Contestant> find() {
        String folder = System.getProperty(FOLDER_PROPERTY, "");
        return folder.isEmpty() || !Files.isDirectory(Path.of(folder))
                ? Optional.empty()
                : Optional.of(new MessageDb(Path.of(folder)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void install(BenchmarkDatabase database) throws IOException, SQLException {
        PGSimpleDataSource source = source(database);
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (String file : FILES) {
                statement.execute(Files.readString(folder.resolve(file)));
            }
        }
    }

    @Override
    public EventStore open(BenchmarkDatabase database, int connections) {
        return new Store(BenchmarkDatabase.pooled(source(database), connections + 1));
    }

    private static PGSimpleDataSource source(BenchmarkDatabase database) {
        PGSimpleDataSource source = database.source();
        source.setCurrentSchema(SCHEMA + ",public");
        return source;
    }

    private record Store(HikariDataSource pool) implements EventStore {
        @Override
        public void append(List<StoredEvent> events) throws SQLException {
            try (Connection connection = pool.getConnection();
                    PreparedStatement statement =
                            connection.prepareStatement(events.size() == 1 ? WRITE_ONE : WRITE_MANY)) {
                if (events.size() == 1) {
                    List<String> columns = columns(events.getFirst());
                    for (int i = 0; i < columns.size(); i++) {
                        statement.setString(i + 1, columns.get(i));
                    }
                } else {
                    setArrays(connection, statement, events);
                }
                statement.executeQuery().close();
            }
        }

        private static void setArrays(Connection connection, PreparedStatement statement, List<StoredEvent> events)
                throws SQLException {
            List<List<String>> rows = events.stream().map(Store::columns).toList();
            for (int column = 0; column < rows.getFirst().size(); column++) {
                int of = column;
                Object[] values = rows.stream().map(row -> row.get(of)).toArray();
                statement.setArray(column + 1, connection.createArrayOf("text", values));
            }
        }

        /** Its streams are named category, dash, id. */
        private static List<String> columns(StoredEvent event) {
            return List.of(
                    event.id().toString(),
                    event.stream().replaceFirst("/", "-"),
                    event.type(),
                    new String(event.payload(), StandardCharsets.UTF_8),
                    new String(event.metadata(), StandardCharsets.UTF_8));
        }

        @Override
        public Follower follow() {
            return new Follower() {
                private long next = 1;

                @Override
                public List<String> poll() throws SQLException {
                    List<String> streams = new ArrayList<>();
                    next = page(next, (stream, type, data) -> streams.add(stream.replaceFirst("-", "/")));
                    return streams;
                }
            };
        }

        @Override
        public long replay(Binding binding) throws SQLException {
            long[] read = new long[1];
            long next = 1;
            long before;
            do {
                before = next;
                next = page(before, (stream, type, data) -> {
                    binding.bind(type, 1, data.getBytes(StandardCharsets.UTF_8));
                    read[0]++;
                });
            } while (next > before);
            return read[0];
        }

        private interface Message {
            void take(String stream, String type, String data);
        }

        /** Hands on a page and returns where the next one begins. */
        private long page(long from, Message message) throws SQLException {
            long next = from;
            try (Connection connection = pool.getConnection();
                    PreparedStatement statement = connection.prepareStatement(READ)) {
                statement.setString(1, CATEGORY);
                statement.setLong(2, from);
                statement.setLong(3, PAGE_EVENTS);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        message.take(rows.getString(1), rows.getString(2), rows.getString(3));
                        next = rows.getLong(4) + 1;
                    }
                }
            }
            return next;
        }

        @Override
        public void close() {
            pool.close();
        }
    }
}
