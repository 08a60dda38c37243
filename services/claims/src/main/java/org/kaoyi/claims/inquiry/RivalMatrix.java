package org.kaoyi.claims.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.judgement.Interpretation;
import org.kaoyi.claims.judgement.InterpretationId;

/**
 * Rival explanations against the evidence: what speaks for and against each. After the analysis of competing hypotheses (Heuer 1999,
 * ch. 8): evidence that fits all rivals decides nothing between them.
 *
 * @param rivals the columns, in order of their ids
 * @param rows one for each claim that some rival names
 */
public record RivalMatrix(List<Interpretation> rivals, List<Row> rows) {
    public RivalMatrix {
        rivals = List.copyOf(rivals);
        rows = List.copyOf(rows);
    }

    /** How a claim stands to an explanation. */
    public enum Bearing implements Labelled {
        SUPPORTS,
        CONTRADICTS
    }

    /**
     * What one claim says to each rival.
     *
     * @param standing whether the claim still stands
     * @param bearings by interpretation; a rival that does not name the claim is absent
     */
    public record Row(ClaimId claim, boolean standing, Map<InterpretationId, Bearing> bearings) {

        /** Whether it bears on all rivals alike, so that it decides nothing between them. */
        public boolean decidesNothing(int rivals) {
            return bearings.size() == rivals && Set.copyOf(bearings.values()).size() == 1;
        }
    }

    public static RivalMatrix of(List<Interpretation> rivals, Predicate<ClaimId> standing) {
        List<Interpretation> ordered = new ArrayList<>(rivals);
        ordered.sort((one, other) -> one.id().compareTo(other.id()));
        Set<ClaimId> named = new TreeSet<>();
        ordered.forEach(rival -> {
            named.addAll(rival.supports());
            named.addAll(rival.contradicts());
        });
        List<Row> rows = new ArrayList<>();
        for (ClaimId claim : named) {
            Map<InterpretationId, Bearing> bearings = new TreeMap<>();
            for (Interpretation rival : ordered) {
                if (rival.supports().contains(claim)) {
                    bearings.put(rival.id(), Bearing.SUPPORTS);
                } else if (rival.contradicts().contains(claim)) {
                    bearings.put(rival.id(), Bearing.CONTRADICTS);
                }
            }
            rows.add(new Row(claim, standing.test(claim), bearings));
        }
        return new RivalMatrix(ordered, rows);
    }
}
