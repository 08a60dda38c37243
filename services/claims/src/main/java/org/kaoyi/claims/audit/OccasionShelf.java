package org.kaoyi.claims.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;

/** An occasion with the standing claims about it. */
final class OccasionShelf {
    /** A word of every title tells a little. */
    private static final double LEAST = 0.05;

    final String id;
    private final List<IndexedClaim> claims = new ArrayList<>(2);
    Occasion occasion;
    Set<String> words;
    private @Nullable DaySpan span;
    private @Nullable Weighed weighed;
    private @Nullable Weighed persons;

    OccasionShelf(Occasion occasion) {
        this.id = occasion.id().value();
        this.occasion = occasion;
        this.words = ContentWords.of(occasion.title());
        this.span = spanOf(occasion);
    }

    /** Of which only the id is known. */
    static OccasionShelf untitled(OccasionId id) {
        return new OccasionShelf(new Occasion(id, id.value(), null, null, null, null, List.of(), List.of(), null));
    }

    /** The occasion with whom its participants and its place stand for now. */
    static Occasion understood(Occasion it, ReferenceBook book) {
        AuthorityId place = it.place();
        return book.allAsEntered()
                ? it
                : new Occasion(
                        it.id(),
                        it.title(),
                        it.kind(),
                        it.partOf(),
                        it.date(),
                        place == null ? null : book.identity(AuthorityKind.PLACE, place),
                        it.participants().stream()
                                .map(agent -> book.identity(AuthorityKind.AGENT, agent))
                                .distinct()
                                .toList(),
                        it.perhapsSameAs(),
                        it.note());
    }

    void describe(Occasion newer) {
        occasion = newer;
        words = ContentWords.of(newer.title());
        span = spanOf(newer);
        weighed = null;
        persons = null;
    }

    private static @Nullable DaySpan spanOf(Occasion occasion) {
        DateValue date = occasion.date();
        return date == null ? null : DaySpan.hull(date.spans());
    }

    /** From its first day to its last; null where it has no date. */
    @Nullable
    DaySpan span() {
        return span;
    }

    /** The words of its title. */
    Weighed weighed(ClaimIndex index) {
        Weighed known = weighed;
        if (known == null || known.at() != index.referenceChanges()) {
            known = Weighed.of(
                    index.referenceChanges(),
                    ContentWords.forms(occasion.title()),
                    word -> LEAST + index.rarity("word " + word));
            weighed = known;
        }
        return known;
    }

    /** Who took part, by their ids; who takes part in few occasions tells more. */
    Weighed persons(ClaimIndex index) {
        Weighed known = persons;
        if (known == null || known.at() != index.referenceChanges()) {
            Set<String> ids =
                    occasion.participants().stream().map(AuthorityId::value).collect(Collectors.toSet());
            known = Weighed.ofPlain(index.referenceChanges(), ids, id -> 2 * LEAST + index.rarity("agent " + id));
            persons = known;
        }
        return known;
    }

    List<IndexedClaim> claims() {
        return claims;
    }
}
