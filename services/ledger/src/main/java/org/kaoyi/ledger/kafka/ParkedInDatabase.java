package org.kaoyi.ledger.kafka;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.LogUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Parks in the table {@code kafka_parked}. */
public final class ParkedInDatabase implements ParkingPlace {
    private static final Logger LOG = LoggerFactory.getLogger(ParkedInDatabase.class);

    /** A stranger who writes to the topic for days must not fill the ledger's disk; past this only the log file tells. */
    static final int PARKED_MAX = 10_000;

    private static final String PARK = """
            INSERT INTO kafka_parked (topic, partition, place, sent_millis, reason, key, headers, payload)
            SELECT ?, ?, ?, ?, ?, ?, ?, ? WHERE (SELECT count(*) FROM kafka_parked) < ?
            ON CONFLICT DO NOTHING
            """;

    private static final String COUNT = "SELECT count(*) FROM kafka_parked";

    private final DataSource source;

    public ParkedInDatabase(DataSource source) {
        this.source = source;
    }

    @Override
    public void park(ConsumerRecord<byte[], byte[]> message, String reason) {
        LOG.warn(
                "a message of {}, partition {}, offset {} is parked: {}",
                message.topic(),
                message.partition(),
                message.offset(),
                reason);
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(PARK)) {
            statement.setString(1, message.topic());
            statement.setInt(2, message.partition());
            statement.setLong(3, message.offset());
            statement.setLong(4, message.timestamp());
            statement.setString(5, storable(reason));
            statement.setBytes(6, message.key());
            statement.setString(7, headers(message));
            statement.setBytes(8, message.value());
            statement.setInt(9, PARKED_MAX);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new LogUnavailable("a message of the topic can not be parked", false, e);
        }
    }

    /** How many are parked. */
    public long count() {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNT);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new LogUnavailable("the parked messages can not be counted", false, e);
        }
    }

    private static String headers(ConsumerRecord<byte[], byte[]> message) {
        return StreamSupport.stream(message.headers().spliterator(), false)
                .map(ParkedInDatabase::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Header header) {
        return storable(header.key()) + ": " + text(header.value());
    }

    private static String text(byte @Nullable [] value) {
        if (value == null) {
            return "";
        }
        try {
            return storable(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString());
        } catch (CharacterCodingException e) {
            return HexFormat.of().formatHex(value);
        }
    }

    /** PostgreSQL's text holds no U+0000. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
