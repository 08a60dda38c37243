package org.kaoyi.projections.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.ClaimSuperseded;
import org.kaoyi.claims.event.SourceRedescribed;
import org.kaoyi.claims.event.SourceRegistered;
import org.kaoyi.claims.event.SourceWithdrawn;
import org.kaoyi.claims.event.StatementLinked;
import org.kaoyi.claims.event.TextEntered;
import org.kaoyi.claims.event.TextRevised;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.projections.feed.BulkFold;
import org.kaoyi.projections.feed.Copier;
import org.kaoyi.projections.feed.RecordedEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps texts, links, and of each claim and source the few cells that grading asks for. */
final class SupportFold implements BulkFold {
    private final ReferenceBook book;
    private final List<RecordedEvent> texts = new ArrayList<>();
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final Set<String> ended = new LinkedHashSet<>();
    private final Set<Siglum> sources = new LinkedHashSet<>();

    SupportFold(ReferenceBook book) {
        this.book = book;
    }

    @Override
    public void take(RecordedEvent recorded) {
        book.apply(recorded.event());
        switch (recorded.event()) {
            case TextEntered it -> texts.add(recorded);
            case TextRevised it -> texts.add(recorded);
            case StatementLinked it -> texts.add(recorded);
            case ClaimRecorded it -> claims.put(it.claim().id().value(), it.claim());
            case ClaimRetracted it -> ended.add(it.claim().value());
            case ClaimSuperseded it -> ended.add(it.claim().value());
            case SourceRegistered it -> sources.add(it.source().id());
            case SourceRedescribed it -> sources.add(it.source().id());
            case SourceWithdrawn it -> sources.add(it.source());
            default -> {
                // Nothing else carries a statement.
            }
        }
    }

    @Override
    public void flush(JdbcTemplate jdbc) {
        SupportStore store = new SupportStore(jdbc, book);
        store.sources(sources);
        store.claims(claims.values());
        store.end(ended);
        // In their order: a newer version moves the links that were made before it, and no others.
        texts.forEach(store::text);
        texts.clear();
        claims.clear();
        ended.clear();
        sources.clear();
    }

    @Override
    public void copy(Copier copier) {
        SupportStore.copy(copier, claims.values());
        claims.clear();
    }

    @Override
    public void settle(Copier copier, JdbcTemplate jdbc, int threads) {
        flush(jdbc);
    }
}
