package org.kaoyi.app.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.cluster.ForwardingLog;
import org.kaoyi.app.cluster.Membership;
import org.kaoyi.app.cluster.Role;
import org.kaoyi.app.cluster.TopicWork;
import org.kaoyi.app.postgres.LedgerDatabase;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.attachment.AttachmentFolder;
import org.kaoyi.ledger.checkpoint.Checkpointer;
import org.kaoyi.ledger.feed.EventFeed;
import org.kaoyi.ledger.feed.LogFollower;
import org.kaoyi.ledger.kafka.ParkedInDatabase;
import org.kaoyi.ledger.kafka.TopicFollower;
import org.kaoyi.ledger.postgres.OpenMode;
import org.kaoyi.ledger.postgres.PostgresEventLog;
import org.kaoyi.ledger.postgres.SequencerLimits;
import org.kaoyi.ledger.proof.StoredLeaves;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.feed.ViewSource;
import org.kaoyi.readingroom.access.token.Tokens;
import org.kaoyi.readingroom.access.token.TokensInDatabase;
import org.kaoyi.recording.Recorder;
import org.kaoyi.recording.importing.KeptMappings;
import org.kaoyi.recording.importing.MappingsInDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A ledger, opened. Its parts are put together here by hand (docs/decisions/0009) and closed in the opposite order. Closing twice
 * does nothing.
 */
public final class OpenLedger implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenLedger.class);

    /** A hundred thousand events are folded in this time on two cores; who has more runs a server. */
    private static final Duration FOLDING_PATIENCE = Duration.ofMinutes(5);

    private static final String DATABASE_BYTES = "SELECT pg_database_size(current_database())";

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final LedgerDatabase database;
    private final Clock clock;
    private final Seal seal;
    private final DataSource readers;

    /** Apart from those who read the log: these look through schemas in which the program may make tables. */
    private final DataSource views;

    private final EventLog log;
    private final Access access;

    /** Whether the database can be read only, and somebody else keeps its views. */
    private final boolean replica;

    private final EventCodec codec = new EventCodec();
    private final ProjectionsRuntime projections;
    private final Recorder recorder;
    private final Membership membership;
    private final TopicWork topicWork = new TopicWork();
    private @Nullable Checkpointer checkpointer;
    private boolean following;

    private OpenLedger(LedgerDatabase database, Access access, Clock clock, Seal seal, Membership membership) {
        this.database = database;
        this.clock = clock;
        this.membership = membership;
        this.access = access;
        this.seal = seal;
        opened.push(database);
        try {
            String shown = Connections.shown(database.url());
            HikariDataSource pool = Connections.pooled("readers", database.url());
            opened.push(pool);
            this.readers = pool;
            this.replica = !database.isOurs() && Replica.is(pool);
            if (replica && access != Access.READ) {
                throw Replica.refusal("record", shown);
            }
            if (database.isOurs() || access != Access.READ) {
                Migrations.bringUpToDate(Connections.unpooled(database.ownerUrl()), pool, shown);
            } else {
                Migrations.requireUpToDate(pool, shown);
            }
            this.log = handingOver(openLog(Connections.unpooled(database.url()), pool, clock, access));
            opened.push(log);
            if (access != Access.READ) {
                seal.start(log, new StoredLeaves(readers)).ifPresent(this::signAfterTheLog);
            }
            HikariDataSource viewPool = Connections.pooled("views", database.url());
            opened.push(viewPool);
            this.views = viewPool;
            this.projections = new ProjectionsRuntime(
                    viewPool, log, codec, membership.node(), ProjectionsRuntime.BATCH_SIZE, this::feed);
            opened.push(projections);
            opened.push(topicWork);
            this.recorder = Recorder.of(log, codec);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Opens the ledger of a database; from here on the database belongs to the ledger and is closed with it.
     *
     * @throws CannotProceed when it can not be reached or holds something else, or when another process writes to it
     */
    public static OpenLedger open(LedgerDatabase database, Access access) {
        return open(database, access, Clock.systemUTC(), Seal.NONE);
    }

    /**
     * Opens the ledger so that what is recorded bears the times of a clock, and is signed.
     *
     * @param seal where the keys and checkpoints are
     */
    public static OpenLedger open(LedgerDatabase database, Access access, Clock clock, Seal seal) {
        return open(database, access, clock, seal, Membership.standalone());
    }

    /** As one of several processes. */
    public static OpenLedger open(
            LedgerDatabase database, Access access, Clock clock, Seal seal, Membership membership) {
        if (access == Access.WRITE && database.livingOther().isPresent()) {
            throw CannotProceed.notReachable(
                    "Another Kaoyi (process %d) has this ledger open, and one process writes at a time. Wait until it has ended, or stop it."
                            .formatted(database.livingOther().get().processId()),
                    null);
        }
        return new OpenLedger(database, access, clock, seal, membership);
    }

    /** What the log still writes while it is closed is signed too, so it is closed first. */
    private void signAfterTheLog(Checkpointer signing) {
        checkpointer = signing;
        opened.remove(log);
        opened.push(signing);
        opened.push(log);
    }

    /** Who only looks opens no sequencer: it must be possible to look at a log that was damaged. */
    private static PostgresEventLog openLog(DataSource writer, DataSource readers, Clock clock, Access access) {
        return switch (access) {
            case READ -> PostgresEventLog.readOnly(readers);
            case WRITE -> PostgresEventLog.open(writer, readers, clock);
            case WRITE_IN_TURN ->
                PostgresEventLog.open(writer, readers, clock, SequencerLimits.DEFAULT, OpenMode.WAIT_AS_STANDBY);
        };
    }

    /** A process of a cluster that does not record hands over what is to be recorded. */
    private EventLog handingOver(EventLog opened) {
        return membership.recorders().isEmpty() || membership.token().isEmpty()
                ? opened
                : new ForwardingLog(
                        opened, membership.recorders(), membership.token().get());
    }

    private EventFeed feed(long after) {
        return membership.kafka().isPresent() && membership.has(Role.PROJECT)
                ? new TopicFollower(log, membership.kafka().get(), new ParkedInDatabase(readers), after)
                : new LogFollower(log, after);
    }

    /** Whether this process records now, and is neither a standby nor one that only reads. */
    public boolean isRecording() {
        return log instanceof PostgresEventLog own && own.isWriting();
    }

    /**
     * Sees that the database is no replica.
     *
     * @param work that needs to write, for the message
     * @throws CannotProceed where the database can be read only
     */
    public void requireWritable(String work) {
        if (replica) {
            throw Replica.refusal(work, Connections.shown(database.url()));
        }
    }

    /** Whether a checkpoint follows soon: this process signs, or the living one of the same folder does. */
    public boolean isBeingSigned() {
        return access != Access.READ || database.livingOther().isPresent();
    }

    /**
     * Begins to keep the projections up to date, unless the process that serves this ledger does so already. A standby does too: of several,
     * one folds and the others wait for its claim to run out.
     */
    public void follow() {
        if (!following
                && (access == Access.WRITE_IN_TURN
                        || !membership.has(Role.RECORD)
                        || database.livingOther().isEmpty())) {
            if (membership.has(Role.RELAY)) {
                topicWork.relay(log, membership.kafka().orElseThrow());
            }
            if (membership.has(Role.PROJECT) && !replica) {
                project();
            }
            following = true;
        }
    }

    private void project() {
        if (membership.kafka().isEmpty()) {
            projections.start();
        } else {
            topicWork.project(projections, log, membership.kafka().get(), membership.node());
        }
    }

    public Membership membership() {
        return membership;
    }

    /** What this process does with the topic of its cluster; nothing, where it has none. */
    public TopicWork topicWork() {
        return topicWork;
    }

    /** How many messages of the topic were none of this ledger's relay. */
    public long parkedMessages() {
        return new ParkedInDatabase(readers).count();
    }

    /** Why what is recorded is not signed at present; empty when it is, or when this process does not sign. */
    public Optional<String> signingFailure() {
        return Optional.ofNullable(checkpointer).flatMap(Checkpointer::failure);
    }

    /**
     * The projections, once they show everything that is in the log now.
     *
     * @throws CannotProceed when they do not get there
     */
    public ProjectionsRuntime projectionsUpToDate() {
        follow();
        long head = log.head().position();
        if (!projections.awaitPosition(head, FOLDING_PATIENCE.toMillis())) {
            String standing = projections.status().stream()
                    .filter(s -> s.position() < head)
                    .map(s -> s.name() + " at " + s.position() + (s.failure() == null ? "" : " (" + s.failure() + ")"))
                    .toList()
                    .toString();
            throw CannotProceed.notReachable(
                    "The views do not reach position %d of the log: %s. kaoyi rebuild folds them anew."
                            .formatted(head, standing),
                    null);
        }
        return projections;
    }

    public ProjectionsRuntime projections() {
        return projections;
    }

    /** The write side; refuses when this process only reads. */
    public Recorder recorder() {
        return recorder;
    }

    public LedgerDatabase database() {
        return database;
    }

    /** Where its keys and checkpoints are. */
    public Seal seal() {
        return seal;
    }

    /** Where texts and images of sources are kept; empty where no folder was named for them. */
    public Optional<AttachmentFolder> attachments() {
        return database.attachments().map(AttachmentFolder::new);
    }

    /**
     * The same, for work that can not do without.
     *
     * @throws CannotProceed when no folder was named
     */
    public AttachmentFolder requireAttachments() {
        return attachments()
                .orElseThrow(() -> CannotProceed.usage(
                        "With --url, name the folder in which texts and images of sources are kept in %s."
                                .formatted(LedgerDatabase.ATTACHMENTS)));
    }

    /** Column mappings of earlier imports. */
    public KeptMappings keptMappings() {
        return new MappingsInDatabase(readers);
    }

    /** Personal tokens, which are no part of the log. */
    public Tokens tokens() {
        return new TokensInDatabase(readers, clock);
    }

    public EventLog log() {
        return log;
    }

    public EventCodec codec() {
        return codec;
    }

    /** Pooled connections to the rows of the views, as they are read now. */
    public DataSource views() {
        return ViewSource.active(views);
    }

    /** All pools, for those who watch how many connections are in use. */
    public Stream<HikariDataSource> pools() {
        return Stream.of(readers, views)
                .filter(HikariDataSource.class::isInstance)
                .map(HikariDataSource.class::cast);
    }

    /** The folder of the ledger, or where the processes of its database meet. */
    public Path folder() {
        return database.folder();
    }

    /**
     * Bytes of the database on its disk.
     *
     * @throws LogUnavailable when it does not answer
     */
    public long databaseBytes() {
        try (Connection connection = readers.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(DATABASE_BYTES)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new LogUnavailable("the size of the database can not be asked for", false, e);
        }
    }

    /** Pooled connections for reading the log. */
    public DataSource readers() {
        return readers;
    }

    /**
     * Whether the program's own database user could alter events if the triggers were not there.
     *
     * @throws SQLException when the database does not answer
     */
    public boolean mayChangeThePast() throws SQLException {
        return Rights.mayChangeThePast(readers);
    }

    @Override
    public synchronized void close() {
        while (!opened.isEmpty()) {
            AutoCloseable part = opened.pop();
            try {
                part.close();
            } catch (Exception e) {
                // The other parts must be closed all the same; the server's own log tells the rest.
                LOG.warn("{} did not close in order: {}", part.getClass().getSimpleName(), e.toString());
            }
        }
    }
}
