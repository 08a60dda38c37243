package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoyi.claims.account.BalancePart;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.comparison.Reason;
import org.kaoyi.claims.value.QuantityValue;

/**
 * {@code part-whole}: figures declared as parts of a figure. Exhaustive parts whose sum can not be the whole, or parts that exceed it,
 * are a conflict filed under the whole; a remainder is said where they are not exhaustive ({@code domain.md} §3).
 */
final class Balances {
    /** Two readings of each of six parts; more combinations would hide the finding in noise. */
    private static final int COMBINATION_LIMIT = 64;

    private final CaseFile file;
    private final List<Member> family;
    private final List<List<Member>> parts;
    private final boolean exhaustive;

    private Balances(CaseFile file, List<Member> family, List<BalancePart> declared) {
        this.file = file;
        this.family = family;
        this.parts = declared.stream()
                .map(part -> figures(part.partOccasion(), part.partQuestion()))
                .toList();
        this.exhaustive = declared.stream().allMatch(part -> part.exhaustive() == Exhaustive.YES)
                && parts.stream().noneMatch(List::isEmpty);
    }

    /**
     * @param family the standing claims of the family, all questions and levels
     */
    static List<Difference> in(CaseFile file, List<Member> family) {
        List<BalancePart> declared = declared(file);
        if (declared.isEmpty()) {
            return List.of();
        }
        Balances balances = new Balances(file, family, declared);
        return file.own().stream()
                .filter(whole -> whole.affirms() && whole.value() instanceof QuantityValue)
                .flatMap(whole -> balances.against(whole).stream())
                .toList();
    }

    private static List<BalancePart> declared(CaseFile file) {
        OccasionId occasion = file.key().occasion();
        QuestionId question = file.key().question();
        Stream<BalancePart> balances = file.book().balances().stream()
                .filter(part -> part.wholeOccasion().equals(occasion)
                        && part.wholeQuestion().equals(question));
        Stream<BalancePart> partQuestions = file.book().questions().stream()
                .filter(part -> question.equals(part.partOf()))
                .map(part -> new BalancePart(occasion, question, occasion, part.id(), part.exhaustive(), null));
        return Stream.concat(balances, partQuestions)
                .sorted(Comparator.comparing(BalancePart::partOccasion).thenComparing(BalancePart::partQuestion))
                .distinct()
                .toList();
    }

    private List<Member> figures(OccasionId occasion, QuestionId question) {
        return family.stream()
                .filter(member -> member.key().occasion().equals(occasion)
                        && member.key().question().equals(question)
                        && member.key().level() == file.key().level()
                        && member.affirms()
                        && member.value() instanceof QuantityValue)
                .toList();
    }

    private Optional<Difference> against(Member whole) {
        List<List<Member>> eligible = parts.stream()
                .map(part ->
                        part.stream().filter(member -> sumsWith(whole, member)).toList())
                .filter(part -> !part.isEmpty())
                .toList();
        boolean complete = exhaustive && eligible.size() == parts.size();
        if (eligible.isEmpty()) {
            return Optional.empty();
        }
        List<List<Member>> own = eligible.stream()
                .map(part -> part.stream()
                        .filter(member ->
                                member.claim().source().equals(whole.claim().source()))
                        .toList())
                .toList();
        boolean withinOneSource = own.stream().noneMatch(List::isEmpty);
        return unbalanced(whole, withinOneSource ? own : eligible, complete);
    }

    /** A conflict only where no combination of what the sources say of the parts fits the whole. */
    private Optional<Difference> unbalanced(Member whole, List<List<Member>> eligible, boolean complete) {
        Optional<Difference> first = Optional.empty();
        for (List<Member> combination : combinations(eligible)) {
            Optional<Reason> reason = misfit(whole, combination, complete);
            if (reason.isEmpty()) {
                return Optional.empty();
            }
            if (first.isEmpty()) {
                first = Optional.of(ValueDifferences.difference(
                        file,
                        new ValueDifferences.Clash(Kind.PART_WHOLE, Grade.CONFLICT, reason.get()),
                        List.of(whole),
                        combination));
            }
        }
        return first;
    }

    private static Optional<Reason> misfit(Member whole, List<Member> combination, boolean complete) {
        List<QuantityValue> figures = combination.stream()
                .map(member -> (QuantityValue) member.value())
                .toList();
        return Sums.misfit((QuantityValue) whole.value(), figures, complete);
    }

    private static boolean sumsWith(Member whole, Member part) {
        return whole.claim().mode() == part.claim().mode()
                && whole.claim().attributedTo().equals(part.claim().attributedTo())
                && whole.layer() == part.layer();
    }

    private static List<List<Member>> combinations(List<List<Member>> parts) {
        List<List<Member>> combinations = new ArrayList<>();
        combinations.add(List.of());
        for (List<Member> part : parts) {
            List<List<Member>> longer = new ArrayList<>();
            for (List<Member> begun : combinations) {
                for (Member member : part) {
                    if (longer.size() < COMBINATION_LIMIT) {
                        longer.add(
                                Stream.concat(begun.stream(), Stream.of(member)).toList());
                    }
                }
            }
            combinations = longer;
        }
        return combinations;
    }
}
