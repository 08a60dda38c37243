package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.value.Chronology;

/** The order of topics (domain.md §3). */
class OrderOfTopicsTest {
    private final Archive archive = Archives.ofAnOrderAndAFigure();

    @Test
    void invertedTopicsAreAConflictOfOrder() {
        archive.says("C1", "talk", "order", "withdrawal > emigrants > visits").inOrder(Chronology.STATED);
        archive.says("K1", "talk", "order", "visits > emigrants > withdrawal").inOrder(Chronology.STATED);

        Case found = archive.caseOf("talk", "order");

        assertThat(found.kind()).isEqualTo(Kind.ORDER);
        assertThat(found.grade()).isEqualTo(Grade.CONFLICT);
    }

    @Test
    void anOrderThatIsNotMeantAsChronologyIsNotCompared() {
        archive.says("C1", "talk", "order", "withdrawal > emigrants").inOrder(Chronology.STATED);
        archive.says("K1", "talk", "order", "emigrants > withdrawal").inOrder(Chronology.NO);

        assertThat(archive.caseOf("talk", "order").grade().isFinding()).isFalse();
    }

    @Test
    void threeOrdersThatOnlyTogetherFormACycleAreReportedOnce() {
        archive.says("C1", "talk", "order", "withdrawal > emigrants");
        archive.says("K1", "talk", "order", "emigrants > visits");
        archive.says("K2", "talk", "order", "visits > withdrawal");

        Case found = archive.caseOf("talk", "order");

        assertThat(found.differences()).singleElement().satisfies(cycle -> {
            assertThat(cycle.kind()).isEqualTo(Kind.ORDER);
            assertThat(cycle.claims()).hasSize(3);
        });
    }

    @Test
    void twoAccountsWhoseChainsOnlyTogetherFormACircleAreAConflictOfTheirOwn() {
        archive.source("S1", "Soviet").terms("army");
        archive.says("C1", "talk", "order", "withdrawal > emigrants | visits > army");
        archive.says("K1", "talk", "order", "emigrants > visits | army > withdrawal");
        archive.says("S1", "talk", "order", "withdrawal > emigrants");

        Case found = archive.caseOf("talk", "order");

        assertThat(found.grade()).isEqualTo(Grade.CONFLICT);
        assertThat(found.differences()).singleElement().satisfies(circle -> {
            assertThat(circle.reason().code()).isEqualTo("circular");
            assertThat(circle.claims().toString()).isEqualTo("[C1/talk/order, K1/talk/order]");
        });
    }

    @Test
    void aCircleOfTwoIsToldBesideAPairThatInverts() {
        archive.source("S1", "Soviet").terms("army");
        archive.says("C1", "talk", "order", "withdrawal > emigrants | visits > army");
        archive.says("K1", "talk", "order", "emigrants > visits | army > withdrawal");
        archive.says("S1", "talk", "order", "emigrants > withdrawal");

        assertThat(archive.caseOf("talk", "order").differences())
                .extracting(it -> it.reason().code(), it -> it.claims().toString())
                .containsExactlyInAnyOrder(
                        tuple("circular", "[C1/talk/order, K1/talk/order]"),
                        tuple("inverted", "[C1/talk/order, S1/talk/order]"));
    }

    @Test
    void aHundredAccountsOfOneOrderOfFortyTopicsAreToldApartAtOnce() {
        List<String> topics =
                IntStream.range(0, 40).mapToObj(it -> "topic" + it).toList();
        archive.terms(topics.toArray(String[]::new));
        Random random = new Random(1957);
        for (int account = 0; account < 100; account++) {
            List<String> told = new ArrayList<>(topics);
            while (told.size() > 30) {
                told.remove(random.nextInt(told.size()));
            }
            archive.source("A" + account, "Chinese").says("A" + account, "talk", "order", String.join(" > ", told));
        }

        assertThat(archive.caseOf("talk", "order").kinds()).isEmpty();
    }

    @Test
    void accountsThatTellChainsApartFormACycleThroughThem() {
        archive.says("C1", "talk", "order", "withdrawal > emigrants | visits");
        archive.says("K1", "talk", "order", "visits | emigrants > visits");
        archive.says("K2", "talk", "order", "visits > withdrawal");

        assertThat(archive.caseOf("talk", "order").differences())
                .singleElement()
                .satisfies(cycle -> assertThat(cycle.reason().code()).isEqualTo("orders-form-a-cycle"));
    }

    @Test
    void anAccountThatLeavesAPlaceOpenContradictsNoneThatTellsIt() {
        archive.says("C1", "talk", "order", "withdrawal > emigrants | visits").inOrder(Chronology.STATED);
        archive.says("K1", "talk", "order", "visits > withdrawal > emigrants").inOrder(Chronology.STATED);

        assertThat(archive.caseOf("talk", "order").grade()).isEqualTo(Grade.COARSER);
    }

    @Test
    void ordersOfAPlanAndOfItsCourseFormNoCycle() {
        archive.says("C1", "talk", "order", "withdrawal > emigrants");
        archive.says("K1", "talk", "order", "emigrants > visits").inMode(Mode.PLANNED);
        archive.says("K2", "talk", "order", "visits > withdrawal").inMode(Mode.PROPOSED);

        assertThat(archive.caseOf("talk", "order").grade().isFinding()).isFalse();
    }

    @Test
    void theSmallestSetOfMovedTopicsIsNamed() {
        archive.terms("other");
        archive.says("C1", "talk", "order", "withdrawal > emigrants > other > visits")
                .inOrder(Chronology.STATED);
        archive.says("K1", "talk", "order", "visits > withdrawal > emigrants > other")
                .inOrder(Chronology.STATED);

        assertThat(archive.caseOf("talk", "order").reason().arguments()).startsWith("visits", "3");
    }

    @Test
    void ofTopicsNamedInOneBreathNoOrderFollows() {
        archive.says("C1", "talk", "order", "withdrawal = emigrants > visits").inOrder(Chronology.STATED);
        archive.says("K1", "talk", "order", "emigrants > withdrawal > visits").inOrder(Chronology.STATED);

        assertThat(archive.caseOf("talk", "order").grade()).isEqualTo(Grade.COARSER);
    }

    @Test
    void whatOneAccountAloneHasInvertsNothing() {
        archive.says("C1", "talk", "order", "withdrawal > visits").inOrder(Chronology.STATED);
        archive.says("K1", "talk", "order", "withdrawal > emigrants > visits").inOrder(Chronology.STATED);

        assertThat(archive.caseOf("talk", "order").grade()).isEqualTo(Grade.COARSER);
    }

    @Test
    void aCycleNamesOnlyTheAccountsThatMakeIt() {
        archive.source("S1", "Soviet").terms("party", "army");
        archive.says("C1", "talk", "order", "withdrawal > emigrants");
        archive.says("K1", "talk", "order", "emigrants > visits");
        archive.says("K2", "talk", "order", "visits > withdrawal");
        archive.says("S1", "talk", "order", "party > army");

        Case found = archive.caseOf("talk", "order");

        assertThat(found.differences())
                .singleElement()
                .satisfies(cycle -> assertThat(cycle.claims())
                        .extracting(claim -> claim.value())
                        .containsExactly("C1/talk/order", "K1/talk/order", "K2/talk/order"));
        assertThat(found.between()).containsExactly(new SidePair("Chinese", "DPRK"), new SidePair("DPRK", "DPRK"));
    }

    @Test
    void ordersThatCanAllHoldFormNoCycle() {
        archive.says("C1", "talk", "order", "withdrawal > emigrants");
        archive.says("K1", "talk", "order", "emigrants > visits");
        archive.says("K2", "talk", "order", "withdrawal > visits");

        assertThat(archive.caseOf("talk", "order").grade().isFinding()).isFalse();
    }

    @Test
    void whereAPairIsInvertedNoCycleIsReportedBesideIt() {
        archive.says("C1", "talk", "order", "withdrawal > emigrants");
        archive.says("K1", "talk", "order", "emigrants > withdrawal");
        archive.says("K2", "talk", "order", "emigrants > visits");

        assertThat(archive.caseOf("talk", "order").differences())
                .filteredOn(it -> it.kind() == Kind.ORDER)
                .hasSize(1);
    }

    @Test
    void listsArrangedByWeightThatPutOtherThingsFirstAreANoteOnEmphasis() {
        archive.says("C1", "talk", "order", "withdrawal > emigrants").inOrder(Chronology.NO);
        archive.says("K1", "talk", "order", "emigrants > withdrawal").inOrder(Chronology.NO);

        Case found = archive.caseOf("talk", "order");

        assertThat(found.kinds()).containsExactly(Kind.EMPHASIS);
        assertThat(found.grade().isFinding()).isFalse();
    }

    @Test
    void listsArrangedByWeightAlikeLayNoOtherEmphasis() {
        archive.says("C1", "talk", "order", "withdrawal > emigrants").inOrder(Chronology.NO);
        archive.says("K1", "talk", "order", "withdrawal > emigrants > visits").inOrder(Chronology.NO);

        assertThat(archive.caseOf("talk", "order").kinds()).isEmpty();
    }

    @Test
    void aCycleIsReportedOnceBesideAnInversionOfOthers() {
        archive.source("S1", "Soviet").source("S2", "Soviet").terms("party", "army");
        archive.says("C1", "talk", "order", "withdrawal > emigrants");
        archive.says("K1", "talk", "order", "emigrants > visits");
        archive.says("K2", "talk", "order", "visits > withdrawal");
        archive.says("S1", "talk", "order", "party > army");
        archive.says("S2", "talk", "order", "army > party");

        assertThat(archive.caseOf("talk", "order").differences())
                .extracting(it -> it.reason().code(), it -> it.claims().size())
                .containsExactlyInAnyOrder(tuple("orders-form-a-cycle", 3), tuple("inverted", 2));
    }

    @Test
    void whoInvertsOneAccountMayStandInACycleWithOthers() {
        archive.source("S1", "Soviet").terms("party", "army");
        archive.says("C1", "talk", "order", "withdrawal > emigrants > party > army");
        archive.says("K1", "talk", "order", "emigrants > visits");
        archive.says("K2", "talk", "order", "visits > withdrawal");
        archive.says("S1", "talk", "order", "army > party");

        assertThat(archive.caseOf("talk", "order").differences())
                .extracting(it -> it.reason().code(), it -> it.claims().toString())
                .containsExactlyInAnyOrder(
                        tuple("orders-form-a-cycle", "[C1/talk/order, K1/talk/order, K2/talk/order]"),
                        tuple("inverted", "[C1/talk/order, S1/talk/order]"));
    }

    @Test
    void aCycleNamesNobodyWhoOnlyRepeatsAPartOfAnAccountInIt() {
        archive.source("C2", "Chinese").terms("party");
        archive.says("C1", "talk", "order", "emigrants > party");
        archive.says("C2", "talk", "order", "withdrawal > emigrants > party > visits");
        archive.says("K1", "talk", "order", "visits > army");
        archive.terms("army").says("K2", "talk", "order", "army > withdrawal");

        assertThat(archive.caseOf("talk", "order").differences())
                .singleElement()
                .satisfies(cycle -> assertThat(cycle.claims())
                        .extracting(claim -> claim.value())
                        .containsExactly("C2/talk/order", "K1/talk/order", "K2/talk/order"));
    }

    @Test
    void anOrderThatHoldsForOnePersonAloneFormsACircleWithThoseThatHoldForAll() {
        archive.says("C1", "talk", "order", "withdrawal > emigrants");
        archive.says("K1", "talk", "order", "emigrants > visits");
        archive.says("K2", "talk", "order", "visits > withdrawal").of("Kim");

        assertThat(archive.caseOf("talk", "order", 0, "participant=kim")
                        .reason()
                        .code())
                .isEqualTo("orders-form-a-cycle");
        assertThat(archive.caseOf("talk", "order").kinds()).isEmpty();
    }

    @Test
    void ordersThatHoldForDifferentPersonsFormNoCircle() {
        archive.says("C1", "talk", "order", "withdrawal > emigrants");
        archive.says("K1", "talk", "order", "emigrants > visits").of("Puzanov");
        archive.says("K2", "talk", "order", "visits > withdrawal").of("Kim");

        assertThat(archive.cases())
                .allSatisfy(found -> assertThat(found.kinds()).isEmpty());
    }
}
