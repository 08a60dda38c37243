package org.kaoyi.projections.discrepancies;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.cases.Grade;

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
 * @param unlistedDifferences how many more differences there are than are listed
 * @param remainders what is left of wholes whose parts are not all there are
 * @param reason why it has its grade, in English words
 * @param reasonCode and {@code reasonArguments}: the same as data
 * @param policy version of the widths by which values were compared
 * @param position of the log that this reflects
 * @param sources the sources that it names, with their titles
 * @param knownIn of which year this is the state of knowledge, or null for all that the ledger holds
 * @param flips what would flip it, or null where that was not asked
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
        int unlistedDifferences,
        List<RemainderView> remainders,
        @Nullable AssessmentView assessment,
        String reason,
        String reasonCode,
        List<String> reasonArguments,
        String policy,
        long position,
        List<SourceTitle> sources,
        @Nullable KnownIn knownIn,
        @Nullable FlipsView flips) {

    private static final Set<String> FINDINGS = Stream.of(Grade.values())
            .filter(Grade::isFinding)
            .map(Grade::label)
            .collect(Collectors.toUnmodifiableSet());

    /** As reports list them: gravest first, then by occasion and question. */
    public static final Comparator<CaseView> GRAVEST_FIRST = Comparator.<CaseView>comparingInt(found ->
                    Labelled.of(Grade.class, found.grade()).orElseThrow().ordinal())
            .thenComparing(CaseView::occasion)
            .thenComparing(CaseView::question)
            .thenComparingInt(CaseView::level)
            .thenComparing(CaseView::scope, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** A reading; see {@link org.kaoyi.claims.cases.Reading}. */
    public record ReadingView(
            String value,
            String polarity,
            List<String> modes,
            List<String> wording,
            List<String> sigla,
            List<String> sides,
            List<String> claims,
            IndependenceView independence,
            List<String> links) {}

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

    /**
     * One way in which claims differ; {@code grade} is null for a note.
     *
     * @param sources whose they are: first those of which the reason speaks first; empty in rows of an earlier fold
     */
    public record DifferenceView(
            String kind,
            @Nullable String grade,
            String reason,
            String reasonCode,
            List<String> reasonArguments,
            List<String> claims,
            List<List<String>> sources,
            List<List<String>> between,
            List<String> explainers) {
        public DifferenceView {
            sources = sources == null ? List.of() : sources;
        }
    }

    /** What is left of a whole without its parts; see {@link org.kaoyi.claims.cases.Remainder}. */
    public record RemainderView(String whole, List<String> parts, String left) {}

    /**
     * A state of knowledge.
     *
     * @param undated sources of the family that were left out, because nobody has said when they could be read
     */
    public record KnownIn(int year, List<String> undated) {}

    /** A historian's ruling; {@code policy} is the version of the widths by which the case was compared, or null. */
    public record AssessmentView(
            String verdict,
            @Nullable String degree,
            List<String> prefers,
            List<String> grounds,
            @Nullable String reasoning,
            String by,
            @Nullable String policy) {}

    /** A source named by the case. */
    public record SourceTitle(
            String id, String title, @Nullable String side, boolean citedOnly) {}

    /** The same, as of another position. */
    CaseView at(long newPosition) {
        return copy(newPosition, knownIn, flips, differences, reason);
    }

    /** The same, as what could be known in a year. */
    public CaseView knownIn(KnownIn year, long newPosition) {
        return copy(newPosition, year, flips, differences, reason);
    }

    /** The same, with what would flip it. */
    public CaseView flippedBy(FlipsView found) {
        return copy(position, knownIn, found, differences, reason);
    }

    /** The same with other words for its reasons, by their codes and arguments. */
    CaseView worded(BiFunction<String, List<String>, String> words) {
        List<DifferenceView> said = differences.stream()
                .map(it -> new DifferenceView(
                        it.kind(),
                        it.grade(),
                        words.apply(it.reasonCode(), it.reasonArguments()),
                        it.reasonCode(),
                        it.reasonArguments(),
                        it.claims(),
                        it.sources(),
                        it.between(),
                        it.explainers()))
                .toList();
        return copy(position, knownIn, flips, said, words.apply(reasonCode, reasonArguments));
    }

    private CaseView copy(
            long newPosition,
            @Nullable KnownIn newKnownIn,
            @Nullable FlipsView newFlips,
            List<DifferenceView> newDifferences,
            String newReason) {
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
                newDifferences,
                unlistedDifferences,
                remainders,
                assessment,
                newReason,
                reasonCode,
                reasonArguments,
                policy,
                newPosition,
                sources,
                newKnownIn,
                newFlips);
    }

    /** Whether it is listed without being asked for all cases. */
    public boolean finding() {
        return FINDINGS.contains(grade);
    }

    /** Whether nobody has ruled on it, or the ruling has to be looked at again. */
    public boolean open() {
        return state.equals("open") || state.equals("reopened");
    }

    /** The sides that take part, by a reading or by silence. */
    Set<String> sides() {
        Set<String> sides = new TreeSet<>();
        readings.forEach(reading -> sides.addAll(reading.sides()));
        silent.forEach(silence -> sides.add(silence.side()));
        return sides;
    }
}
