package org.kaoyi.recording.importing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Labelled;
import org.kaoyi.codec.KaoyiJson;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.recording.drafting.TableKind;

/** Keeps mappings in the table {@code kept_mapping}. */
public final class MappingsInDatabase implements KeptMappings {
    /** Whoever has tables in more shapes has a program that makes them. */
    static final int MAPPINGS_MAX = 1_000;

    private static final String FIND = """
            SELECT id, kind, mapping, kept_by, kept_at FROM kept_mapping
             WHERE headings = ? AND (?::text IS NULL OR kind = ?)
             ORDER BY kept_at DESC, id LIMIT 1
            """;

    private static final String ALL = """
            SELECT id, kind, mapping, kept_by, kept_at FROM kept_mapping ORDER BY kept_at DESC, id
            """;

    private static final String KEEP = """
            INSERT INTO kept_mapping (id, kind, headings, mapping, kept_by, kept_at) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE
            SET mapping = excluded.mapping, kept_by = excluded.kept_by, kept_at = excluded.kept_at
            """;

    private static final String LEAVE_NEWEST = """
            DELETE FROM kept_mapping WHERE id IN (SELECT id FROM kept_mapping ORDER BY kept_at DESC, id OFFSET ?)
            """;

    private static final String FORGET = "DELETE FROM kept_mapping WHERE id = ?";

    private final DataSource source;

    public MappingsInDatabase(DataSource source) {
        this.source = source;
    }

    /**
     * What stands in the column {@code mapping}.
     *
     * @param constants absent of a mapping that was kept before constants were
     */
    private record Kept(
            Map<String, String> fields, @Nullable Map<String, String> constants, Set<String> ignored) {}

    @Override
    public Optional<KeptMapping> find(List<String> headings, @Nullable TableKind kind) {
        @Nullable String label = kind == null ? null : kind.label();
        return asked(FIND, KeptMapping.headingsHash(headings), label, label).stream()
                .findFirst();
    }

    @Override
    public List<KeptMapping> all() {
        return asked(ALL);
    }

    @Override
    public void keep(KeptMapping mapping, List<String> headings) {
        changed(
                KEEP,
                mapping.id(),
                mapping.kind().label(),
                KeptMapping.headingsHash(headings),
                KaoyiJson.reports()
                        .writeValueAsString(new Kept(mapping.fields(), mapping.constants(), mapping.ignored())),
                mapping.by(),
                mapping.at().atOffset(ZoneOffset.UTC));
        changed(LEAVE_NEWEST, MAPPINGS_MAX);
    }

    @Override
    public boolean forget(String id) {
        return changed(FORGET, id) > 0;
    }

    private List<KeptMapping> asked(String sql, @Nullable Object... parameters) {
        List<KeptMapping> found = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                mapping(row).ifPresent(found::add);
            }
            return found;
        } catch (SQLException e) {
            throw new LogUnavailable("the kept column mappings can not be read", false, e);
        }
    }

    private int changed(String sql, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new LogUnavailable("the kept column mappings can not be changed", false, e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    /** Empty for a kind of table that only a later program knows. */
    private static Optional<KeptMapping> mapping(ResultSet row) throws SQLException {
        Kept kept = KaoyiJson.reports().readValue(row.getString("mapping"), Kept.class);
        Map<String, String> constants = kept.constants() == null ? Map.of() : kept.constants();
        String id = row.getString("id");
        String by = row.getString("kept_by");
        OffsetDateTime at = row.getObject("kept_at", OffsetDateTime.class);
        return Labelled.of(TableKind.class, row.getString("kind"))
                .map(kind -> new KeptMapping(id, kind, kept.fields(), constants, kept.ignored(), by, at.toInstant()));
    }
}
