package org.kaoyi.claims.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.cases.DescribedAuthority;
import org.kaoyi.claims.cases.DescribedOccasion;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.decision.ReferenceDecisions;
import org.kaoyi.claims.decision.Rule;

/** What claims refer to: names in every script, relations at any depth, parts of occasions. */
class ReferenceBookTest {
    private final ReferenceBook book = new ReferenceBook();

    @Test
    void aPersonIsFoundByIdAndByAnyNameInAnyScript() {
        book.apply(DescribedAuthority.agent("mao")
                .named("Mao Zedong", "毛澤東", "Мао Цзэдун")
                .entered());

        assertThat(List.of("mao", "毛澤東", "МАО ЦЗЭДУН", " mao  zedong "))
                .allSatisfy(name -> assertThat(book.resolve(AuthorityKind.AGENT, null, name))
                        .containsExactly(new AuthorityId("mao")));
    }

    @Test
    void aNameOfTwoPersonsFindsBothAndChoosesNone() {
        book.apply(DescribedAuthority.agent("kim-1").named("Kim").entered());
        book.apply(DescribedAuthority.agent("kim-2").named("Kim").entered());

        assertThat(book.resolve(AuthorityKind.AGENT, null, "Kim"))
                .containsExactly(new AuthorityId("kim-1"), new AuthorityId("kim-2"));
    }

    @Test
    void aTermIsLookedUpInItsVocabularyOnly() {
        book.apply(DescribedAuthority.term("agreed").ofVocabulary("answers").entered());

        assertThat(book.resolve(AuthorityKind.TERM, "answers", "agreed")).hasSize(1);
        assertThat(book.resolve(AuthorityKind.TERM, "topics", "agreed")).isEmpty();
    }

    @Test
    void whatCanNotBeANameIsNotFound() {
        assertThat(book.resolve(AuthorityKind.AGENT, null, "  ")).isEmpty();
        assertThat(book.resolve(AuthorityKind.AGENT, null, "a\u0000b")).isEmpty();
        assertThat(book.resolve(AuthorityKind.AGENT, null, "x".repeat(5000))).isEmpty();
    }

    @Test
    void exclusionIsInheritedByWhatEntailsTheExcluded() {
        book.apply(DescribedAuthority.term("refused").entered());
        book.apply(DescribedAuthority.term("agreed").excluding("refused").entered());
        book.apply(DescribedAuthority.term("agreed-gladly").entailing("agreed").entered());

        assertThat(excludes("agreed-gladly", "refused")).isTrue();
        assertThat(excludes("refused", "agreed-gladly")).isTrue();
        assertThat(excludes("agreed", "agreed-gladly")).isFalse();
    }

    @Test
    void relationsThatRunInACircleEnd() {
        book.apply(DescribedAuthority.term("a").entailing("b").entered());
        book.apply(DescribedAuthority.term("b").entailing("a").entered());

        assertThat(book.entails(AuthorityKind.TERM, new AuthorityId("a"), new AuthorityId("b")))
                .isTrue();
        assertThat(book.entails(AuthorityKind.TERM, new AuthorityId("b"), new AuthorityId("a")))
                .isTrue();
    }

    @Test
    void aFamilyIsJoinedByPartsAtAnyDepth() {
        occasion("year", null);
        occasion("talks", "year");
        occasion("talk", "talks");
        occasion("elsewhere", null);

        assertThat(book.family(new OccasionId("talk")))
                .containsExactly(new OccasionId("talk"), new OccasionId("talks"), new OccasionId("year"));
        assertThat(book.family(new OccasionId("elsewhere"))).containsExactly(new OccasionId("elsewhere"));
    }

    @Test
    void anOccasionCanNotBecomePartOfItsOwnPart() {
        occasion("talks", null);
        occasion("talk", "talks");

        Decision decision = ReferenceDecisions.redescribe(
                book, DescribedOccasion.of("talks").partOf("talk").occasion(), "mistake");

        assertThat(decision).isEqualTo(Decision.refuse(Rule.PART_OF_ITSELF, "part_of", "talk"));
    }

    private void occasion(String id, @Nullable String partOf) {
        book.apply(DescribedOccasion.of(id).partOf(partOf).registered());
    }

    private boolean excludes(String one, String other) {
        return book.excludes(AuthorityKind.TERM, new AuthorityId(one), new AuthorityId(other));
    }
}
