package org.kaoyi.app.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.decision.ClaimState;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.EventLog;

/** What stands in a log, read from its beginning: for checks that need all rows at once. */
public final class StandingRows {
    private final ReferenceBook book = new ReferenceBook();
    private final Map<String, ClaimState> rows = new LinkedHashMap<>();

    private StandingRows() {}

    public static StandingRows of(EventLog log, EventCodec codec) {
        return of(log, codec, log.head().position());
    }

    /** What stood when the log ended at {@code upTo}. */
    public static StandingRows of(EventLog log, EventCodec codec, long upTo) {
        StandingRows standing = new StandingRows();
        log.readAllAfter(0, event -> {
            if (event.position() <= upTo) {
                standing.fold(event.stream(), codec.decode(event.type(), event.schemaVersion(), event.payload()));
            }
        });
        return standing;
    }

    public ReferenceBook book() {
        return book;
    }

    public List<Claim> claims() {
        return standing()
                .flatMap(row -> Stream.ofNullable(row.claim()))
                .filter(claim -> book.withdrawn(claim.source()).isEmpty())
                .toList();
    }

    public List<Examination> examinations() {
        return standing()
                .flatMap(row -> Stream.ofNullable(row.examination()))
                .filter(examination -> book.withdrawn(examination.source()).isEmpty())
                .toList();
    }

    private Stream<ClaimState> standing() {
        return rows.values().stream().filter(ClaimState::standing);
    }

    private void fold(String stream, LedgerEvent event) {
        book.apply(event);
        @Nullable ClaimState after = ClaimState.evolve(rows.get(stream), event);
        if (after != null) {
            rows.put(stream, after);
        }
    }
}
