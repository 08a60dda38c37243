package org.kaoyi.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaoyi.app.cluster.Role;
import org.kaoyi.ledger.LedgerDamaged;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.kafka.RelayStatus;
import org.kaoyi.projections.feed.ProjectionStatus;

/** Nobody is told that a process is ready which can not do what it is there for. */
class RolesTest {
    private final Life life = new Life();

    /** A process to which this or that happens. */
    private static final class Life implements Duties {
        private @Nullable RuntimeException headFailure;
        private boolean recording = true;
        private boolean readOnly;
        private Optional<String> unsigned = Optional.empty();
        private RelayStatus relay = new RelayStatus(RelayStatus.State.RELAYING, 7, null);
        private Map<String, Boolean> turns = Map.of("search", true);
        private Map<String, String> turnFailures = Map.of();

        @Override
        public Set<Role> roles() {
            return EnumSet.allOf(Role.class);
        }

        @Override
        public long position() {
            if (headFailure != null) {
                throw headFailure;
            }
            return 7;
        }

        @Override
        public boolean isRecording() {
            return recording;
        }

        @Override
        public boolean isReadOnly() {
            return readOnly;
        }

        @Override
        public Optional<String> signingFailure() {
            return unsigned;
        }

        @Override
        public Optional<RelayStatus> relay() {
            return Optional.of(relay);
        }

        @Override
        public List<ProjectionStatus> views() {
            return List.of(new ProjectionStatus("search", true, 7, 0, null, 1, 0, false, null));
        }

        @Override
        public Map<String, Boolean> turns() {
            return turns;
        }

        @Override
        public Map<String, String> turnFailures() {
            return turnFailures;
        }
    }

    @Test
    void a_process_that_does_all_its_work_is_ready() {
        assertThat(Roles.of(life))
                .containsExactly(
                        Map.entry("record", "recording"),
                        Map.entry("relay", "relaying at 7"),
                        Map.entry("project", "search at 7"),
                        Map.entry("read", "at 7"));
        assertThat(Roles.of(life).values()).noneMatch(Roles::isTrouble);
    }

    @Test
    void a_recorder_without_its_database_is_in_trouble_as_is_one_that_stands_by() {
        life.headFailure = new LogUnavailable("connection refused");
        assertThat(Roles.of(life))
                .containsEntry("record", "trouble: the database does not answer")
                .containsEntry("read", "trouble: the database does not answer");
        life.recording = false;
        assertThat(Roles.of(life)).containsEntry("record", "trouble: the database does not answer");
    }

    @Test
    void a_recorder_of_a_database_that_takes_nothing_is_in_trouble_and_who_reads_it_is_not() {
        life.readOnly = true;
        assertThat(Roles.of(life))
                .containsEntry("record", "trouble: the database lets itself be read only, so nothing can be recorded")
                .containsEntry("read", "at 7");
        life.recording = false;
        assertThat(Roles.of(life))
                .hasEntrySatisfying("record", word -> assertThat(word).startsWith("trouble"));
    }

    @Test
    void a_recorder_of_a_damaged_head_is_in_trouble() {
        life.headFailure = new LedgerDamaged("in ledger_head the frontier is none", null);
        assertThat(Roles.of(life)).containsEntry("record", "trouble: in ledger_head the frontier is none");
    }

    @Test
    void a_recorder_that_can_not_sign_says_so() {
        life.unsigned = Optional.of("the disk is full");
        assertThat(Roles.of(life)).containsEntry("record", "trouble: no checkpoint is signed: the disk is full");
    }

    @Test
    void a_projector_that_does_not_know_whose_turn_it_is_does_not_stand_by() {
        life.turns = Map.of("search", false);
        assertThat(Roles.of(life)).containsEntry("project", "standby");
        life.turnFailures = Map.of("search", "waits: the cluster does not tell whose turn it is");
        assertThat(Roles.of(life))
                .containsEntry("project", "trouble: search waits: the cluster does not tell whose turn it is");
    }

    @Test
    void a_projector_that_has_its_turn_needs_no_broker() {
        life.turnFailures = Map.of("search", "no broker answers");
        assertThat(Roles.of(life)).containsEntry("project", "search at 7");
    }

    @Test
    void a_relay_that_has_ended_or_hears_nothing_is_in_trouble() {
        life.relay = new RelayStatus(RelayStatus.State.CLOSED, 7, "the relay's thread has ended");
        assertThat(Roles.of(life)).containsEntry("relay", "trouble: the relay's thread has ended");
        life.relay = new RelayStatus(RelayStatus.State.CLOSED, 7, null);
        assertThat(Roles.of(life)).containsEntry("relay", "trouble: it has ended");
        life.relay = new RelayStatus(RelayStatus.State.RELAYING, 7, "the cluster does not answer");
        assertThat(Roles.of(life)).containsEntry("relay", "trouble: the cluster does not answer");
        life.relay = new RelayStatus(RelayStatus.State.STANDBY, 7, "the cluster does not answer");
        assertThat(Roles.of(life)).containsEntry("relay", "trouble: the cluster does not answer");
    }
}
