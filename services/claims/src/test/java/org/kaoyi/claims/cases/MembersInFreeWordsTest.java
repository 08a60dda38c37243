package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.value.ValueType;

/** Members of which no vocabulary knows: the same words are the same member, and of others nothing is said. */
class MembersInFreeWordsTest {
    private final Archive archive = Archive.ofTheTalks().question("asked", ValueType.SET, Cardinality.MANY, false);

    @Test
    void aMemberAffirmedAgainstTheSameDeniedIsAConflict() {
        archive.says("C1", "talk", "asked", "Хлеб; соль");
        archive.says("K1", "talk", "asked", "Соль").denying();

        Case found = archive.caseOf("talk", "asked");

        assertThat(found.grade()).isEqualTo(Grade.CONFLICT);
        assertThat(found.kind()).isEqualTo(Kind.MEMBERSHIP);
        assertThat(found.groups()).hasSize(2);
    }

    @Test
    void aDenialOfAnotherMemberIsNoClash() {
        archive.says("C1", "talk", "asked", "хлеб; соль");
        archive.says("K1", "talk", "asked", "сахар").denying();

        assertThat(archive.caseOf("talk", "asked").grade()).isEqualTo(Grade.UNCOMPARED);
    }

    @Test
    void whoNamesTheOthersIsSilentOnTheMemberThatIsMissing() {
        archive.says("C1", "talk", "asked", "Хлеб; соль");
        archive.says("K1", "talk", "asked", "хлеб");
        archive.silent("K1", "talk", "asked").on("Соль").tellerPresent();

        Case found = archive.caseOf("talk", "asked");

        assertThat(found.silent()).singleElement().satisfies(silence -> {
            assertThat(silence.siglum().value()).isEqualTo("K1");
            assertThat(silence.on()).isEqualTo("Соль");
        });
        assertThat(found.grade()).isEqualTo(Grade.SILENCE);
    }

    @Test
    void whoNamesAMemberIsNotSilentOnIt() {
        archive.says("C1", "talk", "asked", "Хлеб; соль");
        archive.says("K1", "talk", "asked", "соль; сахар");
        archive.silent("K1", "talk", "asked").on("Соль").tellerPresent();

        assertThat(archive.caseOf("talk", "asked").silent()).isEmpty();
    }

    @Test
    void whoTellsOfTheSameAndMoreSaysMore() {
        archive.says("C1", "talk", "asked", "Хлеб; соль");
        archive.says("K1", "talk", "asked", "хлеб");

        assertThat(archive.caseOf("talk", "asked").grade()).isEqualTo(Grade.COARSER);
    }

    @Test
    void ofOtherWordsNothingIsSaidEvenWhereTheyAreAll() {
        archive.says("C1", "talk", "asked", "хлеб; зерно").asAllThereAre();
        archive.says("K1", "talk", "asked", "хлеб").asAllThereAre();

        assertThat(archive.caseOf("talk", "asked").grade()).isEqualTo(Grade.UNCOMPARED);
    }

    @Test
    void whoDeniesHavingNamedAMemberContradictsWhomHeIsSaidToHaveToldIt() {
        archive.source("S1", "Soviet").says("S1", "talk", "asked", "Хлеб; соль").toldBy("Kim", "Puzanov");
        archive.says("K1", "talk", "asked", "соль").attributedTo("Kim").denying();

        assertThat(archive.caseOf("talk", "asked").kinds()).contains(Kind.ATTRIBUTION_DENIAL);
    }

    @Test
    void freeTextOfAQuestionThatAsksForNoMembersIsStillNotCompared() {
        archive.question("mood", ValueType.TEXT);
        archive.says("C1", "talk", "mood", "cordial");
        archive.says("K1", "talk", "mood", "cordial").denying();

        assertThat(archive.caseOf("talk", "mood").grade()).isEqualTo(Grade.UNCOMPARED);
    }
}
