package org.kaoyi.recording.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.event.AuthorityEntered;
import org.kaoyi.claims.event.CaseAssessed;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.StatementLinked;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.claims.event.TextEntered;
import org.kaoyi.claims.event.TextRevised;
import org.kaoyi.claims.judgement.Assessment;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.codec.Metadata;
import org.kaoyi.codec.MetadataCodec;
import org.kaoyi.codec.Origin;
import org.kaoyi.codec.UndecodableEvent;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.drafting.Problem;
import org.kaoyi.recording.enterauthority.EnterAuthorities;
import org.kaoyi.recording.exchange.ExportedEvent;
import org.kaoyi.recording.exchange.TextLines;

/**
 * Takes the events of another ledger's export into one that holds something already: each is decided on as if somebody asked for it now, and recorded now,
 * at a position of its own, with where it comes from beside it. What the ledger holds of them is found there.
 */
final class LogImport {
    private static final ReadWith NO_COLUMNS = new ReadWith(List.of(), Map.of(), Map.of(), Set.of(), null);

    private final EventCodec codec;
    private final MetadataCodec metadata = new MetadataCodec();
    private final LedgerWriter writer;
    private final FileProgress progress;
    private final Metadata importing;
    private final LoggedRequests requests;
    private final Consumer<Request> heard;

    private final ContestedStreams contested = new ContestedStreams();
    private final Map<LedgerEvent, Integer> said = new HashMap<>();

    /** How the file has described things by now; as much as the reference book holds. */
    private final Map<String, LedgerEvent> described = new HashMap<>();

    private final Map<String, Integer> versions = new HashMap<>();

    /** Authorities that stand one behind another, and may refer to each other. */
    private final List<LoggedLine> authorities = new ArrayList<>();

    private long first;
    private long last;
    private long read;
    private long rulings;

    /**
     * @param importing noted beside every event
     * @param heard the requests that went in, or would
     */
    LogImport(
            EventCodec codec,
            LedgerWriter writer,
            FileProgress progress,
            Metadata importing,
            LoggedRequests requests,
            Consumer<Request> heard) {
        this.codec = codec;
        this.writer = writer;
        this.progress = progress;
        this.importing = importing;
        this.requests = requests;
        this.heard = heard;
    }

    private record LoggedLine(long number, LedgerEvent event, Origin origin) {}

    /**
     * Sees to it before anything is recorded that a file is what its name says: its first line is an event.
     *
     * @throws ImportRefused when it is not
     */
    static void requireLog(ImportFile file) {
        try (LogLines lines = LogLines.open(file)) {
            TextLines.Line line = lines.next();
            if (line == null) {
                throw new ImportRefused(ImportFault.LOG, file.name(), 0, "The file is empty.");
            }
            String text = line.text();
            if (text == null || !ExportedEvent.looksLikeOne(text)) {
                throw new ImportRefused(
                        ImportFault.LOG,
                        file.name(),
                        line.number(),
                        "The line is no exported event%s. Give the file that kaoyi export FILE.ndjson or GET /api/v1/events has written."
                                .formatted(text == null ? ": " + line.fault() : ""));
            }
        }
    }

    /** Takes in every line; outcomes are certain when this returns. */
    void run(ImportFile file) {
        try (LogLines lines = LogLines.open(file)) {
            TextLines.Line line = lines.next();
            while (line != null) {
                progress.row();
                take(line);
                line = lines.next();
            }
        }
        enterAuthorities();
        writer.settle();
    }

    FileSummary summary(String importId) {
        List<String> notes = new ArrayList<>();
        if (read > 0) {
            long missing = last - first + 1 - read;
            notes.add("positions %d to %d of another ledger%s"
                    .formatted(first, last, missing == 0 ? "" : "; %d of them are not in the file".formatted(missing)));
        }
        if (rulings > 0) {
            notes.add(
                    "rulings that rest on what that ledger held: %d; look again at those on cases to which this one adds claims"
                            .formatted(rulings));
        }
        return progress.summary(importId, notes, NO_COLUMNS);
    }

    private void take(TextLines.Line line) {
        String text = line.text();
        if (text == null) {
            refuse(line.number(), "", line.fault());
            return;
        }
        ExportedEvent exported;
        LedgerEvent event;
        Origin origin;
        try {
            exported = ExportedEvent.parse(text);
            event = codec.decode(
                    exported.content().type(),
                    exported.content().schemaVersion(),
                    exported.content().payload());
            origin = origin(exported);
        } catch (ExportedEvent.Unreadable | UndecodableEvent e) {
            refuse(line.number(), "", String.valueOf(e.getMessage()));
            return;
        }
        if (exported.position() <= last) {
            refuse(
                    line.number(),
                    Long.toString(exported.position()),
                    "its position does not follow %d; give the events of one export, in their order".formatted(last));
            return;
        }
        first = first == 0 ? exported.position() : first;
        last = exported.position();
        read++;
        submit(new LoggedLine(line.number(), ofThisLedger(event), origin));
    }

    private void refuse(long line, String value, String reason) {
        progress.refuse(line, List.of(Problem.of("", value, "The line can not be taken: " + reason + ".")));
    }

    private Origin origin(ExportedEvent exported) {
        Metadata there = metadata.decode(exported.content().metadata());
        return there.origin() != null
                ? there.origin()
                : new Origin(
                        exported.position(),
                        exported.recordedAt().toString(),
                        exported.leafHash(),
                        there.actor(),
                        there.via());
    }

    /** A position of another ledger says nothing here: a ruling is of the time when it came in. */
    private LedgerEvent ofThisLedger(LedgerEvent event) {
        if (!(event instanceof CaseAssessed it)) {
            return event;
        }
        rulings++;
        Assessment ruling = it.assessment();
        return new CaseAssessed(new Assessment(
                ruling.caseKey(),
                ruling.verdict(),
                ruling.degree(),
                ruling.prefers(),
                ruling.grounds(),
                ruling.reasoning(),
                ruling.by(),
                0,
                ruling.policy()));
    }

    private void submit(LoggedLine line) {
        if (line.event() instanceof AuthorityEntered) {
            authorities.add(line);
            return;
        }
        enterAuthorities();
        LedgerEvent event = line.event();
        int version = version(event);
        submit(List.of(line), List.of(told(line)), events -> requests.of(event, version));
    }

    private void enterAuthorities() {
        if (authorities.isEmpty()) {
            return;
        }
        List<List<LoggedLine>> circles =
                DependencyOrder.of(authorities, line -> line.event().stream(), LogImport::references);
        authorities.clear();
        for (List<LoggedLine> circle : circles) {
            submit(
                    circle,
                    circle.stream().map(this::told).toList(),
                    events -> new EnterAuthorities(
                            events.stream().map(LogImport::authority).toList()));
        }
    }

    private static Authority authority(LedgerEvent event) {
        return ((AuthorityEntered) event).authority();
    }

    private static List<String> references(LoggedLine line) {
        Authority authority = authority(line.event());
        List<AuthorityId> all = new ArrayList<>(authority.broader());
        all.addAll(authority.entails());
        all.addAll(authority.excludes());
        return all.stream().map(id -> Streams.authority(authority.kind(), id)).toList();
    }

    private void submit(
            List<LoggedLine> lines, List<LoggedRequest.Told> told, Function<List<LedgerEvent>, Request> asking) {
        LoggedRequest request = new LoggedRequest(told, asking, contested);
        Outcome counted = progress.outcome(lines.stream()
                .map(line -> new TableRow(line.number(), new HashMap<>(), null))
                .toList());
        writer.submit(new ImportedRequest(
                request,
                event -> metadata(event, lines),
                progress.warned(counted, () -> heard.accept(request.whole()))));
    }

    private Metadata metadata(LedgerEvent event, List<LoggedLine> lines) {
        Origin origin = null;
        for (LoggedLine line : lines) {
            origin = line.event().equals(event) ? line.origin() : origin;
        }
        return new Metadata(importing.actor(), importing.via(), importing.importId(), importing.requestId(), origin);
    }

    private LoggedRequest.Told told(LoggedLine line) {
        LedgerEvent event = line.event();
        int times = LoggedRequests.isRepeatable(event) ? said.merge(event, 1, Integer::sum) : 1;
        LedgerEvent before = null;
        if (LoggedRequests.isDescription(event)) {
            LedgerEvent earlier = described.put(event.stream(), event);
            before = LoggedRequests.isNewDescription(event) ? earlier : null;
        }
        return new LoggedRequest.Told(event, line.number(), times, before);
    }

    /** Of the text that a sentence is of, as the file tells it. */
    private int version(LedgerEvent event) {
        return switch (event) {
            case TextEntered it -> versions.merge(it.stream(), 1, Integer::sum);
            case TextRevised it -> versions.merge(it.stream(), 0, (known, unused) -> known == 0 ? 0 : known + 1);
            case StatementLinked it -> versions.getOrDefault(it.stream(), 0);
            default -> 0;
        };
    }
}
