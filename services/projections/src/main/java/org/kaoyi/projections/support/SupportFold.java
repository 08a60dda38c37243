package org.kaoyi.projections.support;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kaoyi.claims.archive.Siglum;
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
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.feed.RecordedEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps texts, links, and of each claim that is linked and each source the few cells that grading asks for. */
final class SupportFold implements BulkFold {
    private final ReferenceBook book;
    private final EventReader reader;
    private final List<RecordedEvent> texts = new ArrayList<>();
    private final Set<String> linked = new LinkedHashSet<>();
    private final Set<String> ended = new LinkedHashSet<>();
    private final Set<Siglum> sources = new LinkedHashSet<>();

    /** Of the last event taken. */
    private long position;

    SupportFold(ReferenceBook book, EventReader reader) {
        this.book = book;
        this.reader = reader;
    }

    @Override
    public void take(RecordedEvent recorded) {
        book.apply(recorded.event());
        position = recorded.position();
        switch (recorded.event()) {
            case TextEntered it -> texts.add(recorded);
            case TextRevised it -> texts.add(recorded);
            case StatementLinked it -> {
                texts.add(recorded);
                linked.add(it.link().claim().value());
            }
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
        store.claims(linked, reader, position);
        store.end(ended);
        // In their order: a newer version moves the links that were made before it, and no others.
        texts.forEach(store::text);
        texts.clear();
        linked.clear();
        ended.clear();
        sources.clear();
    }

    /** Texts and their links are few, and each link asks for what was linked before: all is written at the end. */
    @Override
    public void copy(Copier copier) {
        // nothing is added that no later event can concern
    }

    @Override
    public void settle(Copier copier, JdbcTemplate jdbc, int threads) {
        flush(jdbc);
    }
}
