package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    /** Two readings of each of six parts. */
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
        Optional<Reason> before = Optional.empty();
        boolean tooMany = count(eligible) > COMBINATION_LIMIT;
        for (List<Member> combination : tooMany ? extremes(eligible) : combinations(eligible)) {
            Optional<Reason> reason = misfit(whole, combination, complete);
            boolean otherWay = tooMany
                    && before.isPresent()
                    && reason.isPresent()
                    && !before.get().code().equals(reason.get().code());
            if (reason.isEmpty() || otherWay) {
                return Optional.empty();
            }
            before = reason;
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
                && whole.claim().plan().equals(part.claim().plan())
                && whole.claim().attributedTo().equals(part.claim().attributedTo())
                && Scopes.overlap(whole.claim().scope(), part.claim().scope())
                && samePopulation(whole.claim().population(), part.claim().population())
                && whole.layer() == part.layer();
    }

    /** A part may leave unsaid whom it counts; it then counts whom the whole counts. */
    private static boolean samePopulation(@Nullable String whole, @Nullable String part) {
        return whole == null || part == null || whole.equals(part);
    }

    private static long count(List<List<Member>> parts) {
        long count = 1;
        for (List<Member> part : parts) {
            count = Math.min(COMBINATION_LIMIT + 1L, count * part.size());
        }
        return count;
    }

    /**
     * Past the limit only what no combination at all can mend: the smallest sum exceeds the whole, or the largest falls short of it.
     */
    private List<List<Member>> extremes(List<List<Member>> parts) {
        Comparator<Member> byLow = Comparator.comparing(
                member -> ((QuantityValue) member.value()).low(), Comparator.nullsFirst(Comparator.naturalOrder()));
        Comparator<Member> byHigh = Comparator.comparing(
                member -> ((QuantityValue) member.value()).high(), Comparator.nullsLast(Comparator.naturalOrder()));
        return List.of(
                parts.stream()
                        .map(part -> part.stream().min(byLow).orElseThrow())
                        .toList(),
                parts.stream()
                        .map(part -> part.stream().max(byHigh).orElseThrow())
                        .toList());
    }

    private static List<List<Member>> combinations(List<List<Member>> parts) {
        List<List<Member>> combinations = new ArrayList<>();
        combinations.add(List.of());
        for (List<Member> part : parts) {
            List<List<Member>> longer = new ArrayList<>();
            for (List<Member> begun : combinations) {
                part.forEach(member -> longer.add(
                        Stream.concat(begun.stream(), Stream.of(member)).toList()));
            }
            combinations = longer;
        }
        return combinations;
    }
}
