package org.kaoyi.benchmarks.kafka;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.kaoyi.benchmarks.Benchmark;
import org.kaoyi.benchmarks.Surroundings;
import org.kaoyi.benchmarks.database.BenchmarkDatabase;
import org.kaoyi.benchmarks.event.CaseEvents;
import org.kaoyi.benchmarks.measure.Callers;
import org.kaoyi.benchmarks.measure.Percentile;
import org.kaoyi.benchmarks.measure.Series;
import org.kaoyi.benchmarks.program.RunningProgram;
import org.kaoyi.benchmarks.report.Floor;
import org.kaoyi.benchmarks.report.Result;
import org.kaoyi.benchmarks.store.Kaoyi;
import org.kaoyi.codec.KaoyiJson;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.NewEvent;
import tools.jackson.databind.json.JsonMapper;

/**
 * From the moment at which a batch of claims is due to the moment at which the report of its last occasion shows it, every role a process
 * of its own: recorded by one, relayed by another, folded by two, asked of a fourth. The load is a quarter of what the same cluster took
 * in one burst just before, which is printed.
 */
record ClusterLag(long seed) implements Benchmark {
    /** The recorder's door for other members (docs/decisions/0034). */
    private static final String DOOR = "/cluster/appends";

    private static final String TOKEN_HEADER = "X-Kaoyi-Cluster-Token";
    private static final JsonMapper JSON = KaoyiJson.reports();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int OK = 200;

    private static final int BURST_CLAIMS_MAX = 20_000;
    private static final int BURST_BATCH = 1_000;
    private static final double LOAD = 0.25;
    private static final Duration BETWEEN_BATCHES = Duration.ofMillis(100);

    /** Of one measured length each; the first is thrown away. */
    private static final int STRETCHES = 12;

    private static final double P99 = 99;
    private static final double FLOOR_MILLIS = 1_000;

    @Override
    public String name() {
        return "cluster-lag";
    }

    @Override
    public String meaning() {
        return "99th percentile of the time from append to report, all roles apart, at a quarter of the peak";
    }

    @Override
    public List<Floor> floors() {
        return List.of(Floor.ofValue(FLOOR_MILLIS));
    }

    @Override
    public Result run(Surroundings surroundings) throws Exception {
        BenchmarkDatabase database = surroundings.server().fresh("cluster");
        new Kaoyi().install(database);
        CaseEvents events = new CaseEvents(seed);
        try (Broker broker = Broker.start();
                ProgramCluster cluster = new ProgramCluster(database, broker.freshTopic())) {
            RunningProgram recorder = cluster.start("record", "record", (String) null);
            append(recorder, events.references());
            cluster.start("relay", "relay", (String) null);
            cluster.start("project-1", "project", (String) null);
            cluster.start("project-2", "project", (String) null);
            RunningProgram reader = cluster.start("read", "read", recorder);
            cluster.awaitViews(cluster.head());
            int claims = Math.min(BURST_CLAIMS_MAX, surroundings.effort().importRows());
            burst(cluster, recorder, events, claims / 2); // warms up
            Map<String, Object> detail = new LinkedHashMap<>();
            ClusterCosts atPeak = ClusterCosts.of(cluster);
            double peak = burst(cluster, recorder, events, claims);
            detail.put("peak-events-a-second", Math.round(peak));
            detail.put("peak-cpu-micros-an-event", atPeak.microsAnEvent());
            surroundings.journal().say("the cluster's peak is %.0f events/s", peak);
            Duration measured = surroundings.effort().measured().multipliedBy(STRETCHES);
            ClusterCosts atLoad = ClusterCosts.of(cluster);
            List<Long> micros = steady(recorder, reader, events, peak * LOAD, measured);
            detail.put("load-events-a-second", Math.round(peak * LOAD));
            detail.put("load-cpu-micros-an-event", atLoad.microsAnEvent());
            detail.put("load-cores", atLoad.cores());
            long head = cluster.head();
            cluster.bytes().forEach((what, bytes) -> detail.put(what + "-bytes-an-event", bytes / head));
            return result(detail, micros);
        }
    }

    private Result result(Map<String, Object> detail, List<Long> micros) {
        int warmUp = micros.size() / STRETCHES;
        long[] counted = micros.stream().skip(warmUp).mapToLong(Long::longValue).toArray();
        detail.put("reports-asked", counted.length);
        detail.put("p50-ms", millis(Percentile.of(counted, 50)));
        detail.put("p90-ms", millis(Percentile.of(counted, 90)));
        detail.put("p99-ms", millis(Percentile.of(counted, P99)));
        detail.put("max-ms", millis(Percentile.of(counted, 100)));
        return Result.alone(name(), "ms", true, Series.of(millis(Percentile.of(counted, P99))))
                .explained(detail);
    }

    private static double millis(long micros) {
        return micros / 1_000.0;
    }

    /** @return events a second until every view shows the last */
    private static double burst(ProgramCluster cluster, RunningProgram recorder, CaseEvents events, int claims)
            throws Exception {
        long before = cluster.head();
        long began = System.nanoTime();
        List<NewEvent> batch = new ArrayList<>();
        for (int left = claims; left > 0; left -= CaseEvents.CLAIMS_A_CASE) {
            batch.addAll(events.nextCase());
            if (batch.size() >= BURST_BATCH) {
                append(recorder, batch);
                batch.clear();
            }
        }
        append(recorder, batch);
        long head = cluster.head();
        cluster.awaitViews(head);
        return (head - before) / Callers.seconds(System.nanoTime() - began);
    }

    /** In an open loop: a batch that is late counts from when it was due, and nothing waits for the report before. */
    private static List<Long> steady(
            RunningProgram recorder, RunningProgram reader, CaseEvents events, double rate, Duration measured)
            throws Exception {
        ConcurrentLinkedQueue<Long> micros = new ConcurrentLinkedQueue<>();
        double a = rate * Callers.seconds(BETWEEN_BATCHES.toNanos());
        try (ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
            long began = System.nanoTime();
            double owed = 0;
            for (long number = 0; number * BETWEEN_BATCHES.toNanos() < measured.toNanos(); number++) {
                long due = began + number * BETWEEN_BATCHES.toNanos();
                List<NewEvent> batch = new ArrayList<>();
                String occasion = events.occasionOfNext();
                for (owed += a; owed > 0; owed -= CaseEvents.CLAIMS_A_CASE) {
                    occasion = events.occasionOfNext();
                    batch.addAll(events.nextCase());
                }
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                if (!batch.isEmpty()) {
                    String last = occasion;
                    Future<?> ignored = asking.submit(() -> {
                        long position = append(recorder, batch);
                        awaitReport(reader, last, position);
                        return micros.add(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due));
                    });
                }
            }
        }
        return List.copyOf(micros);
    }

    private static void awaitReport(RunningProgram reader, String occasion, long position) throws Exception {
        String path =
                "/api/v1/reports/discrepancies?all=true&occasion=%s&min-position=%d".formatted(occasion, position);
        while (reader.get(path).statusCode() != OK) {
            LockSupport.parkNanos(BETWEEN_BATCHES.toNanos() / 10);
        }
    }

    /** @return the position of the last */
    private static long append(RunningProgram recorder, List<NewEvent> events) throws Exception {
        if (events.isEmpty()) {
            return 0;
        }
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(recorder.at(DOOR))
                        .header(TOKEN_HEADER, ProgramCluster.TOKEN)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(
                                JSON.writeValueAsBytes(new Append(List.of(), List.copyOf(events), null))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != OK || !answer.body().contains("\"last\"")) {
            throw new IllegalStateException("the recorder did not record: " + answer.statusCode() + answer.body());
        }
        return JSON.readTree(answer.body()).get("appended").get("last").asLong();
    }
}
