package org.kaoyi.readingroom.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.discrepancies.HeatMap;

/**
 * Where the findings of a filtered list gather, in a table that is taken in at a glance: the occasions with most findings first, and the questions
 * in the order of the occasions that they belong to, so that what belongs together stands together.
 */
final class Heat {
    /** Findings that are counted, from the gravest, of as grave ones in the order of the list; of more a line says so. */
    static final int FINDINGS_MAX = 2_000;

    /** Columns that somebody looks along. */
    static final int OCCASIONS_MAX = 40;

    /** Rows that somebody looks down. */
    static final int QUESTIONS_MAX = 60;

    private Heat() {}

    /** Titles of some things of a kind by their ids; those that have none are left out. */
    interface Titles {
        Map<String, String> of(String kind, List<String> ids);
    }

    /** @param cells gravest first */
    static HeatMap of(List<HeatMap.Cell> cells, Titles titles) {
        List<String> occasions = first(most(cells), OCCASIONS_MAX);
        List<HeatMap.Cell> inColumns = inTheirOrder(cells, occasions);
        List<String> questions =
                first(inColumns.stream().map(HeatMap.Cell::question).distinct().toList(), QUESTIONS_MAX);
        Set<String> rows = Set.copyOf(questions);
        return new HeatMap(
                headings("occasion", occasions, titles),
                headings("question", questions, titles),
                inColumns.stream()
                        .filter(cell -> rows.contains(cell.question()))
                        .toList());
    }

    /**
     * The key of what is to be said of what the table leaves out; null where it leaves out nothing. Findings that were not counted say more than columns that are
     * not shown: then the occasions that are shown need not be those with most.
     *
     * @param most findings that were counted at most
     */
    static @Nullable String leftOut(HeatMap shown, List<HeatMap.Cell> cells, int most) {
        int counted = findings(cells);
        if (counted >= most) {
            return "heat.bounded";
        }
        return findings(shown.cells()) < counted ? "heat.cut" : null;
    }

    /** Findings that the cells count. */
    static int findings(List<HeatMap.Cell> cells) {
        return cells.stream().mapToInt(HeatMap.Cell::findings).sum();
    }

    private static List<String> most(List<HeatMap.Cell> cells) {
        Map<String, Integer> findings = new LinkedHashMap<>();
        cells.forEach(cell -> findings.merge(cell.occasion(), cell.findings(), Integer::sum));
        // The sort is stable: of as many, the gravest stays first.
        return findings.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<HeatMap.Cell> inTheirOrder(List<HeatMap.Cell> cells, List<String> occasions) {
        Map<String, List<HeatMap.Cell>> columns = cells.stream().collect(Collectors.groupingBy(HeatMap.Cell::occasion));
        List<HeatMap.Cell> all = new ArrayList<>();
        occasions.forEach(occasion -> columns.getOrDefault(occasion, List.of()).stream()
                .sorted(Comparator.comparingInt(HeatMap.Cell::findings).reversed())
                .forEach(all::add));
        return all;
    }

    private static List<HeatMap.Heading> headings(String kind, List<String> ids, Titles titles) {
        Map<String, String> known = titles.of(kind, ids);
        return ids.stream()
                .map(id -> new HeatMap.Heading(id, known.getOrDefault(id, id)))
                .toList();
    }

    private static List<String> first(List<String> all, int most) {
        return all.subList(0, Math.min(all.size(), most));
    }
}
