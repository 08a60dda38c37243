package org.kaoyi.projections.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.kaoyi.projections.ViewsCheck;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;
import org.springframework.jdbc.core.JdbcTemplate;

/** A view on a database of its own, folded by members. */
final class SharedView {
    private static final int MOST_STEPS = 5_000;

    /** More than any test has. */
    private static final int LETTERS_MOST = 1_000;

    private final Projection projection;
    private final TestLedger ledger;
    private final DataSource database = ProjectionDatabase.fresh();
    private final Generation generation;
    private final JdbcTemplate jdbc;

    SharedView(Projection projection, TestLedger ledger) {
        this.ledger = ledger;
        this.projection = projection;
        this.generation = new Generations(projection, database).first();
        this.jdbc = new JdbcTemplate(ViewSource.of(database, generation.schema()));
    }

    ShareMember member(Shares shares) {
        return new ShareMember(projection, database, generation, shares, ledger);
    }

    void foldByMembers(Random random, long seed) {
        long head = ledger.log.head().position();
        List<ShareMember> members = members(random);
        long shown = 0;
        for (int step = 0; position() < head; step++) {
            assertThat(step).as("steps, seed %d", seed).isLessThan(MOST_STEPS);
            if (random.nextInt(25) == 0) {
                members = members(random);
            }
            ShareMember next = members.get(random.nextInt(members.size()));
            int ignored = attempted(next, 1 + random.nextInt(12), random.nextInt(8) == 0);
            assertThat(position()).as("seed %d", seed).isGreaterThanOrEqualTo(shown);
            shown = position();
            if (random.nextInt(40) == 0) {
                assertRowsAreWhatIsShown(seed);
            }
        }
    }

    /** Shares dealt out anew: to one, two or three processes that have only just begun. */
    private List<ShareMember> members(Random random) {
        int count = random.nextInt(8) == 0 ? 1 : 2 + random.nextInt(2);
        TreeMap<Integer, TreeSet<Integer>> dealt = new TreeMap<>();
        IntStream.range(0, Shares.COUNT)
                .forEach(share -> dealt.computeIfAbsent(random.nextInt(count), unused -> new TreeSet<>())
                        .add(share));
        return dealt.values().stream().map(Shares::of).map(this::member).toList();
    }

    private void assertRowsAreWhatIsShown(long seed) {
        assertThat(new ViewsCheck(database, ledger.log, ledger.codec).run())
                .as("seed %d", seed)
                .allSatisfy(compared -> assertThat(compared.fault()).isNull());
    }

    long position() {
        return new Progress(generation, jdbc).position();
    }

    String digest() {
        return TableDigest.of(projection, jdbc);
    }

    List<DeadLetters.Letter> letters() {
        return new DeadLetters(generation, jdbc).oldest(LETTERS_MOST);
    }

    /** The same, once one process has folded all. */
    String digestOfAll() {
        int ignored = member(Shares.ALL).batch(Integer.MAX_VALUE, false);
        return digest();
    }

    int retry() {
        return new LetterRetry(projection, generation, database, ledger.log, new EventReader(ledger.codec, ledger.log))
                .all();
    }

    static int attempted(ShareMember member, int most, boolean lost) {
        try {
            return member.batch(most, lost);
        } catch (FoldOvertaken e) {
            return 1; // it begins anew
        }
    }
}
