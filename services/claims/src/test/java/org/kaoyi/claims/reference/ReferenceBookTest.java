package org.kaoyi.claims.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.BalancePart;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.cases.Archive;
import org.kaoyi.claims.cases.DescribedAuthority;
import org.kaoyi.claims.cases.DescribedOccasion;
import org.kaoyi.claims.cases.DescribedSource;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.decision.ReferenceDecisions;
import org.kaoyi.claims.decision.Rule;
import org.kaoyi.claims.event.AuthorityRedescribed;
import org.kaoyi.claims.event.BalancePartDeclared;
import org.kaoyi.claims.event.OccasionRedescribed;
import org.kaoyi.claims.event.QuestionRedescribed;
import org.kaoyi.claims.event.QuestionRegistered;
import org.kaoyi.claims.event.TextEntered;
import org.kaoyi.claims.event.TextRevised;
import org.kaoyi.claims.text.Text;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.claims.value.ValueType;

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

    @Test
    void aFormerNameLeadsToNobodyOnceAPersonIsDescribedAnew() {
        book.apply(DescribedAuthority.agent("kim").named("Kim", "Kin").entered());

        book.apply(new AuthorityRedescribed(
                DescribedAuthority.agent("kim").named("Kim", "金").authority(), "a slip"));

        assertThat(book.resolve(AuthorityKind.AGENT, null, "Kin")).isEmpty();
        assertThat(book.resolve(AuthorityKind.AGENT, null, "金")).containsExactly(new AuthorityId("kim"));
        assertThat(book.authorities(AuthorityKind.AGENT)).hasSize(1);
    }

    @Test
    void aVocabularyIsExclusiveUntilItIsDescribedOtherwise() {
        book.apply(DescribedAuthority.term("agreed").ofVocabulary("answers").entered());
        book.apply(DescribedAuthority.term("refused").ofVocabulary("answers").entered());
        book.apply(DescribedAuthority.term("glad").ofVocabulary("moods").entered());
        book.apply(DescribedAuthority.term("sad").ofVocabulary("moods").entered());
        assertThat(excludes("agreed", "refused")).isFalse();
        book.apply(DescribedAuthority.term("answers").excluding("answers").entered());

        assertThat(excludes("agreed", "refused")).isTrue();
        assertThat(excludes("glad", "sad")).as("of another vocabulary").isFalse();
        assertThat(excludes("agreed", "sad")).as("of two vocabularies").isFalse();
        book.apply(new AuthorityRedescribed(DescribedAuthority.term("answers").authority(), "they overlap"));
        assertThat(excludes("agreed", "refused")).isFalse();
    }

    @Test
    void whatImpliesATermAndWhatImpliesItsWiderOneHoldTogether() {
        book.apply(DescribedAuthority.term("moods").excluding("moods").entered());
        book.apply(DescribedAuthority.term("sad").ofVocabulary("moods").entered());
        book.apply(DescribedAuthority.term("grieving")
                .ofVocabulary("moods")
                .within("sad")
                .entered());
        book.apply(DescribedAuthority.term("wept").entailing("grieving").entered());
        book.apply(DescribedAuthority.term("sighed").entailing("sad").entered());

        assertThat(excludes("wept", "sighed")).isFalse();
    }

    @Test
    void whatATermImpliesTellsItsVocabularies() {
        book.apply(DescribedAuthority.term("regret").ofVocabulary("moods").entered());
        book.apply(DescribedAuthority.term("apology")
                .ofVocabulary("acts")
                .entailing("regret")
                .entered());
        book.apply(DescribedAuthority.term("plea")
                .ofVocabulary(" ")
                .within("apology")
                .entered());

        assertThat(book.vocabularies(new AuthorityId("apology")))
                .containsExactly(new AuthorityId("acts"), new AuthorityId("moods"));
        assertThat(book.vocabularies(new AuthorityId("plea")))
                .as("what can not be an id names no vocabulary")
                .containsExactly(new AuthorityId("acts"), new AuthorityId("moods"));
    }

    @Test
    void aTextIsKnownInAllItsVersions() {
        Text first = new Text(new TextId("chapter"), "A chapter", "en", List.of("Mao spoke."));
        Text second = new Text(new TextId("chapter"), "A chapter", "en", List.of("Mao spoke twice."));
        assertThat(book.text(first.id())).isEmpty();
        book.apply(new TextEntered(first));
        book.apply(new TextRevised(second));

        assertThat(book.versions(first.id())).containsExactly(first, second);
        assertThat(book.text(first.id())).contains(second);
    }

    @Test
    void whatIsNotDescribedIsCalledByItsId() {
        book.apply(DescribedOccasion.of("talk").titled("The talk in Moscow").registered());
        book.apply(new QuestionRegistered(Question.tookPlace()));

        assertThat(book.title(new OccasionId("talk"))).isEqualTo("The talk in Moscow");
        assertThat(book.title(new OccasionId("visit"))).isEqualTo("visit");
        assertThat(book.asked(Question.TOOK_PLACE)).isEqualTo("Did it take place?");
        assertThat(book.asked(new QuestionId("men"))).isEqualTo("men");
    }

    @Test
    void whatIsRegisteredIsListedInTheOrderOfIds() {
        book.apply(DescribedSource.of("S1").registered());
        book.apply(DescribedSource.of("C1").registered());
        occasion("visit", null);
        occasion("talk", null);
        book.apply(new QuestionRegistered(Question.tookPlace()));

        assertThat(book.sources()).extracting(Source::id).containsExactly(new Siglum("C1"), new Siglum("S1"));
        assertThat(book.occasions())
                .extracting(Occasion::id)
                .containsExactly(new OccasionId("talk"), new OccasionId("visit"));
        assertThat(book.questions()).containsExactly(Question.tookPlace());
    }

    @Test
    void anOccasionDescribedAnewStandsInItsNewWholeAndIsStillLookedAtWithTheOldOne() {
        occasion("year", null);
        occasion("visit", null);
        occasion("talk", "year");

        book.apply(new OccasionRedescribed(
                DescribedOccasion.of("talk").partOf("visit").occasion(), "a slip"));

        assertThat(book.wholes(new OccasionId("talk")))
                .containsExactly(new OccasionId("talk"), new OccasionId("visit"));
        assertThat(book.family(new OccasionId("talk")))
                .containsExactly(new OccasionId("talk"), new OccasionId("visit"), new OccasionId("year"));
    }

    @Test
    void occasionsWhoseFiguresAddUpAreOneFamily() {
        occasion("campaign", null);
        occasion("battle", null);
        BalancePart part = new BalancePart(
                new OccasionId("campaign"),
                new QuestionId("losses"),
                new OccasionId("battle"),
                new QuestionId("losses"),
                Exhaustive.UNKNOWN,
                null);
        book.apply(new BalancePartDeclared(part));

        assertThat(book.family(new OccasionId("battle")))
                .containsExactly(new OccasionId("battle"), new OccasionId("campaign"));
        assertThat(book.balances()).containsExactly(part);
        assertThat(book.balancesOf(new OccasionId("campaign"))).containsExactly(part);
        assertThat(book.balancesOf(new OccasionId("battle"))).isEmpty();
    }

    @Test
    void aQuestionThatAsksAPartOfAnotherLeavesItsFormerWhole() {
        ReferenceBook asked = new Archive()
                .question("losses", ValueType.QUANTITY)
                .question("strength", ValueType.QUANTITY)
                .partQuestion("dead", "losses", Exhaustive.UNKNOWN)
                .book;
        assertThat(partsOf(asked, "losses")).containsExactly("dead");

        asked.apply(new QuestionRedescribed(
                new Archive()
                        .partQuestion("dead", "strength", Exhaustive.UNKNOWN)
                        .book
                        .question(new QuestionId("dead"))
                        .orElseThrow(),
                "a slip"));

        assertThat(partsOf(asked, "losses")).isEmpty();
        assertThat(partsOf(asked, "strength")).containsExactly("dead");
    }

    private static List<String> partsOf(ReferenceBook book, String whole) {
        return book.partsOf(new QuestionId(whole)).stream()
                .map(question -> question.id().value())
                .toList();
    }

    private void occasion(String id, @Nullable String partOf) {
        book.apply(DescribedOccasion.of(id).partOf(partOf).registered());
    }

    private boolean excludes(String one, String other) {
        return book.excludes(AuthorityKind.TERM, new AuthorityId(one), new AuthorityId(other));
    }
}
