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

    @ParameterizedTest
    @CsvSource({
        "apology > troops | grain > withdrawal, troops > grain | withdrawal > apology, "
                + "apology > troops > grain > withdrawal > apology",
        "apology > troops > excuse | grain > withdrawal, troops > grain | withdrawal > apology | refusal, "
                + "apology > troops > grain > withdrawal > apology",
    })
    void chainsThatOnlyTogetherFormACircleContradictEachOtherThoughNoPairIsInverted(
            String one, String other, String circle) {
        Comparison compared = HISTORIAN.compares(ValueType.SEQUENCE, one, other);

        assertThat(compared.relation()).isEqualTo(INCOMPATIBLE);
        assertThat(compared.reason().code()).isEqualTo("circular");
        assertThat(compared.reason().arguments().getFirst().split("; ")).hasSize(1);
        assertThat(compared.reason().arguments().getLast()).isEqualTo(circle);
    }

    @ParameterizedTest
    @CsvSource({
        "apology = troops | troops > grain, grain > apology, INCOMPATIBLE",
        "apology > troops | troops = grain, grain > apology, INCOMPATIBLE",
        "apology = troops | troops = grain, apology = troops = grain, EQUAL",
        "apology = troops | troops > grain, apology = troops > grain, EQUAL",
    })
    void whatOneChainTellsAsOneStepHasOnePlaceInTheOthersToo(String one, String other, Relation relation) {
        assertThat(HISTORIAN.relation(ValueType.SEQUENCE, one, other)).isEqualTo(relation);
    }

    @Test
    void anOrderEqualsItselfInWhateverItsTopicsAreGiven() {
        assertThat(HISTORIAN.relation(ValueType.SEQUENCE, "1957-11-09 > 1957-11-09?", "1957-11-09 > 1957-11-09?"))
                .isEqualTo(EQUAL);
        assertThat(HISTORIAN.relation(ValueType.SEQUENCE, "1 km > 3 km", "3000 m > 1000 m"))
                .isEqualTo(INCOMPATIBLE);
    }

    @Test
    void aStepThatAChainPutsBeforeAnotherMemberOfItselfIsRefused() {
        assertThat(HISTORIAN.reads(ValueType.SEQUENCE, "apology = troops | troops > apology"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("sequence-circular"));
    }

    @Test
    void anOrderToldLessFullyNeverMakesANewClash() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String order = chains(random);
            String other = chains(random);
            List<String> told = new ArrayList<>(List.of(order.split(" \\| ")));
            String less = told.size() > 1
                    ? String.join(" | ", told.subList(0, told.size() - 1))
                    : order.substring(0, order.lastIndexOf(order.contains("=") ? "=" : ">"))
                            .trim();
            if (HISTORIAN.relation(ValueType.SEQUENCE, order, other) != INCOMPATIBLE) {
                assertThat(HISTORIAN.relation(ValueType.SEQUENCE, less, other))
                        .as("seed %d, %s of %s against %s", seed, less, order, other)
                        .isNotEqualTo(INCOMPATIBLE);
            }
        }
    }

    @Test
    void chainsThatPutATopicBeforeItselfAreRefused() {
        assertThat(HISTORIAN.reads(ValueType.SEQUENCE, "apology > troops | troops > apology"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("sequence-circular");
                    assertThat(refused.reason()).contains("“apology” before itself");
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
    void theMovedTopicsAreTheFewestAfterWhichBothOrdersCanHold() {
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

    /** By walking: whether no topic that stayed is reached from itself by the steps of either order. */
    private static boolean agree(Precedence one, Precedence other, List<Value> shared, BitSet moved) {
        return IntStream.range(0, shared.size())
                .filter(topic -> !moved.get(topic))
                .noneMatch(topic -> reaches(one, other, shared, moved, topic, topic, new BitSet()));
    }

    private static boolean reaches(
            Precedence one, Precedence other, List<Value> shared, BitSet moved, int from, int to, BitSet seen) {
        return IntStream.range(0, shared.size())
                .filter(next -> !moved.get(next)
                        && (puts(one, shared.get(from), shared.get(next))
                                || puts(other, shared.get(from), shared.get(next))))
                .anyMatch(next -> {
                    boolean arrived = next == to;
                    boolean anew = !seen.get(next);
                    seen.set(next);
                    return arrived || (anew && reaches(one, other, shared, moved, next, to, seen));
                });
    }

    private static boolean puts(Precedence order, Value topic, Value after) {
        return order.isBefore(order.topics().indexOf(topic), order.topics().indexOf(after));
    }
}
