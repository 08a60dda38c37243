package org.kaoyi.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.claims.account.BalancePart;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.decision.Rule;
import org.kaoyi.claims.event.BalancePartDeclared;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.ClaimSuperseded;
import org.kaoyi.claims.event.SourceWithdrawn;
import org.kaoyi.claims.event.StatementLinked;
import org.kaoyi.claims.text.SupportLink;
import org.kaoyi.claims.text.SupportRelation;
import org.kaoyi.claims.text.Text;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.claims.value.reading.ValueReader;
import org.kaoyi.codec.Metadata;
import org.kaoyi.codec.MetadataCodec;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.declarebalance.DeclareBalance;
import org.kaoyi.recording.drafting.ClaimDrafting;
import org.kaoyi.recording.drafting.CodedRow;
import org.kaoyi.recording.drafting.Draft;
import org.kaoyi.recording.entertext.EnterText;
import org.kaoyi.recording.linkstatement.LinkStatement;
import org.kaoyi.recording.recordclaim.RecordClaim;
import org.kaoyi.recording.retractclaim.RetractClaim;
import org.kaoyi.recording.supersedeclaim.SupersedeClaim;
import org.kaoyi.recording.withdrawsource.WithdrawSource;

/** Given a ledger with the Moscow talks, when a historian records, supersedes or retracts, then that is in the log, or refused by a rule. */
class RecorderTest {
    @TempDir
    Path folder;

    private Workshop ledger;
    private Recorder recorder;

    @BeforeEach
    void furnish() {
        ledger = new Workshop(folder).furnished();
        recorder = Recorder.of(ledger.log(), Workshop.CODEC);
    }

    private Claim apology(String id, String source) {
        Map<String, String> cells =
                Map.of("id", id, "occasion", "talk-9-nov", "question", "apologised", "source", source, "value", "yes");
        Draft<CodedRow> draft = new ClaimDrafting(ledger.book(), ValueReader.STANDARD, "editor").draft(cells);
        return draft instanceof Draft.Made<CodedRow> made && made.value() instanceof CodedRow.Telling telling
                ? telling.claim()
                : fail("the row is sound: " + draft);
    }

    private void refused(Rule rule, Request request) {
        long before = ledger.log().head().position();
        assertThatThrownBy(() -> recorder.record(request, Workshop.BY_EDITOR))
                .isInstanceOfSatisfying(
                        RefusedByRule.class,
                        refusal -> assertThat(refusal.refusal().rule()).isEqualTo(rule))
                .hasMessageContaining(rule.advice());
        assertThat(ledger.log().head().position()).isEqualTo(before);
    }

    @Test
    void aRecordedClaimStandsAtTheReceiptsPositionWithWhoDidIt() {
        Metadata byZhang = new Metadata("Zhang", "page", null, "request-7");
        Receipt receipt = recorder.record(new RecordClaim(apology("a", "K1")), byZhang);
        assertThat(receipt.alreadyRecorded()).isFalse();
        LoggedEvent event = ledger.log().readAfter(receipt.position() - 1, 1).getFirst();
        assertThat(Workshop.decoded(event)).isEqualTo(new ClaimRecorded(apology("a", "K1")));
        assertThat(new MetadataCodec().decode(event.metadata())).isEqualTo(byZhang);
        assertThat(event.key()).isEqualTo("talk-9-nov");
    }

    @Test
    void theSameClaimTwiceAddsNothing() {
        Receipt first = recorder.record(new RecordClaim(apology("a", "K1")), Workshop.BY_EDITOR);
        Receipt again = recorder.record(new RecordClaim(apology("a", "K1")), Workshop.BY_EDITOR);
        assertThat(again.alreadyRecorded()).isTrue();
        assertThat(again.position()).isEqualTo(first.position());
        refused(Rule.SAME_ID_OTHER_CONTENT, new RecordClaim(apology("a", "C1")));
    }

    @Test
    void supersedingWritesBothStreamsAtOnce() {
        recorder.record(new RecordClaim(apology("a", "K1")), Workshop.BY_EDITOR);
        SupersedeClaim better = new SupersedeClaim(new ClaimId("a"), apology("b", "C1"), "wrong source");
        recorder.record(better, Workshop.BY_EDITOR);
        assertThat(ledger.events(ClaimSuperseded.class)).hasSize(1);
        assertThat(ledger.events(ClaimRecorded.class)).hasSize(2);
        assertThat(recorder.record(better, Workshop.BY_EDITOR).alreadyRecorded())
                .isTrue();
        refused(Rule.CLAIM_NOT_STANDING, new SupersedeClaim(new ClaimId("a"), apology("c", "C1"), "again"));
    }

    @Test
    void retractingNeedsAReasonAndAClaim() {
        recorder.record(new RecordClaim(apology("a", "K1")), Workshop.BY_EDITOR);
        refused(Rule.REASON_REQUIRED, new RetractClaim(new ClaimId("a"), " "));
        refused(Rule.UNKNOWN_CLAIM, new RetractClaim(new ClaimId("z"), "no such claim"));
        recorder.record(new RetractClaim(new ClaimId("a"), "misread"), Workshop.BY_EDITOR);
        assertThat(ledger.events(ClaimRetracted.class))
                .containsExactly(new ClaimRetracted(new ClaimId("a"), new OccasionId("talk-9-nov"), "misread"));
    }

    @Test
    void aRecorderSeesWhatAnotherWriterRegistered() {
        Recorder other = Recorder.of(ledger.log(), Workshop.CODEC);
        Claim claim = apology("a", "C1");
        other.record(new WithdrawSource(new Siglum("C1"), "a forgery"), Workshop.BY_EDITOR);
        refused(Rule.SOURCE_WITHDRAWN, new RecordClaim(claim));
    }

    @Test
    void aStatementIsLinkedToAClaimOnce() {
        recorder.record(new RecordClaim(apology("a", "K1")), Workshop.BY_EDITOR);
        recorder.record(
                new EnterText(new Text(new TextId("article"), "The article", "en", List.of("Mao apologised."))),
                Workshop.BY_EDITOR);
        SupportLink link =
                new SupportLink(new TextId("article"), 1, new ClaimId("a"), SupportRelation.SUPPORTS, "editor");
        recorder.record(new LinkStatement(link), Workshop.BY_EDITOR);
        assertThat(recorder.record(new LinkStatement(link), Workshop.BY_EDITOR).alreadyRecorded())
                .isTrue();
        assertThat(ledger.events(StatementLinked.class)).hasSize(1);
        refused(
                Rule.UNKNOWN_STATEMENT,
                new LinkStatement(new SupportLink(
                        new TextId("article"), 2, new ClaimId("a"), SupportRelation.SUPPORTS, "editor")));
    }

    @Test
    void writersThatRaceForOneStreamAllGetThrough() throws Exception {
        List<BalancePart> parts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            parts.add(new BalancePart(
                    new OccasionId("moscow-talks"),
                    new QuestionId("strength"),
                    new OccasionId("talk-9-nov"),
                    new QuestionId("strength"),
                    Exhaustive.NO,
                    "part " + i));
        }
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Receipt>> receipts = parts.stream()
                    .map(part -> writers.submit(() -> recorder.record(new DeclareBalance(part), Workshop.BY_EDITOR)))
                    .toList();
            for (Future<Receipt> receipt : receipts) {
                assertThat(receipt.get().alreadyRecorded()).isFalse();
            }
        }
        assertThat(ledger.events(BalancePartDeclared.class))
                .extracting(BalancePartDeclared::part)
                .containsExactlyInAnyOrderElementsOf(parts);
    }

    @Test
    void noClaimFollowsTheWithdrawalOfItsSource() throws Exception {
        for (int round = 0; round < 40; round++) {
            Workshop racing = new Workshop(folder).furnished();
            Recorder one = Recorder.of(racing.log(), Workshop.CODEC);
            Recorder other = Recorder.of(racing.log(), Workshop.CODEC);
            Claim claim = apology("a", "C1");
            try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<Boolean> recorded = writers.submit(() -> {
                    try {
                        one.record(new RecordClaim(claim), Workshop.BY_EDITOR);
                        return true;
                    } catch (RefusedByRule refused) {
                        return false;
                    }
                });
                other.record(new WithdrawSource(new Siglum("C1"), "a forgery"), Workshop.BY_EDITOR);
                if (recorded.get()) {
                    List<Object> order = racing.events().stream()
                            .filter(event -> event instanceof ClaimRecorded || event instanceof SourceWithdrawn)
                            .<Object>map(Object::getClass)
                            .toList();
                    assertThat(order).containsExactly(ClaimRecorded.class, SourceWithdrawn.class);
                } else {
                    assertThat(racing.events(ClaimRecorded.class)).isEmpty();
                }
            }
        }
    }
}
