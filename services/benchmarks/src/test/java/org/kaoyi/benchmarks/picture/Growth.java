package org.kaoyi.benchmarks.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoyi.benchmarks.picture.Curve.Point;
import tools.jackson.databind.JsonNode;

/** What the raw output says of several sizes of a ledger: one panel for each benchmark that was run at more than one. */
final class Growth {
    private static final double MICROS_A_MILLI = 1_000;
    private static final String OF_SEARCH = "microseconds-p50-p99-max-";
    private static final String OF_PAGE = "-microseconds-p50-p99";
    private static final int P50 = 0;
    private static final int P99 = 1;

    private final RawRuns runs;

    Growth(RawRuns runs) {
        this.runs = runs;
    }

    List<Panel> panels() {
        return Stream.of(
                        new Panel("One more event, in batches of 1,000", "µs", append()),
                        new Panel("A page of hits", "ms", search()),
                        new Panel("What a page asks, 99th percentile", "ms", pages()))
                .map(panel -> new Panel(
                        panel.title(),
                        panel.unit(),
                        panel.curves().stream().filter(Curve::isCurve).toList()))
                .filter(panel -> !panel.curves().isEmpty())
                .toList();
    }

    private List<Curve> append() {
        return curves("scaling", detail -> {
            List<Point> points = new ArrayList<>();
            detail.get("microsecondsAnEvent")
                    .forEachEntry((size, cost) -> points.add(new Point(
                            Double.parseDouble(size),
                            cost.get(0).asDouble(),
                            cost.get(1).asDouble(),
                            cost.get(2).asDouble())));
            return List.of(new Curve("append", bySize(points)));
        });
    }

    private List<Curve> search() {
        return curves("search", detail -> {
            List<Point> half = new ArrayList<>();
            List<Point> tail = new ArrayList<>();
            detail.forEachEntry((name, took) -> {
                String size = name.startsWith(OF_SEARCH) ? name.substring(OF_SEARCH.length()) : "";
                if (!size.isEmpty() && size.chars().allMatch(Character::isDigit)) {
                    half.add(new Point(Double.parseDouble(size), millis(took.get(P50))));
                    tail.add(new Point(Double.parseDouble(size), millis(took.get(P99))));
                }
            });
            return List.of(new Curve("99th percentile", bySize(tail)), new Curve("half of them", bySize(half)));
        });
    }

    private List<Curve> pages() {
        return curves("report-pages", detail -> {
            JsonNode sizes = detail.get("claims");
            List<Curve> curves = new ArrayList<>();
            detail.forEachEntry((name, took) -> {
                if (name.endsWith(OF_PAGE)) {
                    List<Point> points = new ArrayList<>();
                    for (int i = 0; i < sizes.size(); i++) {
                        points.add(new Point(
                                sizes.get(i).asDouble(), millis(took.get(i).get(P99))));
                    }
                    String page = name.substring(0, name.length() - OF_PAGE.length());
                    curves.add(new Curve(page.replace('-', ' '), bySize(points)));
                }
            });
            return curves;
        });
    }

    /** How the curves of a benchmark stand in the detail of its result. */
    private interface Reading {
        List<Curve> of(JsonNode detail);
    }

    private List<Curve> curves(String bench, Reading reading) {
        Optional<RawRuns.Line> newest = runs.newest(bench);
        return newest.map(line -> reading.of(line.detail())).orElse(List.of());
    }

    private static List<Point> bySize(List<Point> points) {
        return points.stream().sorted(Comparator.comparingDouble(Point::size)).toList();
    }

    private static double millis(JsonNode micros) {
        return micros.asDouble() / MICROS_A_MILLI;
    }
}
