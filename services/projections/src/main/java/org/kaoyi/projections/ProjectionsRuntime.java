package org.kaoyi.projections;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.codec.KaoyiJson;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.projections.catalogue.Catalogue;
import org.kaoyi.projections.catalogue.ClaimQueries;
import org.kaoyi.projections.catalogue.ReferenceQueries;
import org.kaoyi.projections.discrepancies.Discrepancies;
import org.kaoyi.projections.discrepancies.DiscrepancyQueries;
import org.kaoyi.projections.discrepancies.DossiersAtHand;
import org.kaoyi.projections.discrepancies.Inquiries;
import org.kaoyi.projections.discrepancies.SynopsisQueries;
import org.kaoyi.projections.feed.BookAtHand;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.feed.Projection;
import org.kaoyi.projections.feed.ProjectionProcessor;
import org.kaoyi.projections.feed.ProjectionStatus;
import org.kaoyi.projections.feed.RawMessages;
import org.kaoyi.projections.feed.TableDigest;
import org.kaoyi.projections.inquiries.CanonQueries;
import org.kaoyi.projections.inquiries.RivalQueries;
import org.kaoyi.projections.narratives.NarrativeQueries;
import org.kaoyi.projections.narratives.Narratives;
import org.kaoyi.projections.support.AuditDesk;
import org.kaoyi.projections.support.Support;
import org.kaoyi.projections.support.SupportQueries;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * All projections of a ledger, following its log, and the questions that they answer. The tables of {@code V2__projections.sql}
 * must exist. {@link #start} begins to follow, {@link #close} ends it; questions may be asked also when nothing follows.
 */
public final class ProjectionsRuntime implements AutoCloseable {
    /**
     * Events a transaction. A commit costs as much as a few hundred events, and rows that a batch touches several times are
     * written once; beyond some thousands nothing is gained and memory grows.
     */
    public static final int BATCH_SIZE = 2_000;

    /** How long a closing process waits for batches under way; a batch takes well under a second. */
    private static final int CLOSE_SECONDS = 10;

    private final List<ProjectionProcessor> processors;
    private final ScheduledExecutorService threads;
    private final JdbcTemplate jdbc;
    private final DiscrepancyQueries discrepancies;
    private final SynopsisQueries synopses;
    private final NarrativeQueries narratives;
    private final SupportQueries support;
    private final AuditDesk audits;
    private final ReferenceQueries references;
    private final ClaimQueries claims;
    private final Inquiries inquiries;
    private final CanonQueries canons;
    private final RivalQueries rivals;

    /** Follows with {@link #BATCH_SIZE}, and the process's own name among those that may take over. */
    public ProjectionsRuntime(DataSource dataSource, EventLog log, EventCodec codec) {
        this(dataSource, log, codec, ManagementFactory.getRuntimeMXBean().getName(), BATCH_SIZE);
    }

    /**
     * @param node names this process; one that starts again under the same name takes up its work at once instead of waiting for
     *     the claim of its predecessor to run out
     */
    public ProjectionsRuntime(DataSource dataSource, EventLog log, EventCodec codec, String node, int batchSize) {
        EventReader reader = new EventReader(codec);
        JsonMapper json = KaoyiJson.reports();
        this.jdbc = new JdbcTemplate(dataSource);
        List<Projection> projections = projections(reader);
        // One thread coordinates and one folds for each projection, so that none waits for another.
        this.threads = threads(2 * projections.size());
        JdbcTransactionManager transactions = new JdbcTransactionManager(dataSource);
        var feed = new ProjectionProcessor.Feed(
                log, RawMessages.of(log), reader, dataSource, transactions, node, batchSize, threads);
        this.processors = projections.stream()
                .map(projection -> new ProjectionProcessor(projection, feed))
                .toList();
        this.discrepancies = new DiscrepancyQueries(jdbc, json);
        this.synopses = new SynopsisQueries(jdbc, reader, discrepancies);
        this.narratives = new NarrativeQueries(jdbc, reader);
        this.support = new SupportQueries(jdbc, reader, discrepancies::inOpenFinding);
        this.audits = new AuditDesk(log, reader, support);
        this.references = new ReferenceQueries(jdbc, reader);
        this.claims = new ClaimQueries(jdbc, reader);
        this.inquiries = new Inquiries(
                new DossiersAtHand(jdbc, transactions, reader, new BookAtHand(log, reader)),
                discrepancies,
                support::linkedTo,
                Policy.STANDARD);
        this.canons = new CanonQueries(jdbc);
        this.rivals = new RivalQueries(jdbc, reader);
    }

    /** All there are. */
    static List<Projection> projections(EventReader reader) {
        return List.of(
                new Discrepancies(reader, KaoyiJson.reports(), Policy.STANDARD),
                new Narratives(),
                new Support(),
                new Catalogue());
    }

    /** Begins to follow the log. */
    public void start() {
        processors.forEach(ProjectionProcessor::start);
    }

    /**
     * Waits until every projection reflects the log up to {@code position}.
     *
     * @return false when they do not within the time given
     */
    public boolean awaitPosition(long position, long timeoutMillis) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        try {
            for (ProjectionProcessor processor : processors) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (!processor.await(position, Math.max(0, left))) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Where each projection stands. */
    public List<ProjectionStatus> status() {
        return processors.stream().map(ProjectionProcessor::status).toList();
    }

    /** The position that all projections have reached. */
    public long position() {
        return status().stream().mapToLong(ProjectionStatus::position).min().orElse(0);
    }

    /**
     * Empties one projection and folds the whole log again.
     *
     * @throws IllegalArgumentException when there is no projection of that name
     */
    public void reset(String projection) {
        named(projection).reset();
    }

    /** Names of all projections. */
    public List<String> names() {
        return processors.stream().map(ProjectionProcessor::name).toList();
    }

    /** SHA-256 over all rows of a projection: equal digests, equal rows. */
    public String digest(String projection) {
        return TableDigest.of(named(projection).projection(), jdbc);
    }

    public DiscrepancyQueries discrepancies() {
        return discrepancies;
    }

    public SynopsisQueries synopses() {
        return synopses;
    }

    public NarrativeQueries narratives() {
        return narratives;
    }

    public SupportQueries support() {
        return support;
    }

    /** Audits of texts, entered or not. */
    public AuditDesk audits() {
        return audits;
    }

    /** Sources, occasions, questions and names. */
    public ReferenceQueries references() {
        return references;
    }

    /** Claims and examinations with their histories. */
    public ClaimQueries claims() {
        return claims;
    }

    /** Questions worked out when they are asked, for the families of occasions that they touch. */
    public Inquiries inquiries() {
        return inquiries;
    }

    /** Who tells which topic of an occasion. */
    public CanonQueries canons() {
        return canons;
    }

    /** Rival explanations. */
    public RivalQueries rivals() {
        return rivals;
    }

    /** Stops following; the rows stay. */
    @Override
    public void close() {
        processors.forEach(ProjectionProcessor::stop);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static ScheduledExecutorService threads(int count) {
        var threads = new ScheduledThreadPoolExecutor(
                count, Thread.ofPlatform().daemon().name("projections-", 0).factory());
        // Axon's coordinators plan their next look seconds ahead; a closing process does not wait for it.
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return threads;
    }

    private ProjectionProcessor named(String projection) {
        return processors.stream()
                .filter(processor -> processor.name().equals(projection))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no projection \"" + projection
                        + "\"; there are " + String.join(", ", names()) + "."));
    }
}
