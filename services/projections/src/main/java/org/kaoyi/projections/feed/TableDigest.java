package org.kaoyi.projections.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.jdbc.core.JdbcTemplate;

/** One digest over all rows of a projection: equal digests, equal rows, in whatever order they were written. */
public final class TableDigest {
    /** Rows in PostgreSQL's own text form, in the order of their bytes. */
    private static final String ROWS = """
            SELECT line FROM (SELECT t::text AS line FROM %s t) lines ORDER BY line COLLATE "C"
            """;

    private TableDigest() {}

    /** SHA-256 over every table of the projection in 64 hexadecimal digits. */
    public static String of(Projection projection, JdbcTemplate jdbc) {
        MessageDigest digest = sha256();
        for (String table : projection.tables()) {
            digest.update((table + "\n").getBytes(StandardCharsets.UTF_8));
            jdbc.query(ROWS.formatted(table), row -> {
                digest.update((row.getString(1) + "\n").getBytes(StandardCharsets.UTF_8));
            });
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
