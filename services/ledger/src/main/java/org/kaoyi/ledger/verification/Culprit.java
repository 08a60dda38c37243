package org.kaoyi.ledger.verification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.merkle.Frontier;
import org.kaoyi.ledger.merkle.LeafRecord;
import org.kaoyi.ledger.merkle.TimedLeaf;
import org.kaoyi.ledger.merkle.TreeHash;

/**
 * Finds out which column of an event was altered. A hash does not tell, but a value that, put back, gives the stored leaf hash again is
 * certainly the one that was recorded. So likely values are tried column by column; what none of them explains is payload or metadata, or
 * a column of which not all values can be tried, and then it is said which.
 */
final class Culprit {
    /** How many of the smallest versions and positions, and of those around, are looked at; a million hashes take half a second. */
    private static final long NUMBERS_TRIED = 1_000_000;

    private static final int SCHEMA_VERSIONS_TRIED = 1_000;

    /** Distinct names of a large ledger, as many as are looked at in a second. */
    private static final int NAMES_TRIED = 500_000;

    /** Who records one event mostly recorded those around it. */
    private static final int NEIGHBOURS = 2_000;

    private static final String TYPES = "SELECT DISTINCT type FROM ledger_event LIMIT " + NAMES_TRIED;
    private static final String KEYS =
            "SELECT DISTINCT key FROM ledger_event WHERE key IS NOT NULL LIMIT " + NAMES_TRIED;
    private static final String PREFIXES =
            "SELECT DISTINCT split_part(stream, '/', 1) FROM ledger_event LIMIT " + NAMES_TRIED;

    /** Streams with a hole: the event may have been theirs. */
    private static final String STREAMS_WITH_A_HOLE = """
            SELECT stream FROM ledger_event GROUP BY stream HAVING max(version) + 1 <> count(*) LIMIT\s""" + NAMES_TRIED;

    private static final String METADATA_AROUND = """
            SELECT DISTINCT metadata FROM ledger_event WHERE position BETWEEN ? AND ? AND position <> ?
            """;

    private static final Pattern JSON_TEXT = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"");

    private final Snapshot snapshot;
    private final RecordedCopies copies;
    private final StoredRow row;
    private final LeafRecord leaf;
    private final Frontier before;
    private final long microsBefore;

    /** @param before tree over the events in front of the row */
    Culprit(Snapshot snapshot, RecordedCopies copies, StoredRow row, Frontier before, long microsBefore) {
        this.snapshot = snapshot;
        this.copies = copies;
        this.row = row;
        this.leaf = row.leaf();
        this.before = before;
        this.microsBefore = microsBefore;
    }

    Fault find() {
        return order().or(this::version)
                .or(this::schemaVersion)
                .or(this::type)
                .or(this::key)
                .or(this::stream)
                .or(this::recordedAt)
                .or(this::metadata)
                .or(this::payload)
                .or(this::leafHash)
                .orElseGet(this::bytes);
    }

    private Optional<Fault> order() {
        return first(
                Fault.What.ORDER,
                upToTheHead(1).mapToObj(leaf::atPosition),
                was -> "it is the event that was recorded at position %d".formatted(was.position()));
    }

    private Optional<Fault> version() {
        return first(
                Fault.What.VERSION,
                upToTheHead(0).mapToObj(leaf::atVersion),
                was -> "its version is %d and was %d".formatted(row.version(), was.version()));
    }

    private Optional<Fault> schemaVersion() {
        return first(
                Fault.What.SCHEMA_VERSION,
                IntStream.rangeClosed(1, SCHEMA_VERSIONS_TRIED).mapToObj(leaf::ofSchemaVersion),
                was -> "its schema version is %d and was %d".formatted(row.schemaVersion(), was.schemaVersion()));
    }

    private Optional<Fault> type() {
        return first(
                Fault.What.TYPE,
                Stream.concat(snapshot.column(TYPES, String.class).stream(), copies.types().stream())
                        .map(leaf::ofType),
                was -> "its type is %s and was %s".formatted(row.type(), was.type()));
    }

    private Optional<Fault> key() {
        Stream<@Nullable String> none = Stream.of((String) null);
        return first(
                Fault.What.KEY,
                Stream.concat(none, Stream.concat(snapshot.column(KEYS, String.class).stream(), textsOfPayload()))
                        .map(leaf::withKey),
                was -> "its key is %s and was %s".formatted(row.key(), was.key()));
    }

    private Optional<Fault> stream() {
        List<String> prefixes = snapshot.column(PREFIXES, String.class);
        Stream<String> named = textsOfPayload().flatMap(id -> prefixes.stream().map(prefix -> prefix + "/" + id));
        return first(
                Fault.What.STREAM,
                Stream.concat(snapshot.column(STREAMS_WITH_A_HOLE, String.class).stream(), named)
                        .map(leaf::inStream),
                was -> "its stream is %s and was %s".formatted(row.stream(), was.stream()));
    }

    private Optional<Fault> recordedAt() {
        TimeGap gap = gap();
        // Whichever thread takes a part of them, each has a hash function of its own.
        ThreadLocal<TimedLeaf> timed = ThreadLocal.withInitial(() -> new TimedLeaf(leaf));
        return LongStream.concat(gap.edges(), LongStream.concat(gap.seconds(0), gap.seconds(row.recordedAtMicros())))
                .parallel()
                .filter(micros -> timed.get().hasHash(row.leafHash(), micros))
                .boxed()
                .findAny()
                .map(was -> fault(Fault.What.RECORDED_AT, "its time was altered"));
    }

    private TimeGap gap() {
        List<StoredRow> following = snapshot.after(row.position());
        boolean hasBefore = before.size() > 0;
        boolean hasAfter = !following.isEmpty();
        // A time that was altered may be any, and what lies around it must be one too.
        long here = Math.clamp(row.recordedAtMicros(), Long.MIN_VALUE + TimeGap.FAR, Long.MAX_VALUE - TimeGap.FAR);
        long from =
                hasBefore ? microsBefore : (hasAfter ? following.getFirst().recordedAtMicros() : here) - TimeGap.FAR;
        long to = hasAfter ? following.getFirst().recordedAtMicros() : (hasBefore ? microsBefore : here) + TimeGap.FAR;
        return new TimeGap(from, to, hasBefore, hasAfter);
    }

    private Optional<Fault> metadata() {
        return first(
                Fault.What.METADATA,
                metadataAround().stream().map(candidate -> leaf.with(leaf.payloadHash(), sha256(candidate))),
                was -> "its metadata were altered");
    }

    private Optional<Fault> payload() {
        return first(
                        Fault.What.PAYLOAD,
                        copies.payloads(row.position()).stream()
                                .map(copy -> leaf.with(sha256(copy), leaf.metadataHash())),
                        was -> "its payload was altered; a view still keeps the one that was recorded")
                .or(() -> first(
                        Fault.What.PAYLOAD,
                        copies.payloadHashes(row.position()).stream().map(hash -> leaf.with(hash, leaf.metadataHash())),
                        was -> "its payload was altered; a view still keeps the hash of the one that was recorded"));
    }

    /**
     * With the leaf as it is computed, and all later ones as they are stored, or as they are computed too: is that the root that the head
     * knows?
     */
    private Optional<Fault> leafHash() {
        Frontier.Growing stored = before.append(leaf.hash()).grow();
        Frontier.Growing computed = before.append(leaf.hash()).grow();
        List<StoredRow> page = snapshot.after(row.position());
        while (!page.isEmpty()) {
            for (StoredRow each : page) {
                stored.add(each.leafHash());
                computed.add(each.leaf().hash());
            }
            page = snapshot.after(page.getLast().position());
        }
        return headKnows(stored)
                .map(head -> fault(Fault.What.LEAF_HASH, "its leaf hash was altered; all else of it is as recorded"))
                .or(
                        () -> headKnows(computed)
                                .map(
                                        head -> fault(
                                                Fault.What.LEAF_HASH,
                                                "its leaf hash was altered, and those of events behind it; all else of them is as recorded")));
    }

    private Optional<Snapshot.StoredHead> headKnows(Frontier.Growing tree) {
        byte[] root = tree.frontier().root();
        return snapshot.head().filter(head -> Arrays.equals(head.root(), root));
    }

    /** Metadata may have been replaced by those of a neighbour, so that usual ones prove nothing. */
    private Fault bytes() {
        List<String> others = notExhausted();
        boolean usual = metadataAround().stream().anyMatch(each -> Arrays.equals(each, row.metadata()));
        String likely = usual
                ? "its payload or its metadata were altered, more likely the payload, since its metadata are those of its neighbours"
                : "its payload or its metadata were altered, or several of its columns";
        return others.isEmpty()
                ? fault(Fault.What.PAYLOAD_OR_METADATA, likely)
                : fault(
                        Fault.What.ALTERED,
                        "%s; or its %s, of which not every value can be tried"
                                .formatted(likely, String.join(", its ", others)));
    }

    /** Columns that may have been altered alone to something of which no trace is left. */
    private List<String> notExhausted() {
        Set<String> named = textsOfPayload().collect(Collectors.toSet());
        List<String> open = new ArrayList<>();
        if (copies.types().isEmpty()) {
            open.add("type");
        }
        if (row.key() == null || !named.contains(row.key())) {
            open.add("key");
        }
        // Where the payload names the stream it would name the one from before an alteration, and that was tried.
        if (!named.contains(row.stream().substring(row.stream().indexOf('/') + 1))) {
            open.add("stream");
        }
        if (!gap().isExhausted()) {
            open.add("time");
        }
        return open;
    }

    private Optional<Fault> first(
            Fault.What what, Stream<LeafRecord> candidates, Function<LeafRecord, String> sentence) {
        return candidates
                .parallel()
                .filter(candidate -> Arrays.equals(candidate.hash(), row.leafHash()))
                .findAny()
                .map(was -> fault(what, sentence.apply(was)));
    }

    private Fault fault(Fault.What what, String sentence) {
        return new Fault(
                row.position(),
                what,
                "the event at position %d (%s of %s) is not as it was recorded: %s"
                        .formatted(row.position(), row.type(), row.stream(), sentence));
    }

    private List<byte[]> metadataAround() {
        return snapshot.column(
                METADATA_AROUND,
                byte[].class,
                row.position() - NEIGHBOURS,
                row.position() + NEIGHBOURS,
                row.position());
    }

    /** Names and values; an id that the event is about is among them. */
    private Stream<String> textsOfPayload() {
        return JSON_TEXT
                .matcher(new String(row.payload(), StandardCharsets.UTF_8))
                .results()
                .map(MatchResult::group)
                .map(quoted -> quoted.substring(1, quoted.length() - 1))
                .distinct();
    }

    /** Neither a position nor a version can be larger than the log. */
    private LongStream upToTheHead(long least) {
        long head = snapshot.head().map(Snapshot.StoredHead::position).orElse(row.position());
        return LongStream.concat(
                LongStream.rangeClosed(least, Math.min(head, NUMBERS_TRIED)),
                LongStream.rangeClosed(
                        Math.max(least, row.position() - NUMBERS_TRIED),
                        Math.min(head, row.position() + NUMBERS_TRIED)));
    }

    private static byte[] sha256(byte[] bytes) {
        return TreeHash.digest(bytes);
    }
}
