package org.kaoyi.projections.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.search.SearchPage.About;
import org.kaoyi.projections.search.SearchPage.NamedThing;

/** Puts hits into the form in which they are shown, with the titles of what they are about. */
final class Dressing {
    private final DocumentReader documents;
    private final Map<Document.Key, FoundDocument> around = new HashMap<>();

    Dressing(DocumentReader documents) {
        this.documents = documents;
    }

    SearchPage page(
            SearchQuery query, Asked asked, List<SearchQueries.Hit> hits, Set<String> cut, @Nullable Place next) {
        Set<Document.Key> wanted = new LinkedHashSet<>(asked.authorities());
        hits.forEach(hit -> surroundings(hit.document(), wanted));
        around.putAll(documents.named(wanted));
        return new SearchPage(
                query.text(),
                hits.stream().map(hit -> dressed(hit, asked)).toList(),
                asked.authorities().stream().map(this::named).toList(),
                List.copyOf(cut),
                next == null ? null : next.written());
    }

    private static void surroundings(FoundDocument document, Set<Document.Key> wanted) {
        add(wanted, Shelf.OCCASION, document.occasion());
        add(wanted, Shelf.QUESTION, document.question());
        add(wanted, Shelf.SOURCE, document.source());
        if (document.key().shelf() == Shelf.STATEMENT) {
            add(wanted, Shelf.TEXT, document.key().id());
        }
    }

    private static void add(Set<Document.Key> wanted, Shelf shelf, @Nullable String id) {
        if (id != null) {
            wanted.add(new Document.Key(shelf, id, 0));
        }
    }

    private SearchPage.Hit dressed(SearchQueries.Hit hit, Asked asked) {
        FoundDocument document = hit.document();
        Shelf shelf = document.key().shelf();
        List<NamedThing> mentions = asked.authorities().stream()
                .filter(it -> hit.finding()
                        .mentions()
                        .contains(Terms.mention(it.shelf().label(), it.id())))
                .map(this::named)
                .toList();
        return new SearchPage.Hit(
                shelf.label(),
                document.key().id(),
                shelf == Shelf.STATEMENT ? document.key().part() : null,
                title(document),
                state(document),
                about(document),
                hit.finding().passages(),
                mentions);
    }

    private String title(FoundDocument document) {
        return switch (document.key().shelf()) {
            case CLAIM -> titleOf(Shelf.QUESTION, document.question());
            case STATEMENT -> titleOf(Shelf.TEXT, document.key().id());
            default -> document.title();
        };
    }

    private String state(FoundDocument document) {
        String source = document.source();
        FoundDocument from = source == null ? null : around.get(new Document.Key(Shelf.SOURCE, source, 0));
        boolean withdrawn = from != null && from.state().equals(States.WITHDRAWN);
        return withdrawn && document.state().equals(States.STANDING) ? States.SOURCE_WITHDRAWN : document.state();
    }

    private @Nullable About about(FoundDocument document) {
        String occasion = document.occasion();
        String question = document.question();
        String source = document.source();
        return occasion == null || question == null || source == null
                ? null
                : new About(
                        occasion,
                        titleOf(Shelf.OCCASION, occasion),
                        question,
                        titleOf(Shelf.QUESTION, question),
                        source,
                        titleOf(Shelf.SOURCE, source));
    }

    private String titleOf(Shelf shelf, @Nullable String id) {
        String known = id == null ? "" : id;
        FoundDocument document = around.get(new Document.Key(shelf, known, 0));
        return document == null ? known : document.title();
    }

    private NamedThing named(Document.Key authority) {
        FoundDocument document = around.get(authority);
        List<String> names = new ArrayList<>();
        if (document == null) {
            names.add(authority.id());
        } else {
            names.addAll(document.names());
        }
        return new NamedThing(authority.shelf().label(), authority.id(), List.copyOf(names));
    }
}
