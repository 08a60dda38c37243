package org.kaoyi.projections.feed;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.InterpretationStated;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.OccasionRegistered;
import org.kaoyi.claims.event.QuotationAnchored;
import org.kaoyi.claims.event.SourceExamined;
import org.kaoyi.claims.event.StatementLinked;
import org.kaoyi.claims.reference.ReferenceBook;

/**
 * Which shares of a view are one process's. Claims and examinations fall into shares by the family of occasions that they tell of; every
 * other event asks for all shares, and whoever keeps the first one folds it (docs/decisions/0082).
 *
 * @param numbers from 0 to {@link #COUNT} - 1
 */
public record Shares(SortedSet<Integer> numbers) {
    /** Divides evenly by two, three, four, six and twelve, which are likely numbers of processes, and of partitions of a topic. */
    public static final int COUNT = 12;

    /** Of one process that folds the whole. */
    public static final Shares ALL = of(IntStream.range(0, COUNT).boxed().toList());

    private static final int FIRST = 0;

    /** Types of events that touch the rows of one family of occasions at most, and no reference data. */
    private static final Set<String> OF_ONE_FAMILY = Stream.of(
                    ClaimRecorded.class,
                    SourceExamined.class,
                    QuotationAnchored.class,
                    InterpretationStated.class,
                    StatementLinked.class)
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());

    private static final String OF_AN_OCCASION = OccasionRegistered.class.getSimpleName();

    public Shares {
        numbers = Collections.unmodifiableSortedSet(new TreeSet<>(numbers));
    }

    /** @throws IllegalArgumentException when there is none, or one that there is not */
    public static Shares of(Collection<Integer> numbers) {
        if (numbers.isEmpty() || numbers.stream().anyMatch(it -> it < FIRST || it >= COUNT)) {
            throw new IllegalArgumentException(
                    "shares are numbered from 0 to %d, and not %s".formatted(COUNT - 1, numbers));
        }
        return new Shares(new TreeSet<>(numbers));
    }

    /** The shares of whoever was given some of the partitions of a topic; empty where these are beyond the number of shares. */
    public static Optional<Shares> ofPartitions(Collection<Integer> partitions, int partitionCount) {
        List<Integer> numbers = IntStream.range(FIRST, COUNT)
                .filter(share -> partitions.contains(share % partitionCount))
                .boxed()
                .toList();
        return numbers.isEmpty() ? Optional.empty() : Optional.of(of(numbers));
    }

    /**
     * Whether an event asks for all shares, so that none goes past it before it is folded. A new occasion that is part of none joins no
     * families: its own is all that it touches, though everybody has to know it.
     *
     * @param event asked only where its type does not tell
     */
    static boolean asksForAll(String type, Supplier<LedgerEvent> event) {
        if (type.equals(OF_AN_OCCASION)) {
            return !(event.get() instanceof OccasionRegistered it)
                    || it.occasion().partOf() != null;
        }
        return !OF_ONE_FAMILY.contains(type);
    }

    static boolean asksForAll(RecordedEvent event) {
        return asksForAll(event.type(), event::event);
    }

    /** The occasion into whose share an event falls that does not ask for all; empty where it touches no rows. */
    static Optional<OccasionId> occasion(LedgerEvent event) {
        return event instanceof OccasionRegistered it
                ? Optional.of(it.occasion().id())
                : event.concerns();
    }

    /** The share of an event that does not ask for all: that of its occasion. */
    static int of(ReferenceBook book, LedgerEvent event) {
        return occasion(event).map(occasion -> of(book, occasion)).orElse(FIRST);
    }

    /** The share into which an occasion falls, with its whole family: that of the family's first occasion. */
    static int of(ReferenceBook book, OccasionId occasion) {
        OccasionId first = Collections.min(book.family(occasion));
        int hash = first.value().hashCode(); // of a string: the same in every process
        return Math.floorMod(hash ^ (hash >>> 16), COUNT);
    }

    boolean areAll() {
        return numbers.size() == COUNT;
    }

    /** Whether what asks for all shares is folded here. */
    boolean haveFirst() {
        return numbers.contains(FIRST);
    }

    boolean have(int share) {
        return numbers.contains(share);
    }

    Integer[] array() {
        return numbers.toArray(Integer[]::new);
    }
}
