package org.kaoyi.app.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.verification.RecordedCopies;
import org.springframework.jdbc.core.JdbcTemplate;

/** Payloads that the views keep beside the log. They were folded before somebody altered the log, or after; the leaf hash tells. */
final class RowCopies implements RecordedCopies {
    private static final String TABLES = """
            SELECT quote_ident(p.table_schema) || '.' || quote_ident(p.table_name) FROM information_schema.columns p
              JOIN information_schema.columns o USING (table_schema, table_name)
            WHERE p.table_schema IN (SELECT schema_name FROM projection_generation)
              AND p.column_name = ? AND o.column_name = 'position' ORDER BY 1
            """;

    private final JdbcTemplate jdbc;

    RowCopies(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
    }

    @Override
    public List<byte[]> payloads(long position) {
        return kept("payload", position);
    }

    @Override
    public List<byte[]> payloadHashes(long position) {
        return kept("payload_hash", position);
    }

    private List<byte[]> kept(String column, long position) {
        List<String> tables = jdbc.query(TABLES, (row, number) -> row.getString(1), column);
        List<byte[]> copies = new ArrayList<>();
        for (String table : tables) {
            jdbc.query(
                    "SELECT %1$s FROM %2$s WHERE position = ? AND %1$s IS NOT NULL".formatted(column, table),
                    row -> {
                        copies.add(row.getBytes(1));
                    },
                    position);
        }
        return copies;
    }

    @Override
    public Set<String> types() {
        return EventCodec.types();
    }
}
