package org.kaoyi.claims.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.claims.comparison.Relation.EQUAL;
import static org.kaoyi.claims.comparison.Relation.INCOMPATIBLE;
import static org.kaoyi.claims.value.reading.Historian.HISTORIAN;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.claims.value.Precedence;
import org.kaoyi.claims.value.ReadResult.Refused;
import org.kaoyi.claims.value.SequenceValue;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueType;

/** Accounts that tell some topics in order and nothing of the place of others ({@code domain.md} §2, sequence). */
class PartialOrdersTest {
    private static final int ROUNDS = 400;
    private static final List<String> TOPICS = List.of("apology", "troops", "grain", "withdrawal", "excuse", "refusal");

    @ParameterizedTest
    @CsvSource({
        // Nothing is told between the chains, so that no account of the whole contradicts them.
        "apology > troops | grain > withdrawal, apology > grain > troops > withdrawal, COMPATIBLE, SECOND_NARROWER",
        "grain > withdrawal > apology > troops, apology > troops | grain > withdrawal, COMPATIBLE, FIRST_NARROWER",
        "apology > troops | grain > withdrawal, apology > grain | troops > withdrawal, COMPATIBLE, PARTIAL",
        "apology > troops | grain, apology > troops, COMPATIBLE, FIRST_NARROWER",
        // The same order in more words, or in other chains.
        "apology > troops | troops > grain, apology > troops > grain, EQUAL, EVEN",
        "apology > troops | grain > withdrawal, grain > withdrawal | apology > troops, EQUAL, EVEN",
        "apology > troops > grain | apology > withdrawal > grain, apology > withdrawal > grain | apology > troops > grain, EQUAL, EVEN",
        // One breath and no word on it are not the same, and neither contradicts the other.
        "apology = troops, apology | troops, COMPATIBLE, PARTIAL",
        "apology | grain | troops, grain = troops | apology, COMPATIBLE, PARTIAL",
    })
    void chainsThatNothingJoinsContradictNoOrderOfTheWhole(String one, String other, Relation relation, Fit fit) {
        Comparison compared = HISTORIAN.compares(ValueType.SEQUENCE, one, other);
        assertThat(compared.relation()).isEqualTo(relation);
        assertThat(compared.fit()).isEqualTo(fit);
    }

    @Test
    void anInversionWithinAChainOrThroughSeveralIsFound() {
        assertThat(HISTORIAN
                        .compares(
                                ValueType.SEQUENCE,
                                "apology > troops | grain > withdrawal",
                                "withdrawal > grain > apology")
                        .reason()
                        .arguments())
                .containsExactly("grain", "1", "grain > withdrawal");
        Comparison joined =
                HISTORIAN.compares(ValueType.SEQUENCE, "apology > troops | troops > grain", "grain > apology");
        assertThat(joined.relation()).isEqualTo(INCOMPATIBLE);
        assertThat(joined.reason().arguments()).endsWith("1", "apology > grain");
    }

    @Test
    void chainsThatPutATopicBeforeItselfAreRefused() {
        assertThat(HISTORIAN.reads(ValueType.SEQUENCE, "apology > troops | troops > apology"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("sequence-circular");
                    assertThat(refused.reason()).contains("'apology' before itself");
                    assertThat(refused.example()).isEqualTo("apology > withdrawal | grain > troops");
                });
        assertThat(HISTORIAN.reads(ValueType.SEQUENCE, "apology > troops | grain > "))
                .isInstanceOf(Refused.class);
    }

    @Test
    void chainsAreShownAsTheyAreWritten() {
        String written = "apology > grain = troops | excuse > withdrawal";
        assertThat(HISTORIAN.understands(ValueType.SEQUENCE, written).display()).isEqualTo(written);
    }

    @Test
    void theMovedTopicsAreTheFewestAfterWhichNoPairIsInverted() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int inverted = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String one = chains(random);
            String other = chains(random);
            Comparison compared = HISTORIAN.compares(ValueType.SEQUENCE, one, other);
            int fewest = fewestMoved(precedence(one), precedence(other));
            String told = "seed %d, %s against %s".formatted(seed, one, other);
            assertThat(compared.relation() == INCOMPATIBLE).as(told).isEqualTo(fewest > 0);
            if (fewest > 0) {
                inverted++;
                assertThat(compared.reason().arguments().getFirst().split("; "))
                        .as(told)
                        .hasSize(fewest);
                assertThat(HISTORIAN.compares(ValueType.SEQUENCE, other, one).reason())
                        .as(told)
                        .isEqualTo(compared.reason());
            }
        }
        assertThat(inverted).as("seed %d", seed).isGreaterThan(ROUNDS / 4);
    }

    @Test
    void whatEqualsOneOrderComparesWithAnyOtherAsThatDoes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String order = chains(random);
            List<String> turned = new ArrayList<>(List.of(order.split(" \\| ")));
            Collections.reverse(turned);
            String same = String.join(" | ", turned);
            String other = chains(random);
            String told = "seed %d, %s, %s and %s".formatted(seed, order, same, other);
            assertThat(HISTORIAN.compares(ValueType.SEQUENCE, order, same).relation())
                    .as(told)
                    .isEqualTo(EQUAL);
            assertThat(HISTORIAN.compares(ValueType.SEQUENCE, order, other).relation())
                    .as(told)
                    .isEqualTo(
                            HISTORIAN.compares(ValueType.SEQUENCE, same, other).relation());
        }
    }

    /** One to three chains of a random order of all topics, so that they never contradict each other. */
    private static String chains(Random random) {
        List<String> order = new ArrayList<>(TOPICS);
        Collections.shuffle(order, random);
        int chains = 1 + random.nextInt(3);
        return IntStream.range(0, chains)
                .mapToObj(chain -> {
                    List<String> told = new ArrayList<>(order);
                    while (told.size() > 4) {
                        told.remove(random.nextInt(told.size()));
                    }
                    return String.join(random.nextInt(5) == 0 && chains == 1 ? " = " : " > ", told);
                })
                .collect(Collectors.joining(" | "));
    }

    private static Precedence precedence(String order) {
        return Precedence.of((SequenceValue) HISTORIAN.understands(ValueType.SEQUENCE, order));
    }

    /** By trying all sets of topics. */
    private static int fewestMoved(Precedence one, Precedence other) {
        List<Value> shared = new ArrayList<>(one.topics());
        shared.retainAll(other.topics());
        return IntStream.range(0, 1 << shared.size())
                .filter(moved -> agree(one, other, shared, BitSet.valueOf(new long[] {moved})))
                .map(Integer::bitCount)
                .min()
                .orElseThrow();
    }

    private static boolean agree(Precedence one, Precedence other, List<Value> shared, BitSet moved) {
        for (int i = 0; i < shared.size(); i++) {
            for (int j = 0; j < shared.size(); j++) {
                boolean inverted = !moved.get(i)
                        && !moved.get(j)
                        && one.isBefore(
                                one.topics().indexOf(shared.get(i)),
                                one.topics().indexOf(shared.get(j)))
                        && other.isBefore(
                                other.topics().indexOf(shared.get(j)),
                                other.topics().indexOf(shared.get(i)));
                if (inverted) {
                    return false;
                }
            }
        }
        return true;
    }
}
