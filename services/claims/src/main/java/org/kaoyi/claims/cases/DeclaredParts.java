package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** The parts of the sum of which the case is the whole, each once however often it was declared, in a fixed order. */
    static List<BalancePart> of(CaseKey key, ReferenceBook book) {
        OccasionId occasion = key.occasion();
        QuestionId question = key.question();
        Stream<BalancePart> balances = book.balancesOf(occasion).stream()
                .filter(part -> part.wholeQuestion().equals(question));
        Stream<BalancePart> partQuestions = book.partsOf(question).stream()
                .map(part -> new BalancePart(occasion, question, occasion, part.id(), part.exhaustive(), null));
        Map<String, BalancePart> parts = new TreeMap<>();
        Stream.concat(balances, partQuestions)
                .forEach(part -> parts.merge(
                        part.partOccasion() + " " + part.partQuestion(), part, DeclaredParts::lessExhaustive));
        return new ArrayList<>(parts.values());
    }

    /** Of two declarations of one part that which claims less: a contradiction must not hang on the bolder one. */
    private static BalancePart lessExhaustive(BalancePart one, BalancePart other) {
        return one.exhaustive() == Exhaustive.YES ? other : one;
    }

    /** The affirming claims of a family on what is part of what a case asks, or on another occasion of the same question. */
    static List<Member> told(CaseKey key, ReferenceBook book, List<Member> family) {
        List<BalancePart> declared = of(key, book);
        return family.stream()
                .filter(Member::affirms)
                .filter(member -> declared.stream().anyMatch(part -> isOf(member, part))
                        || (member.key().question().equals(key.question())
                                && !member.key().occasion().equals(key.occasion())))
                .toList();
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
