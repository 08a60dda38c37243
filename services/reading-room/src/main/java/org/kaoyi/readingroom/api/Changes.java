package org.kaoyi.readingroom.api;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.feed.RebuildState;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.readingroom.ProofDesk;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.Uploads;
import org.kaoyi.readingroom.Verification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells whoever follows that the reports show something new, and how far imports, rebuilds and a verification are (server-sent events, HTML §9.2). Nothing is asked of the ledger
 * while nobody follows.
 */
@Component
final class Changes implements SmartLifecycle {
    /** Beyond so many another is turned away and asks now and then instead: each keeps a connection. */
    static final int FOLLOWERS_MAX = 500;

    /** Shorter than what a person notices as a delay. */
    private static final Duration LOOK = Duration.ofMillis(300);

    /** Whoever has gone without a word is noticed when he is written to. */
    private static final Duration PULSE = Duration.ofSeconds(15);

    /** A browser comes back by itself; meanwhile what it left is given back. */
    private static final Duration KEPT = Duration.ofMinutes(30);

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    private final LongSupplier position;
    private final Jobs jobs;
    private final ProofDesk proofs;
    private final Supplier<Map<String, RebuildState>> rebuilds;
    private final RebuildMoves rebuildMoves = new RebuildMoves();
    private final List<SseEmitter> followers = new CopyOnWriteArrayList<>();
    private @Nullable ScheduledExecutorService clock;
    private long told;
    private @Nullable Verification toldOf;
    private long lastWrite = System.nanoTime();

    Changes(ReadingRoom room, Uploads uploads, ProofDesk proofs) {
        this.proofs = proofs;
        this.position = () -> room.projections().position();
        this.rebuilds = () -> room.projections().rebuilds();
        this.jobs = new Jobs(uploads);
    }

    /** What is sent when the reports show more of the log. */
    record Moved(long position) {}

    /**
     * The events from now on: {@code position} at first and whenever the reports show more of the log, {@code import},
     * {@code rebuild} and {@code verification} whenever one goes on.
     *
     * @throws ApiProblem when too many follow already
     */
    SseEmitter follow() {
        if (followers.size() >= FOLLOWERS_MAX) {
            throw new ApiProblem(
                    ProblemCode.TOO_MANY_FOLLOWERS,
                    "%d follow already. Ask now and then instead.".formatted(FOLLOWERS_MAX));
        }
        SseEmitter follower = new SseEmitter(KEPT.toMillis());
        follower.onCompletion(() -> followers.remove(follower));
        follower.onTimeout(follower::complete);
        follower.onError(gone -> followers.remove(follower));
        followers.add(follower);
        send(follower, event("position", new Moved(position.getAsLong())));
        return follower;
    }

    /** How many follow. */
    int followers() {
        return followers.size();
    }

    private void look() {
        if (followers.isEmpty()) {
            return;
        }
        try {
            long now = position.getAsLong();
            if (now != told) {
                told = now;
                tell("position", new Moved(now));
            }
            jobs.moved().forEach(it -> tell("import", it));
            rebuildMoves.among(rebuilds.get()).forEach(it -> tell("rebuild", it));
            Verification verification = proofs.verification().orElse(null);
            if (verification != null && !verification.equals(toldOf)) {
                toldOf = verification;
                tell("verification", verification);
            }
            if (System.nanoTime() - lastWrite > PULSE.toNanos()) {
                lastWrite = System.nanoTime();
                followers.forEach(it -> send(it, SseEmitter.event().comment("")));
            }
        } catch (RuntimeException unavailable) {
            // The database is away for a moment: who follows learns of it by his own questions, and this looks again.
            LOG.debug("Nothing can be told of changes at the moment", unavailable);
        }
    }

    private void tell(String name, Object what) {
        lastWrite = System.nanoTime();
        followers.forEach(it -> send(it, event(name, what)));
    }

    private static SseEmitter.SseEventBuilder event(String name, Object what) {
        return SseEmitter.event().name(name).data(what);
    }

    private void send(SseEmitter follower, SseEmitter.SseEventBuilder event) {
        try {
            follower.send(event);
        } catch (IOException | IllegalStateException gone) {
            followers.remove(follower);
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("changes").factory());
        ScheduledFuture<?> ignored =
                started.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
        clock = started;
    }

    /** Before the server stops, which would wait for those who follow. */
    @Override
    public void stop() {
        if (clock != null) {
            clock.shutdownNow();
            clock = null;
        }
        followers.forEach(SseEmitter::complete);
        followers.clear();
    }

    @Override
    public boolean isRunning() {
        return clock != null;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
