package org.kaoyi.claims.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.text.LinkedClaim;
import org.kaoyi.claims.text.TextId;

/**
 * What becomes of the grades of sentences when claims fall ({@code domain.md} §5): their links are stale, findings may open or close on those
 * that are left, these may rest on fewer lines, and the words of the sentence are held against them alone.
 *
 * @param statement place in its text, from 1
 */
public record Regrading(TextId text, int statement, StatementAudit before, StatementAudit after) {

    /**
     * What is thought away.
     *
     * @param falls whether a claim is
     * @param inOpenFinding whether an open finding touches a claim that is left
     */
    public record Fall(Predicate<ClaimId> falls, Predicate<LinkedClaim> inOpenFinding) {
        StatementLink after(StatementLink link) {
            LinkedClaim it = link.claim();
            LinkedClaim left = new LinkedClaim(
                    it.claim(),
                    it.relation(),
                    it.standing() && !falls.test(it.claim()),
                    inOpenFinding.test(it),
                    it.explicit(),
                    it.tellings(),
                    it.line(),
                    it.citedOnly(),
                    it.citedIn(),
                    it.summary());
            return new StatementLink(left, link.by(), link.review(), link.from());
        }
    }

    /** Whether grade or marks are others. */
    public boolean changes() {
        return !before.grade().equals(after.grade()) || !before.marks().equals(after.marks());
    }

    /**
     * Some sentences of a text as they are graded now and without what falls.
     *
     * @param statements all sentences of the text, since a sentence is read after those before it
     * @param numbers of those that are graded
     */
    static List<Regrading> of(
            TextAudit audit, TextId text, List<TextAudit.Statement> statements, Set<Integer> numbers, Fall fall) {
        List<TextAudit.Statement> without = new ArrayList<>(statements);
        for (int number : numbers) {
            TextAudit.Statement it = statements.get(number - 1);
            List<StatementLink> left = it.links().stream().map(fall::after).toList();
            without.set(number - 1, new TextAudit.Statement(it.text(), it.citations(), StatementLink.onLines(left)));
        }
        List<Mentions> mentions = audit.mentions(statements);
        List<Regrading> regraded = new ArrayList<>();
        for (int number : numbers) {
            Mentions own = mentions.get(number - 1);
            regraded.add(new Regrading(
                    text,
                    number,
                    audit.graded(text, number, statements.get(number - 1), own),
                    audit.graded(text, number, without.get(number - 1), own)));
        }
        return regraded;
    }
}
