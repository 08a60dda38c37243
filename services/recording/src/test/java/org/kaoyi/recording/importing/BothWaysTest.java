package org.kaoyi.recording.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.memory.InMemoryEventLog;
import org.kaoyi.recording.Receipt;
import org.kaoyi.recording.Recorder;
import org.kaoyi.recording.RefusedByRule;
import org.kaoyi.recording.Workshop;
import org.kaoyi.recording.deciding.EventBytes;
import org.kaoyi.recording.deciding.ReferenceDesk;
import org.kaoyi.recording.deciding.Request;

/** The demonstration corpus, given once to the import and once, row by row, to the command bus, makes the same ledger. */
class BothWaysTest {

    @Test
    void importAndCommandsRecordTheSameEvents() {
        InMemoryEventLog imported = new InMemoryEventLog(Workshop.CLOCK);
        ImportSummary summary = new Importer(imported, Workshop.CODEC).run(Corpus.tables(), ImportOptions.by("editor"));
        InMemoryEventLog commanded = new InMemoryEventLog(Workshop.CLOCK);
        List<RowError> errors = command(commanded);
        assertThat(errors).isEqualTo(summary.errors());
        assertThat(summary.added()).isGreaterThan(1_000);
        assertThat(told(commanded)).isEqualTo(told(imported));
    }

    private static List<String> told(EventLog log) {
        return Workshop.logged(log).stream().map(BothWaysTest::told).toList();
    }

    private static String told(LoggedEvent event) {
        return event.position() + " " + event.stream() + "@" + event.version() + " " + Workshop.decoded(event);
    }

    private static List<RowError> command(EventLog log) {
        EventBytes bytes = new EventBytes(Workshop.CODEC);
        ReferenceDesk desk = new ReferenceDesk(log, bytes);
        QuestionTypes types = new QuestionTypes(true);
        List<RowError> errors = new ArrayList<>();
        Corpus.tables().stream()
                .map(file -> Survey.of(file, Mappings.only(Mapping.NONE), types))
                .sorted(Comparator.comparing(Survey::kind))
                .forEach(survey -> {
                    FileProgress progress = new FileProgress(survey.file().name(), survey.kind(), errors, () -> {});
                    RowRequests requests =
                            new RowRequests(survey.kind(), desk, types, "editor", java.nio.file.Path.of(""));
                    try (TableReader table = TableReader.open(survey.file(), Mappings.only(Mapping.NONE))) {
                        new TableImport(
                                        byCommand(log, desk),
                                        progress,
                                        requests,
                                        Assistance.recording(new MissingThings(types, false)))
                                .run(table);
                    }
                });
        return errors;
    }

    private static Destination byCommand(EventLog log, ReferenceDesk desk) {
        Recorder recorder = Recorder.of(log, Workshop.CODEC);
        return new Destination() {
            @Override
            public void submit(Request request, Outcome outcome) {
                try {
                    Receipt receipt = recorder.record(request, Workshop.BY_EDITOR);
                    desk.catchUp();
                    if (receipt.alreadyRecorded()) {
                        outcome.alreadyThere();
                    } else {
                        outcome.added();
                    }
                } catch (RefusedByRule refused) {
                    outcome.refused(refused.refusal());
                }
            }

            @Override
            public void settle() {
                // Every command was awaited.
            }
        };
    }
}
