package org.kaoyi.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.kaoyi.testing.KafkaServer;
import org.kaoyi.testing.OnEveryKafka;
import org.kaoyi.testing.RunsBesideOthers;

/** Who does a piece of work when processes join, leave, start again and die, as Kafka's groups have it. */
@OnEveryKafka
@RunsBesideOthers
@Order(1)
class TopicTurnTest {
    private static final Duration LOOK = Duration.ofMillis(50);

    /** A heartbeat may lie this much before the end. */
    private static final Duration QUICK = KafkaCluster.SESSION.dividedBy(2);

    private final KafkaCluster cluster;

    TopicTurnTest(KafkaServer server) {
        this.cluster = Topics.fresh(server);
    }

    @BeforeEach
    void makeTopic() {
        try (TopicAdmin admin = Topics.admin(cluster)) {
            admin.partitionsOfMade(Topics.LAYOUT);
        }
    }

    @Test
    void work_goes_over_to_a_process_that_joins_and_back_when_it_ends() {
        try (TopicTurn stays = turn(1, "a")) {
            await().until(() -> stays.isMine(LOOK));
            try (TopicTurn comes = turn(1, null)) {
                await().until(() -> !stays.isMine(LOOK) & comes.isMine(LOOK));
            }
            await().until(() -> stays.isMine(LOOK));
        }
    }

    /** Static membership (KIP-345): a quick restart moves nothing. */
    @Test
    void a_process_that_starts_again_under_its_name_gets_its_work_back_and_nobody_had_it_meanwhile() {
        try (TopicTurn other = turn(0, "b")) {
            await().until(() -> other.isMine(LOOK));
            // On a machine that stands still for longer than a session lasts, the restart was none of the quick ones.
            await().until(() -> startedAgain(other).compareTo(QUICK) < 0);
        }
    }

    /** @return how long the process that has the work was away */
    private Duration startedAgain(TopicTurn other) {
        try (TopicTurn first = turn(0, "a")) {
            await().until(() -> first.isMine(LOOK) & !other.isMine(LOOK));
        }
        long began = System.nanoTime();
        AtomicInteger hadByOther = new AtomicInteger();
        try (TopicTurn again = turn(0, "a")) {
            await().until(() -> {
                hadByOther.addAndGet(other.isMine(LOOK) ? 1 : 0);
                return again.isMine(LOOK);
            });
        }
        Duration away = Duration.ofNanos(System.nanoTime() - began);
        if (away.compareTo(QUICK) < 0) {
            assertThat(hadByOther)
                    .as("how often the other process had the work")
                    .hasValue(0);
        }
        return away;
    }

    /** The session of one that ended without a word lasts ten seconds. */
    @Test
    @EnabledIf(
            value = "org.kaoyi.ledger.faults.Rounds#isChaos",
            disabledReason = "waits for a session to end; run with -Pchaos")
    void the_work_of_a_process_that_does_not_come_back_goes_to_another_when_its_session_has_ended() {
        try (TopicTurn other = turn(0, "b")) {
            try (TopicTurn first = turn(0, "a")) {
                await().until(() -> first.isMine(LOOK) & !other.isMine(LOOK));
            }
            assertThat(other.isMine(LOOK)).isFalse();
            await().until(() -> other.isMine(LOOK));
        }
    }

    /** Kafka deals out the partitions of work that is shared; who is alone has all. */
    @Test
    void shared_work_is_dealt_out_to_a_process_that_joins_and_dealt_back_when_it_ends() {
        int all = Topics.LAYOUT.partitions();
        try (TopicTurn stays = TopicTurn.shared(cluster, "shared", "a")) {
            await().until(() -> stays.share(LOOK).partitions().size() == all);
            try (TopicTurn comes = TopicTurn.shared(cluster, "shared", null)) {
                await().until(() -> {
                    Set<Integer> both = new TreeSet<>(stays.share(LOOK).partitions());
                    both.addAll(comes.share(LOOK).partitions());
                    int kept = stays.share(LOOK).partitions().size()
                            + comes.share(LOOK).partitions().size();
                    return kept == all
                            && both.size() == all
                            && !comes.share(LOOK).isNone();
                });
                assertThat(comes.share(LOOK).of()).isEqualTo(all);
            }
            await().until(() -> stays.share(LOOK).partitions().size() == all);
        }
    }

    private TopicTurn turn(int number, @Nullable String name) {
        return new TopicTurn(cluster, "work", number, name);
    }
}
