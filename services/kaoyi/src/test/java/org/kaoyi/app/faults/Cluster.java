package org.kaoyi.app.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kaoyi.app.cluster.Membership;
import org.kaoyi.app.cluster.Role;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.ledger.Seal;
import org.kaoyi.app.postgres.DataFolder;
import org.kaoyi.app.postgres.LedgerDatabase;
import org.kaoyi.app.wholeway.OneDatabase;
import org.kaoyi.ledger.kafka.KafkaCluster;
import org.kaoyi.ledger.kafka.RelayStatus;
import org.kaoyi.projections.feed.ProjectionStatus;
import org.postgresql.ds.PGSimpleDataSource;

/** The members of one ledger's cluster, opened as the program opens them: most within this process, those that are killed in their own. */
final class Cluster implements AutoCloseable {
    /** Outages last some seconds, a lost session ten, a lost claim on a token ten more; the machine is shared. */

    /** All that is recorded bears one time, so that a run without disturbance has the same root. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);

    private final PGSimpleDataSource database = OneDatabase.fresh("faults");
    private final Path folder;
    private final KafkaCluster kafka;
    private final List<OpenLedger> members = new ArrayList<>();
    private final List<MemberProcess> processes = new ArrayList<>();

    Cluster(Path folder, String bootstrap) {
        this.folder = folder;
        this.kafka = new KafkaCluster(bootstrap, "kaoyi-" + UUID.randomUUID());
    }

    KafkaCluster kafka() {
        return kafka;
    }

    PGSimpleDataSource database() {
        return database;
    }

    /** The same topic by another way. */
    KafkaCluster kafkaBy(String bootstrap) {
        return new KafkaCluster(bootstrap, kafka.topic());
    }

    OpenLedger start(String node, Role... roles) {
        return start(node, OneDatabase.url(database), kafka, roles);
    }

    OpenLedger start(String node, String url, KafkaCluster by, Role... roles) {
        Set<Role> chosen = EnumSet.copyOf(List.of(roles));
        OpenLedger member = OpenLedger.open(
                LedgerDatabase.at(url, new DataFolder(folder.resolve(node)), Map.of()),
                chosen.contains(Role.RECORD) ? Access.WRITE_IN_TURN : Access.READ,
                CLOCK,
                Seal.NONE,
                new Membership(chosen, List.of(), Optional.empty(), Optional.of(by), node));
        members.add(member);
        member.follow();
        if (chosen.contains(Role.RECORD)) {
            await().until(member::isRecording);
        }
        return member;
    }

    void stop(OpenLedger member) {
        members.remove(member);
        member.close();
    }

    /** A member that may be killed. */
    MemberProcess fork(String node, Role role, String... further) throws IOException {
        MemberProcess process = MemberProcess.start(
                folder.resolve(node + ".txt"), OneDatabase.url(database), kafka, node, role, further);
        processes.add(process);
        return process;
    }

    /** Until every view that anybody keeps shows the whole log. */
    void awaitFolded(OpenLedger by) {
        await().until(() -> by.projections().status(), views -> views.stream().allMatch(view -> view.lag() == 0));
    }

    void awaitRelayed(OpenLedger relay) {
        await().until(() -> relay.topicWork()
                .relayStatus()
                .filter(status -> status.state() == RelayStatus.State.RELAYING)
                .filter(status -> status.position() == relay.log().head().position())
                .isPresent());
    }

    /** Nothing lost, nothing doubled, and all views as one process makes them of the same. */
    void assertAsStandalone(String fault, Recording recording, OpenLedger recorder) throws Exception {
        recording.end(recorder.log());
        awaitFolded(recorder);
        Standalone alone = Standalone.of(recording, CLOCK, folder);
        String log = Standalone.printed(recorder.log().head());
        Map<String, String> digests = Standalone.digests(recorder.projections());
        Faults.tell(comparison(fault, recording, log, digests, alone));
        assertThat(log).as("position and root of the log").isEqualTo(alone.log());
        assertThat(digests).as("digests of all views").isEqualTo(alone.digests());
        assertThat(recorder.projections().status()).allMatch(view -> view.parked() == 0, "nothing is parked");
    }

    private static String comparison(
            String fault, Recording recording, String log, Map<String, String> digests, Standalone alone) {
        StringBuilder lines =
                new StringBuilder("%s: %d tables, %d times refused%n  log           %s%n  standalone    %s%n"
                        .formatted(fault, recording.tables(), recording.refusals(), log, alone.log()));
        digests.forEach((name, digest) -> lines.append("  %-13s %s %s%n"
                .formatted(name, digest, digest.equals(alone.digests().get(name)) ? "same" : "DIFFERENT")));
        return lines.toString();
    }

    /** How far the view is that is least far. */
    long leastView(OpenLedger by) {
        return by.projections().status().stream()
                .mapToLong(ProjectionStatus::position)
                .min()
                .orElse(0);
    }

    @Override
    public void close() {
        processes.forEach(MemberProcess::kill);
        members.reversed().forEach(OpenLedger::close);
    }
}
