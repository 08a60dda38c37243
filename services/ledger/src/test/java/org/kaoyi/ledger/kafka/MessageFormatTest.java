package org.kaoyi.ledger.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appends;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.NewEvent;

class MessageFormatTest {
    private static final int PARTITIONS = 3;

    private final EventLog log = Archive.empty();
    private final LoggedEvent claim = logged();
    private final LedgerName ledger = LedgerName.of(log).orElseThrow();
    private final MessageFormat format = new MessageFormat("events", ledger);
    private final MessageReading reading = new MessageReading(ledger, PARTITIONS);
    private final int partition = Partitioning.of("moscow-1957", PARTITIONS);

    private LoggedEvent logged() {
        log.append(Appends.anAppend()
                        .of("moscow-1957", "claim/K2", "{\"quotation\":\"毛澤東\"}")
                        .build())
                .join();
        return log.readAfter(0, 1).getFirst();
    }

    @Test
    void an_event_comes_back_as_it_was() throws Exception {
        TopicMessage read = reading.read(received(format.event(partition, claim, 0)));
        assertThat(read).usingRecursiveComparison().isEqualTo(new TopicMessage.Event(claim, 0));
    }

    /** CloudEvents knows no empty attribute. */
    @Test
    void an_event_without_metadata_comes_back_without() throws Exception {
        NewEvent bare = new NewEvent("claim/K3", "ClaimRecorded", 1, null, "{}".getBytes(UTF_8), new byte[0]);
        log.append(new Append(List.of(), List.of(bare), null)).join();
        LoggedEvent recorded = log.readAfter(1, 1).getFirst();

        ConsumerRecord<byte[], byte[]> message = received(format.event(0, recorded, 1));

        assertThat(message.headers().lastHeader("ce_metadata")).isNull();
        assertThat(reading.read(message)).usingRecursiveComparison().isEqualTo(new TopicMessage.Event(recorded, 1));
    }

    @Test
    void another_program_reads_it_as_a_cloud_event_with_its_schema() {
        CloudEvent event = KafkaMessageFactory.createReader(received(format.event(partition, claim, 0)))
                .toEvent();
        assertThat(event.getSpecVersion()).hasToString("1.0");
        assertThat(event.getSource()).isEqualTo(URI.create(ledger.uri()));
        assertThat(event.getType()).isEqualTo("org.kaoyi.ClaimRecorded.v1");
        assertThat(event.getId()).isEqualTo("claim/K2@0");
        assertThat(event.getSubject()).isEqualTo("claim/K2");
        assertThat(event.getDataSchema()).isEqualTo(URI.create("urn:kaoyi:events:ClaimRecorded:1"));
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(Optional.ofNullable(event.getTime()).map(time -> time.toInstant()))
                .contains(claim.recordedAt());
        assertThat(event.getExtension("position")).isEqualTo("1");
        assertThat(event.getExtension("metadata")).isEqualTo("{}");
        assertThat(event.getData().toBytes()).isEqualTo(claim.payload());
    }

    @Test
    void a_watermark_comes_back_and_is_a_cloud_event_too() throws Exception {
        ConsumerRecord<byte[], byte[]> message = received(format.watermark(2, 1, claim.leafHash(), 0));
        assertThat(reading.read(message))
                .usingRecursiveComparison()
                .isEqualTo(new TopicMessage.Watermark(1, 0, claim.leafHash()));
        assertThat(KafkaMessageFactory.createReader(message).toEvent().getType())
                .isEqualTo("org.kaoyi.Watermark.v1");
    }

    @Test
    void a_message_of_another_ledger_is_foreign() {
        LedgerName other = LedgerName.of(Archive.of(1)).orElseThrow();
        assertForeign(
                received(new MessageFormat("events", other).event(partition, claim, 0)),
                "it is of another source than this ledger");
    }

    @Test
    void a_message_that_is_no_cloud_event_is_foreign() {
        assertForeign(
                new ConsumerRecord<>("events", 0, 0, null, "hello".getBytes(UTF_8)),
                "it lacks the header ce_specversion");
    }

    @Test
    void every_altered_field_is_noticed() {
        String altered = "it was altered: its content does not give the leaf hash that it bears";
        assertForeign(changed("ce_time", "1957-11-09T00:00:00Z"), altered);
        assertForeign(changed("ce_subject", "claim/K3"), altered);
        assertForeign(changed("ce_streamversion", "1"), altered);
        assertForeign(changed("ce_metadata", "{\"actor\":\"somebody\"}"), altered);
        assertForeign(changed("ce_type", "org.kaoyi.ClaimRetracted.v1"), altered);
        assertForeign(changed("ce_position", "2"), altered);
        ConsumerRecord<byte[], byte[]> sent = received(format.event(partition, claim, 0));
        assertForeign(with(sent, sent.partition(), sent.key(), "{}".getBytes(UTF_8)), altered);
        assertForeign(with(sent, sent.partition(), null, sent.value()), altered);
    }

    @Test
    void what_can_not_be_read_is_told() {
        assertForeign(changed("ce_position", "first"), "a number in its headers can not be read");
        assertForeign(changed("ce_position", "0"), "its positions can not be right");
        assertForeign(changed("ce_time", "yesterday"), "its time can not be read");
        assertForeign(changed("ce_type", "com.example.Order.v1"), "its type is none of a ledger");
        assertForeign(changed("ce_specversion", "0.3"), "it is of another version of CloudEvents than 1.0");
        ConsumerRecord<byte[], byte[]> sent = received(format.event(partition, claim, 0));
        assertForeign(with(sent, sent.partition(), sent.key(), null), "it has no payload");
        assertForeign(
                with(sent, (partition + 1) % PARTITIONS, sent.key(), sent.value()),
                "it stands in another partition than its key's");
    }

    /** Each of these once ended the thread that read it. */
    @Test
    void what_is_out_of_all_bounds_is_foreign_too() {
        assertForeign(changed("ce_time", "+1000000000-01-01T00:00:00Z"), "its time can not be read");
        assertForeign(changed("ce_leafhash", "00"), "its leaf hash does not have 32 bytes");
        assertForeign(changed("ce_leafhash", "0"), "its leaf hash is not written in hexadecimal signs");
        assertForeign(changed("ce_leafhash", "zz"), "its leaf hash is not written in hexadecimal signs");
        ConsumerRecord<byte[], byte[]> watermark = received(format.watermark(2, 1, new byte[31], 0));
        assertForeign(watermark, "its leaf hash does not have 32 bytes");
        ConsumerRecord<byte[], byte[]> nothing = received(format.event(partition, claim, 0));
        nothing.headers().remove("ce_metadata").add("ce_metadata", null);
        assertForeign(nothing, "its header ce_metadata has no value");
    }

    @Test
    void a_message_beyond_the_limits_of_an_event_is_foreign_and_says_which() {
        assertThatThrownBy(() -> reading.read(changed("ce_subject", "")))
                .isInstanceOf(ForeignMessage.class)
                .hasMessage("it is no event of a ledger: a name in an event is empty");
    }

    private ConsumerRecord<byte[], byte[]> changed(String header, String value) {
        ProducerRecord<byte[], byte[]> message = format.event(partition, claim, 0);
        Consumer<Headers> change = headers -> {
            headers.remove(header);
            headers.add(header, value.getBytes(UTF_8));
        };
        change.accept(message.headers());
        return received(message);
    }

    private void assertForeign(ConsumerRecord<byte[], byte[]> message, String reason) {
        assertThatThrownBy(() -> reading.read(message))
                .isInstanceOf(ForeignMessage.class)
                .hasMessage(reason);
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> sent) {
        return record(sent.topic(), sent.partition(), sent.key(), sent.value(), sent.headers());
    }

    private static ConsumerRecord<byte[], byte[]> with(
            ConsumerRecord<byte[], byte[]> message, int partition, byte[] key, byte[] value) {
        return record(message.topic(), partition, key, value, message.headers());
    }

    private static ConsumerRecord<byte[], byte[]> record(
            String topic, int partition, byte[] key, byte[] value, Headers headers) {
        return new ConsumerRecord<>(
                topic, partition, 0, 0, TimestampType.CREATE_TIME, 0, 0, key, value, headers, Optional.empty());
    }

    @Test
    void the_same_event_in_several_partitions_has_one_id() {
        assertThat(List.of(0, 1, 2))
                .allSatisfy(each -> assertThat(KafkaMessageFactory.createReader(received(format.event(each, claim, 0)))
                                .toEvent()
                                .getId())
                        .isEqualTo("claim/K2@0"));
    }
}
