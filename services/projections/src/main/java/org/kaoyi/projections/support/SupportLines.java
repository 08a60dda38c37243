package org.kaoyi.projections.support;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.cases.Lines;
import org.kaoyi.claims.cases.Provenance;
import org.kaoyi.claims.reference.ReferenceBook;

/**
 * From whom claims are, as the tables of support keep it: of a claim its first speaker and its retellings, of a source its document and
 * the documents that it derives from, one a line. What follows from it is for {@link Lines} to say.
 */
final class SupportLines {
    private static final String SEPARATOR = "\n";

    private SupportLines() {}

    /** The chain of a claim, or null where the document itself tells. */
    static @Nullable String tellings(Claim claim) {
        String speaker = Provenance.speaker(claim.chain());
        return speaker == null
                ? null
                : Stream.concat(Stream.of(speaker), Provenance.retellings(claim.chain(), claim.told()).stream())
                        .collect(Collectors.joining(SEPARATOR));
    }

    /** A source's document, then its origins. */
    static String descent(ReferenceBook book, Siglum source) {
        return Stream.concat(
                        Stream.of(Provenance.document(book, source)),
                        Provenance.origins(book, source).stream().sorted())
                .map(Siglum::value)
                .collect(Collectors.joining(SEPARATOR));
    }

    /** What the two said. */
    static Provenance provenance(@Nullable String tellings, String descent) {
        List<String> told = tellings == null ? List.of() : List.of(tellings.split(SEPARATOR));
        List<String> documents = List.of(descent.split(SEPARATOR));
        Set<Siglum> origins = new TreeSet<>();
        documents.stream().skip(1).forEach(origin -> origins.add(new Siglum(origin)));
        return new Provenance(
                told.isEmpty() ? null : told.getFirst(),
                told.stream().skip(1).toList(),
                new Siglum(documents.getFirst()),
                origins);
    }
}
