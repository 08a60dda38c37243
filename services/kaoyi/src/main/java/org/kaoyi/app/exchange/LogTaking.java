package org.kaoyi.app.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.FileTrouble;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.PassageAttached;
import org.kaoyi.claims.passage.Passage;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.codec.UndecodableEvent;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.Expectation;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.Lane;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.checkpoint.Checkpoint;
import org.kaoyi.ledger.merkle.Frontier;
import org.kaoyi.recording.exchange.ExportedEvent;
import org.kaoyi.recording.exchange.TextLines;

/**
 * Takes an NDJSON export verbatim into a ledger that is empty or holds the file's beginning: same positions, same times, same
 * root. The whole file is checked before the first event is written.
 */
public final class LogTaking {
    /** Events of one time that go into one append; a bulk import shares one time among a thousand. */
    private static final int APPEND_EVENTS = 1_000;

    private final EventLog log;
    private final EventCodec codec;
    private final RecordedClock clock;
    private final Path file;
    private final List<Checkpoint> roots;
    private final Frontier.Growing tree = Frontier.empty().grow();

    /** How many events of each stream were checked; memory grows with the number of streams. */
    private final Map<String, Long> versions = new HashMap<>();

    /** Texts and images that the file's events name, by hash. */
    private final Map<String, Passage> attachments = new LinkedHashMap<>();

    private Consumer<Map<String, Passage>> keeper = named -> {};
    private Instant latest = Instant.MIN;

    /** @param clock the one that the log records times by */
    public LogTaking(EventLog log, EventCodec codec, RecordedClock clock, Path file) {
        this(log, codec, clock, file, List.of());
    }

    /**
     * @param roots that the file must have over so many of its first events, as whoever gave it away has stated or signed them; the
     *     largest is that of the whole file
     */
    public LogTaking(EventLog log, EventCodec codec, RecordedClock clock, Path file, List<Checkpoint> roots) {
        this.log = log;
        this.roots = List.copyOf(roots);
        this.codec = codec;
        this.clock = clock;
        this.file = file;
    }

    /**
     * What is to be done with the texts and images that the events name, before the first event is written.
     *
     * @param keeper hears of them by their hashes; what it throws ends the taking, and nothing is recorded
     */
    public LogTaking keeping(Consumer<Map<String, Passage>> keeper) {
        this.keeper = keeper;
        return this;
    }

    /**
     * What became of a file.
     *
     * @param events in the file
     * @param added those that the ledger did not hold before
     */
    public record Taken(long events, long added) {}

    /**
     * @param dryRun check alone
     * @throws CannotProceed when a line is damaged (exit code 4), or the ledger holds something else than the file (exit code 2)
     */
    public Taken take(boolean dryRun) {
        long before = log.head().position();
        long events = check(before);
        long added = Math.max(0, events - before);
        if (!dryRun && added > 0) {
            keeper.accept(Map.copyOf(attachments));
            append(before);
            requireRoot(events, "after the file was taken");
        }
        return new Taken(events, added);
    }

    private long check(long before) {
        long expected = 0;
        try (TextLines lines = new TextLines(Files.newInputStream(file))) {
            for (TextLines.Line line = lines.next(); line != null; line = lines.next()) {
                expected = line.number();
                ExportedEvent event = parse(line);
                if (event.position() != expected) {
                    throw refuse(
                            expected,
                            "position %d was expected there, and it says %d".formatted(expected, event.position()),
                            null);
                }
                requireInOrder(event, expected);
                if (expected <= before) {
                    requireSame(event);
                }
                tree.add(event.leaf());
                if (expected == before) {
                    requireRoot(before, "before anything was taken");
                }
                requireStated(expected);
            }
            requireWhole(expected);
            return expected;
        } catch (IOException e) {
            throw CannotProceed.notReachable("The file %s can not be read: %s.".formatted(file, FileTrouble.in(e)), e);
        }
    }

    private void requireStated(long size) {
        for (Checkpoint root : roots) {
            if (root.size() == size
                    && !Arrays.equals(root.root(), tree.frontier().root())) {
                throw altered("its first %d events have another root than %s says".formatted(size, root.origin()));
            }
        }
    }

    /** Neither may an event be missing nor one be added behind what was given away. */
    private void requireWhole(long events) {
        roots.stream()
                .max(Comparator.comparingLong(Checkpoint::size))
                .filter(whole -> whole.size() != events)
                .ifPresent(whole -> {
                    throw altered(
                            "it has %d events, and %s speaks of %d".formatted(events, whole.origin(), whole.size()));
                });
    }

    private static CannotProceed altered(String how) {
        return new CannotProceed(
                ExitCode.INTEGRITY_FAILURE,
                "The log was altered after it was given away: %s. Nothing was recorded.".formatted(how),
                null);
    }

    /** What the log itself would lay down otherwise, so that a file is refused before half of it is taken. */
    private void requireInOrder(ExportedEvent event, long line) {
        if (event.recordedAt().isBefore(latest)) {
            throw refuse(
                    line, "it was recorded before the event in front of it, and times in a log never run back", null);
        }
        latest = event.recordedAt();
        String stream = event.content().stream();
        long due = versions.merge(stream, 1L, Long::sum) - 1;
        if (event.version() != due) {
            throw refuse(
                    line,
                    "it says that it is version %d of %s, and version %d is due"
                            .formatted(event.version(), stream, due),
                    null);
        }
    }

    private ExportedEvent parse(TextLines.Line line) {
        String text = line.text();
        if (text == null) {
            throw refuse(line.number(), line.fault(), null);
        }
        try {
            ExportedEvent event = ExportedEvent.parse(text);
            LedgerEvent decoded = codec.decode(
                    event.content().type(),
                    event.content().schemaVersion(),
                    event.content().payload());
            if (decoded instanceof PassageAttached it) {
                attachments.putIfAbsent(it.passage().sha256(), it.passage());
            }
            return event;
        } catch (ExportedEvent.Unreadable | UndecodableEvent e) {
            throw refuse(line.number(), String.valueOf(e.getMessage()), e);
        }
    }

    private CannotProceed refuse(long line, String reason, @Nullable Exception cause) {
        return new CannotProceed(
                ExitCode.INTEGRITY_FAILURE,
                "Line %d of %s can not be taken: %s. Nothing was recorded.".formatted(line, file, reason),
                cause);
    }

    private void requireSame(ExportedEvent event) {
        List<LoggedEvent> held = log.readAfter(event.position() - 1, 1);
        if (held.isEmpty() || !event.sameAs(held.getFirst())) {
            throw CannotProceed.usage(
                    "The ledger holds another event at position %d than %s. An export is taken into an empty ledger, or into one that holds its beginning; choose another folder with --data DIR, or record its events anew beside what is there with --merge. Nothing was recorded."
                            .formatted(event.position(), file));
        }
    }

    /** The file's tree and the ledger's must be one; the tree was grown over the first {@code size} events of the file. */
    private void requireRoot(long size, String when) {
        Head head = log.head();
        if (head.position() != size
                || !Arrays.equals(head.root(), tree.frontier().root())) {
            throw new CannotProceed(
                    ExitCode.INTEGRITY_FAILURE,
                    "The root of the ledger over %d events is not that of %s, %s. kaoyi verify says where the ledger is at fault."
                            .formatted(size, file, when));
        }
    }

    private void append(long before) {
        List<ExportedEvent> together = new ArrayList<>();
        try (TextLines lines = new TextLines(Files.newInputStream(file))) {
            for (TextLines.Line line = lines.next(); line != null; line = lines.next()) {
                if (line.number() <= before) {
                    continue;
                }
                ExportedEvent event = parse(line);
                boolean full = together.size() == APPEND_EVENTS
                        || (!together.isEmpty()
                                && !together.getFirst().recordedAt().equals(event.recordedAt()));
                if (full) {
                    appendAll(together);
                    together.clear();
                }
                together.add(event);
            }
        } catch (IOException e) {
            throw CannotProceed.notReachable("The file %s can not be read: %s.".formatted(file, FileTrouble.in(e)), e);
        }
        if (!together.isEmpty()) {
            appendAll(together);
        }
    }

    private void appendAll(List<ExportedEvent> together) {
        clock.set(together.getFirst().recordedAt());
        Map<String, Expectation> expectations = new LinkedHashMap<>();
        List<NewEvent> contents = new ArrayList<>();
        for (ExportedEvent event : together) {
            String stream = event.content().stream();
            expectations.putIfAbsent(stream, new Expectation(stream, event.version() - 1));
            contents.add(event.content());
        }
        Appended appended = log.append(new Append(List.copyOf(expectations.values()), contents, null, Lane.BULK))
                .join();
        if (appended.first() != together.getFirst().position()) {
            throw new CannotProceed(
                    ExitCode.INTEGRITY_FAILURE,
                    "Somebody else wrote to the ledger meanwhile: position %d was expected and %d given. Take the file into a new folder."
                            .formatted(together.getFirst().position(), appended.first()));
        }
    }
}
