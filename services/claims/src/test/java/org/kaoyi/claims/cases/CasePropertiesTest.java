package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.value.ValueType;

/** What holds of cases whatever the sources say: archives are drawn by a seed that every failure names. */
class CasePropertiesTest {
    private static final long SEED = 1957_11_09L;
    private static final int ROUNDS = 60;

    /** Kinds that two claims make by themselves, so that no third can take them away. */
    private static final Set<Kind> OF_PAIRS = Set.of(
            Kind.POLARITY,
            Kind.DATE,
            Kind.QUANTITY,
            Kind.TERM,
            Kind.MEMBERSHIP,
            Kind.ORDER,
            Kind.PLANS,
            Kind.REVISION,
            Kind.ATTRIBUTION_DENIAL,
            Kind.CODING,
            Kind.RENDERING);

    private final Random random = new Random(SEED);

    @Test
    void casesAreTheSameInWhateverOrderTheDossierHasItsRows() {
        for (int round = 0; round < ROUNDS; round++) {
            Archive archive = drawn(25);
            List<Case> first = archive.cases();

            assertThat(archive.casesShuffled(random))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(first);
        }
    }

    @Test
    void aNewClaimNeitherRenamesNorMergesNorRemovesACase() {
        for (int round = 0; round < ROUNDS; round++) {
            Archive archive = drawn(15);
            Map<CaseKey, Set<ClaimId>> before = members(archive);
            say(archive);
            Map<CaseKey, Set<ClaimId>> after = members(archive);

            assertThat(after.keySet()).as("seed %d, round %d", SEED, round).containsAll(before.keySet());
            assertThat(after.size() - before.size()).isBetween(0, 2);
            before.forEach((key, claims) -> assertThat(after.get(key)).containsAll(claims));
        }
    }

    @Test
    void aNewClaimTakesAwayNothingInWhichTwoOthersDiffer() {
        for (int round = 0; round < ROUNDS; round++) {
            Archive archive = drawn(15);
            Map<CaseKey, Set<Kind>> before = kinds(archive);
            say(archive);
            Map<CaseKey, Set<Kind>> after = kinds(archive);

            before.forEach((key, kinds) ->
                    assertThat(after.get(key)).as("seed %d, %s", SEED, key).containsAll(kinds));
        }
    }

    @Test
    void anIncompatiblePairCountsInOneCaseAlone() {
        for (int round = 0; round < ROUNDS; round++) {
            Set<String> seen = new HashSet<>();
            for (Case found : drawn(20).cases()) {
                for (Difference difference : found.differences()) {
                    boolean ofTwo = difference.claims().size() == 2;
                    if (ofTwo && (difference.kind() == Kind.QUANTITY || difference.kind() == Kind.DATE)) {
                        assertThat(seen.add(difference.claims().toString()))
                                .as("seed %d, round %d: %s", SEED, round, difference)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void everyGroupIsOfReadingsThatNoDifferenceSetsApart() {
        for (int round = 0; round < ROUNDS; round++) {
            for (Case found : drawn(20).cases()) {
                Set<Integer> grouped = new HashSet<>();
                found.groups().forEach(grouped::addAll);

                assertThat(grouped)
                        .as("seed %d, round %d", SEED, round)
                        .hasSize(found.readings().size());
            }
        }
    }

    @Test
    void linesAreNeverMoreThanTellersNorTellersMoreThanStatements() {
        for (int round = 0; round < ROUNDS; round++) {
            for (Case found : drawn(20).cases()) {
                Independence it = found.independence();

                assertThat(it.lines()).isBetween(1, it.tellers());
                assertThat(it.tellers()).isLessThanOrEqualTo(it.statements());
                assertThat(it.sources()).isLessThanOrEqualTo(it.statements());
            }
        }
    }

    @Test
    void theGradeIsTheGravestOfTheDifferences() {
        for (int round = 0; round < ROUNDS; round++) {
            for (Case found : drawn(20).cases()) {
                assertThat(found.differences())
                        .as("seed %d, round %d", SEED, round)
                        .filteredOn(it -> it.grade() != null)
                        .allSatisfy(it -> assertThat(found.grade()).isLessThanOrEqualTo(it.grade()));
            }
        }
    }

    /** Claims and examinations on figures, days and words of a talk and its part, as fact, plan or somebody's words. */
    private Archive drawn(int rows) {
        Archive archive = new Archive()
                .source("C1", "Chinese")
                .source("C2", "Chinese")
                .source("K1", "DPRK")
                .source("S1", "Soviet")
                .translation("S1e", "S1")
                .agents("Mao", "Kim", "Yudin")
                .terms("visit", "refused")
                .termEntailing("apology", "visit")
                .termExcluding("agreed", "refused")
                .occasion("talks", "1957-11")
                .occasion("talk", "1957-11-09", "talks", null)
                .question("men", ValueType.QUANTITY)
                .question("total", ValueType.QUANTITY)
                .question("day", ValueType.DATE)
                .question("word", ValueType.TERM)
                .question("order", ValueType.SEQUENCE);
        archive.balance("talks", "total", "talk", "men", Exhaustive.NO);
        for (int i = 0; i < rows; i++) {
            if (random.nextInt(6) == 0) {
                archive.silent(one("C1", "C2", "K1", "S1"), one("talk", "talks"), one("men", "day", "word"));
            } else {
                say(archive);
            }
        }
        return archive;
    }

    private void say(Archive archive) {
        String question = one("men", "day", "word", "total", "order");
        String wording = switch (question) {
            case "day" -> one("1957-11-09", "1957-11", "1957-11-12");
            case "word" -> one("apology", "visit", "agreed", "refused");
            case "order" ->
                one(
                        "apology > visit",
                        "visit > agreed",
                        "agreed > apology",
                        "visit = agreed > apology",
                        "apology > visit | agreed > refused",
                        "visit > agreed | refused > apology");
            default -> one("100", "200", "20", "約100");
        };
        SaidRow row = archive.says(one("C1", "C2", "K1", "S1", "S1e"), one("talk", "talks"), question, wording);
        if (random.nextInt(4) == 0) {
            row.denying();
        }
        switch (random.nextInt(8)) {
            case 0 -> row.planned(one("Mao", "Kim"), "1957-10");
            case 1 -> row.inMode(Mode.REQUESTED);
            case 2 -> row.attributedTo("Mao");
            case 3 -> row.toldBy(one("Mao", "Kim"), one("Yudin", "Kim"));
            case 4 -> row.at(one("1957", "1957-11", "1956/1957"));
            case 5 -> row.counting(one("Volunteers", "others"));
            case 6 -> row.codedBy(one("first", "second"));
            default -> {
                // as the source itself tells it
            }
        }
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static Map<CaseKey, Set<ClaimId>> members(Archive archive) {
        Map<CaseKey, Set<ClaimId>> members = new HashMap<>();
        for (Case found : archive.cases()) {
            Set<ClaimId> claims = new HashSet<>();
            found.readings().forEach(reading -> claims.addAll(reading.claims()));
            members.put(found.key(), claims);
        }
        return members;
    }

    private static Map<CaseKey, Set<Kind>> kinds(Archive archive) {
        Map<CaseKey, Set<Kind>> kinds = new HashMap<>();
        for (Case found : archive.cases()) {
            Set<Kind> ofPairs = new HashSet<>(found.kinds());
            ofPairs.retainAll(OF_PAIRS);
            kinds.put(found.key(), ofPairs);
        }
        return kinds;
    }
}
