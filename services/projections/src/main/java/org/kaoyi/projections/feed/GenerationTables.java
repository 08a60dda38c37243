package org.kaoyi.projections.feed;

import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of a generation, made like the patterns that the migrations leave in the ledger's own schema. */
final class GenerationTables {
    private static final String SCHEMA_EXISTS = """
            SELECT to_regnamespace(quote_ident(?)) IS NOT NULL
            """;

    /** Where the patterns lie: where the migrations made the row that tells generations apart. */
    private static final String PATTERNS = """
            SELECT quote_ident(n.nspname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.oid = 'projection_generation'::regclass
            """;

    private static final String LIKE_PATTERN = """
            CREATE TABLE %1$s.%3$s (LIKE %2$s.%3$s INCLUDING ALL%4$s)
            """;

    private static final String TEMPORARY_LIKE_PATTERN = """
            CREATE TEMPORARY TABLE %2$s (LIKE %1$s.%2$s INCLUDING ALL%3$s) ON COMMIT DROP
            """;

    /** What is kept of a table beside its columns, such as when a value is moved out of its row; LIKE leaves it out. */
    private static final String OPTIONS = """
            SELECT format('ALTER TABLE %I.%I SET (%s)', ?::text, relname, array_to_string(reloptions, ', '))
            FROM pg_class WHERE oid = ?::regclass AND reloptions IS NOT NULL
            """;

    private static final String DROP = """
            DROP TABLE IF EXISTS %s.%s
            """;

    /** Keys first: an index that a key needs is made with it. */
    private static final String KEYS = """
            SELECT format('ALTER TABLE %I.%I ADD %s', ?::text, c.relname, pg_get_constraintdef(k.oid))
            FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
            WHERE k.conrelid = ?::regclass AND k.contype IN ('p', 'u')
            """;

    /** Expressions, orders and methods of an index as the pattern has them; only the place is another. */
    private static final String INDEXES = """
            SELECT replace(pg_get_indexdef(i.indexrelid), format(' ON %I.%I USING ', n.nspname, c.relname),
                format(' ON %I.%I USING ', ?::text, c.relname))
            FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE i.indrelid = ?::regclass AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)
            """;

    private final Projection projection;
    private final JdbcTemplate jdbc;

    GenerationTables(Projection projection, JdbcTemplate jdbc) {
        this.projection = projection;
        this.jdbc = jdbc;
    }

    void make(String schema, boolean indexed) {
        if (!Boolean.TRUE.equals(jdbc.queryForObject(SCHEMA_EXISTS, Boolean.class, schema))) {
            makeSchema(schema);
        }
        String patterns = patterns();
        for (String table : projection.tables()) {
            jdbc.execute(LIKE_PATTERN.formatted(schema, patterns, table, indexed ? "" : " EXCLUDING INDEXES"));
            run(OPTIONS, schema, patterns + "." + table);
        }
    }

    /** Tables that only this connection sees, until its transaction ends. */
    void makeTemporary(boolean indexed) {
        String patterns = patterns();
        for (String table : projection.tables()) {
            jdbc.execute(TEMPORARY_LIKE_PATTERN.formatted(patterns, table, indexed ? "" : " EXCLUDING INDEXES"));
        }
    }

    private void makeSchema(String schema) {
        try {
            jdbc.execute("CREATE SCHEMA " + schema);
        } catch (DataAccessException e) {
            throw new IllegalStateException(
                    "the database user may not make the schema %s, in which the view %s is to be kept; open the ledger once with KAOYI_OWNER_URL"
                            .formatted(schema, projection.name()),
                    e);
        }
    }

    void index(String schema) {
        projection.tables().forEach(table -> index(schema, table));
    }

    void index(String schema, String table) {
        String pattern = patterns() + "." + table;
        run(KEYS, schema, pattern);
        run(INDEXES, schema, pattern);
    }

    private void run(String making, String schema, String pattern) {
        List<String> statements = jdbc.query(making, (row, number) -> row.getString(1), schema, pattern);
        statements.forEach(jdbc::execute);
    }

    void drop(String schema) {
        if (Boolean.TRUE.equals(jdbc.queryForObject(SCHEMA_EXISTS, Boolean.class, schema))) {
            projection.tables().forEach(table -> jdbc.execute(DROP.formatted(schema, table)));
        }
    }

    private String patterns() {
        return String.valueOf(jdbc.queryForObject(PATTERNS, String.class));
    }
}
