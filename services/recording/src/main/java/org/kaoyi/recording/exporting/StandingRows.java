package org.kaoyi.recording.exporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.ClaimSuperseded;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.SourceExamined;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;

/**
 * What stands in a log, read from its beginning. A first reading learns what ended; every further one gives the rows as they come, so that
 * memory grows with what was taken back and not with what stands.
 */
public final class StandingRows {
    /** How the streams of claims and examinations are named ({@link org.kaoyi.claims.event.Streams#claim}). */
    private static final String CLAIM_STREAMS = "claim/";

    private final EventLog log;
    private final EventCodec codec;
    private final long upTo;
    private final ReferenceBook book = new ReferenceBook();
    private final Set<String> ended = new HashSet<>();

    private StandingRows(EventLog log, EventCodec codec, long upTo) {
        this.log = log;
        this.codec = codec;
        this.upTo = upTo;
    }

    public static StandingRows of(EventLog log, EventCodec codec) {
        return of(log, codec, log.head().position());
    }

    /** What stood when the log ended at {@code upTo}. */
    public static StandingRows of(EventLog log, EventCodec codec, long upTo) {
        StandingRows standing = new StandingRows(log, codec, upTo);
        standing.read(event -> {
            LedgerEvent decoded = standing.decoded(event);
            standing.book.apply(decoded);
            if (decoded instanceof ClaimRetracted || decoded instanceof ClaimSuperseded) {
                standing.ended.add(event.stream());
            }
        });
        return standing;
    }

    public ReferenceBook book() {
        return book;
    }

    /**
     * Where a row comes from.
     *
     * @param metadata of its event, as they are stored
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes as the log has them; compared by nobody
    public record Origin(long position, Instant recordedAt, byte[] metadata) {}

    /** Every standing claim of a source that stands, in the order of the log. */
    public void claims(BiConsumer<Claim, Origin> reader) {
        rows((event, origin) -> {
            if (event instanceof ClaimRecorded it && stands(it.claim().source())) {
                reader.accept(it.claim(), origin);
            }
        });
    }

    /** Every standing examination of a source that stands, in the order of the log. */
    public void examinations(BiConsumer<Examination, Origin> reader) {
        rows((event, origin) -> {
            if (event instanceof SourceExamined it && stands(it.examination().source())) {
                reader.accept(it.examination(), origin);
            }
        });
    }

    /** All at once, for checks that compare them. */
    public List<Claim> claims() {
        List<Claim> all = new ArrayList<>();
        claims((claim, origin) -> all.add(claim));
        return all;
    }

    /** All at once, for checks that compare them. */
    public List<Examination> examinations() {
        List<Examination> all = new ArrayList<>();
        examinations((examination, origin) -> all.add(examination));
        return all;
    }

    private boolean stands(Siglum source) {
        return book.withdrawn(source).isEmpty();
    }

    private void rows(BiConsumer<LedgerEvent, Origin> reader) {
        read(event -> {
            if (event.stream().startsWith(CLAIM_STREAMS) && !ended.contains(event.stream())) {
                reader.accept(decoded(event), new Origin(event.position(), event.recordedAt(), event.metadata()));
            }
        });
    }

    private void read(Consumer<LoggedEvent> reader) {
        log.readAllAfter(0, event -> {
            if (event.position() <= upTo) {
                reader.accept(event);
            }
        });
    }

    private LedgerEvent decoded(LoggedEvent event) {
        return codec.decode(event.type(), event.schemaVersion(), event.payload());
    }
}
