package org.kaoyi.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.kafka.Turn;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/** Who has the turn keeps the view up to date, whatever is away when the turn comes. */
class ProjectionTurnsTest {

    private static final Turn.Share WHOLE = new Turn.Share(new TreeSet<>(List.of(0, 1)), 2);
    private static final Turn.Share HALF = new Turn.Share(new TreeSet<>(List.of(1)), 2);

    private final AtomicBoolean mine = new AtomicBoolean(true);
    private final AtomicReference<Turn.Share> dealt = new AtomicReference<>(WHOLE);
    private final AtomicBoolean known = new AtomicBoolean(true);
    private final AtomicInteger asked = new AtomicInteger();
    private final Views views = new Views();

    /** One view, that can not be begun for a while. */
    private static final class Views implements ProjectionTurns.Work {
        private final AtomicInteger begun = new AtomicInteger();
        private final AtomicBoolean away = new AtomicBoolean();
        private final AtomicBoolean running = new AtomicBoolean();
        private final AtomicReference<Turn.Share> kept = new AtomicReference<>(Turn.Share.NONE);

        @Override
        public void start(String projection, Turn.Share share) {
            kept.set(share);
            begun.incrementAndGet();
            if (away.get()) {
                throw new DataAccessResourceFailureException("the database is away");
            }
            running.set(true);
        }

        @Override
        public void stop(String projection) {
            running.set(false);
        }
    }

    /** As it is told by this test. */
    private final class ToldTurn implements Turn {
        @Override
        public Turn.Share share(Duration patience) {
            asked.incrementAndGet();
            Thread.yield();
            return mine.get() ? dealt.get() : Turn.Share.NONE;
        }

        @Override
        public boolean isKnown() {
            return known.get();
        }

        @Override
        public void close() {}
    }

    private ProjectionTurns turns() {
        return new ProjectionTurns(List.of("search"), views, (name, number) -> new ToldTurn());
    }

    @Test
    void a_view_whose_turn_comes_while_the_database_is_away_is_begun_once_it_is_back() {
        views.away.set(true);
        try (ProjectionTurns turns = turns()) {
            await().until(() -> turns.failures().containsValue("the database is away"));
            assertThat(turns.turns()).isEqualTo(Map.of("search", false));
            int before = views.begun.get();
            await().until(() -> views.begun.get() > before);
            views.away.set(false);
            await().until(() -> turns.turns().equals(Map.of("search", true)));
            assertThat(views.running).isTrue();
            await().until(() -> turns.failures().isEmpty());
        }
        assertThat(views.running).isFalse();
    }

    @Test
    void a_cluster_that_refuses_is_asked_again() {
        AtomicInteger attempts = new AtomicInteger();
        try (ProjectionTurns turns = new ProjectionTurns(List.of("search"), views, (name, number) -> {
            if (attempts.getAndIncrement() == 0) {
                throw new TimeoutException("no broker answers");
            }
            return new ToldTurn();
        })) {
            await().untilTrue(views.running);
            assertThat(attempts).hasValue(2);
        }
    }

    @Test
    void a_process_that_no_broker_answers_does_not_say_that_it_stands_by() {
        mine.set(false);
        known.set(false);
        try (ProjectionTurns turns = turns()) {
            await().until(() ->
                    turns.failures().equals(Map.of("search", "waits: the cluster does not tell whose turn it is")));
            known.set(true);
            await().until(() -> turns.failures().isEmpty());
            assertThat(turns.turns()).isEqualTo(Map.of("search", false));
        }
    }

    @Test
    void a_view_that_is_kept_up_to_date_here_is_so_without_a_broker_too() {
        known.set(false);
        try (ProjectionTurns turns = turns()) {
            await().until(() -> asked.get() > 2);
            assertThat(turns.failures()).isEmpty();
            assertThat(views.running).isTrue();
        }
    }

    @Test
    void whoever_is_given_another_share_goes_on_with_that() {
        try (ProjectionTurns turns = turns()) {
            await().until(() -> views.kept.get().equals(WHOLE));
            dealt.set(HALF);
            await().until(() -> views.kept.get().equals(HALF));
            assertThat(views.running).isTrue();
            assertThat(turns.turns()).isEqualTo(Map.of("search", true));
        }
    }

    @Test
    void a_share_that_comes_back_after_another_could_not_be_begun_is_begun_anew() {
        try (ProjectionTurns turns = turns()) {
            await().untilTrue(views.running);
            views.away.set(true);
            dealt.set(HALF);
            await().until(() -> turns.failures().containsValue("the database is away"));
            dealt.set(WHOLE);
            views.away.set(false);
            int before = views.begun.get();
            await().until(() -> turns.turns().equals(Map.of("search", true)));
            assertThat(views.begun.get()).isGreaterThanOrEqualTo(before);
            assertThat(views.kept.get()).isEqualTo(WHOLE);
        }
    }

    @Test
    void what_is_refused_again_and_again_is_warned_of_once() {
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        Logger warnings = (Logger) LoggerFactory.getLogger(ProjectionTurns.class);
        AtomicInteger refused = new AtomicInteger();
        mine.set(false);
        known.set(false);
        said.start();
        warnings.addAppender(said);
        try (ProjectionTurns turns =
                new ProjectionTurns(List.of("search"), views, (name, number) -> new Refused(refused))) {
            await().until(() -> refused.get() > 1);
            await().until(() -> turns.failures().containsValue("the topic is not for you"));
        } finally {
            warnings.detachAppender(said);
        }
        assertThat(said.list.stream().map(ILoggingEvent::getFormattedMessage).toList())
                .filteredOn(line -> line.contains("the topic is not for you"))
                .hasSize(1);
    }

    @Test
    void a_view_whose_thread_was_interrupted_says_that_nobody_keeps_it_up_to_date_here() {
        try (ProjectionTurns turns = new ProjectionTurns(List.of("search"), views, (name, number) -> {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted");
        })) {
            await().until(() ->
                    turns.failures().equals(Map.of("search", "its thread was interrupted; start the process anew")));
            assertThat(turns.turns()).isEqualTo(Map.of("search", false));
        }
    }

    /** Says at first that it does not know yet, as Kafka's clients do before a broker has answered, and is refused then. */
    private final class Refused implements Turn {
        private final ToldTurn first = new ToldTurn();
        private final AtomicInteger refused;
        private boolean isAsked;

        Refused(AtomicInteger refused) {
            this.refused = refused;
        }

        @Override
        public Turn.Share share(Duration patience) {
            if (isAsked) {
                refused.incrementAndGet();
                throw new KafkaException("the topic is not for you");
            }
            isAsked = true;
            return first.share(patience);
        }

        @Override
        public boolean isKnown() {
            return first.isKnown();
        }

        @Override
        public void close() {}
    }
}
