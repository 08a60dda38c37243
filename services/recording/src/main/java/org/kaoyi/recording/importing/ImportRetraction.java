package org.kaoyi.recording.importing;

import java.io.Serial;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.decision.Refusal;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.ClaimSuperseded;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.SourceExamined;
import org.kaoyi.claims.event.SourceRedescribed;
import org.kaoyi.claims.event.SourceRegistered;
import org.kaoyi.claims.event.SourceWithdrawn;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.codec.Metadata;
import org.kaoyi.codec.MetadataCodec;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.recording.deciding.EventBytes;
import org.kaoyi.recording.deciding.ReferenceDesk;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.retractclaim.RetractClaim;
import org.kaoyi.recording.withdrawsource.WithdrawSource;

/**
 * Takes a whole import back, with a reason: its claims and examinations are retracted, and its sources withdrawn unless something else stands on
 * them. Occasions, questions, names and rulings of it stay, since others may refer to them, and are counted. The same again adds nothing; an
 * interrupted one is completed by the same.
 */
public final class ImportRetraction {
    /** Enough of a name that no two imports of a ledger share it by accident. */
    private static final int NAME_CHARS_MIN = 8;

    private final EventLog log;
    private final EventBytes bytes;
    private final MetadataCodec metadata = new MetadataCodec();

    public ImportRetraction(EventLog log, EventCodec codec) {
        this.log = log;
        this.bytes = new EventBytes(codec);
    }

    /**
     * What became of it.
     *
     * @param importId its whole name
     * @param retracted claims and examinations
     * @param withdrawn sources
     * @param before claims and sources that stood no more
     * @param kept what stays of it, by the kind of its streams, such as {@code occasion}
     * @param relied sources that stay since something else stands on them
     */
    public record Retracted(
            String importId,
            long retracted,
            long withdrawn,
            long before,
            Map<String, Long> kept,
            List<String> relied) {}

    /** No import of the ledger is called so. */
    public static final class NoSuchImport extends IllegalArgumentException {
        @Serial
        private static final long serialVersionUID = 1L;

        NoSuchImport(String why) {
            super(why);
        }
    }

    /**
     * @param name of the import, or its beginning of eight characters or more
     * @throws IllegalArgumentException when no import has this name, or two begin with it; nothing was recorded
     */
    public Retracted run(String name, String reason, Metadata by) {
        if (name.length() < NAME_CHARS_MIN) {
            throw new NoSuchImport("An import is named by %d characters or more of its id.".formatted(NAME_CHARS_MIN));
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Say why, in a few words.");
        }
        Found found = new Found(name);
        log.readAllAfter(0, found::see);
        String importId = found.only();
        ReferenceDesk desk = new ReferenceDesk(log, bytes);
        desk.catchUp();
        LedgerWriter writer = new LedgerWriter(log, bytes, desk, false);
        Counting retracted = new Counting();
        Counting withdrawn = new Counting();
        found.claims.forEach(claim -> submit(writer, new RetractClaim(new ClaimId(claim), reason), by, retracted));
        List<String> relied =
                found.sources.stream().filter(found.others::contains).toList();
        found.sources.stream()
                .filter(source -> !found.others.contains(source))
                .forEach(source -> submit(writer, new WithdrawSource(new Siglum(source), reason), by, withdrawn));
        writer.settle();
        return new Retracted(
                importId,
                retracted.added,
                withdrawn.added,
                found.ended + retracted.before + withdrawn.before,
                found.kept,
                relied);
    }

    private static void submit(LedgerWriter writer, Request request, Metadata by, Outcome outcome) {
        writer.submit(new ImportedRequest(request, by, outcome));
    }

    /** What the log holds of one import, and on what else stands. */
    private final class Found {
        private final String name;
        private final Set<String> ids = new TreeSet<>();
        private final Map<String, String> sourceOfClaim = new HashMap<>();
        private final Set<String> claims = new TreeSet<>();
        private final Set<String> sources = new TreeSet<>();
        private final Map<String, Long> kept = new TreeMap<>();

        /** Sources on which a claim of another import stands, or on which another source rests. */
        private final Set<String> others = new HashSet<>();

        private long ended;

        Found(String name) {
            this.name = name;
        }

        void see(LoggedEvent logged) {
            LedgerEvent event = bytes.read(logged);
            String id = metadata.decode(logged.metadata()).importId();
            boolean ours = id != null && id.startsWith(name);
            if (ours) {
                ids.add(Objects.requireNonNull(id));
            }
            switch (event) {
                case ClaimRecorded it ->
                    told(it.claim().id().value(), it.claim().source(), ours);
                case SourceExamined it ->
                    told(it.examination().id().value(), it.examination().source(), ours);
                case ClaimRetracted it -> end(it.claim().value());
                case ClaimSuperseded it -> end(it.claim().value());
                case SourceRegistered it -> registered(it.source(), ours);
                case SourceRedescribed it -> {
                    if (!sources.contains(it.source().id().value())) {
                        standsOn(it.source());
                    }
                    keep(logged, ours);
                }
                case SourceWithdrawn it -> ended += sources.remove(it.source().value()) ? 1 : 0;
                default -> keep(logged, ours);
            }
        }

        private void told(String claim, Siglum source, boolean ours) {
            if (ours) {
                claims.add(claim);
            } else {
                sourceOfClaim.put(claim, source.value());
            }
        }

        private void end(String claim) {
            ended += claims.remove(claim) ? 1 : 0;
            sourceOfClaim.remove(claim);
        }

        private void registered(Source source, boolean ours) {
            if (ours) {
                sources.add(source.id().value());
            } else {
                standsOn(source);
            }
        }

        /** What a source is a copy of, depends on or is known from; one whose redescription came with the import stands there all the same. */
        private void standsOn(Source source) {
            Stream.of(
                            Stream.ofNullable(source.contentOf()),
                            Stream.ofNullable(source.access().citedIn()),
                            source.derivedFrom().stream())
                    .flatMap(Function.identity())
                    .map(Siglum::value)
                    .forEach(others::add);
        }

        private void keep(LoggedEvent logged, boolean ours) {
            if (ours) {
                kept.merge(logged.stream().substring(0, logged.stream().indexOf('/')), 1L, Long::sum);
            }
        }

        String only() {
            others.addAll(sourceOfClaim.values());
            if (ids.size() == 1) {
                return ids.iterator().next();
            }
            if (ids.isEmpty()) {
                throw new NoSuchImport(
                        "No import of this ledger is called \"%s\". Imports tell their ids when they are made."
                                .formatted(name));
            }
            throw new IllegalArgumentException("Several imports begin with \"%s\": %s. Give more of the id."
                    .formatted(name, String.join(", ", ids)));
        }
    }

    private static final class Counting implements Outcome {
        private long added;
        private long before;

        @Override
        public void added() {
            added++;
        }

        @Override
        public void alreadyThere() {
            before++;
        }

        @Override
        public void refused(Refusal refusal) {
            // Only what ended meanwhile can be refused: somebody else took it back first.
            before++;
        }

        @Override
        public void unwritable(String reason) {
            throw new IllegalArgumentException("The reason can not be kept: " + reason);
        }
    }
}
