package org.kaoyi.claims.value.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.claims.value.reading.Historian.HISTORIAN;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.comparison.Comparison;
import org.kaoyi.claims.comparison.Relation;
import org.kaoyi.claims.value.ReadResult.Refused;
import org.kaoyi.claims.value.ReadResult.UnknownName;
import org.kaoyi.claims.value.SequenceValue;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueContext;
import org.kaoyi.claims.value.ValueType;

/** Topics and members that no vocabulary knows: refused where the question has one, else words like any others. */
class TopicsInFreeWordsTest {
    private static final int ROUNDS = 300;

    @Test
    void aTopicThatNobodyHasEnteredHidesNoInversionOfTheOthers() {
        Comparison compared =
                HISTORIAN.compares(ValueType.SEQUENCE, "apology > troops > famine", "famine > troops > apology");
        assertThat(compared.relation()).isEqualTo(Relation.INCOMPATIBLE);
        assertThat(compared.reason().arguments()).contains("apology > famine", "troops > famine");
        assertThat(HISTORIAN.relation(ValueType.SEQUENCE, "apology > troops > famine", "troops > apology"))
                .isEqualTo(Relation.INCOMPATIBLE);
    }

    @Test
    void ofAVocabularyATopicThatIsNotInItIsRefusedLikeATermThatStandsAlone() {
        assertThat(ofTerms(ValueType.SEQUENCE, "apology > troops > famine"))
                .isEqualTo(new UnknownName(AuthorityKind.TERM, "famine", false));
        assertThat(ofTerms(ValueType.SET, "apology; famine"))
                .isEqualTo(new UnknownName(AuthorityKind.TERM, "famine", false));
    }

    @ParameterizedTest
    @CsvSource({
        "withdrawal of 1958 > Ёлка, Withdrawal  of 1958 > елка",
        "ＵＮ letter > reply, un letter > Reply",
        "撤軍 > 道歉, 撤軍  > 道歉",
        "a\\|x > b, A\\|X > B",
    })
    void theSameWordsAreOneTopicHoweverTheyAreWritten(String one, String other) {
        assertThat(HISTORIAN.relation(ValueType.SEQUENCE, one, other)).isEqualTo(Relation.EQUAL);
        String turned = other.replaceAll("(.*) > (.*)", "$2 > $1");
        assertThat(HISTORIAN.relation(ValueType.SEQUENCE, one, turned)).isEqualTo(Relation.INCOMPATIBLE);
    }

    @Test
    void membersInTheSameWordsAreOneMemberAndOthersAreNotSaidToDiffer() {
        assertThat(sets("Withdrawal of 1958; grain", "GRAIN; withdrawal of 1958"))
                .isEqualTo(Relation.EQUAL);
        assertThat(sets("withdrawal of 1958; grain", "pull-out of 1958; grain")).isEqualTo(Relation.INCOMPARABLE);
        assertThat(sets("apology; the weather", "refusal; the weather")).isEqualTo(Relation.INCOMPATIBLE);
    }

    @Test
    void aTopicShowsNoBackslash() {
        Value read = HISTORIAN.understands(ValueType.SEQUENCE, "a\\|x > b\\;y");
        assertThat(read.display()).isEqualTo("a|x > b;y");
        assertThat(((SequenceValue) read).topics()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "apology -> troops; apology > troops",
                "apology → troops; apology > troops",
                "apology => troops --> grain; apology > troops > grain",
                "apology＞troops; apology > troops",
                "troops < apology; apology > troops",
                "grain <- troops ← apology; apology > troops > grain",
                "apology＝troops > grain; apology=troops > grain",
            })
    void anotherSignOfOrderIsRefusedAndTheOneThatIsMeantNamed(String wording, String mended) {
        assertThat(HISTORIAN.reads(ValueType.SEQUENCE, wording)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("sequence-sign");
            assertThat(refused.reason()).startsWith("“" + wording + "” was understood as one topic");
            assertThat(refused.example()).isEqualTo(mended);
        });
        HISTORIAN.understands(ValueType.SEQUENCE, mended);
    }

    @Test
    void aLongWordingWithAnotherSignOfOrderIsAnsweredWithAShortExample() {
        String many = String.join(" -> ", Collections.nCopies(9, "withdrawal of troops"));
        assertThat(HISTORIAN.reads(ValueType.SEQUENCE, many))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.example())
                                .isEqualTo("apology > withdrawal = troops | grain > excuse"));
    }

    @Test
    void whatStandsAgainstASequenceIsNamedAsItWasWritten() {
        ValueContext agents = HISTORIAN.context(ValueType.SEQUENCE, ValueType.AGENT, null, null, null, false);
        assertThat(ValueReader.STANDARD.read("毛泽东 > Kim | Kim > 毛泽东", agents))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).contains("put “毛泽东” before itself"));
        assertThat(HISTORIAN.reads(ValueType.SEQUENCE, "Famine > grain > famine"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).contains("“Famine” stands twice"));
    }

    /** One more topic, entered or not, never takes away an inversion of those that were told before. */
    @Test
    void oneMoreTopicNeverHidesAnInversion() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> known = List.of("apology", "troops", "grain", "withdrawal");
        for (int round = 0; round < ROUNDS; round++) {
            String first = known.get(random.nextInt(2));
            String second = known.get(2 + random.nextInt(2));
            String more = random.nextBoolean() ? "famine of " + random.nextInt(9) : "excuse";
            String longer = switch (random.nextInt(3)) {
                case 0 -> more + " > " + first + " > " + second;
                case 1 -> first + " > " + more + " > " + second;
                default -> first + " > " + second + " > " + more;
            };
            String cased = random.nextBoolean() ? longer.toUpperCase(Locale.ROOT) : longer;
            assertThat(HISTORIAN.relation(ValueType.SEQUENCE, cased, second + " > " + first))
                    .as("seed %d: %s", seed, cased)
                    .isEqualTo(Relation.INCOMPATIBLE);
        }
    }

    private static Object ofTerms(ValueType type, String wording) {
        return ValueReader.STANDARD.read(wording, HISTORIAN.context(type, ValueType.TERM, null, null, null, false));
    }

    private static Relation sets(String one, String other) {
        ValueContext closed = HISTORIAN.context(ValueType.SET, null, null, null, null, true);
        SetValue first = (SetValue) HISTORIAN.understands(one, closed);
        return HISTORIAN
                .comparator
                .compare(first, HISTORIAN.understands(other, closed))
                .relation();
    }
}
