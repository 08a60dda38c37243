package org.kaoyi.claims.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.authority.AuthorityId;

/**
 * Who told whom, from the first person who tells of the occasion to the recorder: Kim to the standing committee, Pak Ui-wan to
 * the Soviet ambassador. Words spoken inside the occasion are content, not telling.
 *
 * @param hops from the first telling on; empty where the source itself tells
 * @param recorder who put it on paper, or null
 */
public record TellingChain(List<Hop> hops, @Nullable AuthorityId recorder) {
    public static final TellingChain NONE = new TellingChain(List.of(), null);

    public TellingChain {
        hops = List.copyOf(hops);
    }

    /**
     * One telling.
     *
     * @param hearer null where unknown; unknown never equals unknown
     */
    public record Hop(AuthorityId speaker, @Nullable AuthorityId hearer) {}

    /**
     * A chain of speakers and hearers, speaker i to hearer i.
     *
     * @throws IllegalArgumentException when the lengths differ; a single speaker may have no known hearer
     */
    public static TellingChain of(
            List<AuthorityId> speakers, List<AuthorityId> hearers, @Nullable AuthorityId recorder) {
        boolean hearerUnknown = speakers.size() == 1 && hearers.isEmpty();
        if (speakers.size() != hearers.size() && !hearerUnknown) {
            throw new IllegalArgumentException("the chain has " + speakers.size() + " speakers and " + hearers.size()
                    + " hearers; each speaker needs the hearer of the same place");
        }
        List<Hop> hops = new ArrayList<>();
        for (int i = 0; i < speakers.size(); i++) {
            hops.add(new Hop(speakers.get(i), hearerUnknown ? null : hearers.get(i)));
        }
        return new TellingChain(hops, recorder);
    }

    /** The first speaker, whose account it is; empty where the source itself tells. */
    public Optional<AuthorityId> teller() {
        return hops.isEmpty() ? Optional.empty() : Optional.of(hops.getFirst().speaker());
    }

    /** How many times it was retold. */
    public int depth() {
        return hops.size();
    }
}
