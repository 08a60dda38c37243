package org.kaoyi.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.claims.archive.Access;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.ExpectationFailed;
import org.kaoyi.ledger.memory.InMemoryEventLog;
import org.kaoyi.recording.Recorder;
import org.kaoyi.recording.registersource.RegisterSource;

/** Whoever types a command while others write to the same all the time is asked to do it again. */
class CommandRecordingTest {
    private static final Source SOURCE = new Source(
            new Siglum("C1"),
            "Mao to Yudin",
            null,
            Layer.RECORD,
            List.of(),
            null,
            null,
            null,
            null,
            Access.ORIGINAL,
            List.of(),
            null,
            List.of(),
            null);

    private static EventLog onWhichOthersAreAlwaysFirst() {
        EventLog log = new InMemoryEventLog(Clock.systemUTC());
        return (EventLog) Proxy.newProxyInstance(
                CommandRecordingTest.class.getClassLoader(),
                new Class<?>[] {EventLog.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("append")) {
                        return CompletableFuture.failedFuture(new ExpectationFailed("source/C1", 0, 1));
                    }
                    if (method.getName().equals("appendAndWait")) {
                        throw new ExpectationFailed("source/C1", 0, 1);
                    }
                    try {
                        return method.invoke(log, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void a_command_that_never_gets_its_turn_has_recorded_nothing() {
        Recorder recorder = Recorder.of(onWhichOthersAreAlwaysFirst(), new EventCodec());
        RegisterSource request = new RegisterSource(SOURCE);

        assertThatThrownBy(() -> CommandRecording.record(recorder, request, "a historian"))
                .isInstanceOfSatisfying(
                        CannotProceed.class,
                        refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.NOT_REACHABLE))
                .hasMessage("Others are writing to the same at this moment. Nothing was recorded; do the same again.");
    }
}
