package org.kaoyi.projections.inquiries;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.cases.Provenance;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.projections.feed.EventReader;
import org.springframework.jdbc.core.JdbcTemplate;

/** Of which document each of some sources is a copy, publication or translation, from what the catalogue keeps. */
final class Originals {
    private static final String SOURCES = """
            SELECT type, schema_version, payload FROM catalogue_reference WHERE kind = 'source' AND id = ANY (?)
            """;

    private final ReferenceBook book = new ReferenceBook();

    private Originals() {}

    /** Read with all that they are copies of, one query for each step up. */
    static Originals of(Collection<Siglum> sources, JdbcTemplate jdbc, EventReader reader) {
        Originals originals = new Originals();
        Set<Siglum> seen = new TreeSet<>();
        Set<Siglum> wanted = new TreeSet<>(sources);
        while (!wanted.isEmpty()) {
            seen.addAll(wanted);
            String[] ids = wanted.stream().map(Siglum::value).toArray(String[]::new);
            jdbc.query(
                    SOURCES,
                    row -> {
                        originals.book.apply(reader.decode(row.getString(1), row.getInt(2), row.getBytes(3)));
                    },
                    (Object) ids);
            wanted = originals.book.sources().stream()
                    .map(Source::contentOf)
                    .filter(above -> above != null && !seen.contains(above))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        return originals;
    }

    /** The same topics, each told by documents instead of sources. */
    <T extends Comparable<T>> Map<T, Set<Siglum>> documents(Map<T, Set<Siglum>> sources) {
        Map<T, Set<Siglum>> documents = new TreeMap<>();
        sources.forEach((topic, sigla) -> documents.put(
                topic,
                sigla.stream()
                        .map(siglum -> Provenance.document(book, siglum))
                        .collect(Collectors.toCollection(TreeSet::new))));
        return documents;
    }

    /** What a document is called, else its siglum. */
    String title(Siglum document) {
        return book.source(document).map(Source::title).orElseGet(document::value);
    }
}
