package org.kaoyi.recording.importing;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.decision.ClaimDecisions;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.decision.PassageDecisions;
import org.kaoyi.claims.decision.Rule;
import org.kaoyi.claims.event.AuthoritiesMerged;
import org.kaoyi.claims.event.AuthorityEntered;
import org.kaoyi.claims.event.AuthorityRedescribed;
import org.kaoyi.claims.event.AuthoritySplit;
import org.kaoyi.claims.event.BalancePartDeclared;
import org.kaoyi.claims.event.CaseAssessed;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.ClaimSuperseded;
import org.kaoyi.claims.event.InterpretationStated;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.OccasionRedescribed;
import org.kaoyi.claims.event.OccasionRegistered;
import org.kaoyi.claims.event.PassageAttached;
import org.kaoyi.claims.event.QuestionRedescribed;
import org.kaoyi.claims.event.QuestionRegistered;
import org.kaoyi.claims.event.QuotationAnchored;
import org.kaoyi.claims.event.SourceExamined;
import org.kaoyi.claims.event.SourceRedescribed;
import org.kaoyi.claims.event.SourceRegistered;
import org.kaoyi.claims.event.SourceWithdrawn;
import org.kaoyi.claims.event.StatementLinked;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.claims.event.TextEntered;
import org.kaoyi.claims.event.TextRevised;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.recording.assesscase.AssessCase;
import org.kaoyi.recording.attachpassage.AttachPassage;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.StreamEvents;
import org.kaoyi.recording.declarebalance.DeclareBalance;
import org.kaoyi.recording.enterauthority.EnterAuthorities;
import org.kaoyi.recording.entertext.EnterText;
import org.kaoyi.recording.examinesource.ExamineSource;
import org.kaoyi.recording.linkstatement.LinkStatement;
import org.kaoyi.recording.mergeauthorities.MergeAuthorities;
import org.kaoyi.recording.posequestion.PoseQuestion;
import org.kaoyi.recording.recordclaim.RecordClaim;
import org.kaoyi.recording.redescribeauthority.RedescribeAuthority;
import org.kaoyi.recording.redescribeoccasion.RedescribeOccasion;
import org.kaoyi.recording.redescribequestion.RedescribeQuestion;
import org.kaoyi.recording.redescribesource.RedescribeSource;
import org.kaoyi.recording.registeroccasion.RegisterOccasion;
import org.kaoyi.recording.registersource.RegisterSource;
import org.kaoyi.recording.retractclaim.RetractClaim;
import org.kaoyi.recording.revisetext.ReviseText;
import org.kaoyi.recording.splitauthority.SplitAuthority;
import org.kaoyi.recording.stateinterpretation.StateInterpretation;
import org.kaoyi.recording.withdrawsource.WithdrawSource;

/** What must be asked for so that the ledger comes to hold an event that another one holds. */
final class LoggedRequests {
    private final Predicate<String> kept;

    /** @param kept whether a text or image is kept here, by its SHA-256 */
    LoggedRequests(Predicate<String> kept) {
        this.kept = kept;
    }

    /** @param version of the text, for a link of one of its sentences; 0 where the file does not tell it */
    Request of(LedgerEvent event, int version) {
        return switch (event) {
            case SourceRegistered it -> new RegisterSource(it.source());
            case SourceRedescribed it -> new RedescribeSource(it.source(), it.reason());
            case SourceWithdrawn it -> new WithdrawSource(it.source(), it.reason());
            case PassageAttached it -> attached(it);
            case OccasionRegistered it -> new RegisterOccasion(it.occasion());
            case OccasionRedescribed it -> new RedescribeOccasion(it.occasion(), it.reason());
            case QuestionRegistered it -> new PoseQuestion(it.question());
            case QuestionRedescribed it -> new RedescribeQuestion(it.question(), it.reason());
            case AuthorityEntered it -> EnterAuthorities.of(it.authority());
            case AuthorityRedescribed it -> new RedescribeAuthority(it.authority(), it.reason());
            case AuthoritiesMerged it -> new MergeAuthorities(it.kind(), it.id(), it.into(), it.reason());
            case AuthoritySplit it -> new Split(it);
            case BalancePartDeclared it -> new DeclareBalance(it.part());
            case ClaimRecorded it -> new RecordClaim(it.claim());
            case ClaimSuperseded it -> superseded(it);
            case ClaimRetracted it -> new RetractClaim(it.claim(), it.reason());
            case QuotationAnchored it ->
                new OfClaims(
                        List.of(it.stream()),
                        (book, streams) ->
                                PassageDecisions.anchor(book, it.claim(), streams.events(it.stream()), it.anchor()));
            case SourceExamined it -> new ExamineSource(it.examination());
            case CaseAssessed it -> new AssessCase(it.assessment());
            case InterpretationStated it -> new StateInterpretation(it.interpretation());
            case TextEntered it -> new EnterText(it.text());
            case TextRevised it -> new ReviseText(it.text());
            case StatementLinked it -> new LinkStatement(it.link(), version == 0 ? null : version);
        };
    }

    /** Whether it is the first event of its stream. */
    static boolean isBeginning(LedgerEvent event) {
        return switch (event) {
            case SourceRegistered it -> true;
            case OccasionRegistered it -> true;
            case QuestionRegistered it -> true;
            case AuthorityEntered it -> true;
            default -> false;
        };
    }

    /** Whether it says how something is from now on. */
    static boolean isDescription(LedgerEvent event) {
        return isBeginning(event) || isNewDescription(event) || event instanceof TextEntered;
    }

    /** Whether it says so anew. */
    static boolean isNewDescription(LedgerEvent event) {
        return switch (event) {
            case SourceRedescribed it -> true;
            case OccasionRedescribed it -> true;
            case QuestionRedescribed it -> true;
            case AuthorityRedescribed it -> true;
            case TextRevised it -> true;
            default -> false;
        };
    }

    /** Whether the same may be said again in earnest, after something else was said between. */
    static boolean isRepeatable(LedgerEvent event) {
        return isNewDescription(event)
                || event instanceof StatementLinked
                || event instanceof QuotationAnchored
                || event instanceof AuthoritiesMerged
                || event instanceof AuthoritySplit;
    }

    private Request attached(PassageAttached it) {
        boolean isKept = kept.test(it.passage().sha256());
        AttachPassage asked = new AttachPassage(it.source(), it.passage());
        return new Reference(asked, (book, streams) -> {
            Decision decision = asked.decide(book, streams);
            return decision instanceof Decision.Accepted && !isKept
                    ? Decision.refuse(
                            Rule.PASSAGE_NOT_KEPT,
                            "passage",
                            it.passage().name() + " (" + it.passage().sha256() + ")")
                    : decision;
        });
    }

    /** The better claim has a line of its own. */
    private static Request superseded(ClaimSuperseded it) {
        return new OfClaims(
                List.of(Streams.claim(it.claim()), Streams.claim(it.by())),
                (book, streams) -> ClaimDecisions.replace(
                        it.claim(), streams.row(it.claim()), it.by(), streams.row(it.by()), it.reason()));
    }

    /** A request by the streams of claims alone. */
    private record OfClaims(List<String> folds, BiFunction<ReferenceBook, StreamEvents, Decision> decision)
            implements Request {
        @Override
        public Set<String> reliesOn(ReferenceBook book) {
            return Set.of();
        }

        @Override
        public Decision decide(ReferenceBook book, StreamEvents streams) {
            return decision.apply(book, streams);
        }
    }

    /** A request that rests on what {@code as} rests on. */
    private record Reference(Request as, BiFunction<ReferenceBook, StreamEvents, Decision> decision)
            implements Request {
        @Override
        public List<String> folds() {
            return as.folds();
        }

        @Override
        public Set<String> reliesOn(ReferenceBook book) {
            return as.reliesOn(book);
        }

        @Override
        public Decision decide(ReferenceBook book, StreamEvents streams) {
            return decision.apply(book, streams);
        }
    }

    /** A split names the id that claims say; it is split off whom they mean by that. */
    private record Split(AuthoritySplit event) implements Request {
        private SplitAuthority asked(ReferenceBook book) {
            AuthorityId from = book.identity(event.kind(), event.from());
            return new SplitAuthority(event.kind(), from, event.off(), event.claims(), event.rule(), event.reason());
        }

        @Override
        public List<String> folds() {
            return event.claims().stream().map(Streams::claim).toList();
        }

        @Override
        public Set<String> reliesOn(ReferenceBook book) {
            return asked(book).reliesOn(book);
        }

        @Override
        public Decision decide(ReferenceBook book, StreamEvents streams) {
            return asked(book).decide(book, streams);
        }
    }
}
