package org.kaoyi.projections.discrepancies;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.cases.Grade;

/**
 * How many cases of each grade, kind and state the other filters leave: as many as are found when that one is asked for instead of what is asked
 * for now. Those of which none is left are missing.
 *
 * @param grades gravest first
 * @param kinds most frequent first; a case counts under each of its kinds
 * @param capped whether there are more than were counted
 */
public record CaseFacets(
        Map<String, Integer> grades, Map<String, Integer> kinds, Map<String, Integer> states, boolean capped) {

    /** Beyond so many the numbers say at least how many there are: to count more takes longer than somebody wants to wait for a list. */
    public static final int COUNTED_MAX = 5_000;

    /** Cases that are alike in their labels. */
    record Alike(String grade, List<String> kinds, String state, int cases) {
        static Alike of(CaseView found) {
            return new Alike(found.grade(), found.kinds(), found.state(), 1);
        }

        boolean findings() {
            return Labelled.of(Grade.class, grade).filter(Grade::isFinding).isPresent();
        }
    }

    /** Of the cases given, which are those that pass a filter's {@link CaseFilter#withoutLabels}. */
    public static CaseFacets of(CaseFilter filter, List<CaseView> cases) {
        return of(filter, cases.stream().map(Alike::of).toList(), false);
    }

    static CaseFacets of(CaseFilter filter, List<Alike> groups, boolean capped) {
        return new CaseFacets(
                grades(passing(filter.ofAnyGrade(), groups)),
                kinds(passing(filter.ofAnyKind(), groups)),
                states(passing(filter.ofAnyState(), groups)),
                capped);
    }

    private static List<Alike> passing(CaseFilter filter, List<Alike> groups) {
        return groups.stream().filter(filter::admits).toList();
    }

    static Map<String, Integer> grades(List<Alike> groups) {
        Map<String, Integer> counts = new HashMap<>();
        groups.forEach(it -> counts.merge(it.grade(), it.cases(), Integer::sum));
        Map<String, Integer> ordered = new LinkedHashMap<>();
        for (Grade grade : Grade.values()) {
            Integer cases = counts.get(grade.label());
            if (cases != null) {
                ordered.put(grade.label(), cases);
            }
        }
        return ordered;
    }

    static Map<String, Integer> kinds(List<Alike> groups) {
        Map<String, Integer> counts = new TreeMap<>();
        groups.forEach(it -> it.kinds().forEach(kind -> counts.merge(kind, it.cases(), Integer::sum)));
        Map<String, Integer> ordered = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(it -> ordered.put(it.getKey(), it.getValue()));
        return ordered;
    }

    static Map<String, Integer> states(List<Alike> groups) {
        Map<String, Integer> counts = new TreeMap<>();
        groups.forEach(it -> counts.merge(it.state(), it.cases(), Integer::sum));
        return counts;
    }
}
