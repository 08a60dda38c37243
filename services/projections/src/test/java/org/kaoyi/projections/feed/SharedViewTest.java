package org.kaoyi.projections.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.codec.KaoyiJson;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.projections.RandomArchive;
import org.kaoyi.projections.discrepancies.Discrepancies;
import org.kaoyi.projections.fixture.Given;
import org.kaoyi.projections.fixture.PickyProjection;
import org.kaoyi.projections.fixture.TestLedger;
import org.kaoyi.projections.narratives.Narratives;

/**
 * Given several processes that each fold some shares of a view, whatever befalls them the rows are those that one process folds alone, and
 * no position is shown that they do not have.
 */
class SharedViewTest {
    private static final int EVENTS = 150;
    private static final int OCCASIONS = 24;

    private static final Shares FIRST_HALF = Shares.of(List.of(0, 1, 2, 3, 4, 5));
    private static final Shares SECOND_HALF = Shares.of(List.of(6, 7, 8, 9, 10, 11));

    private final TestLedger ledger = new TestLedger();
    private final EventReader reader = new EventReader(ledger.codec, ledger.log);

    @AfterEach
    void close() {
        ledger.close();
    }

    /** Batches by turns, lost transactions, shares that go over to others in between, one that takes all for a while, a claim that no fold takes. */
    @ParameterizedTest
    @CsvSource({"discrepancies, 1957", "discrepancies, 1958", "narratives, 1959"})
    void members_who_come_and_go_lead_to_the_rows_of_one(String view, long seed) {
        Random random = new Random(seed);
        new RandomArchive(random, OCCASIONS).fill(ledger, EVENTS);
        PickyProjection projection = new PickyProjection(view(view), view(view).foldVersion());
        projection.dislikeClaim(someClaim(random));

        SharedView alone = new SharedView(projection, ledger);
        alone.member(Shares.ALL).batch(Integer.MAX_VALUE, false);
        SharedView shared = new SharedView(projection, ledger);
        shared.foldByMembers(random, seed);

        assertThat(shared.digest()).as("seed %d", seed).isEqualTo(alone.digest());
        assertThat(shared.letters())
                .as("seed %d", seed)
                .isEqualTo(alone.letters())
                .isNotEmpty();

        projection.mend();
        assertThat(shared.retry()).isEqualTo(alone.retry()).isPositive();
        assertThat(shared.digest())
                .as("seed %d, once the fold was mended", seed)
                .isEqualTo(alone.digest());
    }

    @Test
    void of_two_who_keep_the_same_share_the_second_leaves_out_what_the_first_has_folded() {
        reference();
        says("c1", "o1", "o2", "o3");
        SharedView view = new SharedView(view("narratives"), ledger);
        ShareMember first = view.member(FIRST_HALF);
        ShareMember second = view.member(SECOND_HALF);
        ShareMember intruder = view.member(Shares.of(List.of(0, 1, 6, 7)));
        foldTogether(first, second, intruder);
        for (String claim : List.of("c2", "c3")) {
            says(claim, "o1", "o2", "o3");
            for (ShareMember each : List.of(first, intruder, second)) {
                assertThat(each.batch(100, false)).isEqualTo(3);
            }
        }
        ledger.append(Given.registered("C2", "Soviet"));
        assertThat(first.batch(100, false)).isEqualTo(1);
        assertThatThrownBy(() -> intruder.batch(100, false))
                .as("that folds what is for all as well")
                .isInstanceOf(FoldOvertaken.class);
        foldTogether(first, second, intruder);
        assertThat(view.position()).isEqualTo(ledger.log.head().position());
        assertThat(view.digest()).isEqualTo(digestOfOne("narratives"));
    }

    @Test
    void whoever_folds_the_whole_and_whoever_folds_shares_refuse_each_other() {
        reference();
        SharedView view = new SharedView(view("narratives"), ledger);
        ShareMember whole = view.member(Shares.ALL);
        whole.batch(100, false);
        says("c1", "o1", "o2", "o3");
        ShareMember share = view.member(Shares.of(List.of(0, 1, 2)));
        assertThat(share.batch(1, false)).isEqualTo(1);
        assertThatThrownBy(() -> whole.batch(1, false)).isInstanceOf(FoldOvertaken.class);
        assertThat(whole.batch(100, false)).as("it takes all shares over").isEqualTo(3);
        assertThatThrownBy(() -> share.batch(100, false)).isInstanceOf(FoldOvertaken.class);
        assertThat(view.digest()).isEqualTo(digestOfOne("narratives"));
    }

    @Test
    void whoever_folds_what_is_for_all_helps_those_who_are_a_little_behind_and_nobody_goes_past_it_before() {
        reference();
        SharedView view = new SharedView(view("discrepancies"), ledger);
        ShareMember first = view.member(FIRST_HALF);
        ShareMember second = view.member(SECOND_HALF);
        foldTogether(first, second);
        says("c1", "o1", "o2", "o3");
        ledger.append(Given.registered("C2", "Soviet"));
        says("c2", "o3");

        assertThat(second.batch(100, false)).as("what comes before it").isEqualTo(3);
        assertThat(second.batch(100, false)).as("the first folds the source").isZero();
        assertThat(first.batch(2, false)).isEqualTo(2);
        assertThat(first.batch(100, false)).isEqualTo(3);
        assertThat(view.position()).isEqualTo(ledger.log.head().position());
        assertThat(second.batch(100, false)).as("it was helped").isEqualTo(2);
        assertThat(view.digest()).isEqualTo(digestOfOne("discrepancies"));
    }

    @Test
    void for_those_who_are_further_behind_it_waits() {
        reference();
        SharedView view = new SharedView(view("narratives"), ledger);
        ShareMember first = view.member(FIRST_HALF);
        ShareMember second = view.member(SECOND_HALF);
        foldTogether(first, second);
        IntStream.rangeClosed(0, OthersEvents.MOST).forEach(claim -> says("c" + claim, "o1"));
        ledger.append(Given.registered("C2", "Soviet"));

        assertThat(first.batch(1000, false)).isEqualTo(OthersEvents.MOST + 1);
        assertThat(first.batch(1000, false)).isZero();
        assertThat(second.batch(1, false)).isEqualTo(1);
        assertThat(first.batch(1000, false))
                .as("the source, and what is left of the second's share")
                .isEqualTo(1);
        assertThat(second.batch(1000, false)).isEqualTo(OthersEvents.MOST + 1);
        assertThat(view.digest()).isEqualTo(digestOfOne("narratives"));
    }

    @Test
    void what_another_share_registers_is_known_also_after_a_claim_that_no_fold_takes() {
        String own = occasionIn(FIRST_HALF, "own");
        String others = occasionIn(SECOND_HALF, "others");
        reference();
        ledger.append(Given.occasion(own, "1957-11-09"));
        PickyProjection projection = new PickyProjection(new Narratives(), new Narratives().foldVersion());
        projection.dislikeClaim("bad" + own);
        SharedView view = new SharedView(projection, ledger);
        ShareMember first = view.member(FIRST_HALF);
        ShareMember second = view.member(SECOND_HALF);
        foldTogether(first, second);

        says("bad", own);
        says("good", "o1", "o2", "o3");
        ledger.append(Given.occasion(others, "1958-02-17"));
        assertThat(first.batch(100, false)).isEqualTo(5);
        assertThat(second.batch(100, false)).isEqualTo(5);
        says("late", others);
        ledger.append(Given.registered("C2", "Soviet"));
        assertThat(first.batch(100, false)).as("the second is helped").isEqualTo(2);
        foldTogether(first, second);

        assertThat(view.letters()).hasSize(1);
        assertThat(view.digest()).isEqualTo(new SharedView(projection, ledger).digestOfAll());
    }

    @Test
    void a_parked_claim_is_taken_with_the_occasions_that_the_furthest_share_knows() {
        String own = occasionIn(FIRST_HALF, "own");
        reference();
        PickyProjection projection = new PickyProjection(new Narratives(), new Narratives().foldVersion());
        projection.dislikeClaim("bad" + own);
        SharedView view = new SharedView(projection, ledger);
        ShareMember first = view.member(FIRST_HALF);
        ShareMember second = view.member(SECOND_HALF);
        foldTogether(first, second);

        ledger.append(Given.occasion(own, "1957-11-09"));
        says("bad", own);
        assertThat(first.batch(100, false)).isEqualTo(2);
        projection.mend();
        assertThat(view.retry()).as("while the second is behind").isEqualTo(1);
        foldTogether(first, second);

        assertThat(view.digest()).isEqualTo(new SharedView(projection, ledger).digestOfAll());
    }

    /** The first of some names that falls into these shares. */
    private static String occasionIn(Shares shares, String name) {
        return IntStream.range(0, 1_000)
                .mapToObj(number -> name + number)
                .filter(id -> shares.have(Shares.of(new ReferenceBook(), new OccasionId(id))))
                .findFirst()
                .orElseThrow();
    }

    private void reference() {
        ledger.append(Given.registered("C1", "Chinese"), Given.whoQuestion("who"), Given.person("mao", null));
        List.of("o1", "o2", "o3").forEach(id -> ledger.append(Given.occasion(id, "1957-11-09")));
    }

    private void says(String id, String... occasions) {
        for (String occasion : occasions) {
            ledger.append(Given.says(id + occasion, occasion, "who", "C1", "mao"));
        }
    }

    private static void foldTogether(ShareMember... members) {
        int taken = 1;
        while (taken > 0) {
            taken = 0;
            for (ShareMember member : members) {
                taken += SharedView.attempted(member, 100, false);
            }
        }
    }

    private String digestOfOne(String name) {
        SharedView alone = new SharedView(view(name), ledger);
        alone.member(Shares.ALL).batch(Integer.MAX_VALUE, false);
        return alone.digest();
    }

    private Projection view(String name) {
        return name.equals(Narratives.NAME)
                ? new Narratives()
                : new Discrepancies(reader, KaoyiJson.reports(), Policy.STANDARD);
    }

    private String someClaim(Random random) {
        List<String> claims = new ArrayList<>();
        for (LoggedEvent event : ledger.log.readAfter(0, Integer.MAX_VALUE)) {
            if (reader.read(event).event() instanceof ClaimRecorded it) {
                claims.add(it.claim().id().value());
            }
        }
        return claims.get(random.nextInt(claims.size()));
    }
}
