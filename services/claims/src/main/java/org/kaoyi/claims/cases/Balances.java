package org.kaoyi.claims.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** Of figures that begin at one number that which includes it reaches further down; so upwards. */
    private static final Comparator<Member> BY_LOW = Comparator.<Member, @Nullable BigDecimal>comparing(
                    member -> figure(member).low(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(member -> !figure(member).lowClosed());

    private static final Comparator<Member> BY_HIGH = Comparator.<Member, @Nullable BigDecimal>comparing(
                    member -> figure(member).high(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(member -> figure(member).highClosed());

    private final CaseFile file;
    private final List<List<Member>> parts;
    private final boolean exhaustive;
    private final List<Difference> differences = new ArrayList<>();
    private final List<Remainder> remainders = new ArrayList<>();

    private Balances(CaseFile file, List<BalancePart> declared) {
        this.file = file;
        this.parts = declared.stream().map(this::figures).toList();
        this.exhaustive = declared.stream().allMatch(part -> part.exhaustive() == Exhaustive.YES);
        if (!declared.isEmpty()) {
            file.own().stream()
                    .filter(whole -> whole.affirms() && whole.value() instanceof QuantityValue)
                    .forEach(this::against);
        }
    }

    static Balances in(CaseFile file) {
        return new Balances(file, DeclaredParts.of(file.key(), file.book()));
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

    private void against(Member whole) {
        List<List<Member>> told = toldOf(member -> sumsWith(whole, member));
        if (told.isEmpty()) {
            return;
        }
        List<List<Member>> own = toldOf(member -> sumsWith(whole, member)
                && member.claim().source().equals(whole.claim().source()));
        Optional<Difference> misfit = unbalanced(whole, own).or(() -> unbalanced(whole, told));
        misfit.ifPresent(differences::add);
        if (misfit.isEmpty() && !allCounted(told)) {
            remainder(whole, told).ifPresent(remainders::add);
        }
    }

    /** What is told of each part, without the parts of which nothing is. */
    private List<List<Member>> toldOf(Predicate<Member> eligible) {
        return parts.stream()
                .map(part -> part.stream().filter(eligible).toList())
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Whether these are all the parts there are. */
    private boolean allCounted(List<List<Member>> told) {
        return exhaustive && told.size() == parts.size();
    }

    /** A conflict only where no combination of what the sources say of the parts fits the whole. */
    private Optional<Difference> unbalanced(Member whole, List<List<Member>> told) {
        if (told.isEmpty()) {
            return Optional.empty();
        }
        boolean tooMany = count(told) > COMBINATION_LIMIT;
        List<List<Member>> combinations = tooMany ? extremes(told) : combinations(told);
        List<Optional<Reason>> misfits = combinations.stream()
                .map(combination -> misfit(whole, combination, allCounted(told)))
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
                file, new ValueDifferences.Clash(Kind.PART_WHOLE, Grade.CONFLICT, reason), List.of(whole), combination);
    }

    private static Optional<Reason> misfit(Member whole, List<Member> combination, boolean complete) {
        return Sums.misfit(
                figure(whole), combination.stream().map(Balances::figure).toList(), complete);
    }

    private static Optional<Remainder> remainder(Member whole, List<List<Member>> told) {
        List<List<Member>> extremes = extremes(told);
        return Sums.remainder(
                        figure(whole),
                        extremes.getFirst().stream().map(Balances::figure).toList(),
                        extremes.getLast().stream().map(Balances::figure).toList())
                .map(left -> new Remainder(
                        whole.id(),
                        told.stream()
                                .flatMap(List::stream)
                                .map(Member::id)
                                .sorted()
                                .toList(),
                        left));
    }

    private static boolean sumsWith(Member whole, Member part) {
        return whole.claim().mode() == part.claim().mode()
                && Gate.samePlan(whole.claim(), part.claim())
                && whole.claim().attributedTo().equals(part.claim().attributedTo())
                && Scopes.overlap(whole.claim().scope(), part.claim().scope())
                && Populations.sameOrUnsaid(
                        whole.claim().population(), part.claim().population())
                && whole.layer() == part.layer();
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
    private static List<List<Member>> extremes(List<List<Member>> parts) {
        return List.of(
                parts.stream()
                        .map(part -> part.stream().min(BY_LOW).orElseThrow())
                        .toList(),
                parts.stream()
                        .map(part -> part.stream().max(BY_HIGH).orElseThrow())
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
