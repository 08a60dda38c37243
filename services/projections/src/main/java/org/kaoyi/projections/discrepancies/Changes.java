package org.kaoyi.projections.discrepancies;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kaoyi.claims.account.BalancePart;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityRef;
import org.kaoyi.claims.event.AuthoritiesMerged;
import org.kaoyi.claims.event.AuthorityEntered;
import org.kaoyi.claims.event.AuthorityRedescribed;
import org.kaoyi.claims.event.AuthoritySplit;
import org.kaoyi.claims.event.BalancePartDeclared;
import org.kaoyi.claims.event.CaseAssessed;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.ClaimSuperseded;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.OccasionRedescribed;
import org.kaoyi.claims.event.OccasionRegistered;
import org.kaoyi.claims.event.QuestionRedescribed;
import org.kaoyi.claims.event.QuestionRegistered;
import org.kaoyi.claims.event.SourceExamined;
import org.kaoyi.claims.event.SourceRedescribed;
import org.kaoyi.claims.event.SourceRegistered;
import org.kaoyi.claims.event.SourceWithdrawn;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.projections.feed.RecordedEvent;

/** What the events since the last flush ask to be written, each row once, and what they make worth looking at again. */
final class Changes {
    /** New claims and examinations by id, in the order of the log. */
    final Map<String, Row> rows = new LinkedHashMap<>();

    /** How rows ended, by id. */
    final Map<String, RowState> ended = new LinkedHashMap<>();

    final List<RecordedEvent> rulings = new ArrayList<>();

    /** Occasions whose cases are to be found anew. */
    final Set<OccasionId> occasions = new HashSet<>();

    /** Those of them in which rows ended, or which were ruled on. */
    final Set<OccasionId> unsettled = new TreeSet<>();

    final Set<String> sources = new TreeSet<>();
    final Set<String> questions = new TreeSet<>();
    final Set<AuthorityRef> authorities = new TreeSet<>();

    /** Of what the rules of comparison changed, and where in the log. */
    final Map<String, Long> rules = new LinkedHashMap<>();

    /** While no case was found yet, nothing has to be followed from what changed to what hangs on it. */
    void followNothing() {
        sources.clear();
        questions.clear();
        authorities.clear();
    }

    /** Forgets what was copied, and where it lies. */
    void nextPage() {
        rows.clear();
        occasions.clear();
        unsettled.clear();
    }

    void rules(List<String> subjects, long position) {
        subjects.forEach(subject -> rules.put(subject, position));
    }

    void take(RecordedEvent recorded) {
        switch (recorded.event()) {
            case ClaimRecorded it -> add(row(it.claim(), recorded));
            case SourceExamined it -> add(row(it.examination(), recorded));
            case ClaimRetracted it -> end(it.claim().value(), it.of(), RowState.RETRACTED);
            case ClaimSuperseded it -> end(it.claim().value(), it.of(), RowState.SUPERSEDED);
            case CaseAssessed it -> {
                rulings.add(recorded);
                occasions.add(it.assessment().caseKey().occasion());
                unsettled.add(it.assessment().caseKey().occasion());
            }
            case SourceRegistered it -> sources.add(it.source().id().value());
            case SourceRedescribed it -> sources.add(it.source().id().value());
            case SourceWithdrawn it -> sources.add(it.source().value());
            case QuestionRegistered it -> question(it.question());
            case QuestionRedescribed it -> question(it.question());
            case AuthorityEntered it -> authority(it.authority());
            case AuthorityRedescribed it -> authority(it.authority());
            case AuthoritiesMerged it -> {
                authorities.add(new AuthorityRef(it.kind(), it.id()));
                authorities.add(new AuthorityRef(it.kind(), it.into()));
            }
            case AuthoritySplit it -> {
                authorities.add(new AuthorityRef(it.kind(), it.from()));
                authorities.add(new AuthorityRef(it.kind(), it.off()));
            }
            case OccasionRegistered it -> occasions.add(it.occasion().id());
            case OccasionRedescribed it -> occasions.add(it.occasion().id());
            case BalancePartDeclared it -> joined(it.part());
            default -> {
                // Interpretations and texts stand in no case.
            }
        }
    }

    /**
     * What an event is about to replace in the book, and what hung on it: the whole of which a question asked a part, the occasions of
     * which one was part.
     */
    void replaced(ReferenceBook before, LedgerEvent event) {
        if (event instanceof QuestionRedescribed it) {
            before.question(it.question().id()).ifPresent(this::question);
        }
        if (event instanceof AuthoritySplit it) {
            before.mergedInto(it.kind(), it.off())
                    .ifPresent(into -> authorities.add(new AuthorityRef(it.kind(), before.identity(it.kind(), into))));
        }
        if (event instanceof OccasionRedescribed it) {
            occasions.addAll(before.family(it.occasion().id()));
        }
    }

    private void authority(Authority it) {
        authorities.add(new AuthorityRef(it.kind(), it.id()));
    }

    /** A question, and the one of whose sum it asks a part. */
    private void question(Question it) {
        questions.add(it.id().value());
        if (it.partOf() != null) {
            questions.add(it.partOf().value());
        }
    }

    private void add(Row row) {
        rows.put(row.id(), row);
        occasions.add(row.occasion());
    }

    private void end(String id, OccasionId of, RowState state) {
        ended.put(id, state);
        occasions.add(of);
        unsettled.add(of);
    }

    private void joined(BalancePart part) {
        occasions.add(part.wholeOccasion());
        occasions.add(part.partOccasion());
    }

    private static Row row(Claim claim, RecordedEvent recorded) {
        return new Row(
                claim.id().value(),
                claim.occasion(),
                claim.question().value(),
                claim.source().value(),
                false,
                Mentions.of(claim),
                recorded);
    }

    private static Row row(Examination examination, RecordedEvent recorded) {
        return new Row(
                examination.id().value(),
                examination.occasion(),
                examination.question().value(),
                examination.source().value(),
                true,
                Mentions.of(examination),
                recorded);
    }
}
