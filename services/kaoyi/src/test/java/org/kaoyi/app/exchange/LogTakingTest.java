package org.kaoyi.app.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.checkpoint.Checkpoint;
import org.kaoyi.ledger.memory.InMemoryEventLog;
import org.kaoyi.ledger.merkle.LeafHash;
import org.kaoyi.readingroom.exchange.LogExport;

/** An export is the log byte for byte, and comes back as it went out. */
class LogTakingTest extends ThreeSources {
    @Test
    void an_empty_ledger_gets_the_same_positions_times_and_root() {
        LogTaking.Taken taken = take(export);

        assertThat(taken).isEqualTo(new LogTaking.Taken(3, 3));
        assertThat(copy.head().root()).isEqualTo(original.head().root());
        assertThat(copy.readAfter(0, 10)).usingRecursiveComparison().isEqualTo(original.readAfter(0, 10));
    }

    @Test
    void the_same_export_again_adds_nothing() {
        take(export);

        assertThat(take(export)).isEqualTo(new LogTaking.Taken(3, 0));
        assertThat(copy.head().position()).isEqualTo(3);
    }

    @Test
    void a_ledger_that_holds_the_beginning_gets_the_rest() throws IOException {
        Path beginning = folder.resolve("beginning.ndjson");
        Files.writeString(beginning, exported(1));
        take(beginning);

        assertThat(take(export)).isEqualTo(new LogTaking.Taken(3, 2));
        assertThat(copy.head().root()).isEqualTo(original.head().root());
    }

    @Test
    void an_altered_word_is_noticed_and_nothing_is_taken() throws IOException {
        Files.writeString(export, Files.readString(export, UTF_8).replace("Протокол", "Протокoл"));

        assertThatExceptionOfType(CannotProceed.class)
                .isThrownBy(() -> take(export))
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INTEGRITY_FAILURE))
                .withMessageContaining("Line 3")
                .withMessageContaining("altered");
        assertThat(copy.head().position()).isZero();
    }

    /** Each line by itself is sound: somebody made its hash anew. */
    @Test
    void a_file_in_which_time_runs_back_or_a_version_is_left_out_is_refused_before_anything_is_taken()
            throws IOException {
        assertRefused(forgedAtLineThree(event -> rehashed(event, event.version(), Instant.EPOCH)), "never run back");
        assertRefused(
                forgedAtLineThree(event -> rehashed(event, 7, event.recordedAt())),
                "version 7 of source/K2, and version 0 is due");
    }

    @Test
    void a_line_whose_event_says_another_position_than_its_line_is_refused_with_both() throws IOException {
        assertRefused(forgedAtLineThree(event -> rehashed(event, 5)), "position 3 was expected there, and it says 5");
    }

    private void assertRefused(String text, String words) throws IOException {
        Path forged = Files.writeString(folder.resolve("forged.ndjson"), text);

        assertThatExceptionOfType(CannotProceed.class)
                .isThrownBy(() -> take(forged))
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INTEGRITY_FAILURE))
                .withMessageContaining("Line 3")
                .withMessageContaining(words);
        assertThat(copy.head().position()).isZero();
    }

    private String forgedAtLineThree(UnaryOperator<LoggedEvent> forge) throws IOException {
        StringWriter out = new StringWriter();
        EventLog forged = answering(
                original,
                "readAfter",
                events -> ((List<?>) events)
                        .stream()
                                .map(LoggedEvent.class::cast)
                                .map(event -> event.position() == 3 ? forge.apply(event) : event)
                                .toList());
        LogExport.write(forged, 0, 3, out);
        return out.toString();
    }

    private static LoggedEvent rehashed(LoggedEvent event, long version, Instant recordedAt) {
        return rehashed(event, event.position(), version, recordedAt);
    }

    private static LoggedEvent rehashed(LoggedEvent event, long position) {
        return rehashed(event, position, event.version(), event.recordedAt());
    }

    private static LoggedEvent rehashed(LoggedEvent event, long position, long version, Instant recordedAt) {
        NewEvent content = new NewEvent(
                event.stream(), event.type(), event.schemaVersion(), event.key(), event.payload(), event.metadata());
        return new LoggedEvent(
                position,
                event.stream(),
                version,
                event.type(),
                event.schemaVersion(),
                event.key(),
                event.payload(),
                event.metadata(),
                recordedAt,
                LeafHash.of(position, version, content, recordedAt));
    }

    @Test
    void a_ledger_with_other_content_is_left_alone() throws IOException {
        take(export);
        Path other = folder.resolve("other.ndjson");
        Files.writeString(
                other,
                exported(3).lines().skip(1).findFirst().orElseThrow().replace("\"position\":2", "\"position\":1"));

        assertThatExceptionOfType(CannotProceed.class)
                .isThrownBy(() -> take(other))
                .withMessageContaining("Line 1");
        assertThat(copy.head().position()).isEqualTo(3);
    }

    @Test
    void every_line_is_one_object_with_payload_as_json() throws IOException {
        assertThat(exported(3).lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).contains("\"payload\":{", "\"metadata\":{"))
                .first()
                .asString()
                .contains("\"stream\":\"source/C1\"", "毛澤東");
    }

    /** Somebody altered a row and left its hash as it was. */
    @Test
    void a_ledger_whose_row_was_altered_beneath_its_hash_holds_another_event() {
        take(export);
        EventLog altered = answering(
                "readAfter",
                events -> ((List<?>) events)
                        .stream()
                                .map(LoggedEvent.class::cast)
                                .map(event -> event.position() == 2 ? withOtherTitle(event) : event)
                                .toList());

        assertThatExceptionOfType(CannotProceed.class)
                .isThrownBy(() -> new LogTaking(altered, new EventCodec(), clock, export).take(false))
                .withMessageContaining("another event at position 2");
    }

    @Test
    void a_ledger_with_another_root_over_the_same_events_is_not_gone_on_with() throws IOException {
        Path beginning = Files.writeString(folder.resolve("two.ndjson"), exported(2));
        take(beginning);
        EventLog forked = answering("head", head -> new Head(((Head) head).position(), new byte[32]));

        assertThatExceptionOfType(CannotProceed.class)
                .isThrownBy(() -> new LogTaking(forked, new EventCodec(), clock, export).take(false))
                .withMessageContaining("root of the ledger over 2 events")
                .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.INTEGRITY_FAILURE));
        assertThat(copy.head().position()).isEqualTo(2);
    }

    @Test
    void a_log_to_which_events_were_added_after_it_was_given_away_is_not_taken() throws IOException {
        take(Files.writeString(folder.resolve("two.ndjson"), exported(2)));
        Checkpoint stated = new Checkpoint("the metadata", 2, copy.head().root());
        EventLog empty = new InMemoryEventLog(clock);

        assertThatExceptionOfType(CannotProceed.class)
                .isThrownBy(() -> new LogTaking(empty, new EventCodec(), clock, export, List.of(stated)).take(false))
                .withMessageContaining("it has 3 events, and the metadata speaks of 2")
                .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.INTEGRITY_FAILURE));
        assertThat(empty.head().position()).isZero();
    }

    @Test
    void a_log_that_leads_to_another_root_than_it_was_given_away_with_is_not_taken() {
        Checkpoint stated = new Checkpoint("the metadata", 3, new byte[32]);

        assertThatExceptionOfType(CannotProceed.class)
                .isThrownBy(() -> new LogTaking(copy, new EventCodec(), clock, export, List.of(stated)).take(false))
                .withMessageContaining("its first 3 events have another root than the metadata says")
                .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.INTEGRITY_FAILURE));
        assertThat(copy.head().position()).isZero();
    }

    @Test
    void a_ledger_to_which_somebody_else_writes_meanwhile_is_told_with_how_to_begin_anew() {
        EventLog contested = answering(
                "append", appended -> ((CompletableFuture<?>) appended).thenApply(it -> new Appended(9, 9, false)));

        assertThatExceptionOfType(CannotProceed.class)
                .isThrownBy(() -> new LogTaking(contested, new EventCodec(), clock, export).take(false))
                .withMessage(
                        "Somebody else wrote to the ledger meanwhile: position 1 was expected and 9 given. Take the file into a new folder.")
                .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.INTEGRITY_FAILURE));
    }

    private static LoggedEvent withOtherTitle(LoggedEvent event) {
        String payload = new String(event.payload(), UTF_8).replace("diary", "letter");
        return new LoggedEvent(
                event.position(),
                event.stream(),
                event.version(),
                event.type(),
                event.schemaVersion(),
                event.key(),
                payload.getBytes(UTF_8),
                event.metadata(),
                event.recordedAt(),
                event.leafHash());
    }

    /** The copy, but for the answers to one question. */
    private EventLog answering(String question, UnaryOperator<Object> alter) {
        return answering(copy, question, alter);
    }

    private static EventLog answering(EventLog log, String question, UnaryOperator<Object> alter) {
        return (EventLog) Proxy.newProxyInstance(
                EventLog.class.getClassLoader(), new Class<?>[] {EventLog.class}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(log, arguments);
                    return method.getName().equals(question) ? alter.apply(answer) : answer;
                });
    }
}
