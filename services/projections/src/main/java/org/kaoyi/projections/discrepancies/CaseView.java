package org.kaoyi.projections.discrepancies;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as reports, pages and the REST interface give it. Every field is always present in its JSON.
 *
 * @param id the case's permanent identifier
 * @param level attribution level
 * @param scope canonical form, or null for all
 * @param kind of the gravest difference, or null where nothing differs
 * @param groups maximal sets of mutually compatible readings, as indices of {@code readings}
 * @param groupsCapped whether there were more groups than the limit
 * @param between pairs of sides
 * @param reason why it has its grade, in English words
 * @param reasonCode and {@code reasonArguments}: the same as data
 * @param policy version of the widths by which values were compared
 * @param position of the log that this reflects
 * @param sources the sources that it names, with their titles
 */
public record CaseView(
        @JsonProperty("case") String id,
        String occasion,
        String occasionTitle,
        String question,
        String questionText,
        int level,
        @Nullable String scope,
        String grade,
        @Nullable String kind,
        List<String> kinds,
        String state,
        List<ReadingView> readings,
        List<List<Integer>> groups,
        boolean groupsCapped,
        List<SilenceView> silent,
        IndependenceView independence,
        List<String> links,
        List<String> explainers,
        List<List<String>> between,
        List<DifferenceView> differences,
        @Nullable AssessmentView assessment,
        String reason,
        String reasonCode,
        List<String> reasonArguments,
        String policy,
        long position,
        List<SourceTitle> sources) {

    /** A reading; see {@link org.kaoyi.claims.cases.Reading}. */
    public record ReadingView(
            String value,
            String polarity,
            List<String> modes,
            List<String> wording,
            List<String> sigla,
            List<String> sides,
            List<String> claims,
            IndependenceView independence) {}

    /** On how much something rests; {@code atLeast} marks tellers and lines as lower bounds. */
    public record IndependenceView(int statements, int sources, int tellers, int lines, boolean atLeast) {}

    /** An examined source that says nothing; {@code on} is the value on which, or null for the whole question. */
    public record SilenceView(
            String siglum,
            String side,
            String rung,
            String reader,
            boolean omission,
            List<String> marks,
            @Nullable String on,
            String examination) {}

    /** One way in which claims differ; {@code grade} is null for a note. */
    public record DifferenceView(
            String kind,
            @Nullable String grade,
            String reason,
            String reasonCode,
            List<String> reasonArguments,
            List<String> claims,
            List<List<String>> between,
            List<String> explainers) {}

    /** A historian's ruling. */
    public record AssessmentView(
            String verdict,
            @Nullable String degree,
            List<String> prefers,
            List<String> grounds,
            @Nullable String reasoning,
            String by) {}

    /** A source named by the case. */
    public record SourceTitle(
            String id, String title, @Nullable String side, boolean citedOnly) {}

    /** The same, as of another position. */
    CaseView at(long newPosition) {
        return new CaseView(
                id,
                occasion,
                occasionTitle,
                question,
                questionText,
                level,
                scope,
                grade,
                kind,
                kinds,
                state,
                readings,
                groups,
                groupsCapped,
                silent,
                independence,
                links,
                explainers,
                between,
                differences,
                assessment,
                reason,
                reasonCode,
                reasonArguments,
                policy,
                newPosition,
                sources);
    }

    /** Whether it is listed without being asked for all cases. */
    public boolean finding() {
        return List.of("conflict", "differs", "plans-differ", "silence").contains(grade);
    }
}
