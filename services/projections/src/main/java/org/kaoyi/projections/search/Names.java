package org.kaoyi.projections.search;

import java.util.List;

/** Names of authorities, as they are looked up when somebody asks for one of them. */
final class Names {
    static final String FIELD = "name";

    private Names() {}

    static boolean has(Shelf shelf) {
        return shelf == Shelf.AGENT || shelf == Shelf.PLACE || shelf == Shelf.TERM;
    }

    /** The names of an authority; of any other document there are none. */
    static List<String> of(Document document) {
        return has(document.shelf())
                ? document.passages().stream()
                        .filter(passage -> passage.field().equals(FIELD))
                        .map(passage -> Terms.name(Unit.of(passage.text())))
                        .filter(name -> !name.isEmpty())
                        .toList()
                : List.of();
    }
}
