package org.kaoyi.claims.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.cases.Dossier;

/**
 * Which topics of an occasion all its sources tell, which some, which one alone: after the tables that Eusebius of Caesarea made for
 * the four gospels.
 *
 * @param sources all sources that tell of the occasion, sorted
 * @param rows one for each question that some source answers: told by most first, then by id
 */
public record CanonTable(OccasionId occasion, List<Siglum> sources, List<Row> rows) {
    public CanonTable {
        sources = List.copyOf(sources);
        rows = List.copyOf(rows);
    }

    /** Who tells a topic. */
    public enum Canon {
        ALL,
        SOME,
        ALONE
    }

    /**
     * One topic.
     *
     * @param tellers the sources that answer the question, affirming or denying
     */
    public record Row(QuestionId question, Set<Siglum> tellers, Canon canon) {}

    public static CanonTable of(Dossier dossier, OccasionId occasion) {
        Map<QuestionId, Set<Siglum>> tellers = new TreeMap<>();
        Set<Siglum> sources = new TreeSet<>();
        for (Claim claim : dossier.claims()) {
            if (claim.occasion().equals(occasion)) {
                tellers.computeIfAbsent(claim.question(), unused -> new TreeSet<>())
                        .add(claim.source());
                sources.add(claim.source());
            }
        }
        List<Row> rows = new ArrayList<>();
        tellers.forEach((question, told) -> rows.add(new Row(question, told, canon(told.size(), sources.size()))));
        rows.sort((one, other) -> one.tellers().size() != other.tellers().size()
                ? Integer.compare(other.tellers().size(), one.tellers().size())
                : one.question().compareTo(other.question()));
        return new CanonTable(occasion, List.copyOf(sources), rows);
    }

    private static Canon canon(int tellers, int sources) {
        if (tellers == sources && sources > 1) {
            return Canon.ALL;
        }
        return tellers == 1 ? Canon.ALONE : Canon.SOME;
    }
}
