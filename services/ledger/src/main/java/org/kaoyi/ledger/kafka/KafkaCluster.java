package org.kaoyi.ledger.kafka;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the topic.
 *
 * @param bootstrap brokers to ask first, as {@code host:port,host:port}
 * @param topic the ledger's own topic
 * @param settings further settings of Kafka's clients, such as those of TLS and SASL; ours go before them
 */
public record KafkaCluster(String bootstrap, String topic, Map<String, String> settings) {
    /** A payload of the limit, its metadata and headers. */
    static final int MESSAGE_BYTES_MAX = 5 * 1024 * 1024;

    private static final String RIGHTS = " (docs/operations.md lists the rights that are needed)";

    /** A broker that is asked answers within this time, or is asked again. */
    private static final Duration REQUEST_PATIENCE = Duration.ofSeconds(5);

    /** A batch that no broker has taken by then is given up and written again from the log. */
    private static final Duration DELIVERY_PATIENCE = Duration.ofSeconds(10);

    /** What a killed relay left open holds up readers no longer than this, even when no other relay comes. */
    private static final Duration TRANSACTION_PATIENCE = Duration.ofSeconds(20);

    /** A process that is silent as long is taken for dead, and its work goes to another. */
    static final Duration SESSION = Duration.ofSeconds(10);

    private static final Duration HEARTBEAT = Duration.ofSeconds(2);

    /** Brokers come back; the clients' own waiting between two attempts stays short. */
    private static final Duration RECONNECT_MAX = Duration.ofSeconds(1);

    /** As many as a projection takes at once. */
    private static final int POLL_MESSAGES = 2_000;

    private static final int PRODUCER_BATCH_BYTES = 128 * 1024;

    /** A search reads a few messages here and there. */
    private static final int SEARCH_BYTES = 256 * 1024;

    private static final int SEARCH_WAIT_MILLIS = 10;

    /** Of an address that needs no name server; nothing is sent to it. */
    private static final String NOWHERE = "127.0.0.1:9";

    public KafkaCluster {
        settings = Map.copyOf(settings);
    }

    public KafkaCluster(String bootstrap, String topic) {
        this(bootstrap, topic, Map.of());
    }

    /**
     * Sees that Kafka's clients take the settings; no broker is asked.
     *
     * @throws KafkaException that says which of them they do not take
     */
    public void requireUsable() {
        try (Admin admin = new KafkaCluster(NOWHERE, topic, settings).admin()) {
            admin.close(Duration.ZERO);
        } catch (KafkaException e) {
            throw new KafkaException(reason(e), e);
        }
    }

    /** What Kafka's clients failed with, in their own words; where they only say that they could not begin, why. */
    public static String reason(Throwable failure) {
        Throwable cause = failure;
        @Nullable Throwable deeper = cause.getCause();
        // What a broker said needs no more words; and of a file Kafka says which it is, where the system names its path
        // alone.
        while (cause instanceof KafkaException
                && !(cause instanceof ApiException)
                && deeper != null
                && !(deeper instanceof IOException)) {
            cause = deeper;
            deeper = cause.getCause();
        }
        String words = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        if (cause instanceof SslAuthenticationException && deeper != null) {
            return words + ": " + deeper.getMessage(); // an unknown authority, or another name than the certificate's
        }
        // The broker does not always say to what: "Topic authorization failed."
        return cause instanceof AuthorizationException ? words + RIGHTS : words;
    }

    /** Without the settings, which may hold a password. */
    @Override
    public String toString() {
        return "KafkaCluster[%s at %s]".formatted(topic, bootstrap);
    }

    Admin admin() {
        return Admin.create(common());
    }

    /** The one producer that may write now: beginning with it ends every earlier one (KIP-98). */
    Producer<byte[], byte[]> writer() {
        Map<String, Object> config = common();
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "kaoyi-relay-" + topic);
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) TRANSACTION_PATIENCE.toMillis());
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERY_PATIENCE.toMillis());
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, DELIVERY_PATIENCE.toMillis());
        // A batch is flushed by its commit; waiting for more would only make it later.
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, PRODUCER_BATCH_BYTES);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MESSAGE_BYTES_MAX);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A reader of partitions that it is told. */
    Consumer<byte[], byte[]> reader() {
        return consumer(readers());
    }

    /** A reader that jumps about and takes little at once. */
    Consumer<byte[], byte[]> searcher() {
        Map<String, Object> config = readers();
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, SEARCH_BYTES);
        // A fetch under way holds up the next question to the same broker.
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, SEARCH_WAIT_MILLIS);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, SEARCH_BYTES);
        return consumer(config);
    }

    /**
     * A reader that gets the whole topic or waits.
     *
     * @param number of its work, by which works spread over members
     * @param instance names this process for good, so that it gets its work back after a restart (KIP-345); null for a
     *     process that hands its work on as soon as it ends
     */
    Consumer<byte[], byte[]> member(String group, int number, @Nullable String instance) {
        Map<String, Object> config = members(group, instance);
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, WholeTopicAssignor.class.getName());
        config.put(WholeTopicAssignor.NUMBER, number);
        return consumer(config);
    }

    /**
     * A reader that gets a share of the partitions, as Kafka itself deals them out: in ranges, by the order of the members' names.
     *
     * @param instance as above
     */
    Consumer<byte[], byte[]> sharingMember(String group, @Nullable String instance) {
        Map<String, Object> config = members(group, instance);
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
        return consumer(config);
    }

    private Map<String, Object> members(String group, @Nullable String instance) {
        Map<String, Object> config = readers();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) SESSION.toMillis());
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int) HEARTBEAT.toMillis());
        if (instance != null) {
            config.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance);
        }
        return config;
    }

    private Map<String, Object> readers() {
        Map<String, Object> config = common();
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLL_MESSAGES);
        // Also after the topic was deleted and made anew: what is known already is passed over.
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) DELIVERY_PATIENCE.toMillis());
        return config;
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, Object> config) {
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> common() {
        Map<String, Object> config = new HashMap<>(settings);
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        config.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, (int) REQUEST_PATIENCE.toMillis());
        config.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MAX.toMillis());
        // A deleted and remade topic, or brokers that moved, are noticed within seconds.
        config.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, DELIVERY_PATIENCE.toMillis());
        return config;
    }
}
