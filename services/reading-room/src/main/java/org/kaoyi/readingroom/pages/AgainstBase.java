package org.kaoyi.readingroom.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.projections.discrepancies.Synopsis;

/** How each cell of a synopsis stands to that of the source which the reader has made the base. */
public final class AgainstBase {
    private static final List<String> DIFFERING = List.of("differs", "plans-differ");

    private final @Nullable String base;
    private final int column;

    /** @param base a siglum, or null where the reader has chosen none */
    AgainstBase(Synopsis synopsis, @Nullable String base) {
        this.base = base;
        this.column =
                synopsis.columns().stream().map(Synopsis.Column::id).toList().indexOf(String.valueOf(base));
    }

    /** Whether a column is the base. */
    public boolean is(Synopsis.Column it) {
        return it.id().equals(base);
    }

    /** What the base answers in a row; nothing where there is none. */
    List<Synopsis.Answer> base(Synopsis.Line row) {
        return column < 0 ? List.of() : row.cells().get(column).answers();
    }

    /**
     * {@code =} the same reading, {@code ~} compatible, {@code #} in conflict, {@code ≠} different; empty where there is no base, it does not
     * answer, or nothing can be compared.
     *
     * @param found the case of the row, or null
     */
    public String sign(Synopsis.Line row, Synopsis.Answer answer, @Nullable CaseView found) {
        if (column < 0 || found == null) {
            return "";
        }
        Set<String> ofBase =
                new HashSet<>(base(row).stream().map(Synopsis.Answer::claim).toList());
        if (ofBase.isEmpty() || ofBase.contains(answer.claim())) {
            return "";
        }
        if (found.readings().stream().anyMatch(reading -> carries(reading, answer, ofBase))) {
            return "=";
        }
        String differing = differing(found, answer, ofBase);
        return !differing.isEmpty() ? differing : together(found, answer, ofBase) ? "~" : "";
    }

    private static boolean carries(CaseView.ReadingView reading, Synopsis.Answer answer, Set<String> ofBase) {
        return reading.claims().contains(answer.claim())
                && reading.claims().stream().anyMatch(ofBase::contains);
    }

    private static String differing(CaseView found, Synopsis.Answer answer, Set<String> ofBase) {
        String sign = "";
        for (CaseView.DifferenceView it : found.differences()) {
            if (it.claims().contains(answer.claim()) && it.claims().stream().anyMatch(ofBase::contains)) {
                if ("conflict".equals(it.grade())) {
                    return "#";
                }
                sign = it.grade() != null && DIFFERING.contains(it.grade()) ? "≠" : sign;
            }
        }
        return sign;
    }

    /** Whether their readings stand in one group. */
    private static boolean together(CaseView found, Synopsis.Answer answer, Set<String> ofBase) {
        return found.groups().stream().anyMatch(group -> {
            List<CaseView.ReadingView> members =
                    group.stream().map(index -> found.readings().get(index)).toList();
            return members.stream().anyMatch(reading -> reading.claims().contains(answer.claim()))
                    && members.stream()
                            .anyMatch(reading -> reading.claims().stream().anyMatch(ofBase::contains));
        });
    }
}
