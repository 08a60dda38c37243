package org.kaoyi.ledger.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.EventLog;

/** By what the messages of one ledger are told from those of all others. */
class LedgerNameTest {
    private final EventLog log = Archive.of(2);

    @Test
    void a_ledger_is_named_by_its_first_event_and_has_no_name_before() {
        String leaf = HexFormat.of().formatHex(log.readAfter(0, 1).getFirst().leafHash());
        assertThat(LedgerName.of(log))
                .hasValueSatisfying(name -> assertThat(name).hasToString("urn:kaoyi:ledger:" + leaf));
        assertThat(LedgerName.of(Archive.empty())).isEmpty();
    }

    @Test
    void a_message_says_of_which_ledger_it_is_where_it_is_of_one() {
        ConsumerRecord<byte[], byte[]> message = new ConsumerRecord<>("events", 0, 0, null, new byte[0]);
        assertThat(MessageReading.sourceOf(message)).isNull();

        message.headers().add(MessageFormat.SOURCE, null);
        assertThat(MessageReading.sourceOf(message)).isNull();

        message.headers().add(MessageFormat.SOURCE, "urn:kaoyi:ledger:3f".getBytes(UTF_8));
        assertThat(MessageReading.sourceOf(message)).isEqualTo("urn:kaoyi:ledger:3f");
        assertThat(LedgerName.isOfALedger("urn:kaoyi:ledger:3f")).isTrue();
        assertThat(LedgerName.isOfALedger("urn:example:orders")).isFalse();
    }
}
