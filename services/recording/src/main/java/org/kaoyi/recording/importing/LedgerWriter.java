package org.kaoyi.recording.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.codec.UnwritableEvent;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.Expectation;
import org.kaoyi.ledger.ExpectationFailed;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.recording.deciding.Considered;
import org.kaoyi.recording.deciding.EventBytes;
import org.kaoyi.recording.deciding.ReferenceDesk;
import org.kaoyi.recording.deciding.StreamReader;

/**
 * Decides on requests one after another and appends their events in groups, in that order. While one group is on its way the next is
 * decided; a third waits, so that what a crash leaves behind is always the beginning of what the whole import would have written.
 *
 * <p>Rows are first taken for new: that needs no look into the log. Where a stream proves to exist, the group fails as a whole, and its rows
 * are decided again with a look into the log; where that fails too, they are appended singly.
 */
final class LedgerWriter {
    private static final int FIRST_DECISION = 1;

    private final EventLog log;
    private final EventBytes bytes;
    private final ReferenceDesk desk;
    private final StreamReader streams;
    private final boolean dryRun;

    private AppendGroup building = new AppendGroup();
    private @Nullable AppendGroup underWay;
    private CompletableFuture<Appended> answer = new CompletableFuture<>();
    private boolean takeForNew;

    LedgerWriter(EventLog log, EventBytes bytes, ReferenceDesk desk, boolean dryRun) {
        this.log = log;
        this.bytes = bytes;
        this.desk = desk;
        this.streams = bytes.reader(log);
        this.dryRun = dryRun;
        this.takeForNew = !dryRun;
    }

    /** Decides on a request; the desk knows its effect when this returns, the log later. */
    void submit(ImportedRequest request) {
        decide(request);
        if (building.isFull()) {
            launch();
        }
    }

    private void decide(ImportedRequest request) {
        Map<String, StreamReader.Stream> folded = folded(request);
        Considered considered = Considered.of(request.request(), desk, folded);
        if (considered.decision() instanceof Decision.Accepted accepted) {
            accept(request, considered, accepted.events(), folded);
        } else {
            building.addWithoutEvents(request, considered);
        }
    }

    /** A row of most tables folds one stream: of a million rows no table of one is made. */
    private Map<String, StreamReader.Stream> folded(ImportedRequest request) {
        List<String> streams = request.request().folds();
        if (streams.size() == 1) {
            return Map.of(streams.getFirst(), read(streams.getFirst(), request));
        }
        Map<String, StreamReader.Stream> folded = new HashMap<>();
        for (String stream : streams) {
            folded.put(stream, read(stream, request));
        }
        return folded;
    }

    /** Returns when everything submitted is durable and every outcome was told. */
    void settle() {
        launch();
        await();
    }

    private StreamReader.Stream read(String stream, ImportedRequest request) {
        StreamReader.Stream known = building.overlay().find(stream);
        if (known == null && underWay != null) {
            known = underWay.overlay().find(stream);
        }
        if (known != null) {
            return known;
        }
        return takeForNew && request.request().begins().contains(stream)
                ? new StreamReader.Stream(List.of(), Expectation.NO_STREAM, 0)
                : streams.read(stream);
    }

    private void accept(
            ImportedRequest request,
            Considered considered,
            List<LedgerEvent> accepted,
            Map<String, StreamReader.Stream> folded) {
        List<NewEvent> written = written(request, accepted);
        if (written.isEmpty()) {
            return;
        }
        building.add(request, considered, written);
        for (int i = 0; i < accepted.size(); i++) {
            LedgerEvent event = accepted.get(i);
            String stream = written.get(i).stream();
            desk.anticipate(event);
            StreamReader.Stream before = folded.get(stream);
            if (before != null) {
                building.overlay().add(stream, event, before);
            }
        }
    }

    /** The events in bytes; empty, and said to be unwritable, where the log can not hold one of them. */
    private List<NewEvent> written(ImportedRequest request, List<LedgerEvent> accepted) {
        try {
            List<NewEvent> written = new ArrayList<>(accepted.size());
            for (LedgerEvent event : accepted) {
                written.add(bytes.write(event, request.metadata().apply(event)));
            }
            return written;
        } catch (UnwritableEvent e) {
            request.outcome().unwritable(e.problem());
        } catch (IllegalArgumentException e) {
            request.outcome().unwritable(String.valueOf(e.getMessage()));
        }
        return List.of();
    }

    private void launch() {
        await();
        if (dryRun || !building.hasEvents()) {
            tell(building);
            building = dryRun ? building.emptied() : new AppendGroup();
            return;
        }
        underWay = building;
        answer = log.append(building.append());
        building = new AppendGroup();
    }

    private void await() {
        AppendGroup group = underWay;
        if (group == null) {
            return;
        }
        try {
            answer.join();
            underWay = null;
            tell(group);
        } catch (CompletionException e) {
            underWay = null;
            if (!(e.getCause() instanceof ExpectationFailed)) {
                throw e.getCause() instanceof RuntimeException reason ? reason : e;
            }
            writeAgain(group);
        }
    }

    /** Decides again with a look into the log; what follows was decided in the belief that {@code failed} goes in, so it is as well. */
    private void writeAgain(AppendGroup failed) {
        List<ImportedRequest> requests = new ArrayList<>();
        failed.members().forEach(member -> requests.add(member.request()));
        building.members().forEach(member -> requests.add(member.request()));
        building = new AppendGroup();
        desk.startAfresh();
        takeForNew = false;
        requests.forEach(this::decide);
        AppendGroup again = building;
        building = new AppendGroup();
        if (!again.hasEvents() || appended(again.append(), FIRST_DECISION)) {
            tell(again);
        } else {
            writeSingly(requests);
        }
    }

    /** Another writer keeps changing what these rows rest on: the shorter each append takes, the sooner it gets through. */
    private void writeSingly(List<ImportedRequest> requests) {
        desk.startAfresh();
        boolean anyKnown = false;
        for (ImportedRequest request : requests) {
            anyKnown |= writeSingly(request) instanceof Decision.AlreadyRecorded;
        }
        takeForNew = !anyKnown;
    }

    private Decision writeSingly(ImportedRequest request) {
        for (int decision = FIRST_DECISION; ; decision++) {
            Considered considered =
                    Considered.of(request.request(), desk, Considered.folded(request.request(), streams));
            AppendGroup group = new AppendGroup();
            if (considered.decision() instanceof Decision.Accepted accepted) {
                List<NewEvent> written = written(request, accepted.events());
                if (written.isEmpty()) {
                    return considered.decision();
                }
                group.add(request, considered, written);
            } else {
                group.addWithoutEvents(request, considered);
            }
            if (!group.hasEvents() || appended(group.append(), decision)) {
                tell(group);
                if (considered.decision() instanceof Decision.Accepted accepted
                        && accepted.events().stream()
                                .anyMatch(event -> event.concerns().isEmpty())) {
                    desk.catchUp();
                }
                return considered.decision();
            }
            desk.catchUp();
        }
    }

    private boolean appended(Append append, int decision) {
        try {
            log.append(append).join();
            return true;
        } catch (CompletionException e) {
            if (e.getCause() instanceof ExpectationFailed && decision < ImportLimits.DECISIONS_MAX) {
                return false;
            }
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    private void tell(AppendGroup group) {
        if (group.members().isEmpty()) {
            return;
        }
        boolean anyKnown = false;
        for (AppendGroup.GroupMember member : group.members()) {
            Outcome outcome = member.request().outcome();
            switch (member.decision()) {
                case Decision.Accepted it -> outcome.added();
                case Decision.AlreadyRecorded it -> {
                    outcome.alreadyThere();
                    anyKnown = true;
                }
                case Decision.Refused it -> outcome.refused(it.refusal());
            }
        }
        // A file that was imported before, or in part, is quicker read than tried.
        takeForNew = !dryRun && !anyKnown;
    }
}
