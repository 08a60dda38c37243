package org.kaoyi.projections;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.feed.EventFeed;
import org.kaoyi.ledger.feed.LogFollower;
import org.kaoyi.projections.discrepancies.DossiersAtHand;
import org.kaoyi.projections.discrepancies.Inquiries;
import org.kaoyi.projections.feed.BookAtHand;
import org.kaoyi.projections.feed.DeadLetters;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.feed.Feed;
import org.kaoyi.projections.feed.Projection;
import org.kaoyi.projections.feed.ProjectionKeeper;
import org.kaoyi.projections.feed.ProjectionStatus;
import org.kaoyi.projections.feed.RawMessages;
import org.kaoyi.projections.feed.RebuildState;
import org.kaoyi.projections.feed.Rebuilder;
import org.kaoyi.projections.feed.Rebuilt;
import org.kaoyi.projections.feed.Shares;
import org.kaoyi.projections.feed.TableDigest;
import org.kaoyi.projections.feed.ViewSource;
import org.kaoyi.projections.search.SearchQueries;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * All projections of a ledger, following its log, and the questions that they answer. The tables of {@code V2__projections.sql}
 * must exist. {@link #start} begins to follow, {@link #close} ends it; questions may be asked also when nothing follows.
 */
public final class ProjectionsRuntime implements Reports, AutoCloseable {
    /**
     * Events a transaction. A commit costs as much as a few hundred events, and rows that a batch touches several times are
     * written once; beyond some thousands nothing is gained and memory grows.
     */
    public static final int BATCH_SIZE = 2_000;

    private final DataSource pool;
    private final EventLog log;
    private final EventCodec codec;
    private final List<ProjectionKeeper> keepers;
    private final Rebuilder rebuilder;
    private final Following following;

    /** For digests over all rows, which take as long as they take. */
    private final JdbcTemplate whole;

    private final ReportQueries queries;
    private final Inquiries inquiries;
    private final SearchQueries search;

    /** Follows with {@link #BATCH_SIZE}, and the process's own name among those that may take over. */
    public ProjectionsRuntime(DataSource dataSource, EventLog log, EventCodec codec) {
        this(dataSource, log, codec, ManagementFactory.getRuntimeMXBean().getName(), BATCH_SIZE);
    }

    /**
     * @param node names this process; one that starts again under the same name takes up its work at once instead of waiting for
     *     the claim of its predecessor to run out
     */
    public ProjectionsRuntime(DataSource dataSource, EventLog log, EventCodec codec, String node, int batchSize) {
        this(dataSource, log, codec, node, batchSize, after -> new LogFollower(log, after));
    }

    /** @param feeds opens a feed of the log's events after a position, such as one through Kafka */
    public ProjectionsRuntime(
            DataSource dataSource,
            EventLog log,
            EventCodec codec,
            String node,
            int batchSize,
            LongFunction<EventFeed> feeds) {
        this(dataSource, log, codec, node, batchSize, Runtime.getRuntime().availableProcessors(), feeds);
    }

    /** @param rebuildThreads that find cases at the same time while a projection is folded anew */
    ProjectionsRuntime(
            DataSource dataSource, EventLog log, EventCodec codec, String node, int batchSize, int rebuildThreads) {
        this(dataSource, log, codec, node, batchSize, rebuildThreads, after -> new LogFollower(log, after));
    }

    private ProjectionsRuntime(
            DataSource dataSource,
            EventLog log,
            EventCodec codec,
            String node,
            int batchSize,
            int rebuildThreads,
            LongFunction<EventFeed> feeds) {
        this.pool = dataSource;
        this.log = log;
        this.codec = codec;
        this.rebuilder = new Rebuilder(rebuildThreads);
        EventReader reader = new EventReader(codec, log);
        this.whole = new JdbcTemplate(ViewSource.active(dataSource));
        DataSource views = ViewSource.reading(dataSource);
        JdbcTemplate jdbc = new JdbcTemplate(views);
        List<Projection> projections = Views.all(reader);
        ScheduledExecutorService threads = Following.threads(projections.size());
        JdbcTransactionManager transactions = new JdbcTransactionManager(views);
        var feed = new Feed(log, RawMessages.of(log, feeds), reader, dataSource, node, batchSize, threads);
        this.keepers = projections.stream()
                .map(projection -> new ProjectionKeeper(projection, feed))
                .toList();
        this.following = new Following(keepers, rebuilder, threads);
        this.queries = ReportQueries.on(jdbc, log, reader, Long.MAX_VALUE);
        this.inquiries = new Inquiries(
                new DossiersAtHand(jdbc, transactions, reader, new BookAtHand(log, reader)),
                queries.discrepancies(),
                queries.audits()::without,
                Policy.STANDARD);
        this.search = new SearchQueries(jdbc);
    }

    /**
     * Begins to follow the log. A projection whose rows another version of its fold has made is folded anew beside them; they are read
     * until the new ones are there.
     */
    public void start() {
        following.start(keepers);
    }

    /** Begins to follow with one projection, where several processes share them. */
    public void start(String projection) {
        following.start(List.of(named(projection)));
    }

    /**
     * The same with some shares of it, while other processes keep the others; what this one keeps already ends first.
     *
     * @throws IllegalArgumentException when the projection is not among {@link #shared}
     */
    public void start(String projection, Shares shares) {
        following.start(named(projection), shares);
    }

    /** Names of those that several processes may keep at once, each some shares. */
    public List<String> shared() {
        return keepers.stream()
                .filter(keeper -> keeper.projection().isShared())
                .map(ProjectionKeeper::name)
                .toList();
    }

    /** Lets go of one projection: what is under way is finished first. */
    public void stop(String projection) {
        named(projection).stop();
    }

    /**
     * Waits until every projection reflects the log up to {@code position}.
     *
     * @return false when they do not within the time given
     */
    public boolean awaitPosition(long position, long timeoutMillis) {
        return following.await(position, timeoutMillis);
    }

    /** Where each projection stands. */
    public List<ProjectionStatus> status() {
        return keepers.stream().map(ProjectionKeeper::status).toList();
    }

    /** How far rebuilds under way are, or the last ones of this process, by projection. Asks nothing of the database. */
    public Map<String, RebuildState> rebuilds() {
        Map<String, RebuildState> rebuilds = new TreeMap<>();
        keepers.forEach(keeper -> keeper.lastRebuild().ifPresent(state -> rebuilds.put(keeper.name(), state)));
        return rebuilds;
    }

    /** The position that all projections have reached. */
    public long position() {
        return keepers.stream().mapToLong(ProjectionKeeper::position).min().orElse(0);
    }

    /**
     * Folds one projection anew beside the rows that are read, which are read until the new ones are as far, and kept then.
     *
     * @throws IllegalArgumentException when there is no projection of that name
     * @throws IllegalStateException when it can not be completed; the old rows are read on
     */
    public Rebuilt rebuild(String projection) {
        return rebuilder.rebuild(named(projection));
    }

    /** The same for several; the log is read once for all of them. */
    public List<Rebuilt> rebuild(List<String> projections) {
        return rebuilder.rebuild(projections.stream().map(this::named).toList());
    }

    /**
     * Goes back to the rows that were read before the last rebuild, once they are as far as the log.
     *
     * @return empty when none are kept
     * @throws IllegalStateException when they were made by another version of the program
     */
    public Optional<Rebuilt> goBack(String projection) {
        return rebuilder.goBack(named(projection));
    }

    /**
     * Drops the rows that were read before the last rebuild.
     *
     * @return whether there were any
     */
    public boolean dropFormer(String projection) {
        return named(projection).dropFormer();
    }

    /** The oldest of the events that a projection could not take, and those that wait behind them. */
    public List<DeadLetters.Letter> letters(String projection) {
        return named(projection).letters();
    }

    /**
     * Tries again to have the parked events of a projection taken.
     *
     * @return how many were taken
     */
    public int retryLetters(String projection) {
        return named(projection).retryLetters();
    }

    /** Names of all projections. */
    public List<String> names() {
        return keepers.stream().map(ProjectionKeeper::name).toList();
    }

    /** SHA-256 over all rows of a projection: equal digests, equal rows. */
    public String digest(String projection) {
        return TableDigest.of(named(projection).projection(), whole);
    }

    /** Questions worked out when they are asked, for the families of occasions that they touch. */
    public Inquiries inquiries() {
        return inquiries;
    }

    /** Sources that a report on what could be known in a year leaves out, because nobody has said when they could be read. */
    public List<String> undatedIn(int year) {
        return PastReports.undatedIn(year, log, codec);
    }

    /**
     * The ledger as it was; to be closed. Takes about {@link PastReports#cost}.
     *
     * @param year in which what is reported could have been known, or null for all that was recorded
     * @throws IllegalArgumentException when the log ends before that position
     */
    public PastReports past(long position, @Nullable Integer year) {
        return PastReports.at(position, year, pool, log, codec);
    }

    /** Whatever holds certain words. */
    public SearchQueries search() {
        return search;
    }

    @Override
    public ReportQueries queries() {
        return queries;
    }

    /** Stops following; the rows stay. */
    @Override
    public void close() {
        following.close();
    }

    private ProjectionKeeper named(String projection) {
        return keepers.stream()
                .filter(keeper -> keeper.name().equals(projection))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no projection \"" + projection
                        + "\"; there are " + String.join(", ", names()) + "."));
    }
}
