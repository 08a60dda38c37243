package org.kaoyi.projections.search;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.AuthoritiesMerged;
import org.kaoyi.claims.event.AuthoritySplit;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.ClaimSuperseded;
import org.kaoyi.claims.event.SourceWithdrawn;
import org.kaoyi.claims.event.TextRevised;
import org.kaoyi.projections.feed.Fold;
import org.kaoyi.projections.feed.RecordedEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Numbers documents in the order of the log and files them by their terms. A thing that is described anew gets a new number; its old
 * number stays under its old terms and leads to nothing.
 */
final class SearchFold implements Fold {
    private final Map<Shelf, ShelfFiling> filings = new EnumMap<>(Shelf.class);
    private final Map<Document.Key, Numbered> documents = new LinkedHashMap<>();
    private final Map<Document.Key, String> states = new LinkedHashMap<>();
    private final Map<Document.Key, String> merges = new LinkedHashMap<>();
    private final Map<Reassigned, String> reassigned = new LinkedHashMap<>();
    private final Map<String, Integer> lengths = new LinkedHashMap<>();
    private final Set<String> words = new LinkedHashSet<>();
    private final KnownWords known = new KnownWords();

    private SearchFold() {}

    /** Goes on from the rows that there are. */
    static SearchFold open(IndexStore index, FilingSizes sizes) {
        SearchFold fold = new SearchFold();
        for (Shelf shelf : Shelf.values()) {
            fold.filings.put(shelf, ShelfFiling.of(shelf, sizes, index));
        }
        return fold;
    }

    /** A document with its place on its shelf. */
    record Numbered(long number, Document document) {}

    /** A claim that names an authority and means another. */
    record Reassigned(Document.Key authority, String claim) {}

    @Override
    public void take(RecordedEvent recorded) {
        switch (recorded.event()) {
            case ClaimRetracted it -> states.put(claim(it.claim().value()), States.RETRACTED);
            case ClaimSuperseded it -> states.put(claim(it.claim().value()), States.SUPERSEDED);
            case SourceWithdrawn it ->
                states.put(new Document.Key(Shelf.SOURCE, it.source().value(), 0), States.WITHDRAWN);
            case AuthoritiesMerged it ->
                merges.put(authority(it.kind(), it.id()), it.into().value());
            case AuthoritySplit it -> {
                merges.put(authority(it.kind(), it.off()), SearchStore.NOT_MERGED);
                it.claims()
                        .forEach(claim -> reassigned.put(
                                new Reassigned(authority(it.kind(), it.from()), claim.value()),
                                it.off().value()));
            }
            case TextRevised it -> {
                Documents.of(it).forEach(this::file);
                lengths.put(it.text().id().value(), it.text().statements().size());
            }
            default -> Documents.of(recorded.event()).forEach(this::file);
        }
    }

    private void file(Document document) {
        ShelfFiling filing = filings.get(document.shelf());
        if (filing == null) {
            throw new IllegalStateException("every shelf is filed");
        }
        Set<String> terms = document.terms();
        documents.put(document.key(), new Numbered(filing.add(terms), document));
        terms.stream().filter(Terms::isWord).filter(known::isNew).forEach(words::add);
    }

    @Override
    public void flush(JdbcTemplate jdbc) {
        SearchStore store = new SearchStore(jdbc);
        store.enter(documents.values());
        store.cut(lengths);
        store.change(states);
        store.names(documents.values());
        store.merge(merges);
        store.reassign(reassigned);
        store.words(words);
        IndexStore index = new IndexTables(jdbc);
        filings.values().forEach(filing -> filing.write(index));
        documents.clear();
        lengths.clear();
        states.clear();
        merges.clear();
        reassigned.clear();
        words.clear();
    }

    private static Document.Key claim(String id) {
        return new Document.Key(Shelf.CLAIM, id, 0);
    }

    private static Document.Key authority(AuthorityKind kind, AuthorityId id) {
        return new Document.Key(Shelf.of(kind), id.value(), 0);
    }
}
