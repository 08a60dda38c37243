package org.kaoyi.app.ledger;

import java.time.Clock;
import java.util.function.LongFunction;
import javax.sql.DataSource;
import org.kaoyi.app.cluster.ForwardingLog;
import org.kaoyi.app.cluster.Membership;
import org.kaoyi.app.cluster.Role;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.feed.EventFeed;
import org.kaoyi.ledger.feed.LogFollower;
import org.kaoyi.ledger.kafka.KafkaCluster;
import org.kaoyi.ledger.kafka.ParkedInDatabase;
import org.kaoyi.ledger.kafka.TopicFollower;
import org.kaoyi.ledger.kafka.TopicTrouble;
import org.kaoyi.ledger.postgres.OpenMode;
import org.kaoyi.ledger.postgres.PostgresEventLog;
import org.kaoyi.ledger.postgres.SequencerLimits;

/** The log as a process of a ledger has it: its own or a recorder's. */
final class OpenLog {
    private OpenLog() {}

    /** Who only looks opens no sequencer: it must be possible to look at a log that was damaged. */
    static PostgresEventLog of(DataSource writer, DataSource readers, Clock clock, Access access) {
        return switch (access) {
            case READ -> PostgresEventLog.readOnly(readers);
            case WRITE -> PostgresEventLog.open(writer, readers, clock);
            case WRITE_IN_TURN ->
                PostgresEventLog.open(writer, readers, clock, SequencerLimits.DEFAULT, OpenMode.WAIT_AS_STANDBY);
        };
    }

    /** A process of a cluster that does not record hands over what is to be recorded. */
    static EventLog handingOver(EventLog opened, Membership membership) {
        return membership.recorders().isEmpty() || membership.token().isEmpty()
                ? opened
                : new ForwardingLog(
                        opened, membership.recorders(), membership.token().get());
    }

    /** What follows a position: by the topic where this process projects from one, else from the log itself. */
    static LongFunction<EventFeed> feeds(EventLog log, Membership membership, DataSource readers) {
        if (membership.kafka().isEmpty() || !membership.has(Role.PROJECT)) {
            return after -> new LogFollower(log, after);
        }
        KafkaCluster cluster = membership.kafka().get();
        TopicTrouble trouble = new TopicTrouble();
        return after -> new TopicFollower(log, cluster, new ParkedInDatabase(readers), after, trouble);
    }
}
