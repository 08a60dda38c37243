package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.DateValue;

/**
 * From whom an account is: all that {@link Lines} ties it to others by ({@code domain.md} §3).
 *
 * @param speaker its first speaker, or null where the document itself tells
 * @param retellings by whom and to whom it was told again after that, with the date where it is known
 * @param document of which its source is a copy, publication or translation, else its source
 * @param origins the documents that this one derives from, at whatever depth
 */
public record Provenance(@Nullable String speaker, List<String> retellings, Siglum document, Set<Siglum> origins) {
    public Provenance {
        retellings = List.copyOf(retellings);
        origins = Set.copyOf(origins);
    }

    /** The account of a source, as it was told. */
    public static Provenance of(ReferenceBook book, Siglum source, TellingChain chain, @Nullable DateValue told) {
        return new Provenance(speaker(chain), retellings(chain, told), document(book, source), origins(book, source));
    }

    /** The first speaker of a chain, or null where it has none. */
    public static @Nullable String speaker(TellingChain chain) {
        return chain.teller().map(Object::toString).orElse(null);
    }

    /** Who retold it to whom, one for each hop after the first. */
    public static List<String> retellings(TellingChain chain, @Nullable DateValue told) {
        List<String> retellings = new ArrayList<>();
        for (TellingChain.Hop hop : chain.hops().stream().skip(1).toList()) {
            retellings.add(hop.speaker() + " > " + hop.hearer() + (told == null ? "" : " " + told.edtf()));
        }
        return retellings;
    }

    /** The original at the head of a chain of copies and translations. */
    public static Siglum document(ReferenceBook book, Siglum source) {
        return originals(book, source).getLast();
    }

    /** A source, that of which it is a copy, publication or translation, and so on to the original. */
    private static List<Siglum> originals(ReferenceBook book, Siglum source) {
        List<Siglum> chain = new ArrayList<>(List.of(source));
        Optional<Siglum> above = above(book, source);
        while (above.isPresent() && !chain.contains(above.get())) {
            chain.add(above.get());
            above = above(book, above.get());
        }
        return chain;
    }

    private static Optional<Siglum> above(ReferenceBook book, Siglum source) {
        return book.source(source).map(Source::contentOf);
    }

    /** All documents that a source, or what it is a copy of, derives from; a copy derives from what its original does. */
    public static Set<Siglum> origins(ReferenceBook book, Siglum source) {
        Set<Siglum> seen = new HashSet<>();
        Set<Siglum> origins = new TreeSet<>();
        climb(book, source, seen, origins);
        origins.remove(document(book, source));
        return origins;
    }

    /** A source and all that it is a copy of or derives from, at whatever depth: what says of whom it is independent. */
    static Set<Siglum> ancestry(ReferenceBook book, Siglum source) {
        Set<Siglum> seen = new HashSet<>();
        climb(book, source, seen, new TreeSet<>());
        return seen;
    }

    private static void climb(ReferenceBook book, Siglum source, Set<Siglum> seen, Set<Siglum> origins) {
        if (!seen.add(source)) {
            return;
        }
        book.source(source).ifPresent(it -> {
            if (it.contentOf() != null) {
                climb(book, it.contentOf(), seen, origins);
            }
            for (Siglum origin : it.derivedFrom()) {
                origins.add(document(book, origin));
                climb(book, origin, seen, origins);
            }
        });
    }

    /** A name that is the same for the same teller: the first speaker, without one the document. */
    String teller() {
        return speaker == null ? "document " + document : "agent " + speaker;
    }
}
