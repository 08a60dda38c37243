package org.kaoyi.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.account.Scope;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.cases.Grade;
import org.kaoyi.claims.cases.Kind;
import org.kaoyi.claims.cases.Rung;
import org.kaoyi.claims.cases.SidePair;
import org.kaoyi.claims.cases.Silence;

class KaoyiJsonTest {
    @Test
    void aReportShowsEveryFieldNullWhereNothingIsKnown() {
        Silence silence = new Silence(
                new Siglum("C1"), "Chinese", Rung.S3, "Shen Zhihua", false, List.of("cited"), null, new ClaimId("e1"));

        assertThat(KaoyiJson.reports().writeValueAsString(silence))
                .isEqualTo("{\"examination\":\"e1\",\"marks\":[\"cited\"],\"omission\":false,\"on\":null,"
                        + "\"reader\":\"Shen Zhihua\",\"rung\":\"S3\",\"side\":\"Chinese\",\"siglum\":\"C1\"}");
        assertThat(KaoyiJson.reports().readValue(KaoyiJson.reports().writeValueAsString(silence), Silence.class))
                .isEqualTo(silence);
    }

    @Test
    void labelsAreThoseOfTheGlossary() {
        assertThat(KaoyiJson.reports()
                        .writeValueAsString(List.of(Grade.PLANS_DIFFER, Kind.PART_WHOLE, Mode.STATED_REASON, Rung.S0)))
                .isEqualTo("[\"plans-differ\",\"part-whole\",\"stated-reason\",\"S0\"]");
    }

    @Test
    void sidesBetweenWhichACaseDiffersAreAPair() {
        assertThat(KaoyiJson.reports().writeValueAsString(List.of(SidePair.of("DPRK", "Chinese"))))
                .isEqualTo("[[\"Chinese\",\"DPRK\"]]");
        assertThat(KaoyiJson.reports().readValue("[\"Chinese\",\"DPRK\"]", SidePair.class))
                .isEqualTo(SidePair.of("DPRK", "Chinese"));
    }

    @Test
    void onlyComponentsAreDataNotWhatFollowsFromThem() {
        assertThat(KaoyiJson.events().writeValueAsString(Scope.ALL)).isEqualTo("{}");
        assertThat(KaoyiJson.reports().writeValueAsString(Scope.ALL))
                .isEqualTo("{\"participant\":null,\"time\":null,\"topic\":null}");
    }
}
