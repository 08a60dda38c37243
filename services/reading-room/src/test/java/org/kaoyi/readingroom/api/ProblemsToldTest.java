package org.kaoyi.readingroom.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kaoyi.claims.decision.Refusal;
import org.kaoyi.claims.decision.Rule;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.recording.RefusedByRule;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;

/** Troubles that no request of a small archive gets into are told by their codes all the same. */
class ProblemsToldTest {
    private final Problems problems = new Problems();

    /** By the SQLSTATE with which the database refuses. */
    @ParameterizedTest
    @CsvSource({
        "53100, store-full, 60",
        "25006, store-read-only, 60",
        "57014, store-slow, 2",
        "08006, store-away, 2",
        "42601, log-unavailable, 2"
    })
    void whatIsTheMatterWithTheStoreIsToldAndWhenToComeAgain(String state, String code, String seconds) {
        LogUnavailable refused = new LogUnavailable("refused", false, new SQLException("no", state));

        ResponseEntity<ProblemDetail> told = problems.unavailable(refused);

        assertTold(told, 503, code);
        assertThat(told.getHeaders().getFirst("Retry-After")).isEqualTo(seconds);
    }

    @Test
    void aStandbySaysThatAnotherOneRecordsAndALostCommitThatItIsNotKnown() {
        assertTold(problems.unavailable(LogUnavailable.onStandby(Duration.ofSeconds(5))), 503, "on-standby");
        assertTold(
                problems.unavailable(new LogUnavailable("lost in a commit", true, new SQLException("gone", "08006"))),
                503,
                "outcome-unknown");
    }

    /** What the file system says names a path of the server. */
    @Test
    void aFaultOfTheProgramIsToldWithoutWhatItsLogSays() {
        NoSuchFileException cause = new NoSuchFileException("/srv/kaoyi/attachments/3f");

        ResponseEntity<ProblemDetail> told =
                problems.broken(new UncheckedIOException(cause), new MockHttpServletRequest("GET", "/api/v1/claims"));

        assertTold(told, 500, "internal");
        assertThat(String.valueOf(told.getBody())).doesNotContain("/srv", "Exception");
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleRefusesWithItsOwnCodeAndPointsToTheFieldAndSaysHowToMendIt(Rule rule) {
        ResponseEntity<ProblemDetail> told = problems.refused(
                new RefusedByRule(new Refusal(rule, "field", "what was given")), new MockHttpServletRequest());

        assertTold(told, Problems.status(rule).value(), rule.label());
        ProblemDetail body = Objects.requireNonNull(told.getBody());
        assertThat(String.valueOf(body.getProperties())).contains("/field", "what was given");
        assertThat(body.getDetail())
                .contains("field \"what was given\". ")
                .as("of the command line")
                .doesNotContain("--create-missing");
    }

    @Test
    void whatTheAddressNamesIsNotFoundAndWhatTheBodyNamesIsRefused() {
        MockHttpServletRequest merge = new MockHttpServletRequest();
        merge.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/api/v1/agents/{id}/merges");
        merge.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("id", "nobody"));

        assertTold(
                problems.refused(new RefusedByRule(new Refusal(Rule.UNKNOWN_AUTHORITY, "id", "nobody")), merge),
                404,
                "unknown-agent");
        assertTold(
                problems.refused(new RefusedByRule(new Refusal(Rule.UNKNOWN_AUTHORITY, "into", "nowhere")), merge),
                422,
                "unknown-authority");
    }

    @Test
    void aReportOnMillionsOfEventsIsForTheCommandLine() {
        long millions = 1_000_000_000;

        refusedAs(ProblemCode.PAST_TOO_LONG, "./kaoyi report", () -> Past.affordable(millions, millions, true));
    }

    @Test
    void aFileOfMoreThanIsMadeForARequestNamesWhatWouldNarrowIt() {
        refusedAs(
                ProblemCode.TOO_LONG_FOR_A_FILE,
                "occasion=",
                () -> ExportsApi.bounded(2_001, 2_000, "occasions", "occasion="));
        ExportsApi.bounded(2_000, 2_000, "occasions", "occasion=");
    }

    private static void refusedAs(ProblemCode code, String sentence, ThrowableAssert.ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        ApiProblem.class, problem -> assertThat(problem.code()).isEqualTo(code))
                .hasMessageContaining(sentence);
    }

    private static void assertTold(ResponseEntity<ProblemDetail> told, int status, String code) {
        ProblemDetail body = Objects.requireNonNull(told.getBody());
        assertThat(told.getStatusCode().value()).isEqualTo(status);
        assertThat(body.getStatus()).isEqualTo(status);
        assertThat(String.valueOf(body.getType())).isEqualTo("urn:kaoyi:problem:" + code);
    }
}
