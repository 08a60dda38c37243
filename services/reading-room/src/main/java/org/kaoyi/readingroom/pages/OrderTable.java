package org.kaoyi.readingroom.pages;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.kaoyi.claims.cases.Kind;
import org.kaoyi.projections.catalogue.ReferenceQueries;
import org.kaoyi.projections.discrepancies.CaseView;

/**
 * The readings of a case that are orders of topics, side by side: topics in the order of the first, with the place that each reading gives them, and which
 * must move for a reading to agree with the first.
 *
 * @param columns the readings
 * @param rows the topics
 */
public record OrderTable(String question, String caseId, List<Column> columns, List<Row> rows) {
    /** Between chains of which nothing says how they stand to each other. */
    private static final Pattern CHAINS = Pattern.compile(" \\| ");

    private static final Pattern STEPS = Pattern.compile(" > ");

    /** Topics told as one step. */
    private static final Pattern TIES = Pattern.compile(" = ");

    private static final Pattern MOVED = Pattern.compile("; ");

    /** Reasons whose first argument names the topics that must move. */
    private static final Set<String> INVERSIONS = Set.of("inverted", "inverted-at-most", "circular");

    /** @param agrees whether it inverts nothing of the first reading; of the first itself true */
    public record Column(List<String> sigla, boolean agrees) {}

    /** @param places one for each column */
    public record Row(String topic, List<Place> places) {}

    /**
     * Where a reading puts a topic.
     *
     * @param place such as {@code 2}, or {@code b2} in the second chain of a reading that tells several; empty where it does not name it
     * @param moved whether it must move for the reading to agree with the first
     */
    public record Place(String place, boolean moved) {}

    /** The orders of a case, its topics by their names; empty where it has not two. */
    static Optional<OrderTable> of(CaseView view, ReferenceQueries references) {
        List<CaseView.ReadingView> orders = view.readings().stream()
                .filter(it -> it.polarity().equals("affirms") && isOrder(it.value()))
                .toList();
        if (orders.size() < 2) {
            return Optional.empty();
        }
        List<Map<String, String>> places =
                orders.stream().map(it -> places(it.value())).toList();
        List<Set<String>> moved = orders.stream()
                .map(it -> it.equals(orders.getFirst()) ? Set.<String>of() : moved(view, orders.getFirst(), it))
                .toList();
        Set<String> topics = new LinkedHashSet<>();
        places.forEach(it -> topics.addAll(it.keySet()));
        Map<String, String> names = references.titles("term", topics);
        return Optional.of(new OrderTable(
                view.questionText(),
                view.id(),
                IntStream.range(0, orders.size())
                        .mapToObj(at ->
                                new Column(orders.get(at).sigla(), moved.get(at).isEmpty()))
                        .toList(),
                topics.stream()
                        .map(topic -> row(topic, names.getOrDefault(topic, topic), places, moved))
                        .toList()));
    }

    private static boolean isOrder(String value) {
        return STEPS.matcher(value).find();
    }

    /** A topic without a vocabulary is a word; one of a vocabulary is named as the differences of the case name it. */
    private static Row row(String topic, String name, List<Map<String, String>> places, List<Set<String>> moved) {
        return new Row(
                name,
                IntStream.range(0, places.size())
                        .mapToObj(at -> new Place(
                                places.get(at).getOrDefault(topic, ""),
                                moved.get(at).contains(name)))
                        .toList());
    }

    /** Of each topic its place, in the order of the telling. */
    private static Map<String, String> places(String value) {
        Map<String, String> places = new LinkedHashMap<>();
        String[] chains = CHAINS.split(value);
        for (int chain = 0; chain < chains.length; chain++) {
            String before = chains.length == 1 ? "" : String.valueOf((char) ('a' + chain % 26));
            String[] steps = STEPS.split(chains[chain]);
            for (int step = 0; step < steps.length; step++) {
                String place = before + (step + 1);
                TIES.splitAsStream(steps[step]).forEach(topic -> places.merge(topic, place, (a, b) -> a + ", " + b));
            }
        }
        return places;
    }

    /** What must move for a reading to agree with the first, as the case's differences say. */
    private static Set<String> moved(CaseView view, CaseView.ReadingView first, CaseView.ReadingView other) {
        Predicate<CaseView.DifferenceView> ofBoth = it -> it.claims().stream().anyMatch(first.claims()::contains)
                && it.claims().stream().anyMatch(other.claims()::contains);
        Set<String> moved = new LinkedHashSet<>();
        view.differences().stream()
                .filter(it -> it.kind().equals(Kind.ORDER.label()) && INVERSIONS.contains(it.reasonCode()))
                .filter(ofBoth)
                .forEach(it -> moved.addAll(
                        Arrays.asList(MOVED.split(it.reasonArguments().getFirst()))));
        return moved;
    }
}
