package org.kaoyi.claims.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Plan;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.account.Scope;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.ClaimSuperseded;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.QuestionRegistered;
import org.kaoyi.claims.event.SourceExamined;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueType;

/** Decisions on claims and examinations: record, supersede, retract. */
public final class ClaimDecisions {
    private ClaimDecisions() {}

    /**
     * @param before what the claim's stream holds, or null
     */
    public static Decision record(ReferenceBook book, @Nullable ClaimState before, Claim claim) {
        if (before != null) {
            return SameRow.is(claim.id(), claim, before.claim())
                    ? new Decision.AlreadyRecorded()
                    : Decision.refuse(Rule.SAME_ID_OTHER_CONTENT, "id", claim.id());
        }
        return unrecordable(book, claim).orElseGet(() -> posing(book, claim.question(), new ClaimRecorded(claim)));
    }

    /**
     * @param before what the stream of the examination's id holds, or null
     */
    public static Decision examine(ReferenceBook book, @Nullable ClaimState before, Examination examination) {
        if (before != null) {
            return SameRow.is(examination.id(), examination, before.examination())
                    ? new Decision.AlreadyRecorded()
                    : Decision.refuse(Rule.SAME_ID_OTHER_CONTENT, "id", examination.id());
        }
        return notReferable(book, examination.occasion(), examination.question(), examination.source())
                .or(() -> scopeMissing(posed(book, examination.question()).orElseThrow(), examination.scope()))
                .or(() -> planMisplaced(examination.mode(), examination.plan()))
                .or(() -> unknownPerson(
                        book, persons(examination.chain(), examination.plan(), examination.attributedTo())))
                .orElseGet(() -> posing(book, examination.question(), new SourceExamined(examination)));
    }

    /**
     * @param before what the stream of the claim to be superseded holds, or null
     * @param better the new coding, under an id of its own
     */
    public static Decision supersede(
            ReferenceBook book,
            ClaimId old,
            @Nullable ClaimState before,
            @Nullable ClaimState other,
            Claim better,
            String reason) {
        if (before == null || before.claim() == null) {
            return Decision.refuse(Rule.UNKNOWN_CLAIM, "claim", old);
        }
        if (better.id().equals(before.supersededBy()) && other != null && better.equals(other.claim())) {
            return new Decision.AlreadyRecorded();
        }
        if (!before.standing()) {
            return Decision.refuse(Rule.CLAIM_NOT_STANDING, "claim", old);
        }
        if (other != null) {
            return Decision.refuse(Rule.SAME_ID_OTHER_CONTENT, "id", better.id());
        }
        if (reason.isBlank()) {
            return Decision.refuse(Rule.REASON_REQUIRED, "reason", reason);
        }
        return unrecordable(book, better)
                .orElseGet(() -> posing(
                        book,
                        better.question(),
                        new ClaimRecorded(better),
                        new ClaimSuperseded(old, before.occasion(), better.id(), reason)));
    }

    /**
     * That another claim, which is recorded by itself, took the place of one.
     *
     * @param before what the stream of the claim holds that stands no more, or null
     * @param better what the stream of the other one holds, or null
     */
    public static Decision replace(
            ClaimId old, @Nullable ClaimState before, ClaimId by, @Nullable ClaimState better, String reason) {
        if (before == null || before.claim() == null) {
            return Decision.refuse(Rule.UNKNOWN_CLAIM, "claim", old);
        }
        if (better == null || better.claim() == null) {
            return Decision.refuse(Rule.UNKNOWN_CLAIM, "by", by);
        }
        if (by.equals(before.supersededBy())) {
            return new Decision.AlreadyRecorded();
        }
        if (!before.standing()) {
            return Decision.refuse(Rule.CLAIM_NOT_STANDING, "claim", old);
        }
        return reason.isBlank()
                ? Decision.refuse(Rule.REASON_REQUIRED, "reason", reason)
                : Decision.accept(new ClaimSuperseded(old, before.occasion(), by, reason));
    }

    public static Decision retract(ClaimId id, @Nullable ClaimState before, String reason) {
        if (before == null) {
            return Decision.refuse(Rule.UNKNOWN_CLAIM, "claim", id);
        }
        if (!before.standing()) {
            return before.supersededBy() == null
                    ? new Decision.AlreadyRecorded()
                    : Decision.refuse(Rule.CLAIM_NOT_STANDING, "claim", id);
        }
        return reason.isBlank()
                ? Decision.refuse(Rule.REASON_REQUIRED, "reason", reason)
                : Decision.accept(new ClaimRetracted(id, before.occasion(), reason));
    }

    /** The question as it was posed; the reserved one needs nobody to pose it, since its meaning is fixed. */
    private static Optional<Question> posed(ReferenceBook book, QuestionId id) {
        Optional<Question> posed = book.question(id);
        return posed.isEmpty() && id.equals(Question.TOOK_PLACE) ? Optional.of(Question.tookPlace()) : posed;
    }

    /** The first row that answers the reserved question poses it. */
    private static Decision posing(ReferenceBook book, QuestionId asked, LedgerEvent... events) {
        List<LedgerEvent> all = new ArrayList<>();
        if (book.question(asked).isEmpty()) {
            posed(book, asked).map(QuestionRegistered::new).ifPresent(all::add);
        }
        all.addAll(List.of(events));
        return new Decision.Accepted(all);
    }

    private static Optional<Decision> unrecordable(ReferenceBook book, Claim claim) {
        return notReferable(book, claim.occasion(), claim.question(), claim.source())
                .or(() -> notAnswering(posed(book, claim.question()).orElseThrow(), claim.value(), claim.scope()))
                .or(() -> planMisplaced(claim.mode(), claim.plan()))
                .or(() -> unknownPerson(book, persons(claim.chain(), claim.plan(), claim.attributedTo())));
    }

    private static Optional<Decision> notReferable(
            ReferenceBook book, OccasionId occasion, QuestionId question, Siglum source) {
        if (book.occasion(occasion).isEmpty()) {
            return Optional.of(Decision.refuse(Rule.UNKNOWN_OCCASION, "occasion", occasion));
        }
        if (posed(book, question).isEmpty()) {
            return Optional.of(Decision.refuse(Rule.UNKNOWN_QUESTION, "question", question));
        }
        if (book.source(source).isEmpty()) {
            return Optional.of(Decision.refuse(Rule.UNKNOWN_SOURCE, "source", source));
        }
        return book.withdrawn(source).map(reason -> Decision.refuse(Rule.SOURCE_WITHDRAWN, "source", source));
    }

    private static Optional<Decision> notAnswering(Question question, Value value, Scope scope) {
        boolean memberOfSet = question.type() == ValueType.SET && !(value instanceof SetValue);
        if (value.type() != question.type() && !memberOfSet) {
            return Optional.of(Decision.refuse(Rule.TYPE_DIFFERS_FROM_QUESTION, "value", value.display()));
        }
        return scopeMissing(question, scope);
    }

    /** Neither a claim nor a silence is of a time that nobody names, where the answer varies with time ({@code domain.md} §3). */
    private static Optional<Decision> scopeMissing(Question question, Scope scope) {
        return question.variesWithTime() && scope.time() == null
                ? Optional.of(
                        Decision.refuse(Rule.SCOPE_REQUIRED, "scope", Objects.requireNonNullElse(scope.asGiven(), "")))
                : Optional.empty();
    }

    private static Optional<Decision> planMisplaced(Mode mode, Plan plan) {
        return mode.looksAhead() || plan.equals(Plan.UNSET)
                ? Optional.empty()
                : Optional.of(Decision.refuse(Rule.PLAN_OF_WHAT_HAPPENED, "mode", mode.label()));
    }

    private static Optional<Decision> unknownPerson(ReferenceBook book, List<AuthorityId> persons) {
        return persons.stream()
                .filter(person -> book.authority(AuthorityKind.AGENT, person).isEmpty())
                .findFirst()
                .map(person -> Decision.refuse(Rule.UNKNOWN_AUTHORITY, "agent", person));
    }

    private static List<AuthorityId> persons(TellingChain chain, Plan plan, List<AuthorityId> attributedTo) {
        List<AuthorityId> persons = new ArrayList<>(attributedTo);
        for (TellingChain.Hop hop : chain.hops()) {
            persons.add(hop.speaker());
            if (hop.hearer() != null) {
                persons.add(hop.hearer());
            }
        }
        if (chain.recorder() != null) {
            persons.add(chain.recorder());
        }
        if (plan.holder() != null) {
            persons.add(plan.holder());
        }
        return persons;
    }
}
