package org.kaoyi.readingroom.access.token;

import java.security.SecureRandom;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Labelled;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.readingroom.access.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps tokens in the table {@code access_token}, of each a hash alone. */
public final class TokensInDatabase implements Tokens {
    private static final Logger LOG = LoggerFactory.getLogger(TokensInDatabase.class);

    /** Of an id: enough to tell apart whatever an archive hands out, and short enough to be typed. */
    private static final int ID_BYTES = 6;

    private static final String COLUMNS =
            "SELECT id, holder, roles, note, made_at, made_by, expires_at, used_at, revoked_at FROM access_token";

    private static final String BY_HASH = COLUMNS + " WHERE hash = ?";
    private static final String BY_ID = COLUMNS + " WHERE id = ?";
    private static final String ALL = COLUMNS + " ORDER BY made_at DESC, id";

    private static final String MAKE = """
            INSERT INTO access_token (id, hash, holder, roles, note, made_at, made_by, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** To the hour, so that a program that asks a hundred times a second does not write a hundred times a second. */
    private static final String USED = """
            UPDATE access_token SET used_at = ? WHERE id = ? AND (used_at IS NULL OR used_at < ?)
            """;

    private static final String REVOKE =
            "UPDATE access_token SET revoked_at = ?, revoked_by = ? WHERE id = ? AND revoked_at IS NULL";

    private final DataSource source;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public TokensInDatabase(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public Made make(Order order) {
        String secret = TokenText.random(random);
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AccessToken made = new AccessToken(
                HexFormat.of().formatHex(id),
                order.holder().strip(),
                order.roles(),
                order.note().strip(),
                now,
                order.madeBy(),
                now.plus(order.life()),
                null,
                null);
        String[] roles = made.roles().stream().map(Role::label).sorted().toArray(String[]::new);
        changed(
                MAKE,
                made.id(),
                TokenText.hash(secret),
                made.holder(),
                roles,
                made.note(),
                written(made.madeAt()),
                made.madeBy(),
                written(made.expiresAt()));
        return new Made(made, secret);
    }

    @Override
    public Optional<AccessToken> holderOf(String token) {
        if (!TokenText.isWellFormed(token)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<AccessToken> found =
                asked(BY_HASH, TokenText.hash(token)).stream().findFirst().filter(it -> it.isGood(now));
        found.ifPresent(it -> note(it, now));
        return found;
    }

    /** Where the database can be read and not written, for its disk is full, its holder reads all the same. */
    private void note(AccessToken token, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        Instant last = token.usedAt();
        if (last == null || last.isBefore(hour)) {
            try {
                changed(USED, written(hour), token.id(), written(hour));
            } catch (LogUnavailable e) {
                LOG.warn(
                        "It can not be noted that the token {} was used: {}", token.id(), String.valueOf(e.getCause()));
            }
        }
    }

    @Override
    public Optional<AccessToken> find(String id) {
        return asked(BY_ID, id).stream().findFirst();
    }

    @Override
    public List<AccessToken> all() {
        return asked(ALL);
    }

    @Override
    public boolean revoke(String id, String by) {
        return changed(REVOKE, written(clock.instant()), by, id) > 0;
    }

    private List<AccessToken> asked(String sql, Object... parameters) {
        List<AccessToken> found = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(token(row));
            }
            return found;
        } catch (SQLException e) {
            throw new LogUnavailable("the tokens can not be read", false, e);
        }
    }

    private int changed(String sql, Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new LogUnavailable("the tokens can not be changed", false, e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            Object value =
                    parameters[i] instanceof String[] texts ? connection.createArrayOf("text", texts) : parameters[i];
            statement.setObject(i + 1, value);
        }
        return statement;
    }

    private static AccessToken token(ResultSet row) throws SQLException {
        return new AccessToken(
                row.getString("id"),
                row.getString("holder"),
                roles(row.getArray("roles")),
                row.getString("note"),
                at(row, "made_at"),
                row.getString("made_by"),
                at(row, "expires_at"),
                atOrNull(row, "used_at"),
                atOrNull(row, "revoked_at"));
    }

    /** A role that only a later program knows is none here. */
    private static Set<Role> roles(Array labels) throws SQLException {
        return Arrays.stream((String[]) labels.getArray())
                .flatMap(label -> Labelled.of(Role.class, label).stream())
                .collect(Collectors.toSet());
    }

    private static OffsetDateTime written(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant atOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
