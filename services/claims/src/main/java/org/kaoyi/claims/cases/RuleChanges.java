package org.kaoyi.claims.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.authority.AuthorityRef;
import org.kaoyi.claims.event.AuthoritiesMerged;
import org.kaoyi.claims.event.AuthorityEntered;
import org.kaoyi.claims.event.AuthorityRedescribed;
import org.kaoyi.claims.event.AuthoritySplit;
import org.kaoyi.claims.event.BalancePartDeclared;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.OccasionRedescribed;
import org.kaoyi.claims.event.QuestionRedescribed;
import org.kaoyi.claims.event.QuestionRegistered;
import org.kaoyi.claims.event.SourceRedescribed;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.claims.judgement.Assessment;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.reference.Renaming;
import org.kaoyi.claims.value.DateValue;

/**
 * When the rules changed by which claims are compared: the answer that a question admits, what is declared between authorities, what
 * is declared as part of what, of which layer a source is, when it was put on paper, of what it is a copy and on what it depends. A
 * ruling made before is looked at again ({@code domain.md} §1, reopened). Not a rule is what only says more about a source: title,
 * custody, shelf-mark, where it is cited.
 *
 * @param positions of the last change, by what it concerns: {@code question/…}, {@code term/…}, {@code balance/…}, {@code source/…},
 *     {@code occasion/…} of which occasion another is the whole, {@code parts/…} of which others are the parts, {@code meaning/agent/…} whom
 *     an id means, {@code claim/…} whom a claim means by what it names
 */
public record RuleChanges(Map<String, Long> positions) {
    /** Nothing has changed since it was first described. */
    public static final RuleChanges NONE = new RuleChanges(Map.of());

    public RuleChanges {
        positions = Map.copyOf(positions);
    }

    /**
     * What an event changes the rules of; empty for all that changes none, such as another title.
     *
     * @param before reference data before the event
     */
    public static List<String> subjects(ReferenceBook before, LedgerEvent event) {
        return switch (event) {
            case QuestionRedescribed it ->
                before.question(it.question().id())
                        .filter(old -> !ruleOf(old).equals(ruleOf(it.question())))
                        .map(old -> changed(old, it.question()))
                        .orElse(List.of());
            case QuestionRegistered it -> wholeOf(it.question()).toList();
            case AuthorityRedescribed it ->
                before.authority(it.authority().kind(), it.authority().id())
                        .filter(old -> !ruleOf(old).equals(ruleOf(it.authority())))
                        .map(old -> List.of(Streams.authority(old.kind(), old.id())))
                        .orElse(List.of());
            case AuthorityEntered it ->
                it.authority().excludesWithin()
                        ? List.of(Streams.authority(
                                AuthorityKind.TERM, it.authority().id()))
                        : List.of();
            case AuthoritiesMerged it -> identified(before, it.kind(), it.id(), it.into());
            case AuthoritySplit it ->
                Stream.concat(
                                before.mergedInto(it.kind(), it.off()).stream()
                                        .flatMap(into -> identified(before, it.kind(), it.off(), into).stream()),
                                it.claims().stream().map(Streams::claim))
                        .toList();
            case BalancePartDeclared it ->
                List.of(Streams.balance(it.part().wholeOccasion(), it.part().wholeQuestion()));
            case OccasionRedescribed it ->
                before.occasion(it.occasion().id())
                        .filter(old ->
                                !Objects.equals(old.partOf(), it.occasion().partOf()))
                        .map(old -> moved(before, old, it.occasion()))
                        .orElse(List.of());
            case SourceRedescribed it ->
                before.source(it.source().id())
                        .filter(old -> !ruleOf(old).equals(ruleOf(it.source())))
                        .map(old -> List.of(Streams.source(old.id())))
                        .orElse(List.of());
            default -> List.of();
        };
    }

    /**
     * Whom an id means, for all that name it; and, where the authority is related to others, the rules that follow from its relations and
     * from those of the other.
     */
    private static List<String> identified(
            ReferenceBook before, AuthorityKind kind, AuthorityId id, AuthorityId other) {
        String meaning = meaning(kind, id);
        return isRelated(before, kind, id)
                ? List.of(meaning, Streams.authority(kind, id), Streams.authority(kind, before.identity(kind, other)))
                : List.of(meaning);
    }

    private static boolean isRelated(ReferenceBook book, AuthorityKind kind, AuthorityId id) {
        return book.authorities(kind).stream()
                .anyMatch(it -> it.id().equals(id)
                        ? !it.broader().isEmpty()
                                || !it.entails().isEmpty()
                                || !it.excludes().isEmpty()
                        : it.broader().contains(id)
                                || it.entails().contains(id)
                                || it.excludes().contains(id));
    }

    private static String meaning(AuthorityKind kind, AuthorityId id) {
        return "meaning/" + Streams.authority(kind, id);
    }

    /** What became part of something else, and everything that lost or won it as a part. */
    private static List<String> moved(ReferenceBook before, Occasion old, Occasion now) {
        OccasionId whole = now.partOf();
        Stream<OccasionId> former = before.wholes(old.id()).stream().skip(1);
        Stream<OccasionId> present = whole == null ? Stream.empty() : before.wholes(whole).stream();
        return Stream.concat(
                        Stream.of(Streams.occasion(old.id())),
                        Stream.concat(former, present).distinct().map(RuleChanges::parts))
                .toList();
    }

    private static String parts(OccasionId whole) {
        return "parts/" + whole;
    }

    /** The question itself and, where what it asks a part of changes, the whole that was and the whole that is. */
    private static List<String> changed(Question old, Question now) {
        boolean otherPart = !Objects.equals(old.partOf(), now.partOf()) || old.exhaustive() != now.exhaustive();
        Stream<String> wholes =
                otherPart ? Stream.concat(wholeOf(old), wholeOf(now)).distinct() : Stream.empty();
        return Stream.concat(Stream.of(Streams.question(old.id())), wholes).toList();
    }

    private static Stream<String> wholeOf(Question part) {
        QuestionId whole = part.partOf();
        return whole == null ? Stream.empty() : Stream.of(Streams.question(whole));
    }

    /** Whether the rules of a case are others than when its ruling was made. */
    boolean changedSince(Assessment ruling, long seen, CaseFile file, Dossier recorded) {
        String policy = ruling.policy();
        boolean otherWidths =
                policy != null && !policy.equals(file.comparator().policy().version());
        return otherWidths
                || (!positions.isEmpty()
                        && Stream.concat(subjects(file).stream(), meanings(file, recorded))
                                .anyMatch(it -> positions.getOrDefault(it, 0L) > seen));
    }

    private static Set<String> subjects(CaseFile file) {
        Set<String> subjects = new HashSet<>();
        subjects.add(Streams.question(file.key().question()));
        subjects.add(Streams.balance(file.key().occasion(), file.key().question()));
        subjects.add(parts(file.key().occasion()));
        file.book().wholes(file.key().occasion()).forEach(it -> subjects.add(Streams.occasion(it)));
        Stream.concat(
                        file.members().stream().map(member -> member.claim().source()),
                        file.examinations().stream().map(Examination::source))
                .flatMap(source -> Provenance.ancestry(file.book(), source).stream())
                .forEach(source -> subjects.add(Streams.source(source)));
        file.members()
                .forEach(member -> Renaming.mentions(member.value())
                        .forEach(named -> subjects.addAll(rulesOf(file.book(), named))));
        return subjects;
    }

    /** The claims and examinations of the case, and the ids that they name, with those into which these were merged. */
    private static Stream<String> meanings(CaseFile file, Dossier recorded) {
        Set<ClaimId> ids = file.members().stream().map(Member::id).collect(Collectors.toSet());
        file.examinations().forEach(it -> ids.add(it.id()));
        Stream<AuthorityRef> named = Stream.concat(
                recorded.claims().stream()
                        .filter(it -> ids.contains(it.id()))
                        .flatMap(it -> Renaming.mentions(it).stream()),
                recorded.examinations().stream()
                        .filter(it -> ids.contains(it.id()))
                        .flatMap(it -> Renaming.mentions(it).stream()));
        return Stream.concat(
                ids.stream().map(Streams::claim),
                named.flatMap(ref ->
                        file.book().identities(ref.kind(), ref.id()).stream().map(id -> meaning(ref.kind(), id))));
    }

    /** An authority, all that it implies, and the vocabularies that may be declared exclusive. */
    private static Set<String> rulesOf(ReferenceBook book, AuthorityRef named) {
        Set<AuthorityId> all = new HashSet<>(book.implied(named.kind(), named.id()));
        if (named.kind() == AuthorityKind.TERM) {
            all.addAll(book.vocabularies(named.id()));
        }
        return all.stream().map(id -> Streams.authority(named.kind(), id)).collect(Collectors.toSet());
    }

    private static List<Object> ruleOf(Question it) {
        return List.of(
                it.type(),
                Optional.ofNullable(it.unit()),
                it.cardinality(),
                Optional.ofNullable(it.vocabulary()),
                it.variesWithTime(),
                Optional.ofNullable(it.partOf()),
                it.exhaustive(),
                Optional.ofNullable(it.family()),
                Optional.ofNullable(it.rule()));
    }

    private static List<Object> ruleOf(Source it) {
        return List.of(
                it.layer(),
                Optional.ofNullable(it.contentOf()),
                Set.copyOf(it.derivedFrom()),
                Optional.ofNullable(it.date()).map(RuleChanges::ruleOf));
    }

    /** The days that a date means, in whatever calendar it was given. */
    private static List<Object> ruleOf(DateValue it) {
        return List.of(it.edtf(), it.shape(), it.spans());
    }

    private static List<Object> ruleOf(Authority it) {
        return List.of(
                Set.copyOf(it.broader()),
                Set.copyOf(it.entails()),
                Set.copyOf(it.excludes()),
                Optional.ofNullable(it.scheme()));
    }
}
