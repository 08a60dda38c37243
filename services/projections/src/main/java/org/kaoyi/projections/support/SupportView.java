package org.kaoyi.projections.support;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.audit.Because;
import org.kaoyi.claims.audit.StatementAudit;
import org.kaoyi.claims.cases.Independence;

/**
 * A text with the support of each of its statements.
 *
 * @param language BCP 47 tag, or null
 * @param version of the text, from 1
 * @param changed sentences of earlier versions whose links nobody has looked at since
 * @param position of the log that this reflects
 */
public record SupportView(
        String text,
        String title,
        @Nullable String language,
        int version,
        List<StatementView> statements,
        List<ChangedSentence> changed,
        long position) {
    public SupportView {
        statements = List.copyOf(statements);
        changed = List.copyOf(changed);
    }

    /** Every link to a claim, also those of sentences that were changed since. */
    public Stream<StatementAudit.Linked> linked() {
        return Stream.concat(
                statements.stream().flatMap(it -> it.claims().stream()),
                changed.stream().flatMap(it -> it.claims().stream()));
    }

    /** The same with those statements and changed sentences alone of which a link is asked for. */
    public SupportView where(Predicate<StatementAudit.Linked> asked) {
        return new SupportView(
                text,
                title,
                language,
                version,
                statements.stream()
                        .filter(it -> it.claims().stream().anyMatch(asked))
                        .toList(),
                changed.stream()
                        .filter(it -> it.claims().stream().anyMatch(asked))
                        .toList(),
                position);
    }

    /**
     * A statement.
     *
     * @param number from 1
     * @param grade such as {@code HEARSAY-ONLY}
     * @param marks such as {@code CITED-NOT-READ}
     * @param independence on how much it rests; null where nothing supports it
     * @param arithmetic what of its own words the grade rests on
     */
    public record StatementView(
            int number,
            String text,
            String grade,
            List<String> marks,
            List<StatementAudit.Linked> claims,
            @Nullable Independence independence,
            List<Because> arithmetic) {
        static StatementView of(StatementAudit it) {
            return new StatementView(
                    it.number(), it.text(), it.grade(), it.marks(), it.claims(), it.independence(), it.arithmetic());
        }
    }

    /** A text in a list. */
    public record TextTitle(String id, String title) {}
}
