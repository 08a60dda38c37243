package org.kaoyi.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

/** Why the topic can not be reached, as it is told to whoever has set it up. */
class ReasonsOfKafkaTest {
    @Test
    void a_client_that_could_not_begin_says_why() {
        assertThat(reason(new KafkaException("Failed to create new consumer", new KafkaException("no such mechanism"))))
                .isEqualTo("no such mechanism");
        assertThat(reason(new KafkaException(
                        "Failed to create", new KafkaException("no login", new RuntimeException("no password")))))
                .isEqualTo("no password");
    }

    @Test
    void of_a_file_it_says_which_it_is_for() {
        IOException unreadable = new NoSuchFileException("/etc/kaoyi/trust.pem");
        assertThat(reason(new KafkaException(
                        "Failed to create", new KafkaException("the trust store can not be read", unreadable))))
                .isEqualTo("the trust store can not be read");
    }

    @Test
    void what_a_broker_says_is_told_in_its_words() {
        assertThat(reason(new TimeoutException("no broker has answered", new KafkaException("and it waits"))))
                .isEqualTo("no broker has answered");
        assertThat(reason(new IllegalStateException("the client was closed", new KafkaException("by its thread"))))
                .isEqualTo("the client was closed");
    }

    @Test
    void who_lacks_a_right_is_told_where_the_rights_are_listed() {
        assertThat(reason(new TopicAuthorizationException("Topic authorization failed.")))
                .isEqualTo("Topic authorization failed. (docs/operations.md lists the rights that are needed)");
    }

    @Test
    void of_a_certificate_it_says_what_is_wrong_with_it() {
        assertThat(reason(new SslAuthenticationException(
                        "SSL handshake failed", new SSLHandshakeException("unknown authority"))))
                .isEqualTo("SSL handshake failed: unknown authority");
        assertThat(reason(new SslAuthenticationException("SSL handshake failed")))
                .isEqualTo("SSL handshake failed");
    }

    @Test
    void a_failure_without_words_is_told_by_its_name() {
        assertThat(reason(new IllegalStateException())).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void settings_that_no_client_takes_are_told_before_anything_is_begun() {
        assertThatThrownBy(() -> with("SASL_PLAIN").requireUsable())
                .isInstanceOf(KafkaException.class)
                .hasMessageContaining("security.protocol")
                .hasMessageContaining("SASL_PLAINTEXT");
        with("PLAINTEXT").requireUsable();
    }

    @Test
    void a_cluster_is_told_without_its_settings() {
        assertThat(with("PLAINTEXT")).hasToString("KafkaCluster[events at kafka.archive.example:9092]");
    }

    private static KafkaCluster with(String protocol) {
        return new KafkaCluster("kafka.archive.example:9092", "events", Map.of("security.protocol", protocol));
    }

    private static String reason(Throwable failure) {
        return KafkaCluster.reason(failure);
    }
}
