package org.kaoyi.app.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.cluster.Membership;
import org.kaoyi.app.cluster.Role;
import org.kaoyi.app.cluster.TopicWork;
import org.kaoyi.app.postgres.LedgerDatabase;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.attachment.AttachmentFolder;
import org.kaoyi.ledger.checkpoint.Checkpointer;
import org.kaoyi.ledger.kafka.ParkedInDatabase;
import org.kaoyi.ledger.postgres.PostgresEventLog;
import org.kaoyi.ledger.proof.StoredLeaves;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.feed.ViewSource;
import org.kaoyi.readingroom.access.token.Tokens;
import org.kaoyi.readingroom.access.token.TokensInDatabase;
import org.kaoyi.recording.Recorder;
import org.kaoyi.recording.importing.KeptMappings;
import org.kaoyi.recording.importing.MappingsInDatabase;

/**
 * A ledger, opened. Its parts are put together here by hand (docs/decisions/0009) and closed in the opposite order. Closing twice
 * does nothing.
 */
public final class OpenLedger implements AutoCloseable {
    private final OpenParts opened = new OpenParts();
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
    private final ViewsUpkeep upkeep;
    private @Nullable Checkpointer checkpointer;

    private OpenLedger(LedgerDatabase database, Access access, Clock clock, Seal seal, Membership membership) {
        this.database = database;
        this.clock = clock;
        this.membership = membership;
        this.access = access;
        this.seal = seal;
        opened.add(database);
        try {
            String shown = Connections.shown(database.url());
            HikariDataSource pool = Connections.pooled("readers", database.url());
            opened.add(pool);
            this.readers = pool;
            this.replica = !database.isOurs() && Replica.is(pool);
            if (replica && access != Access.READ) {
                throw Replica.refusal("record", shown);
            }
            prepareTables(pool, shown);
            this.log = OpenLog.handingOver(
                    OpenLog.of(Connections.unpooled(database.url()), pool, clock, access), membership);
            opened.add(log);
            if (access != Access.READ) {
                seal.start(log, new StoredLeaves(readers)).ifPresent(this::signAfterTheLog);
            }
            HikariDataSource viewPool = Connections.pooled("views", database.url());
            opened.add(viewPool);
            this.views = viewPool;
            this.projections = new ProjectionsRuntime(
                    viewPool,
                    log,
                    codec,
                    membership.node(),
                    ProjectionsRuntime.BATCH_SIZE,
                    OpenLog.feeds(log, membership, pool));
            opened.add(projections);
            this.upkeep = new ViewsUpkeep(projections, log, membership, !replica);
            opened.add(upkeep);
            this.recorder = Recorder.of(log, codec);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Who only looks at a database of others takes it as it is. */
    private void prepareTables(DataSource pool, String shown) {
        if (database.isOurs() || access != Access.READ) {
            Migrations.bringUpToDate(Connections.unpooled(database.ownerUrl()), pool, shown);
        } else {
            Migrations.requireUpToDate(pool, shown);
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
        opened.add(signing);
        opened.add(log);
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
        if (access == Access.WRITE_IN_TURN
                || !membership.has(Role.RECORD)
                || database.livingOther().isEmpty()) {
            upkeep.begin();
        }
    }

    public Membership membership() {
        return membership;
    }

    /** What this process does with the topic of its cluster; nothing, where it has none. */
    public TopicWork topicWork() {
        return upkeep.topicWork();
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
     * @throws org.kaoyi.ledger.LogUnavailable at once when the log can not be read, for which they would wait
     */
    public ProjectionsRuntime projectionsUpToDate() {
        List<LoggedEvent> ignored = log.readAfter(Math.max(0, log.head().position() - 1), 1);
        follow();
        upkeep.awaitHead();
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

    /** How its database fares. */
    public DatabaseCondition condition() {
        return new DatabaseCondition(readers);
    }

    /** Pooled connections for reading the log. */
    public DataSource readers() {
        return readers;
    }

    @Override
    public synchronized void close() {
        opened.close();
    }
}
