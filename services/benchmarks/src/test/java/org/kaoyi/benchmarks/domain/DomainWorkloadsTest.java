package org.kaoyi.benchmarks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.claims.cases.Case;
import org.kaoyi.claims.value.ReadResult;

/** What is measured is real work: every wording is understood, and the large case is one case with many readings. */
class DomainWorkloadsTest {
    @ParameterizedTest
    @ValueSource(strings = {"mixed", "edtf", "english", "chinese", "korean", "russian"})
    void every_date_of_the_benchmark_is_understood(String notation) {
        ParseDates dates = new ParseDates();
        dates.notation = notation;
        dates.write();

        assertThat(dates.parseDates()).isInstanceOf(ReadResult.Understood.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {GradeCase.QUANTITY, GradeCase.DATE, GradeCase.ORDERS, GradeCase.ALL_DIFFERENT})
    void all_claims_make_one_case_with_many_readings(String kind) {
        GradeCase grading = new GradeCase();
        grading.kind = kind;
        grading.claims = 100;
        grading.gather();

        List<Case> cases = grading.gradeCase();

        assertThat(cases).hasSize(1);
        assertThat(cases.getFirst().grade().isFinding()).isTrue();
        assertThat(cases.getFirst().readings()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mixed", "date", "quantity", "set", "sequence"})
    void the_values_of_a_pair_are_of_one_type(String kind) {
        CompareValues comparing = new CompareValues();
        comparing.kind = kind;
        comparing.read();

        assertThat(comparing.compareValues().reason().code()).isNotEqualTo("unlike-types");
    }
}
