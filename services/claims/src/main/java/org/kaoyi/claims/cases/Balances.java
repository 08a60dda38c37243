package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kaoyi.claims.account.BalancePart;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.comparison.Reason;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.quantity.Populations;

/**
 * {@code part-whole}: figures declared as parts of a figure. Exhaustive parts whose sum can not be the whole, or parts that exceed it,
 * are a conflict filed under the whole; a remainder is said where they are not exhaustive ({@code domain.md} §3). A source is held to
 * its own sum first, then to what all sources say of the parts.
 */
final class Balances {
    /** Two readings of each of six parts. */
    private static final int COMBINATION_LIMIT = 64;

    private final CaseFile file;
    private final List<Difference> differences = new ArrayList<>();
    private final List<Remainder> remainders = new ArrayList<>();

    private Balances(CaseFile file) {
        this.file = file;
        for (List<BalancePart> declared : DeclaredParts.divisions(file.key(), file.book())) {
            Division division = new Division(
                    declared.stream().map(this::figures).toList(),
                    declared.stream().allMatch(part -> part.exhaustive() == Exhaustive.YES));
            file.own().stream()
                    .filter(whole -> whole.affirms() && whole.value() instanceof QuantityValue)
                    .forEach(whole -> against(whole, division));
        }
    }

    /**
     * One way in which the whole is divided.
     *
     * @param parts what is told of each part, of one of which nothing may be
     */
    private record Division(List<List<Member>> parts, boolean exhaustive) {

        /** What is told of each part, without the parts of which nothing is. */
        List<List<Member>> told(Predicate<Member> eligible) {
            return parts.stream()
                    .map(part -> part.stream().filter(eligible).toList())
                    .filter(part -> !part.isEmpty())
                    .toList();
        }

        /** Whether these are all the parts there are. */
        boolean allCounted(List<List<Member>> told) {
            return exhaustive && told.size() == parts.size();
        }
    }

    static Balances in(CaseFile file) {
        return new Balances(file);
    }

    List<Difference> differences() {
        return differences;
    }

    List<Remainder> remainders() {
        return remainders;
    }

    private List<Member> figures(BalancePart part) {
        return file.family().stream()
                .filter(member -> member.key().occasion().equals(part.partOccasion())
                        && member.key().question().equals(part.partQuestion())
                        && member.key().level() == file.key().level()
                        && member.affirms()
                        && member.value() instanceof QuantityValue)
                .toList();
    }

    private void against(Member whole, Division division) {
        List<List<Member>> told = division.told(member -> sumsWith(whole, member));
        if (told.isEmpty()) {
            return;
        }
        List<List<Member>> own = division.told(member -> sumsWith(whole, member)
                && member.claim().source().equals(whole.claim().source()));
        Sums sums = new Sums(figure(whole), told.stream().flatMap(List::stream).map(Balances::figure));
        Optional<Difference> misfit = unbalanced(sums, whole, own, division.allCounted(own))
                .or(() -> unbalanced(sums, whole, told, division.allCounted(told)));
        misfit.ifPresent(differences::add);
        if (misfit.isEmpty() && !division.allCounted(told)) {
            remainders.add(remainder(sums, whole, told));
        }
    }

    /** A conflict only where no combination of what the sources say of the parts fits the whole. */
    private Optional<Difference> unbalanced(Sums sums, Member whole, List<List<Member>> told, boolean complete) {
        if (told.isEmpty()) {
            return Optional.empty();
        }
        boolean tooMany = count(told) > COMBINATION_LIMIT;
        List<List<Member>> combinations = tooMany ? extremes(sums, told) : combinations(told);
        List<Optional<Reason>> misfits = combinations.stream()
                .map(combination -> sums.misfit(figures(combination), complete))
                .toList();
        boolean oneFits = misfits.stream().anyMatch(Optional::isEmpty);
        // Of the extremes one too small and one too large leave room for a fitting combination between them.
        boolean betweenExtremes = tooMany
                && misfits.stream()
                                .flatMap(Optional::stream)
                                .map(Reason::code)
                                .distinct()
                                .count()
                        > 1;
        return oneFits || betweenExtremes
                ? Optional.empty()
                : misfits.getFirst().map(reason -> conflict(whole, combinations.getFirst(), reason));
    }

    private Difference conflict(Member whole, List<Member> combination, Reason reason) {
        return ValueDifferences.difference(
                file, new Clash(Kind.PART_WHOLE, Grade.CONFLICT, () -> reason), List.of(whole), combination);
    }

    private static Remainder remainder(Sums sums, Member whole, List<List<Member>> told) {
        List<List<Member>> extremes = extremes(sums, told);
        return new Remainder(
                whole.id(),
                told.stream().flatMap(List::stream).map(Member::id).sorted().toList(),
                sums.remainder(figures(extremes.getFirst()), figures(extremes.getLast())));
    }

    private static boolean sumsWith(Member whole, Member part) {
        return Sums.canAdd(figure(whole), figure(part))
                && whole.claim().mode() == part.claim().mode()
                && Gate.samePlan(whole.claim(), part.claim())
                && whole.claim().attributedTo().equals(part.claim().attributedTo())
                && Scopes.overlap(whole.claim().scope(), part.claim().scope())
                && Populations.sameOrUnsaid(
                        whole.claim().population(), part.claim().population())
                && whole.layer() == part.layer();
    }

    private static List<QuantityValue> figures(List<Member> members) {
        return members.stream().map(Balances::figure).toList();
    }

    private static QuantityValue figure(Member member) {
        return (QuantityValue) member.value();
    }

    private static long count(List<List<Member>> parts) {
        long count = 1;
        for (List<Member> part : parts) {
            count = Math.min(COMBINATION_LIMIT + 1L, count * part.size());
        }
        return count;
    }

    /** The smallest and the largest that the sources say of each part: past the limit only what neither can mend is a conflict. */
    private static List<List<Member>> extremes(Sums sums, List<List<Member>> parts) {
        Comparator<Member> byLow = Comparator.comparing(Balances::figure, sums.byLow());
        Comparator<Member> byHigh = Comparator.comparing(Balances::figure, sums.byHigh());
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
