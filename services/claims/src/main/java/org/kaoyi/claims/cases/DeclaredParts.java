package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoyi.claims.account.BalancePart;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.comparison.Relation;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.QuantityValue;

/** What is declared to be part of what a case asks: by a balance, by a question that asks a part, by an occasion that is a part. */
final class DeclaredParts {
    private DeclaredParts() {}

    /**
     * The sums of which the case is the whole, each of parts that are counted beside each other: one whole may be divided in several
     * ways, by rank and by day, and what divides it in another way is not added. The questions that ask a part are one division; the
     * balances with other questions of the same occasion are one, the same where they share a part; those with other occasions are one
     * for each question asked there, where each is asked of several.
     */
    static List<List<BalancePart>> divisions(CaseKey key, ReferenceBook book) {
        OccasionId occasion = key.occasion();
        QuestionId question = key.question();
        if (book.partsOf(question).isEmpty() && book.balancesOf(occasion).isEmpty()) {
            return List.of(); // as nearly everywhere
        }
        List<BalancePart> asked = book.partsOf(question).stream()
                .map(part -> new BalancePart(occasion, question, occasion, part.id(), part.exhaustive(), null))
                .toList();
        List<BalancePart> balances = book.balancesOf(occasion).stream()
                .filter(part -> part.wholeQuestion().equals(question))
                .toList();
        Map<String, BalancePart> declared = new TreeMap<>();
        Stream.concat(asked.stream(), balances.stream())
                .forEach(part -> declared.merge(name(part), part, DeclaredParts::lessExhaustive));
        Set<String> here =
                names(balances.stream().filter(part -> part.partOccasion().equals(occasion)));
        List<Set<String>> divisions = new ArrayList<>(byKind(names(asked.stream()), here));
        divisions.addAll(byQuestion(balances.stream()
                .filter(part -> !part.partOccasion().equals(occasion))
                .toList()));
        return divisions.stream()
                .filter(parts -> !parts.isEmpty())
                .map(parts -> parts.stream()
                        .flatMap(part -> Stream.ofNullable(declared.get(part)))
                        .toList())
                .toList();
    }

    private static List<Set<String>> byKind(Set<String> asked, Set<String> balanced) {
        if (Collections.disjoint(asked, balanced)) {
            return List.of(asked, balanced);
        }
        Set<String> all = new TreeSet<>(asked);
        all.addAll(balanced);
        return List.of(all);
    }

    /** A question asked of one part alone divides nothing: its figure completes the others. */
    private static Collection<Set<String>> byQuestion(List<BalancePart> parts) {
        Map<QuestionId, Set<String>> apart = new TreeMap<>();
        parts.forEach(part -> apart.computeIfAbsent(part.partQuestion(), unused -> new TreeSet<>())
                .add(name(part)));
        return apart.values().stream().allMatch(division -> division.size() > 1)
                ? apart.values()
                : List.of(names(parts.stream()));
    }

    private static Set<String> names(Stream<BalancePart> parts) {
        return parts.map(DeclaredParts::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(BalancePart part) {
        return part.partOccasion() + " " + part.partQuestion();
    }

    /** Of two declarations of one part that which claims less: a contradiction must not hang on the bolder one. */
    private static BalancePart lessExhaustive(BalancePart one, BalancePart other) {
        return one.exhaustive() == Exhaustive.YES ? other : one;
    }

    /** The affirming claims of a family on what is part of what a case asks, or on another occasion of the same question. */
    static List<Member> told(CaseKey key, ReferenceBook book, List<Member> family) {
        List<BalancePart> declared =
                divisions(key, book).stream().flatMap(List::stream).toList();
        List<Member> told = new ArrayList<>();
        for (Member member : family) { // all claims of a family for each of its cases: no stream
            if (member.affirms() && (isOfAny(member, declared) || isElsewhere(member, key))) {
                told.add(member);
            }
        }
        return told;
    }

    private static boolean isOfAny(Member member, List<BalancePart> declared) {
        return !declared.isEmpty() && declared.stream().anyMatch(part -> isOf(member, part));
    }

    private static boolean isElsewhere(Member member, CaseKey key) {
        return member.key().question().equals(key.question())
                && !member.key().occasion().equals(key.occasion());
    }

    /** Whether somebody gives the smaller figure for a part of what the larger counts. */
    static boolean figureOfAPart(CaseFile file, Member smaller, Member larger) {
        return isPart(file, smaller.key().occasion(), larger.key().occasion())
                || file.parts().stream()
                        .filter(member -> member.value() instanceof QuantityValue)
                        .filter(member -> !sameQuestion(file, member)
                                || isPart(
                                        file,
                                        member.key().occasion(),
                                        larger.key().occasion()))
                        .anyMatch(member -> sameFigure(file, member, smaller));
    }

    /** Whether the earlier day is also that of a part of the occasion, which then went ahead of the rest. */
    static boolean dayOfAPart(CaseFile file, Member earlier, Member later) {
        return isPart(file, earlier.key().occasion(), later.key().occasion())
                || file.parts().stream()
                        .filter(member -> sameQuestion(file, member)
                                && member.value() instanceof DateValue
                                && isPart(
                                        file,
                                        member.key().occasion(),
                                        later.key().occasion()))
                        .anyMatch(member ->
                                ((DateValue) member.value()).spans().equals(((DateValue) earlier.value()).spans()));
    }

    private static boolean sameQuestion(CaseFile file, Member member) {
        return member.key().question().equals(file.key().question());
    }

    private static boolean isOf(Member member, BalancePart part) {
        return member.key().occasion().equals(part.partOccasion())
                && member.key().question().equals(part.partQuestion());
    }

    private static boolean isPart(CaseFile file, OccasionId part, OccasionId whole) {
        return !part.equals(whole) && file.book().wholes(part).contains(whole);
    }

    private static boolean sameFigure(CaseFile file, Member one, Member other) {
        Relation relation =
                file.comparator().compare(one.value(), other.value()).relation();
        return relation == Relation.EQUAL || relation == Relation.COMPATIBLE;
    }
}
