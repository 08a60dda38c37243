package org.kaoyi.claims.value.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.claims.value.reading.Historian.HISTORIAN;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.ReadResult.Refused;
import org.kaoyi.claims.value.ReadResult.Understood;
import org.kaoyi.claims.value.ReadResult.UnknownName;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.TextValue;
import org.kaoyi.claims.value.ValueType;

/** How long a wording may be, how many members it may have, and from where on a column is of another type. */
class LimitsOfWordingsTest {
    private static String members(int count, String separator) {
        return IntStream.range(0, count).mapToObj(i -> "topic " + i).collect(Collectors.joining(separator));
    }

    private static String code(ReadResult result) {
        assertThat(result).isInstanceOf(Refused.class);
        return ((Refused) result).code();
    }

    @Test
    void aTextMayBeLongerThanAnyOtherAnswer() {
        String page = "x".repeat(ValueReader.MAX_TEXT);
        assertThat(HISTORIAN.reads(ValueType.TEXT, page)).isInstanceOf(Understood.class);
        assertThat(code(HISTORIAN.reads(ValueType.TEXT, page + "x"))).isEqualTo("value-too-long");
        String name = "x".repeat(ValueReader.MAX_WORDING);
        assertThat(HISTORIAN.reads(ValueType.AGENT, name)).isInstanceOf(UnknownName.class);
        assertThat(code(HISTORIAN.reads(ValueType.AGENT, name + "x"))).isEqualTo("value-too-long");
    }

    @Test
    void aListAndAnOrderHaveUpToTwoHundredMembers() {
        assertThat(HISTORIAN.reads(ValueType.SET, members(ValueReader.MAX_MEMBERS, "; ")))
                .isInstanceOf(Understood.class);
        assertThat(code(HISTORIAN.reads(ValueType.SET, members(ValueReader.MAX_MEMBERS + 1, "; "))))
                .isEqualTo("set-too-long");
        assertThat(HISTORIAN.reads(ValueType.SEQUENCE, members(ValueReader.MAX_MEMBERS, " > ")))
                .isInstanceOf(Understood.class);
        assertThat(code(HISTORIAN.reads(ValueType.SEQUENCE, members(ValueReader.MAX_MEMBERS + 1, " > "))))
                .isEqualTo("sequence-too-long");
    }

    @Test
    void aListHasNoListsAsMembers() {
        for (ValueType nested : List.of(ValueType.SET, ValueType.SEQUENCE)) {
            assertThat(code(ValueReader.STANDARD.read(
                            "apology; troops", HISTORIAN.context(ValueType.SET, nested, null, null, null, false))))
                    .isEqualTo("set-nested");
        }
    }

    @Test
    void anInitiativeNamesEachOfItsAgentsOnce() {
        assertThat(HISTORIAN.reads(ValueType.INITIATIVE, "proposed: Pak"))
                .isEqualTo(new UnknownName(AuthorityKind.AGENT, "Pak", true));
        assertThat(HISTORIAN.reads(ValueType.INITIATIVE, "proposed: Stalin"))
                .isEqualTo(new UnknownName(AuthorityKind.AGENT, "Stalin", false));
        assertThat(code(HISTORIAN.reads(ValueType.INITIATIVE, "proposed: Mao + 毛泽东")))
                .isEqualTo("initiative-repeats");
        assertThat(code(HISTORIAN.reads(ValueType.INITIATIVE, "proposed: Mao + ")))
                .isEqualTo("initiative-unreadable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a\\;b | a;b", "a\\b | a\\b", "a\\\\b | a\\b", "ab\\ | ab\\"})
    void aBackslashStandsForItselfUnlessASignFollows(String wording, String text) {
        SetValue read = (SetValue) HISTORIAN.understands(
                wording, HISTORIAN.context(ValueType.SET, ValueType.TEXT, null, null, null, false));
        assertThat(read.members()).containsExactly(new TextValue(text));
    }

    @Test
    void aBareNumberIsAYearFromTheYearThousandTo2099() {
        assertThat(TypeInference.infer(List.of("1000"))).isEqualTo(ValueType.DATE);
        assertThat(TypeInference.infer(List.of("0999"))).isEqualTo(ValueType.QUANTITY);
        assertThat(TypeInference.infer(List.of("2099"))).isEqualTo(ValueType.DATE);
        assertThat(TypeInference.infer(List.of("2100"))).isEqualTo(ValueType.QUANTITY);
        assertThat(TypeInference.infer(List.of(" ", "1957", ""))).isEqualTo(ValueType.DATE);
    }

    @Test
    void fewAndShortValuesAreTermsAndMoreOrLongerOnesAreText() {
        assertThat(TypeInference.infer(different(TypeInference.MAX_TERMS))).isEqualTo(ValueType.TERM);
        assertThat(TypeInference.infer(different(TypeInference.MAX_TERMS + 1))).isEqualTo(ValueType.TEXT);
        assertThat(TypeInference.infer(List.of("x".repeat(TypeInference.MAX_TERM_LETTERS))))
                .isEqualTo(ValueType.TERM);
        assertThat(TypeInference.infer(List.of("x".repeat(TypeInference.MAX_TERM_LETTERS + 1))))
                .isEqualTo(ValueType.TEXT);
        assertThat(TypeInference.infer(List.of("an apology for that year"))).isEqualTo(ValueType.TERM);
        assertThat(TypeInference.infer(List.of("an apology for that long year")))
                .isEqualTo(ValueType.TEXT);
        assertThat(TypeInference.infer(List.of("He apologised."))).isEqualTo(ValueType.TEXT);
    }

    private static List<String> different(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "mood " + (char) ('a' + i))
                .toList();
    }
}
