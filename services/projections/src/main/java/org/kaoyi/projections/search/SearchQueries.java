package org.kaoyi.projections.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds documents by their words. The order is by kind and then by age, not by likeness: whoever looks for a name gets the person first and
 * then every record in which it stands, the newest record first. One request looks at a bounded part of the index, whatever the size of
 * the ledger; where that was not all, the page names the place from which the next goes on.
 */
public final class SearchQueries {
    private final Postings postings;
    private final NameReader names;
    private final DocumentReader documents;

    public SearchQueries(JdbcTemplate jdbc) {
        this.postings = new Postings(jdbc);
        this.names = new NameReader(jdbc);
        this.documents = new DocumentReader(jdbc);
    }

    /** A document that holds what was asked for. */
    record Hit(FoundDocument document, Finding finding) {}

    /**
     * A page of hits.
     *
     * @throws SearchRefused when the question can not be answered
     */
    public SearchPage find(SearchQuery query) {
        Optional<Place> from = Place.read(query.after());
        Asked asked = new AskedReading(names).read(query.text());
        Map<Shelf, Long> last = postings.lastNumbers();
        boolean older = last.isEmpty();
        if (older) { // none of this fold, or nothing at all
            last = postings.olderLastNumbers();
        }
        Sieve sieve = new Sieve(asked, postings, !older);
        Walk walk = new Walk(asked, sieve, older, query.limit());
        Place next = null;
        for (Shelf shelf : Shelf.values()) {
            long below = below(shelf, last.getOrDefault(shelf, 0L), query.shelf(), from);
            if (next == null && below > 1) {
                next = walk.along(shelf, below);
            }
        }
        return new Dressing(documents).page(query, asked, walk.hits, sieve.cut(), next);
    }

    /** Where to begin on a shelf; 0 where it is not to be looked at. */
    private static long below(Shelf shelf, long last, @Nullable Shelf only, Optional<Place> from) {
        if (only != null && only != shelf) {
            return 0;
        }
        int order = from.map(place -> shelf.compareTo(place.shelf())).orElse(1);
        if (order < 0) {
            return 0;
        }
        return order > 0 ? last + 1 : Math.min(last, from.orElseThrow().number()) + 1;
    }

    /** One request's way along the shelves. */
    private final class Walk {
        private final Asked asked;
        private final Sieve sieve;
        private final boolean older;
        private final SoughtTerms terms;
        private final int limit;
        private final List<Hit> hits = new ArrayList<>();
        private int looked;
        private int rows;

        Walk(Asked asked, Sieve sieve, boolean older, int limit) {
            this.asked = asked;
            this.sieve = sieve;
            this.older = older;
            this.terms = new SoughtTerms(sieve.terms());
            this.limit = limit;
        }

        /** Goes down a shelf; returns where to go on when the page is full or enough was looked at, else null. */
        @Nullable
        Place along(Shelf shelf, long below) {
            ShelfIndex index = new ShelfIndex(shelf, postings, terms, older);
            Candidates candidates = new Candidates(sieve, index, below, limit);
            int atOnce = limit + 1 - hits.size(); // one more says whether there is a next page
            List<Long> numbers = some(candidates, atOnce);
            while (!numbers.isEmpty()) {
                Map<Long, FoundDocument> found = documents.numbered(shelf, numbers);
                for (long number : numbers) {
                    if (hits.size() == limit || looked == SearchLimits.CANDIDATES_MAX) {
                        return new Place(shelf, number);
                    }
                    look(found.get(number));
                }
                atOnce = Math.min(2 * atOnce, SearchLimits.DOCUMENTS_AT_ONCE_MAX);
                numbers = some(candidates, atOnce);
            }
            rows += candidates.rows();
            return candidates.rest() > 0 ? new Place(shelf, candidates.rest()) : null;
        }

        private void look(@Nullable FoundDocument document) {
            looked++;
            if (document != null) {
                Finding.in(document, asked).ifPresent(finding -> hits.add(new Hit(document, finding)));
            }
        }

        private List<Long> some(Candidates candidates, int atOnce) {
            List<Long> numbers = new ArrayList<>();
            while (numbers.size() < atOnce) {
                long number = candidates.next(SearchLimits.ROWS_MAX - rows);
                if (number == 0) {
                    break;
                }
                numbers.add(number);
            }
            return numbers;
        }
    }
}
