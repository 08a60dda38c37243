package org.kaoyi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

/** Guards that the suites which run on every Kafka run on one at least, and in a container where there is an engine. */
class KafkaServerTest {
    @Test
    void a_broker_is_always_there_and_one_in_a_container_where_docker_answers() {
        assertThat(KafkaServer.available()).contains(KafkaServer.PROCESS);
        if (Docker.answers()) {
            assertThat(KafkaServer.available()).contains(KafkaServer.CONTAINER);
        } else {
            System.out.println(
                    "containers: no Docker engine answers, so Kafka's suites run on " + KafkaServer.PROCESS + " only");
        }
    }

    @Test
    void every_broker_answers() throws Exception {
        for (KafkaServer server : KafkaServer.available().toList()) {
            try (Admin admin =
                    Admin.create(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, (Object) server.bootstrap()))) {
                assertThat(admin.describeCluster().nodes().get())
                        .as("%s", server)
                        .hasSize(1);
            }
        }
    }
}
