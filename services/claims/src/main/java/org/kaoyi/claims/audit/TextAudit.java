package org.kaoyi.claims.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.kaoyi.claims.text.LinkedClaim;
import org.kaoyi.claims.text.SupportGrading;
import org.kaoyi.claims.text.SupportMark;
import org.kaoyi.claims.text.SupportRelation;
import org.kaoyi.claims.text.TextId;

/** Audits the sentences of a text, one after another. The same text, links and claims give the same report. */
public final class TextAudit {
    /** With so many suggestions on an occasion a text is about it, and what it leaves out there is told. */
    private static final double ABOUT_POINTS = 6.0;

    private final ClaimIndex index;
    private final Suggestions suggestions;
    private final Mismatches mismatches;
    private final WordingCheck wording;

    public TextAudit(ClaimIndex index) {
        this.index = index;
        this.suggestions = new Suggestions(index);
        this.mismatches = new Mismatches(index);
        this.wording = new WordingCheck(index);
    }

    /**
     * A sentence with what is known of it.
     *
     * @param citations of the sentence: what stands in brackets, notes and comments
     * @param links claims linked to it, and who linked them
     */
    public record Statement(String text, List<String> citations, List<LinkedClaim> links, List<String> linkedBy) {
        public Statement {
            citations = List.copyOf(citations);
            links = List.copyOf(links);
            linkedBy = List.copyOf(linkedBy);
        }
    }

    /**
     * The audit of a text.
     *
     * @param unmentioned claims on the text's occasions that no sentence is linked to and none may rest on
     */
    public record Report(List<StatementAudit> statements, List<String> unmentioned) {
        public Report {
            statements = List.copyOf(statements);
            unmentioned = List.copyOf(unmentioned);
        }
    }

    /** @param text its id; a source seen only as cited in it supports nothing in it */
    public Report of(TextId text, List<Statement> statements) {
        StatementReader reader = new StatementReader(index.book());
        List<Mentions> mentions = statements.stream()
                .map(it -> reader.read(it.text(), it.citations()))
                .toList();
        // Each sentence is read after the one before it; found for is each by itself.
        List<StatementAudit> audits = IntStream.range(0, statements.size())
                .parallel()
                .mapToObj(i -> audit(text, i + 1, statements.get(i), mentions.get(i)))
                .toList();
        return new Report(audits, unmentioned(audits));
    }

    private StatementAudit audit(TextId text, int number, Statement statement, Mentions mentions) {
        List<Suggestion> suggested = suggestions.of(mentions);
        List<String> supporting = statement.links().stream()
                .filter(link -> link.relation() == SupportRelation.SUPPORTS && link.standing())
                .map(link -> link.claim().value())
                .toList();
        WordingCheck.Verdict verdict = wording.of(mentions, supporting);
        SupportGrading.Graded graded = SupportGrading.grade(text, statement.links(), verdict.wording());
        return new StatementAudit(
                number,
                statement.text(),
                graded.grade().inReports(),
                graded.marks().stream().sorted().map(SupportMark::inReports).toList(),
                linked(statement),
                verdict.arithmetic(),
                suggested,
                mismatches.of(mentions, supporting, suggested));
    }

    private static List<StatementAudit.Linked> linked(Statement statement) {
        List<StatementAudit.Linked> linked = new ArrayList<>();
        for (int i = 0; i < statement.links().size(); i++) {
            LinkedClaim link = statement.links().get(i);
            linked.add(new StatementAudit.Linked(
                    link.claim().value(),
                    link.relation().label(),
                    link.standing(),
                    statement.linkedBy().get(i)));
        }
        return linked;
    }

    private List<String> unmentioned(List<StatementAudit> audits) {
        Set<String> mentioned = new LinkedHashSet<>();
        Set<String> occasions = new LinkedHashSet<>();
        for (StatementAudit audit : audits) {
            audit.claims().forEach(link -> mentioned.add(link.claim()));
            audit.suggestions().forEach(suggestion -> mentioned.add(suggestion.claim()));
            audit.suggestions().stream()
                    .filter(suggestion -> suggestion.points() >= ABOUT_POINTS)
                    .forEach(suggestion -> occasions.add(suggestion.occasion()));
            for (StatementAudit.Linked link : audit.claims()) {
                IndexedClaim claim = index.claim(link.claim());
                if (claim != null) {
                    occasions.add(claim.occasion().id);
                }
            }
        }
        return index.occasions().stream()
                .filter(shelf -> occasions.contains(shelf.id))
                .flatMap(shelf -> shelf.claims().stream())
                .filter(index::stands)
                .map(IndexedClaim::id)
                .filter(id -> !mentioned.contains(id))
                .sorted()
                .toList();
    }
}
