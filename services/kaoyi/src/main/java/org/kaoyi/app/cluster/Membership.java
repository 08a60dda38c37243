package org.kaoyi.app.cluster;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaoyi.ledger.kafka.KafkaCluster;

/**
 * What this process is among those of its ledger.
 *
 * @param recorders addresses of processes that may be the recorder, asked where this one is none
 * @param token that the processes show each other
 * @param kafka the topic; empty where projections follow the log itself
 * @param node names this process, the same after a restart, so that it takes its work up again
 */
public record Membership(
        Set<Role> roles, List<URI> recorders, Optional<ClusterToken> token, Optional<KafkaCluster> kafka, String node) {
    public Membership {
        roles = Set.copyOf(roles);
        recorders = List.copyOf(recorders);
    }

    /** One process that does everything by itself. */
    public static Membership standalone() {
        return new Membership(
                Role.standalone(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                ManagementFactory.getRuntimeMXBean().getName());
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
