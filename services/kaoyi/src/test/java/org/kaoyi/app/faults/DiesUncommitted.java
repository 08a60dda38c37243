package org.kaoyi.app.faults;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Ends its process when the brokers have acknowledged a message and before its transaction is committed: a commit is not even asked for
 * before all of its messages are acknowledged. Kafka's settings name it for every client, so it stands by consumers too.
 */
public final class DiesUncommitted implements ProducerInterceptor<byte[], byte[]>, ConsumerInterceptor<byte[], byte[]> {
    static final int DEAD = 137;
    static final String SETTING = "interceptor.classes=" + DiesUncommitted.class.getName();

    @Override
    public void onAcknowledgement(RecordMetadata metadata, Exception exception) {
        if (exception == null) {
            Runtime.getRuntime().halt(DEAD);
        }
    }

    @Override
    public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> message) {
        return message;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> messages) {
        return messages;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        // Nothing is committed to groups.
    }

    @Override
    public void configure(Map<String, ?> configuration) {
        // Nothing to configure.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
