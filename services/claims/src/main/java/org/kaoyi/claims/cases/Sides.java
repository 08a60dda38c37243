package org.kaoyi.claims.cases;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.reference.ReferenceBook;

/** Whose version a claim is: its own cell, else its teller's side, else its source's ({@code domain.md} §1). */
public final class Sides {
    /** Where neither claim nor teller nor source says. */
    public static final String UNKNOWN = "unknown";

    private Sides() {}

    public static String of(ReferenceBook book, @Nullable String own, TellingChain chain, Source source) {
        if (own != null) {
            return own;
        }
        Optional<String> tellers = chain.teller()
                .flatMap(teller -> book.current(AuthorityKind.AGENT, teller))
                .map(Authority::side);
        return tellers.orElseGet(() -> {
            String side = source.side();
            return side == null ? UNKNOWN : side;
        });
    }

    /** Every pair of a side of the one and a side of the other, sorted, without repetition. */
    static List<SidePair> between(List<String> ones, List<String> others) {
        if (ones.size() == 1 && others.size() == 1) {
            return List.of(SidePair.of(ones.getFirst(), others.getFirst()));
        }
        List<String> distinct = others.stream().distinct().toList();
        return ones.stream()
                .distinct()
                .flatMap(one -> distinct.stream().map(other -> SidePair.of(one, other)))
                .distinct()
                .sorted()
                .toList();
    }
}
