package org.kaoyi.claims.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaoyi.claims.account.BalancePart;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.cases.Archive;
import org.kaoyi.claims.cases.CaseKey;
import org.kaoyi.claims.cases.DescribedAuthority;
import org.kaoyi.claims.cases.DescribedOccasion;
import org.kaoyi.claims.cases.DescribedSource;
import org.kaoyi.claims.judgement.Assessment;
import org.kaoyi.claims.judgement.Interpretation;
import org.kaoyi.claims.judgement.InterpretationId;
import org.kaoyi.claims.judgement.Verdict;
import org.kaoyi.claims.passage.Anchor;
import org.kaoyi.claims.passage.Passage;
import org.kaoyi.claims.passage.PassageForm;
import org.kaoyi.claims.text.SupportLink;
import org.kaoyi.claims.text.SupportRelation;
import org.kaoyi.claims.text.Text;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.claims.value.ValueType;

/**
 * To which stream each event belongs, and which occasion it concerns. These names stand in ledgers, so that none of them ever changes: by
 * them the ledger knows what is recorded for the first time, and reports know which cases to look at again.
 */
class StreamsOfEventsTest {
    private static final String WHY = "the diary says so";
    private static final Source SOURCE = DescribedSource.of("C1").source();
    private static final Occasion OCCASION = DescribedOccasion.of("talk").occasion();
    private static final Authority PERSON = DescribedAuthority.agent("kim").authority();
    private static final Text TEXT = new Text(new TextId("chapter"), "A chapter", "en", List.of("Mao spoke."));
    private static final ClaimId CLAIM = new ClaimId("C1/talk/word");
    private static final OccasionId TALK = OCCASION.id();
    private static final String PAGE = "a".repeat(64);

    static Stream<Arguments> events() {
        return Stream.of(
                of(new SourceRegistered(SOURCE), "source/C1", null),
                of(new SourceRedescribed(SOURCE, WHY), "source/C1", null),
                of(new SourceWithdrawn(SOURCE.id(), WHY), "source/C1", null),
                of(new PassageAttached(SOURCE.id(), page()), "source/C1", null),
                of(new OccasionRegistered(OCCASION), "occasion/talk", null),
                of(new OccasionRedescribed(OCCASION, WHY), "occasion/talk", null),
                of(new QuestionRegistered(Question.tookPlace()), "question/took-place", null),
                of(new QuestionRedescribed(Question.tookPlace(), WHY), "question/took-place", null),
                of(new AuthorityEntered(PERSON), "agent/kim", null),
                of(new AuthorityRedescribed(PERSON, WHY), "agent/kim", null),
                of(new AuthoritiesMerged(AuthorityKind.AGENT, id("gim"), id("kim"), WHY), "agent/gim", null),
                of(
                        new AuthoritySplit(AuthorityKind.AGENT, id("kim"), id("gim"), List.of(), null, WHY),
                        "agent/gim",
                        null),
                of(new BalancePartDeclared(part()), "balance/4/talk/men", null),
                of(new ClaimRecorded(claim()), "claim/C1/talk/word", "talk"),
                of(new ClaimSuperseded(CLAIM, TALK, new ClaimId("b"), WHY), "claim/C1/talk/word", "talk"),
                of(new ClaimRetracted(CLAIM, TALK, WHY), "claim/C1/talk/word", "talk"),
                of(new QuotationAnchored(CLAIM, TALK, anchor()), "claim/C1/talk/word", "talk"),
                of(new SourceExamined(silence()), "claim/silent:C1/talk/word/0", "talk"),
                of(new CaseAssessed(ruling()), "case/" + ruling().caseKey().id(), "talk"),
                of(new InterpretationStated(explanation()), "interpretation/burden", "talk"),
                of(new TextEntered(TEXT), "text/chapter", null),
                of(new TextRevised(TEXT), "text/chapter", null),
                of(
                        new StatementLinked(
                                new SupportLink(TEXT.id(), 1, CLAIM, SupportRelation.SUPPORTS, "a historian")),
                        "text/chapter",
                        null));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventBelongsToTheStreamOfWhatItTellsAndConcernsTheOccasionOfItsRow(
            LedgerEvent event, String stream, @Nullable String occasion) {
        assertThat(event.stream()).isEqualTo(stream);
        assertThat(event.concerns()).isEqualTo(Optional.ofNullable(occasion).map(OccasionId::new));
    }

    @Test
    void noEventIsLeftOut() {
        assertThat(events().<Class<?>>map(row -> row.get()[0].getClass()))
                .containsExactlyInAnyOrder(LedgerEvent.class.getPermittedSubclasses());
    }

    @Test
    void wholesWhoseIdsHaveASlashDoNotMeet() {
        assertThat(Streams.balance(new OccasionId("a/b"), new QuestionId("c")))
                .isNotEqualTo(Streams.balance(new OccasionId("a"), new QuestionId("b/c")));
    }

    private static Arguments of(LedgerEvent event, String stream, @Nullable String occasion) {
        return Arguments.of(event, stream, occasion);
    }

    private static AuthorityId id(String id) {
        return new AuthorityId(id);
    }

    private static Passage page() {
        return new Passage(PAGE, PassageForm.PLAIN_TEXT, PassageForm.PLAIN_TEXT.mediaType(), 7, "page.txt", "en", null);
    }

    private static BalancePart part() {
        return new BalancePart(
                TALK, new QuestionId("men"), new OccasionId("stage"), new QuestionId("men"), Exhaustive.UNKNOWN, null);
    }

    private static Archive archive() {
        return new Archive().question("word", ValueType.TEXT);
    }

    private static Claim claim() {
        return archive().says("C1", "talk", "word", "three stages").claim();
    }

    private static Examination silence() {
        Archive archive = archive();
        archive.silent("C1", "talk", "word");
        return archive.dossier().examinations().getFirst();
    }

    private static Anchor anchor() {
        return Anchor.all(PAGE, "three stages", "three stages").getFirst();
    }

    private static Assessment ruling() {
        return new Assessment(
                new CaseKey(TALK, new QuestionId("word"), 0, null),
                Verdict.ONE_RIGHT,
                null,
                List.of(),
                List.of(CLAIM),
                null,
                "a historian",
                0,
                null);
    }

    private static Interpretation explanation() {
        return new Interpretation(
                new InterpretationId("burden"),
                TALK,
                new QuestionId("word"),
                "To lighten the burden",
                "a scholar",
                true,
                List.of(CLAIM),
                List.of());
    }
}
