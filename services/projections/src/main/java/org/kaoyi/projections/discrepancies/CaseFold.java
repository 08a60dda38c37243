package org.kaoyi.projections.discrepancies;

import java.util.List;
import java.util.Set;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.cases.CaseFinder;
import org.kaoyi.claims.cases.RuleChanges;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.projections.feed.BulkFold;
import org.kaoyi.projections.feed.Copier;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.feed.RebuildInstead;
import org.kaoyi.projections.feed.RecordedEvent;
import org.kaoyi.projections.feed.SharedFold;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the rows from which cases are found, and finds anew the cases of each family of occasions that something touched. */
final class CaseFold implements BulkFold, SharedFold {
    private final ReferenceBook book;
    private final EventReader reader;
    private final CaseDocument documents;
    private final Policy policy;
    private final Discrepancies.Limits limits;
    private final CaseFinder finder;
    private final AllCases all;
    private final CasesAhead ahead;

    /** Of the cases that were written since it was written itself. */
    private final CaseTally tally = new CaseTally();

    private Changes changes = new Changes();

    CaseFold(ReferenceBook book, EventReader reader, JsonMapper json, Policy policy, Discrepancies.Limits limits) {
        this.book = book;
        this.reader = reader;
        this.documents = new CaseDocument(json);
        this.policy = policy;
        this.limits = limits;
        this.finder = new CaseFinder(policy);
        this.all = new AllCases(book, reader, documents, policy, limits.rowsAtOnce());
        this.ahead = new CasesAhead(book, all, tally, limits.rowsInMemory());
    }

    @Override
    public ReferenceBook book() {
        return book;
    }

    @Override
    public void take(RecordedEvent event) {
        changes.rules(RuleChanges.subjects(book, event.event()), event.position());
        changes.replaced(book, event.event());
        book.apply(event.event());
        changes.take(event);
    }

    @Override
    public void flush(JdbcTemplate jdbc) {
        new RowStore(jdbc).write(changes);
        DossierReader dossiers = new DossierReader(book, jdbc, reader);
        CaseStore cases = new CaseStore(jdbc, documents);
        CaseViews views = CaseViews.withoutWords(book, policy.version());
        List<Set<OccasionId>> families = new Touched(book, jdbc).families(changes);
        if (families.size() > limits.familiesABatch()) {
            throw new RebuildInstead(Discrepancies.NAME, families.size(), limits.familiesABatch());
        }
        new Portions(jdbc, limits.rowsAtOnce())
                .of(
                        families,
                        some -> cases.replace(
                                some,
                                dossiers.read(some).stream()
                                        .flatMap(dossier -> finder.find(dossier).stream())
                                        .map(views::view)
                                        .toList(),
                                tally));
        tally.write(jdbc);
        changes = new Changes();
    }

    @Override
    public void copy(Copier copier) {
        RowStore.copy(copier, changes.rows.values());
        if (!ahead.foundAny()) {
            changes.followNothing();
        }
        ahead.take(changes, copier);
        changes.nextPage();
    }

    /** Every family of which something is said and that was not found ahead, or was touched again, each once. */
    @Override
    public void settle(Copier copier, JdbcTemplate jdbc, int threads) {
        ahead.finish(copier);
        copier.send();
        new RowStore(jdbc).write(changes);
        changes.occasions.addAll(ahead.left());
        List<Set<OccasionId>> families = new Touched(book, jdbc).families(changes);
        new CaseStore(jdbc, documents).delete(ahead.amongFound(families), tally);
        all.find(families, copier, tally, jdbc, threads);
        copier.send();
        tally.write(jdbc);
        changes = new Changes();
    }
}
