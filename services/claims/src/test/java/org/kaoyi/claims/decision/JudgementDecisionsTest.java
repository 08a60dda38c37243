package org.kaoyi.claims.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.cases.Archive;
import org.kaoyi.claims.cases.CaseKey;
import org.kaoyi.claims.event.CaseAssessed;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.InterpretationStated;
import org.kaoyi.claims.judgement.Assessment;
import org.kaoyi.claims.judgement.Degree;
import org.kaoyi.claims.judgement.Interpretation;
import org.kaoyi.claims.judgement.InterpretationId;
import org.kaoyi.claims.judgement.Verdict;
import org.kaoyi.claims.value.ValueType;

/** A historian rules on a case or states an explanation; what he names must be in the ledger. */
class JudgementDecisionsTest {
    private static final String C1 = "C1/talk/men";
    private static final String K1 = "K1/talk/men";

    private final Archive archive = new Archive()
            .source("C1", "Chinese")
            .source("K1", "DPRK")
            .occasion("talk", "1957-11-09")
            .question("men", ValueType.QUANTITY);

    JudgementDecisionsTest() {
        archive.says("C1", "talk", "men", "300,000");
        archive.says("K1", "talk", "men", "200,000");
    }

    private @Nullable ClaimState row(ClaimId id) {
        return archive.dossier().claims().stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .map(claim -> ClaimState.of(List.of(new ClaimRecorded(claim))))
                .orElse(null);
    }

    private static List<ClaimId> ids(String... ids) {
        return List.of(ids).stream().map(ClaimId::new).toList();
    }

    private static Assessment ruling(String occasion, String question, List<ClaimId> prefers, List<ClaimId> grounds) {
        return ruling(occasion, question, prefers, grounds, 7);
    }

    private static Assessment ruling(
            String occasion, String question, List<ClaimId> prefers, List<ClaimId> grounds, long seen) {
        return new Assessment(
                new CaseKey(new OccasionId(occasion), new QuestionId(question), 0, null),
                Verdict.ONE_RIGHT,
                Degree.PROBABLE,
                prefers,
                grounds,
                "The clerk counted.",
                "a historian",
                seen,
                null);
    }

    private static Interpretation explanation(String occasion, List<ClaimId> supports, List<ClaimId> contradicts) {
        return explanation(occasion, "men", supports, contradicts);
    }

    private static Interpretation explanation(
            String occasion, String question, List<ClaimId> supports, List<ClaimId> contradicts) {
        return new Interpretation(
                new InterpretationId("burden"),
                new OccasionId(occasion),
                new QuestionId(question),
                "To lighten the burden",
                "a scholar",
                true,
                supports,
                contradicts);
    }

    private Decision assess(Assessment assessment, CaseAssessed... before) {
        return JudgementDecisions.assess(archive.book, List.of(before), this::row, assessment);
    }

    private Decision state(Interpretation interpretation, InterpretationStated... before) {
        return JudgementDecisions.state(archive.book, List.of(before), this::row, interpretation);
    }

    private static void assertRefused(Decision decision, Rule rule) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        it -> assertThat(it.refusal().rule()).isEqualTo(rule));
    }

    @Test
    void a_ruling_names_its_grounds_and_is_recorded_once_whenever_the_case_was_seen() {
        Assessment ruling = ruling("talk", "men", ids(C1), ids(C1));

        assertThat(assess(ruling)).isEqualTo(Decision.accept(new CaseAssessed(ruling)));
        assertThat(assess(ruling("talk", "men", ids(C1), ids(C1), 9), new CaseAssessed(ruling)))
                .isEqualTo(new Decision.AlreadyRecorded());
        assertThat(assess(ruling("talk", "men", ids(K1), ids(K1)), new CaseAssessed(ruling)))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_ruling_without_grounds_or_on_what_nobody_recorded_is_refused() {
        assertRefused(assess(ruling("talk", "men", ids(C1), List.of())), Rule.GROUNDS_REQUIRED);
        assertRefused(assess(ruling("visit", "men", ids(C1), ids(C1))), Rule.UNKNOWN_OCCASION);
        assertRefused(assess(ruling("talk", "women", ids(C1), ids(C1))), Rule.UNKNOWN_QUESTION);
        assertRefused(assess(ruling("talk", "men", ids(C1), ids("S1/talk/men"))), Rule.UNKNOWN_CLAIM);
        assertRefused(assess(ruling("talk", "men", ids("S1/talk/men"), ids(C1))), Rule.UNKNOWN_CLAIM);
    }

    @Test
    void an_explanation_is_stated_once_under_its_name() {
        Interpretation burden = explanation("talk", ids(C1), ids(K1));

        assertThat(state(burden)).isEqualTo(Decision.accept(new InterpretationStated(burden)));
        assertThat(state(burden, new InterpretationStated(burden))).isEqualTo(new Decision.AlreadyRecorded());
        assertRefused(
                state(explanation("talk", ids(K1), ids()), new InterpretationStated(burden)),
                Rule.SAME_ID_OTHER_CONTENT);
    }

    @Test
    void an_explanation_of_what_is_not_there_or_by_it_is_refused() {
        assertRefused(state(explanation("visit", ids(C1), ids())), Rule.UNKNOWN_OCCASION);
        assertRefused(state(explanation("talk", "women", ids(C1), ids())), Rule.UNKNOWN_QUESTION);
        assertRefused(state(explanation("talk", ids("S1/talk/men"), ids())), Rule.UNKNOWN_CLAIM);
        assertRefused(state(explanation("talk", ids(), ids("S1/talk/men"))), Rule.UNKNOWN_CLAIM);
    }
}
