package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.AuthoritiesMerged;
import org.kaoyi.claims.event.AuthorityEntered;
import org.kaoyi.claims.event.AuthoritySplit;
import org.kaoyi.claims.reference.ReferenceBook;

/** Whoever is merged with another brings his meaning along, and the rules that were declared of him, but none that were not (domain.md §1). */
class RulesOfMergedAuthoritiesTest {
    private static final AuthorityId RETREAT = new AuthorityId("retreat");
    private static final AuthorityId WITHDRAWAL = new AuthorityId("withdrawal");
    private static final AuthorityId VISIT = new AuthorityId("visit");

    private final ReferenceBook book = new ReferenceBook();

    @BeforeEach
    void threeTerms() {
        for (AuthorityId id : List.of(RETREAT, WITHDRAWAL, VISIT)) {
            enter(id, "", List.of());
        }
    }

    private void enter(AuthorityId id, String relation, List<AuthorityId> others) {
        book.apply(new AuthorityEntered(new Authority(
                AuthorityKind.TERM,
                id,
                List.of(new Authority.Name(id.toString(), "en")),
                null,
                relation.equals("broader") ? others : List.of(),
                relation.equals("entails") ? others : List.of(),
                relation.equals("excludes") ? others : List.of(),
                null)));
    }

    private List<String> merged() {
        return RuleChanges.subjects(
                book, new AuthoritiesMerged(AuthorityKind.TERM, RETREAT, WITHDRAWAL, "two words for one thing"));
    }

    @Test
    void ofWhomNothingIsDeclaredOnlyTheMeaningChanges() {
        assertThat(merged()).containsExactly("meaning/term/retreat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"broader", "entails", "excludes"})
    void whatIsDeclaredOfHimHoldsOfTheOtherToo(String relation) {
        enter(RETREAT, relation, List.of(VISIT));

        assertThat(merged()).containsExactly("meaning/term/retreat", "term/retreat", "term/withdrawal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"broader", "entails", "excludes"})
    void whatOthersDeclareOfHimHoldsOfTheOtherToo(String relation) {
        enter(VISIT, relation, List.of(RETREAT));

        assertThat(merged()).containsExactly("meaning/term/retreat", "term/retreat", "term/withdrawal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"broader", "entails", "excludes"})
    void whatIsDeclaredBetweenOthersDoesNotConcernHim(String relation) {
        enter(VISIT, relation, List.of(WITHDRAWAL));

        assertThat(merged()).containsExactly("meaning/term/retreat");
    }

    @Test
    void whoIsSplitOffAgainMeansHimselfAndSoDoTheClaimsThatAreHis() {
        book.apply(new AuthoritiesMerged(AuthorityKind.TERM, RETREAT, WITHDRAWAL, "two words for one thing"));

        assertThat(RuleChanges.subjects(
                        book,
                        new AuthoritySplit(
                                AuthorityKind.TERM,
                                WITHDRAWAL,
                                RETREAT,
                                List.of(new ClaimId("K1/talk/word")),
                                null,
                                "two things")))
                .containsExactly("meaning/term/retreat", "claim/K1/talk/word");
    }
}
