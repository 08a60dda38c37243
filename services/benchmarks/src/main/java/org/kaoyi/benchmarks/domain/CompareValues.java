package org.kaoyi.benchmarks.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.kaoyi.benchmarks.event.RandomClaims;
import org.kaoyi.claims.comparison.Comparison;
import org.kaoyi.claims.comparison.ValueComparator;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Comparisons of values that were read before, one after another on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CompareValues {
    private static final long SEED = 1957;

    /** Enough that the pairs do not fit a branch predictor, few enough for the cache, as the values of a case are. */
    private static final int VALUES = 1_024;

    private static final int SET_MEMBERS = 3;

    /** Of a hundred claims of the demonstration two tell an order. */
    private static final int ORDERS_IN_A_HUNDRED = 2;

    private static final int TOPICS = 12;
    private static final int TOPICS_TOLD = 6;

    /** {@code mixed} is what is reported: dates, figures, sets and a few orders, each compared with one of its own type. */
    @Param({"mixed", "date", "quantity", "set", "sequence"})
    String kind = "mixed";

    private final ValueComparator comparator = new ValueComparator(Policy.STANDARD, new ReferenceBook());
    private final List<Value> ones = new ArrayList<>();
    private final List<Value> others = new ArrayList<>();
    private int next;

    @Setup
    public void read() {
        Random random = new Random(SEED);
        RandomClaims wordings = new RandomClaims(SEED);
        for (int i = 0; i < VALUES; i++) {
            String wanted = kind.equals("mixed") ? drawn(random) : kind;
            ones.add(value(wanted, wordings));
            others.add(value(wanted, wordings));
        }
    }

    private static String drawn(Random random) {
        return random.nextInt(100) < ORDERS_IN_A_HUNDRED
                ? "sequence"
                : List.of("date", "quantity", "set").get(random.nextInt(3));
    }

    private static Value value(String wanted, RandomClaims wordings) {
        return switch (wanted) {
            case "date" -> RandomClaims.read(wordings.day(), ValueType.DATE);
            case "quantity" -> RandomClaims.read(wordings.figure(), ValueType.QUANTITY);
            case "sequence" -> RandomClaims.read(wordings.order(TOPICS, TOPICS_TOLD), ValueType.SEQUENCE);
            default -> {
                List<Value> members = new ArrayList<>();
                for (int i = 0; i < SET_MEMBERS; i++) {
                    members.add(RandomClaims.read(wordings.day(), ValueType.DATE));
                }
                yield new SetValue(members, false);
            }
        };
    }

    @Benchmark
    public Comparison compareValues() {
        next = (next + 1) % VALUES;
        return comparator.compare(ones.get(next), others.get(next));
    }
}
