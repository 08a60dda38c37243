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
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.QuantityValue;

/** What is declared to be part of what a case asks: by a balance, by a question that asks a part, by an occasion that is a part. */
final class DeclaredParts {
    private DeclaredParts() {}

    /** The parts of the sum of which the case is the whole, each once however often it was declared, in a fixed order. */
    static List<BalancePart> of(CaseFile file) {
        OccasionId occasion = file.key().occasion();
        QuestionId question = file.key().question();
        Stream<BalancePart> balances = file.book().balancesOf(occasion).stream()
                .filter(part -> part.wholeQuestion().equals(question));
        Stream<BalancePart> partQuestions = file.book().partsOf(question).stream()
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

    /** Whether somebody gives the smaller figure for a part of what the larger counts. */
    static boolean figureOfAPart(CaseFile file, Member smaller, Member larger) {
        if (isPart(file, smaller.key().occasion(), larger.key().occasion())) {
            return true;
        }
        List<BalancePart> declared = of(file);
        return file.family().stream()
                .filter(member -> member.affirms() && member.value() instanceof QuantityValue)
                .filter(member -> declared.stream().anyMatch(part -> isOf(member, part))
                        || (sameQuestion(file, member)
                                && isPart(
                                        file,
                                        member.key().occasion(),
                                        larger.key().occasion())))
                .anyMatch(member -> sameFigure(file, member, smaller));
    }

    /** Whether the earlier day is also that of a part of the occasion, which then went ahead of the rest. */
    static boolean dayOfAPart(CaseFile file, Member earlier, Member later) {
        return isPart(file, earlier.key().occasion(), later.key().occasion())
                || file.family().stream()
                        .filter(member -> member.affirms() && member.value() instanceof DateValue)
                        .filter(member -> sameQuestion(file, member)
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
