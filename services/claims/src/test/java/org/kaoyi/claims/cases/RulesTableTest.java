package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.Labelled;

/** Keeps {@code docs/rules.md} in step: every kind with its rule, its grade and the tests that show it. */
class RulesTableTest {
    private static final Path TABLE = Path.of("../../docs/rules.md");
    private static final String REWRITE = "kaoyi.rewrite";

    /** The test that shows a kind, and those that show what is not of this kind. */
    private static final Map<Kind, List<String>> SHOWN_BY = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    Kind.POLARITY,
                    List.of(
                            "PolarityTest.yesAgainstNoIsAConflictOfPolarity",
                            "PolarityTest.aDenialDoesNotClashWithAMerelyDifferentValue",
                            "PolarityTest.whoTellsOfATalkContradictsWhoDeniesThatItTookPlace",
                            "PartsOfAnOccasionTest.whoTellsTheDayOfATalkContradictsWhoDeniesTheVisit",
                            "PartsOfAnOccasionTest.whoDeniesOneTalkDoesNotDenyTheVisit")),
            Map.entry(
                    Kind.DATE,
                    List.of(
                            "ValueKindsTest.twoDaysForOneTalkAreAConflictOfDates",
                            "ValueKindsTest.aMonthIsCoarserThanADayInIt",
                            "PartsOfAnOccasionTest.aTalkLastsWithinTheVisitAndContradictsNoDateOfIt")),
            Map.entry(
                    Kind.QUANTITY,
                    List.of(
                            "PartWholeTest.oneOfTwoReadingsOfAPartThatFitsIsEnough",
                            "ValueKindsTest.oneFigureInTwoNotationsIsOneReading",
                            "ValueKindsTest.unlikePopulationsAreNotCompared")),
            Map.entry(Kind.AGENT, List.of("ValueKindsTest.twoPersonsForOneOfficeAreAConflict")),
            Map.entry(Kind.PLACE, List.of("ValueKindsTest.twoPlacesOfOneTalkAreAConflict")),
            Map.entry(
                    Kind.TERM,
                    List.of(
                            "TermsOfVocabulariesTest.termsDeclaredToExcludeEachOtherAreAConflict",
                            "TermsOfVocabulariesTest.termsOfAVocabularyDeclaredExclusiveAreAConflict",
                            "TermsOfVocabulariesTest.wordsOfWhichNoRelationIsDeclaredDiffer",
                            "TermsOfVocabulariesTest.anApologyIsStrongerThanAnAcknowledgementAndDoesNotContradictIt")),
            Map.entry(Kind.INITIATIVE, List.of("ValueKindsTest.twoSoleInitiatorsOfOneActAreAConflict")),
            Map.entry(
                    Kind.MEMBERSHIP,
                    List.of(
                            "ValueKindsTest.closedSetsThatDifferAreAConflictOfMembership",
                            "ValueKindsTest.openListsThatNameOthersDoNotClash",
                            "PolarityTest.aMemberAffirmedAndDeniedIsAConflictOfMembership",
                            "MembersInFreeWordsTest.aMemberAffirmedAgainstTheSameDeniedIsAConflict")),
            Map.entry(
                    Kind.ATTRIBUTION_DENIAL,
                    List.of(
                            "PolarityTest.denyingThatOneSaidSoIsNotDenyingTheFact",
                            "PolarityTest.theTellerOfAnAccountCanDenyHavingToldIt")),
            Map.entry(
                    Kind.ORDER,
                    List.of(
                            "OrderOfTopicsTest.invertedTopicsAreAConflictOfOrder",
                            "OrderOfTopicsTest.threeOrdersThatOnlyTogetherFormACycleAreReportedOnce",
                            "OrderOfTopicsTest.aCycleIsReportedOnceBesideAnInversionOfOthers",
                            "OrderOfTopicsTest.anOrderThatHoldsForOnePersonAloneFormsACircleWithThoseThatHoldForAll",
                            "PartsOfAnOccasionTest.ordersToldOfTheVisitAndOfATalkCanFormACircle",
                            "OrderOfTopicsTest.anOrderThatIsNotMeantAsChronologyIsNotCompared")),
            Map.entry(
                    Kind.PART_WHOLE,
                    List.of(
                            "PartWholeTest.exhaustivePartsThatFallShortAreAConflictFiledUnderTheWhole",
                            "PartWholeTest.partsThatAreNotAllMayFallShort",
                            "PartWholeTest.partsThatAreNotAllMustNotExceedTheWhole",
                            "PartWholeTest.whatIsLeftOfTheWholeIsSaidWherePartsAreNotAll",
                            "DivisionsTest.theDeadByRankAreNotAddedToTheDeadByMonth",
                            "DivisionsTest.aPartUnderAQuestionOfItsOwnCompletesTheOthers",
                            "DivisionsTest.thereAreNeverFewerThanNoneWhereOnlyTheMostIsTold")),
            Map.entry(
                    Kind.REVISION,
                    List.of(
                            "RevisionTest.oneTellerWhoTellsTwoHearersDifferentFiguresHasRevisedHisAccount",
                            "SilenceBrokenLaterTest.whoWasSilentWhilePresentAndAffirmsLaterHasRevisedHisAccount",
                            "RevisionTest.aChangedPlanIsNoRevision")),
            Map.entry(
                    Kind.PLANS,
                    List.of(
                            "PlansAndDeedsTest.plansOfTwoHoldersDifferAndDoNotContradict",
                            "PlansAndDeedsTest.theCourseOfAPlanIsNoContradictionOfThePlan")),
            Map.entry(
                    Kind.SILENCE,
                    List.of(
                            "SilenceTest.aRelevantExtentReadIsS2AndAFinding",
                            "SilenceTest.onlyAGroundToExpectAMentionMakesItAnOmission",
                            "SilenceTest.anExcerptIsS1ListedAndNoFinding")),
            Map.entry(
                    Kind.EMPHASIS,
                    List.of(
                            "ValueKindsTest.weightLaidOnDifferentThingsIsANote",
                            "OrderOfTopicsTest.listsArrangedByWeightThatPutOtherThingsFirstAreANoteOnEmphasis")),
            Map.entry(
                    Kind.RENDERING,
                    List.of(
                            "ReadingsOfACaseTest.twoTranslationsOfOneSourceAreANote",
                            "NotesTest.aTranslationThatDiffersFromItsOriginalIsANote",
                            "NotesTest.anEditionThatDiffersFromItsOriginalIsADifferenceOfTheText")),
            Map.entry(
                    Kind.CODING,
                    List.of(
                            "ReadingsOfACaseTest.twoCodersOfOneSourceAreANoteAndNoConflictOfTheSource",
                            "NotesTest.twoPassagesOfOneSourceContradictEachOther"))));

    @Test
    void everyKindIsShownByTestsThatExist() {
        for (Kind kind : Kind.values()) {
            assertThat(SHOWN_BY.get(kind)).as(kind.label()).isNotEmpty().allSatisfy(RulesTableTest::exists);
        }
    }

    @Test
    void theTableInTheDocumentationIsTheOneOfTheCode() throws IOException {
        if (Boolean.getBoolean(REWRITE)) {
            Files.writeString(TABLE, table());
        }
        assertThat(Files.readString(TABLE))
                .as("run the test with -D%s=true to write %s anew", REWRITE, TABLE)
                .isEqualTo(table());
    }

    private static void exists(String test) {
        String[] parts = test.split("\\.");
        try {
            Class<?> type = Class.forName(RulesTableTest.class.getPackageName() + "." + parts[0]);
            assertThat(Arrays.stream(type.getDeclaredMethods()).map(method -> method.getName()))
                    .contains(parts[1]);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(test, e);
        }
    }

    private static String table() {
        StringBuilder text = new StringBuilder("# The rules of the comparison\n\n")
                .append("Written by `RulesTableTest` from the code; the gate of all kinds is in `cases/Gate.java`.\n\n")
                .append("| Kind | Rule | Inputs | Example | Grade | Shown by |\n|---|---|---|---|---|---|\n");
        for (Kind kind : Kind.values()) {
            text.append("| `")
                    .append(kind.label())
                    .append("` | ")
                    .append(kind.rule())
                    .append(" | ")
                    .append(kind.inputs())
                    .append(" | ")
                    .append(kind.example())
                    .append(" | ")
                    .append(kind.grade().map(Labelled::label).orElse("note"))
                    .append(" | ")
                    .append(String.join(
                            ", ",
                            SHOWN_BY.getOrDefault(kind, List.of()).stream()
                                    .map(test -> "`" + test + "`")
                                    .toList()))
                    .append(" |\n");
        }
        return text.toString();
    }
}
