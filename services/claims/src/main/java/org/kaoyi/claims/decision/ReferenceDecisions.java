package org.kaoyi.claims.decision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaoyi.claims.account.BalancePart;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.event.AuthorityEntered;
import org.kaoyi.claims.event.AuthorityRedescribed;
import org.kaoyi.claims.event.BalancePartDeclared;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.OccasionRedescribed;
import org.kaoyi.claims.event.OccasionRegistered;
import org.kaoyi.claims.event.QuestionRedescribed;
import org.kaoyi.claims.event.QuestionRegistered;
import org.kaoyi.claims.event.SourceRedescribed;
import org.kaoyi.claims.event.SourceRegistered;
import org.kaoyi.claims.event.SourceWithdrawn;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.ValueType;

/** Decisions on what claims refer to: sources, occasions, questions, authorities, balances. */
public final class ReferenceDecisions {
    private ReferenceDecisions() {}

    public static Decision register(ReferenceBook book, Source source) {
        // References may be read better than when the source was registered; that makes it no other source.
        Optional<Source> before = book.source(source.id()).map(known -> known.withReferenceReadAs(source));
        return unknownOrigin(book, source)
                .orElseGet(() -> firstTime(before, source, source.id(), new SourceRegistered(source)));
    }

    /** What a source copies or derives from decides how many lines there are, so that a slip of the pen must not pass. */
    private static Optional<Decision> unknownOrigin(ReferenceBook book, Source source) {
        if (source.contentOf() != null && book.source(source.contentOf()).isEmpty()) {
            return Optional.of(Decision.refuse(Rule.UNKNOWN_ORIGIN, "content_of", source.contentOf()));
        }
        return source.derivedFrom().stream()
                .filter(origin -> book.source(origin).isEmpty())
                .findFirst()
                .map(origin -> Decision.refuse(Rule.UNKNOWN_ORIGIN, "derived_from", origin));
    }

    public static Decision register(ReferenceBook book, Occasion occasion) {
        OccasionId whole = occasion.partOf();
        if (whole != null) {
            if (book.occasion(whole).isEmpty()) {
                return Decision.refuse(Rule.UNKNOWN_OCCASION, "part_of", whole);
            }
            if (book.wholes(whole).contains(occasion.id())) {
                return Decision.refuse(Rule.PART_OF_ITSELF, "part_of", whole);
            }
        }
        return firstTime(book.occasion(occasion.id()), occasion, occasion.id(), new OccasionRegistered(occasion));
    }

    public static Decision pose(ReferenceBook book, Question question) {
        QuestionId whole = question.partOf();
        if (whole != null && book.question(whole).isEmpty()) {
            return Decision.refuse(Rule.UNKNOWN_QUESTION, "part_of", whole);
        }
        if (isReservedForAnother(question)) {
            return Decision.refuse(Rule.RESERVED_QUESTION, "id", question.id());
        }
        return firstTime(book.question(question.id()), question, question.id(), new QuestionRegistered(question));
    }

    /** Claims of what happened answer the reserved question unasked, with yes, for all time: it can be posed in no other shape. */
    private static boolean isReservedForAnother(Question question) {
        return question.id().equals(Question.TOOK_PLACE)
                && (question.type() != ValueType.YES_NO
                        || question.cardinality() != Cardinality.ONE
                        || question.variesWithTime());
    }

    /** The question itself and every question of which it asks a part, at whatever depth. */
    private static Set<QuestionId> wholes(ReferenceBook book, QuestionId start) {
        Set<QuestionId> seen = new LinkedHashSet<>();
        QuestionId next = start;
        while (next != null && seen.add(next)) {
            next = book.question(next).map(Question::partOf).orElse(null);
        }
        return seen;
    }

    /** Enters authorities that may refer to each other, such as terms that exclude one another: all or none. */
    public static Decision enterTogether(ReferenceBook book, List<Authority> authorities) {
        Set<AuthorityId> together = authorities.stream().map(Authority::id).collect(Collectors.toSet());
        List<LedgerEvent> events = new ArrayList<>();
        for (Authority authority : authorities) {
            Optional<Decision> unknown = unknownRelation(book, authority, together);
            if (unknown.isPresent()) {
                return unknown.get();
            }
            Optional<Authority> before = book.authority(authority.kind(), authority.id());
            if (before.isEmpty()) {
                Optional<Decision> circle = BroaderCircle.refused(book, authority, authorities);
                if (circle.isPresent()) {
                    return circle.get();
                }
            }
            Decision one = firstTime(before, authority, authority.id(), new AuthorityEntered(authority));
            switch (one) {
                case Decision.Refused it -> {
                    return it;
                }
                case Decision.Accepted it -> events.addAll(it.events());
                case Decision.AlreadyRecorded it -> {
                    // Nothing to add for this one.
                }
            }
        }
        return events.isEmpty() ? new Decision.AlreadyRecorded() : new Decision.Accepted(events);
    }

    public static Decision redescribe(ReferenceBook book, Source source, String reason) {
        Optional<Source> before = book.source(source.id());
        Optional<Decision> unknown = before.isEmpty() ? Optional.empty() : unknownOrigin(book, source);
        return unknown.orElseGet(() ->
                again(before, source, Rule.UNKNOWN_SOURCE, source.id(), reason, new SourceRedescribed(source, reason)));
    }

    public static Decision redescribe(ReferenceBook book, Occasion occasion, String reason) {
        OccasionId whole = occasion.partOf();
        if (whole != null && book.occasion(whole).isEmpty()) {
            return Decision.refuse(Rule.UNKNOWN_OCCASION, "part_of", whole);
        }
        if (whole != null && book.wholes(whole).contains(occasion.id())) {
            return Decision.refuse(Rule.PART_OF_ITSELF, "part_of", whole);
        }
        return again(
                book.occasion(occasion.id()),
                occasion,
                Rule.UNKNOWN_OCCASION,
                occasion.id(),
                reason,
                new OccasionRedescribed(occasion, reason));
    }

    /** A question keeps its type: values recorded under it were read by that type. */
    public static Decision redescribe(ReferenceBook book, Question question, String reason) {
        Optional<Question> before = book.question(question.id());
        if (before.isPresent() && before.get().type() != question.type()) {
            return Decision.refuse(
                    Rule.TYPE_DIFFERS_FROM_QUESTION, "type", question.type().label());
        }
        if (isReservedForAnother(question)) {
            return Decision.refuse(Rule.RESERVED_QUESTION, "id", question.id());
        }
        QuestionId whole = question.partOf();
        if (whole != null && book.question(whole).isEmpty()) {
            return Decision.refuse(Rule.UNKNOWN_QUESTION, "part_of", whole);
        }
        if (whole != null && wholes(book, whole).contains(question.id())) {
            return Decision.refuse(Rule.PART_OF_ITSELF, "part_of", whole);
        }
        return again(
                before,
                question,
                Rule.UNKNOWN_QUESTION,
                question.id(),
                reason,
                new QuestionRedescribed(question, reason));
    }

    public static Decision redescribe(ReferenceBook book, Authority authority, String reason) {
        Optional<Decision> unknown = unknownRelation(book, authority, Set.of());
        if (unknown.isPresent()) {
            return unknown.get();
        }
        if (book.mergedInto(authority.kind(), authority.id()).isPresent()) {
            return Decision.refuse(Rule.MERGED_AUTHORITY, "id", authority.id());
        }
        Optional<Authority> before = book.authority(authority.kind(), authority.id());
        Optional<Decision> circle = before.filter(it -> !it.broader().equals(authority.broader()))
                .flatMap(changed -> BroaderCircle.refused(book, authority, List.of()));
        if (circle.isPresent()) {
            return circle.get();
        }
        return again(
                before,
                authority,
                Rule.UNKNOWN_AUTHORITY,
                authority.id(),
                reason,
                new AuthorityRedescribed(authority, reason));
    }

    public static Decision withdraw(ReferenceBook book, Siglum source, String reason) {
        if (book.source(source).isEmpty()) {
            return Decision.refuse(Rule.UNKNOWN_SOURCE, "source", source);
        }
        if (book.withdrawn(source).isPresent()) {
            return new Decision.AlreadyRecorded();
        }
        return reason.isBlank()
                ? Decision.refuse(Rule.REASON_REQUIRED, "reason", reason)
                : Decision.accept(new SourceWithdrawn(source, reason));
    }

    public static Decision declare(ReferenceBook book, BalancePart part) {
        for (OccasionId occasion : new OccasionId[] {part.wholeOccasion(), part.partOccasion()}) {
            if (book.occasion(occasion).isEmpty()) {
                return Decision.refuse(Rule.UNKNOWN_OCCASION, "occasion", occasion);
            }
        }
        for (QuestionId question : new QuestionId[] {part.wholeQuestion(), part.partQuestion()}) {
            Optional<Question> posed = book.question(question);
            if (posed.isEmpty()) {
                return Decision.refuse(Rule.UNKNOWN_QUESTION, "question", question);
            }
            if (posed.get().type() != ValueType.QUANTITY) {
                return Decision.refuse(Rule.NOT_A_FIGURE, "question", question);
            }
        }
        if (part.wholeOccasion().equals(part.partOccasion())
                && part.wholeQuestion().equals(part.partQuestion())) {
            return Decision.refuse(Rule.PART_OF_ITSELF, "part_question", part.partQuestion());
        }
        return book.balances().contains(part)
                ? new Decision.AlreadyRecorded()
                : Decision.accept(new BalancePartDeclared(part));
    }

    private static Optional<Decision> unknownRelation(
            ReferenceBook book, Authority authority, Set<AuthorityId> together) {
        return unknown(book, authority, "broader", authority.broader(), together)
                .or(() -> unknown(book, authority, "entails", authority.entails(), together))
                .or(() -> unknown(book, authority, "excludes", authority.excludes(), together));
    }

    private static Optional<Decision> unknown(
            ReferenceBook book, Authority of, String relation, List<AuthorityId> related, Set<AuthorityId> together) {
        return related.stream()
                .filter(id -> !id.equals(of.id()) && !together.contains(id))
                .filter(id -> book.authority(of.kind(), id).isEmpty())
                .findFirst()
                .map(id -> Decision.refuse(Rule.UNKNOWN_AUTHORITY, relation, id));
    }

    private static <T> Decision firstTime(Optional<T> before, T now, Object id, LedgerEvent event) {
        if (before.isEmpty()) {
            return Decision.accept(event);
        }
        return before.get().equals(now)
                ? new Decision.AlreadyRecorded()
                : Decision.refuse(Rule.SAME_ID_OTHER_CONTENT, "id", id);
    }

    private static <T> Decision again(
            Optional<T> before, T now, Rule unknown, Object id, String reason, LedgerEvent event) {
        if (before.isEmpty()) {
            return Decision.refuse(unknown, "id", id);
        }
        if (before.get().equals(now)) {
            return new Decision.AlreadyRecorded();
        }
        return reason.isBlank() ? Decision.refuse(Rule.REASON_REQUIRED, "reason", reason) : Decision.accept(event);
    }
}
