package org.kaoyi.app.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.Expectation;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.memory.InMemoryEventLog;

/** Whoever changes what was recorded is found out, with the place. */
class LogVerificationTest {
    private final EventLog log = new InMemoryEventLog(Clock.systemUTC());

    @BeforeEach
    void three_letters_are_recorded() {
        for (String each : List.of("first", "second", "third")) {
            NewEvent event = new NewEvent("letter/" + each, "Letter", 1, null, bytes(each), bytes("{}"));
            log.append(new Append(List.of(Expectation.noStream(event.stream())), List.of(event), null))
                    .join();
        }
    }

    @Test
    void an_untouched_log_is_sound() {
        LogVerification.Finding finding = LogVerification.of(log);

        assertThat(finding.fault()).isEmpty();
        assertThat(finding.position()).isEqualTo(3);
    }

    @Test
    void an_altered_payload_is_found_at_its_position() {
        LogVerification.Finding finding = LogVerification.of(reading(event ->
                event.position() == 2 ? with(event, event.position(), bytes("forged"), event.leafHash()) : event));

        assertThat(finding.position()).isEqualTo(1);
        assertThat(finding.fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("position 2", "letter/second"));
    }

    @Test
    void a_removed_event_is_found_at_its_position() {
        LogVerification.Finding finding = LogVerification.of(
                reading(event -> event.position() == 2 ? with(event, 3, event.payload(), event.leafHash()) : event));

        assertThat(finding.fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("position 2 is missing"));
    }

    @Test
    void an_event_changed_with_its_hash_is_found_by_the_root() {
        EventLog other = new InMemoryEventLog(Clock.systemUTC());
        NewEvent forged = new NewEvent("letter/first", "Letter", 1, null, bytes("forged"), bytes("{}"));
        other.append(new Append(List.of(Expectation.noStream(forged.stream())), List.of(forged), null))
                .join();
        Head honest = new Head(1, log.readAfter(0, 1).getFirst().leafHash());

        LogVerification.Finding finding = LogVerification.of(withHead(other, honest));

        assertThat(finding.fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("root"));
    }

    private static LoggedEvent with(LoggedEvent event, long position, byte[] payload, byte[] leafHash) {
        return new LoggedEvent(
                position,
                event.stream(),
                event.version(),
                event.type(),
                event.schemaVersion(),
                event.key(),
                payload,
                event.metadata(),
                event.recordedAt(),
                leafHash);
    }

    /** The log as somebody with the database's password may have left it. */
    private EventLog reading(UnaryOperator<LoggedEvent> tampering) {
        return (EventLog) Proxy.newProxyInstance(
                EventLog.class.getClassLoader(),
                new Class<?>[] {EventLog.class},
                (proxy, method, arguments) -> method.getName().equals("readAfter")
                        ? log.readAfter((long) arguments[0], (int) arguments[1]).stream()
                                .map(tampering)
                                .toList()
                        : method.invoke(log, arguments));
    }

    private static EventLog withHead(EventLog log, Head head) {
        return (EventLog) Proxy.newProxyInstance(
                EventLog.class.getClassLoader(),
                new Class<?>[] {EventLog.class},
                (proxy, method, arguments) -> method.getName().equals("head") ? head : method.invoke(log, arguments));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
