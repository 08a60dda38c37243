package org.kaoyi.claims.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kaoyi.claims.text.LinkReview;
import org.kaoyi.claims.text.SupportGrading;
import org.kaoyi.claims.text.SupportMark;
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
     */
    public record Statement(String text, List<String> citations, List<StatementLink> links) {
        public Statement {
            citations = List.copyOf(citations);
            links = List.copyOf(links);
        }
    }

    /**
     * The audit of a text.
     *
     * @param unmentioned claims on the text's occasions that no sentence is linked to and none may rest on
     * @param proposals links that citations in the text ask for and that nobody has looked at
     */
    public record Report(List<StatementAudit> statements, List<String> unmentioned, List<Proposal> proposals) {
        public Report {
            statements = List.copyOf(statements);
            unmentioned = List.copyOf(unmentioned);
            proposals = List.copyOf(proposals);
        }
    }

    /** @param text its id; a source seen only as cited in it supports nothing in it */
    public Report of(TextId text, List<Statement> statements) {
        return of(text, statements, new AuditMemory());
    }

    /** @param memory of the audits of this text before; brought up to date */
    public Report of(TextId text, List<Statement> statements, AuditMemory memory) {
        List<Mentions> mentions = memory.begin(index, statements, () -> mentions(statements));
        List<StatementAudit> audits = audits(text, statements, mentions, memory, 0, mentions.size());
        return new Report(audits, unmentioned(audits), proposals(statements, mentions));
    }

    /** The audits of some of the sentences: those from a place (from 0) up to, and without, another. */
    public List<StatementAudit> of(TextId text, List<Statement> statements, AuditMemory memory, int from, int to) {
        List<Mentions> mentions = memory.begin(index, statements, () -> mentions(statements));
        return audits(text, statements, mentions, memory, from, to);
    }

    /** Each sentence is read after the one before it; found for is each by itself. */
    private List<StatementAudit> audits(
            TextId text, List<Statement> statements, List<Mentions> mentions, AuditMemory memory, int from, int to) {
        return IntStream.range(from, to)
                .parallel()
                .mapToObj(i -> audit(text, i, statements.get(i), mentions.get(i), memory))
                .toList();
    }

    private List<Proposal> proposals(List<Statement> statements, List<Mentions> mentions) {
        List<Proposal> proposals = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            Set<String> linked = statement.links().stream()
                    .map(link -> link.claim().claim().value())
                    .collect(Collectors.toSet());
            int number = i + 1;
            suggestions.cited(mentions.get(i)).forEach((source, claim) -> {
                if (!linked.contains(claim.claim())) {
                    proposals.add(new Proposal(number, statement.text(), source, claim));
                }
            });
        }
        return proposals;
    }

    /** Grades alone: nothing is suggested, and no figure looked for elsewhere. */
    public List<StatementAudit> grades(TextId text, List<Statement> statements) {
        List<Mentions> mentions = mentions(statements);
        return IntStream.range(0, statements.size())
                .mapToObj(i -> graded(text, i + 1, statements.get(i), mentions.get(i)))
                .toList();
    }

    /** Some sentences as they are graded now and without what falls, by their numbers in the order of the text. */
    public List<Regrading> without(TextId text, List<Statement> statements, Set<Integer> numbers, Regrading.Fall fall) {
        return Regrading.of(this, text, statements, numbers, fall);
    }

    List<Mentions> mentions(List<Statement> statements) {
        StatementReader reader = index.reader();
        return Frequent.marked(statements.stream()
                .map(it -> reader.read(it.text(), it.citations()))
                .toList());
    }

    private StatementAudit audit(TextId text, int place, Statement statement, Mentions mentions, AuditMemory memory) {
        Set<String> rejected = statement.links().stream()
                .filter(link -> link.review() == LinkReview.REJECTED)
                .map(link -> link.claim().claim().value())
                .collect(Collectors.toSet());
        List<String> supporting = supporting(statement);
        AuditMemory.Found found =
                memory.found(place, supporting, rejected, () -> found(mentions, supporting, rejected));
        return graded(text, place + 1, statement, mentions).with(found.suggestions(), found.mismatches());
    }

    private AuditMemory.Found found(Mentions mentions, List<String> supporting, Set<String> rejected) {
        Candidates candidates = new Candidates(index, mentions);
        List<Suggestion> suggested = suggestions.of(mentions, candidates).stream()
                .filter(it -> !rejected.contains(it.claim()))
                .toList();
        return new AuditMemory.Found(suggested, mismatches.of(mentions, supporting, suggested), candidates.keys());
    }

    StatementAudit graded(TextId text, int number, Statement statement, Mentions mentions) {
        WordingCheck.Checked checked = wording.of(mentions, supporting(statement));
        SupportGrading.Graded graded =
                SupportGrading.grade(text, StatementLink.confirmed(statement.links()), checked.wording());
        return new StatementAudit(
                number,
                statement.text(),
                graded.grade().inReports(),
                graded.marks().stream().sorted().map(SupportMark::inReports).toList(),
                statement.links().stream().map(StatementLink::shown).toList(),
                StatementLink.independence(statement.links()),
                checked.arithmetic(),
                List.of(),
                List.of());
    }

    private static List<String> supporting(Statement statement) {
        return statement.links().stream()
                .filter(StatementLink::supports)
                .map(link -> link.claim().claim().value())
                .toList();
    }

    private List<String> unmentioned(List<StatementAudit> audits) {
        Set<String> mentioned = new LinkedHashSet<>();
        Set<String> occasions = new LinkedHashSet<>();
        for (StatementAudit audit : audits) {
            audit.claims().forEach(link -> mentioned.add(link.claim()));
            audit.likely().forEach(suggestion -> mentioned.add(suggestion.claim()));
            audit.likely().stream()
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
