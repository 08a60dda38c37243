package org.kaoyi.app.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.kaoyi.app.cluster.Membership;
import org.kaoyi.app.cluster.Role;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.ledger.Seal;
import org.kaoyi.app.postgres.DataFolder;
import org.kaoyi.app.postgres.LedgerDatabase;
import org.kaoyi.app.wholeway.ProgramOnPath;
import org.kaoyi.ledger.kafka.KafkaCluster;
import org.kaoyi.testing.Signals;

/** A member in a process of its own, without pages. */
final class MemberProcess {
    private final Process process;

    private MemberProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts one.
     *
     * @param further settings of Kafka's clients, as {@code name=value}
     */
    static MemberProcess start(Path output, String url, KafkaCluster kafka, String node, Role role, String... further)
            throws IOException {
        List<String> command = ProgramOnPath.java();
        command.addAll(List.of(
                MemberProcess.class.getName(),
                url,
                output.resolveSibling(node).toString(),
                kafka.bootstrap(),
                kafka.topic(),
                node,
                role.name()));
        command.addAll(List.of(further));
        return new MemberProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start());
    }

    /** Arguments: the database's address, a folder, the brokers, the topic, the member's name, its role, settings of Kafka's clients. */
    public static void main(String[] arguments) throws InterruptedException {
        Map<String, String> settings = new HashMap<>();
        for (int i = 6; i < arguments.length; i++) {
            String[] setting = arguments[i].split("=", 2);
            settings.put(setting[0], setting[1]);
        }
        OpenLedger.open(
                        LedgerDatabase.at(arguments[0], new DataFolder(Path.of(arguments[1])), Map.of()),
                        Access.READ,
                        Clock.systemUTC(),
                        Seal.NONE,
                        new Membership(
                                EnumSet.of(Role.valueOf(arguments[5])),
                                List.of(),
                                Optional.empty(),
                                Optional.of(new KafkaCluster(arguments[2], arguments[3], settings)),
                                arguments[4]))
                .follow();
        new CountDownLatch(1).await();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** With SIGKILL. */
    void kill() {
        Signals.awaitEnd(process.destroyForcibly());
    }

    /** Halts it where it stands, as a machine does that swaps or sleeps. */
    void freeze() {
        Signals.send("STOP", process.pid());
    }

    void thaw() {
        Signals.send("CONT", process.pid());
    }
}
