package org.kaoyi.ledger.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The log's tables as SQL, for whoever makes an empty ledger in a schema of its own (tests, benchmarks). The application migrates
 * with Flyway instead, from the same files.
 */
public final class LedgerTables {
    private static final List<String> MIGRATIONS = List.of(
            "/db/migration/V1__ledger.sql",
            "/db/migration/V3__tenure.sql",
            "/db/migration/V6__head_moves_forward.sql",
            "/db/migration/V10__head_moves_forward_without_a_call.sql",
            "/db/migration/V40__kafka.sql",
            "/db/migration/V41__parked_by_time.sql");

    private LedgerTables() {}

    /** Creates the tables in the schema that the connection looks into first. */
    public static String sql() {
        return MIGRATIONS.stream().map(LedgerTables::read).collect(Collectors.joining("\n"));
    }

    private static String read(String resource) {
        try (InputStream sql = LedgerTables.class.getResourceAsStream(resource)) {
            if (sql == null) {
                throw new IllegalStateException("the ledger's own " + resource + " is not in its jar");
            }
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
