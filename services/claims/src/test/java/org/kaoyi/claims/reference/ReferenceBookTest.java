package org.kaoyi.claims.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.decision.ReferenceDecisions;
import org.kaoyi.claims.decision.Rule;
import org.kaoyi.claims.event.AuthorityEntered;
import org.kaoyi.claims.event.OccasionRegistered;

/** What claims refer to: names in every script, relations at any depth, parts of occasions. */
class ReferenceBookTest {
    private final ReferenceBook book = new ReferenceBook();

    @Test
    void aPersonIsFoundByIdAndByAnyNameInAnyScript() {
        book.apply(
                new AuthorityEntered(authority(AuthorityKind.AGENT, "mao", null, "Mao Zedong", "毛澤東", "Мао Цзэдун")));

        assertThat(List.of("mao", "毛澤東", "МАО ЦЗЭДУН", " mao  zedong "))
                .allSatisfy(name -> assertThat(book.resolve(AuthorityKind.AGENT, null, name))
                        .containsExactly(new AuthorityId("mao")));
    }

    @Test
    void aNameOfTwoPersonsFindsBothAndChoosesNone() {
        book.apply(new AuthorityEntered(authority(AuthorityKind.AGENT, "kim-1", null, "Kim")));
        book.apply(new AuthorityEntered(authority(AuthorityKind.AGENT, "kim-2", null, "Kim")));

        assertThat(book.resolve(AuthorityKind.AGENT, null, "Kim"))
                .containsExactly(new AuthorityId("kim-1"), new AuthorityId("kim-2"));
    }

    @Test
    void aTermIsLookedUpInItsVocabularyOnly() {
        book.apply(new AuthorityEntered(authority(AuthorityKind.TERM, "agreed", "answers", "agreed")));

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
        book.apply(new AuthorityEntered(authority(AuthorityKind.TERM, "refused", null, "refused")));
        book.apply(new AuthorityEntered(related("agreed", List.of(), List.of("refused"))));
        book.apply(new AuthorityEntered(related("agreed-gladly", List.of("agreed"), List.of())));

        assertThat(excludes("agreed-gladly", "refused")).isTrue();
        assertThat(excludes("refused", "agreed-gladly")).isTrue();
        assertThat(excludes("agreed", "agreed-gladly")).isFalse();
    }

    @Test
    void relationsThatRunInACircleEnd() {
        book.apply(new AuthorityEntered(related("a", List.of("b"), List.of())));
        book.apply(new AuthorityEntered(related("b", List.of("a"), List.of())));

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
                book,
                new Occasion(
                        new OccasionId("talks"),
                        "talks",
                        null,
                        new OccasionId("talk"),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null),
                "mistake");

        assertThat(decision).isEqualTo(Decision.refuse(Rule.PART_OF_ITSELF, "part_of", "talk"));
    }

    private void occasion(String id, @Nullable String partOf) {
        book.apply(new OccasionRegistered(new Occasion(
                new OccasionId(id),
                id,
                null,
                partOf == null ? null : new OccasionId(partOf),
                null,
                null,
                List.of(),
                List.of(),
                null)));
    }

    private boolean excludes(String one, String other) {
        return book.excludes(AuthorityKind.TERM, new AuthorityId(one), new AuthorityId(other));
    }

    private static Authority authority(AuthorityKind kind, String id, @Nullable String scheme, String... names) {
        List<Authority.Name> all = List.of(names).stream()
                .map(name -> new Authority.Name(name, null))
                .toList();
        return new Authority(kind, new AuthorityId(id), all, scheme, List.of(), List.of(), List.of(), null);
    }

    private static Authority related(String id, List<String> entails, List<String> excludes) {
        return new Authority(
                AuthorityKind.TERM,
                new AuthorityId(id),
                List.of(new Authority.Name(id, null)),
                null,
                List.of(),
                entails.stream().map(AuthorityId::new).toList(),
                excludes.stream().map(AuthorityId::new).toList(),
                null);
    }
}
