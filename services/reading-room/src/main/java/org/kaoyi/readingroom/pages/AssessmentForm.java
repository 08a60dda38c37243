package org.kaoyi.readingroom.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.judgement.Degree;
import org.kaoyi.claims.judgement.Verdict;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.readingroom.wording.Words;

/**
 * The form in which somebody rules on a case.
 *
 * @param seen position of the log that the case reflected when it was looked at
 * @param ruled mark of the ruling that stood there then; see {@link #mark}
 * @param faults what is wrong with what was sent; empty for a new form
 */
public record AssessmentForm(
        String verdict,
        @Nullable String degree,
        List<String> grounds,
        List<String> prefers,
        @Nullable String reasoning,
        long seen,
        String ruled,
        List<EntryForm.Fault> faults) {

    /** Nothing filled in yet. */
    static AssessmentForm of(CaseView found) {
        return new AssessmentForm("", null, List.of(), List.of(), null, found.position(), mark(found), List.of());
    }

    /** What a browser sent. */
    static AssessmentForm sent(Visit visit) {
        String verdict = visit.parameter("verdict");
        String ruled = visit.parameter("ruled");
        return new AssessmentForm(
                verdict == null ? "" : verdict,
                visit.parameter("degree"),
                visit.parameters().getOrDefault("grounds", List.of()),
                visit.parameters().getOrDefault("prefers", List.of()),
                visit.parameter("reasoning"),
                visit.number("seen", 0),
                ruled == null ? "" : ruled,
                List.of());
    }

    /** The same, to be looked at again beside the case as it is now. */
    AssessmentForm with(CaseView found, List<EntryForm.Fault> newFaults) {
        return new AssessmentForm(
                verdict, degree, grounds, prefers, reasoning, found.position(), mark(found), newFaults);
    }

    /** Tells one ruling from another, so that nobody rules over one that he has not seen. */
    static String mark(CaseView found) {
        return found.assessment() == null
                ? ""
                : Integer.toHexString(found.assessment().hashCode());
    }

    /** What keeps it from being recorded. */
    List<EntryForm.Fault> faults(Language language, CaseView found) {
        Words words = Words.in(language);
        List<EntryForm.Fault> wrong = new ArrayList<>();
        if (!ruled.equals(mark(found))) {
            wrong.add(fault(words, null, "assess.ruled-meanwhile"));
        }
        if (Labelled.of(Verdict.class, verdict).isEmpty()) {
            wrong.add(fault(words, "verdict", "assess.verdict-missing"));
        }
        if (offered(found, grounds).isEmpty()) {
            wrong.add(fault(words, "grounds", "assess.grounds-missing"));
        }
        return wrong;
    }

    /** Those that the form had offered: the claims of the case. */
    static List<String> offered(CaseView found, List<String> ticked) {
        return ticked.stream()
                .filter(id -> found.readings().stream()
                        .anyMatch(reading -> reading.claims().contains(id)))
                .toList();
    }

    private static EntryForm.Fault fault(Words words, @Nullable String column, String key) {
        String said = words.text(key);
        return new EntryForm.Fault(column, said, said);
    }

    /** What is wrong with a field; null for what concerns no single one. */
    public List<EntryForm.Fault> faultsOf(@Nullable String column) {
        List<String> fields = List.of("verdict", "degree", "grounds", "prefers", "reasoning");
        return faults.stream()
                .filter(it -> column == null
                        ? it.column() == null || !fields.contains(it.column())
                        : column.equals(it.column()))
                .toList();
    }

    public static List<String> verdicts() {
        return Arrays.stream(Verdict.values()).map(Labelled::label).toList();
    }

    public static List<String> degrees() {
        return Arrays.stream(Degree.values()).map(Labelled::label).toList();
    }
}
