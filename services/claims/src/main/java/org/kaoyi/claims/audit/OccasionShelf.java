package org.kaoyi.claims.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kaoyi.claims.account.Occasion;

/** An occasion with the standing claims about it. */
final class OccasionShelf {
    final String id;
    private final List<IndexedClaim> claims = new ArrayList<>(2);
    Occasion occasion;
    Set<String> words;

    OccasionShelf(Occasion occasion) {
        this.id = occasion.id().value();
        this.occasion = occasion;
        this.words = ContentWords.of(occasion.title());
    }

    void describe(Occasion newer) {
        occasion = newer;
        words = ContentWords.of(newer.title());
    }

    List<IndexedClaim> claims() {
        return claims;
    }
}
