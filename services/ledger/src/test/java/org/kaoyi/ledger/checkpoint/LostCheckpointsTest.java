package org.kaoyi.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaoyi.ledger.Appends.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.PassingLog;
import org.kaoyi.ledger.memory.InMemoryEventLog;

/** What whoever begins to sign is told of a file in which earlier checkpoints should be. */
class LostCheckpointsTest {
    private final EventLog log = new InMemoryEventLog(Clock.systemUTC());

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void nameFile() {
        path = folder.resolve("checkpoints");
    }

    @Test
    void one_that_is_missing_is_to_be_put_back() throws IOException {
        assertThat(told(false))
                .containsExactly(
                        path
                                + " is missing, which was made together with the keys: what was recorded before is signed anew; put a copy of the file back");
    }

    @Test
    void an_empty_one_tells_nothing_while_nothing_was_recorded() throws IOException {
        Files.createFile(path);
        assertThat(told(false)).isEmpty();
    }

    @Test
    void where_something_was_recorded_it_was_emptied() throws IOException {
        Files.createFile(path);
        log.append(record("claim/K1", "apologised")).join();
        assertThat(told(false))
                .singleElement()
                .asString()
                .startsWith(path + " holds no checkpoint, though 1 event was recorded: it was emptied, or ");
        log.append(record("claim/K1", "did not")).join();
        assertThat(told(false)).singleElement().asString().contains("though 2 events were recorded");
    }

    @Test
    void one_that_is_made_at_this_very_start_can_have_lost_none() throws IOException {
        Files.createFile(path);
        log.append(record("claim/K1", "apologised")).join();
        assertThat(told(true)).isEmpty();
    }

    @Test
    void one_that_holds_something_is_read_and_compared_elsewhere() throws IOException {
        Files.writeString(path, "x");
        log.append(record("claim/K1", "apologised")).join();
        assertThat(told(false)).isEmpty();
    }

    @Test
    void keys_that_were_made_later_than_the_first_event_was_recorded_are_a_cause_too() throws IOException {
        Files.createFile(path);
        log.append(record("claim/K1", "apologised")).join();
        assertThat(told(false)).singleElement().asString().contains(", or its keys were made and nothing was signed");
    }

    @Test
    void a_log_that_can_not_be_asked_holds_up_no_start_and_is_asked_again_before_the_first_is_signed()
            throws IOException {
        Files.createFile(path);
        log.append(record("claim/K1", "apologised")).join();
        EventLog away = new PassingLog(log) {
            @Override
            public Head head() {
                throw new LogUnavailable("the database is away");
            }
        };
        List<String> told = new ArrayList<>();
        LostCheckpoints lost = new LostCheckpoints(new CheckpointFile(path, false), told::add);

        lost.askAtTheTurn(away);
        assertThat(told).isEmpty();
        assertThatThrownBy(() -> lost.ask(() -> away.head().position())).isInstanceOf(LogUnavailable.class);

        lost.ask(() -> log.head().position());
        assertThat(told).singleElement().asString().contains("though 1 event was recorded");

        lost.ask(() -> 7);
        assertThat(told).as("told once").hasSize(1);
    }

    private List<String> told(boolean isNew) throws IOException {
        List<String> told = new ArrayList<>();
        new LostCheckpoints(new CheckpointFile(path, isNew), told::add).askAtTheTurn(log);
        return told;
    }
}
