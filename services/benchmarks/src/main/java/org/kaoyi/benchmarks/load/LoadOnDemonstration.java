package org.kaoyi.benchmarks.load;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.kaoyi.benchmarks.Benchmark;
import org.kaoyi.benchmarks.Surroundings;
import org.kaoyi.benchmarks.measure.Percentile;
import org.kaoyi.benchmarks.measure.Series;
import org.kaoyi.benchmarks.program.RunningProgram;
import org.kaoyi.benchmarks.report.Floor;
import org.kaoyi.benchmarks.report.Result;
import org.kaoyi.codec.KaoyiJson;

/**
 * Two hundred who read and twenty who record, on the demonstration, as the program is shipped: how much longer a page takes than where ten
 * read, before and afterwards. The figure counts where no answer was wrong, everything acknowledged is there once, and the heap after
 * collection has not grown.
 */
public record LoadOnDemonstration(long seed) implements Benchmark {
    private static final int READERS = 200;
    private static final int WRITERS = 20;
    private static final int FEW_READERS = 10;

    /** What is promised: the tail of many is at most so many times that of few. */
    private static final double TIMES = 5;

    private static final double TAIL = 99;
    private static final double HALF = 50;
    private static final double NANOS_PER_MILLI = 1_000_000;
    private static final double BYTES_PER_MEGABYTE = 1024 * 1024;

    /**
     * What ten minutes of entering may leave: names and titles of 1,200 occasions and 6,000 claims that are kept at hand, and chance. A
     * leak of one page a request would be a hundred times that.
     */
    private static final double HEAP_GROWTH_MAX_MEGABYTES = 24;

    private static final int WRONG_SHOWN = 12;

    /**
     * How long each part takes.
     *
     * @param warmUp of the compiler, at full load
     * @param few of those who read alone, twice
     * @param many of all of them
     * @param look between two looks at the heap
     */
    private record Lengths(Duration warmUp, Duration few, Duration many, Duration look) {
        static Lengths of(Surroundings surroundings) {
            boolean full = surroundings.effort().measured().toSeconds() > 1;
            return full
                    ? new Lengths(
                            Duration.ofSeconds(60),
                            Duration.ofSeconds(90),
                            Duration.ofMinutes(10),
                            Duration.ofMinutes(1))
                    : new Lengths(
                            Duration.ofSeconds(15),
                            Duration.ofSeconds(10),
                            Duration.ofSeconds(40),
                            Duration.ofSeconds(40));
        }
    }

    @Override
    public String name() {
        return "load";
    }

    @Override
    public String meaning() {
        return "99th percentile of reads with 200 readers and 20 writers on the demonstration, by that with ten readers";
    }

    @Override
    public List<Floor> floors() {
        return List.of(Floor.ofValue(TIMES));
    }

    @Override
    public Result run(Surroundings surroundings) throws Exception {
        Lengths lengths = Lengths.of(surroundings);
        List<String> wrong = new ArrayList<>();
        Map<String, Object> detail = new LinkedHashMap<>();
        try (ServedDemonstration served = ServedDemonstration.start()) {
            RunningProgram program = served.program();
            Readers readers = new Readers(program);
            Writers writers = new Writers(program);
            surroundings.journal().say("warming up at full load");
            List<String> whileCold = new ArrayList<>();
            all(readers, writers, "warm", lengths.warmUp(), whileCold);
            surroundings.journal().say("%d readers", FEW_READERS);
            List<Long> few = new ArrayList<>(few(readers, lengths, wrong));
            long positionBefore = position(program);
            int enteredBefore = writers.acknowledged();
            Memory memory = new Memory(program, lengths.look());
            Duration cpuBefore = program.cpu();
            surroundings.journal().say("%d readers and %d writers", READERS, WRITERS);
            People[] many = begin(readers, writers, "load", lengths.many());
            memory.watch(lengths.many());
            List<Long> reads = ended(many[0], wrong);
            List<Long> entries = ended(many[1], wrong);
            double cores = program.cpu().minus(cpuBefore).toNanos()
                    / (double) lengths.many().toNanos();
            memory.look();
            surroundings.journal().say("%d readers again", FEW_READERS);
            few.addAll(few(readers, lengths, wrong));
            allThere(program, writers, positionBefore, enteredBefore, wrong);
            memory.judge(wrong);
            detail.put("seconds", lengths.many().toSeconds());
            detail.put("few-reads", told(few));
            detail.put("reads", told(reads));
            detail.put("entries", told(entries));
            detail.put("wrong-while-cold", shown(whileCold));
            detail.put("cores", Math.round(cores * 100) / 100.0);
            detail.put("heap-after-collection-megabytes", memory.heap);
            detail.put("resident-megabytes", memory.resident);
            detail.put("warnings-in-the-log", warnings(program));
            double times = (double) tail(reads) / tail(few);
            return new Result(
                    name(),
                    "times",
                    true,
                    Series.of(times),
                    Map.of(),
                    Map.of(),
                    wrong.isEmpty() ? Map.of() : Map.of(Result.SUBJECT, shown(wrong)),
                    Map.of(),
                    detail);
        }
    }

    /** By where they come from. */
    private static Map<String, Long> warnings(RunningProgram program) throws IOException {
        Map<String, Long> found = new TreeMap<>();
        program.said()
                .lines()
                .filter(line -> line.contains(" WARN "))
                .forEach(line -> found.merge(
                        line.substring(line.indexOf(" WARN ") + " WARN ".length())
                                .replaceAll(":.*", "")
                                .strip(),
                        1L,
                        Long::sum));
        return found;
    }

    private void all(Readers readers, Writers writers, String round, Duration length, List<String> wrong)
            throws InterruptedException {
        for (People each : begin(readers, writers, round, length)) {
            ended(each, wrong);
        }
    }

    private People[] begin(Readers readers, Writers writers, String round, Duration length) {
        return new People[] {
            People.begin(readers.of(READERS, seed), length), People.begin(writers.of(WRITERS, seed, round), length)
        };
    }

    private List<Long> few(Readers readers, Lengths lengths, List<String> wrong) throws InterruptedException {
        return ended(People.begin(readers.of(FEW_READERS, seed), lengths.few()), wrong);
    }

    private static List<Long> ended(People people, List<String> wrong) throws InterruptedException {
        wrong.addAll(people.awaitEnd().faults());
        return people.latencies();
    }

    /** Each entry is one event, and each claim that was acknowledged can be read. */
    private static void allThere(
            RunningProgram program, Writers writers, long positionBefore, int enteredBefore, List<String> wrong)
            throws IOException {
        long grown = position(program) - positionBefore;
        int entered = writers.acknowledged() - enteredBefore;
        if (grown != entered) {
            wrong.add("%d entries were acknowledged, and the ledger grew by %d".formatted(entered, grown));
        }
        for (String claim : writers.claims()) {
            if (program.get("/api/v1/claims/" + claim).statusCode() != 200) {
                wrong.add("the claim %s was acknowledged and is not there".formatted(claim));
            }
        }
    }

    private static long position(RunningProgram program) throws IOException {
        return KaoyiJson.reports()
                .readTree(program.get("/health").body())
                .path("position")
                .asLong();
    }

    /** What the process holds, looked at now and then. */
    private static final class Memory {
        private final RunningProgram program;
        private final Duration between;
        private final List<Double> heap = new ArrayList<>();
        private final List<Double> resident = new ArrayList<>();

        Memory(RunningProgram program, Duration between) throws IOException, InterruptedException {
            this.program = program;
            this.between = between;
            look();
        }

        /** Not at the end, which is looked at when nobody is under way. */
        void watch(Duration length) throws IOException, InterruptedException {
            for (Duration at = between; at.compareTo(length) < 0; at = at.plus(between)) {
                Thread.sleep(between);
                look();
            }
        }

        void look() throws IOException, InterruptedException {
            heap.add(megabytes(program.heapAfterCollection()));
            resident.add(megabytes(program.residentBytes()));
        }

        void judge(List<String> wrong) {
            double growth = heap.getLast() - heap.getFirst();
            if (growth > HEAP_GROWTH_MAX_MEGABYTES) {
                wrong.add("the heap after collection grew by %.1f MB".formatted(growth));
            }
        }

        private static double megabytes(long bytes) {
            return Math.round(bytes / BYTES_PER_MEGABYTE * 10) / 10.0;
        }
    }

    private static Map<String, Object> told(List<Long> latencies) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("count", latencies.size());
        told.put("p50-ms", millis(Percentile.of(array(latencies), HALF)));
        told.put("p99-ms", millis(tail(latencies)));
        told.put("max-ms", millis(Percentile.of(array(latencies), 100)));
        return told;
    }

    private static long tail(List<Long> latencies) {
        return Percentile.of(array(latencies), TAIL);
    }

    private static long[] array(List<Long> latencies) {
        return latencies.stream().mapToLong(Long::longValue).toArray();
    }

    private static double millis(long nanos) {
        return Math.round(nanos / NANOS_PER_MILLI * 10) / 10.0;
    }

    /** Of a thousand faults the most frequent, and how many there were of each. */
    private static List<String> shown(List<String> wrong) {
        Map<String, Long> counted = wrong.stream().collect(groupingBy(Function.identity(), counting()));
        return counted.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(WRONG_SHOWN)
                .map(it -> "%d times: %s".formatted(it.getValue(), it.getKey()))
                .toList();
    }
}
