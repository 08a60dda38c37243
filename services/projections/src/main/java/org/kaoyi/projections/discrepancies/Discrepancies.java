package org.kaoyi.projections.discrepancies;

import java.util.List;
import java.util.Set;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.cases.CaseFinder;
import org.kaoyi.claims.cases.RuleChanges;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.feed.Fold;
import org.kaoyi.projections.feed.Projection;
import org.kaoyi.projections.feed.RecordedEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The projection of cases: after every batch, the cases of each family of occasions that something touched are found anew. */
public final class Discrepancies implements Projection {
    public static final String NAME = "discrepancies";
    private static final int FOLD_VERSION = 4;

    /** Their dossiers are in memory together: some tens of thousands of claims; each query then serves many families. */
    private static final int FAMILIES_AT_ONCE = 500;

    private final EventReader reader;
    private final JsonMapper json;
    private final Policy policy;

    public Discrepancies(EventReader reader, JsonMapper json, Policy policy) {
        this.reader = reader;
        this.json = json;
        this.policy = policy;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int foldVersion() {
        return FOLD_VERSION;
    }

    @Override
    public List<String> tables() {
        return List.of(
                "discrepancy_row",
                "discrepancy_mention",
                "discrepancy_ruling",
                "discrepancy_ground",
                "discrepancy_rule_change",
                "discrepancy_case");
    }

    @Override
    public Fold open(ReferenceBook book, JdbcTemplate jdbc) {
        return new CaseFold(book);
    }

    private final class CaseFold implements Fold {
        private final ReferenceBook book;
        private final CaseFinder finder = new CaseFinder(policy);
        private Changes changes = new Changes();

        private CaseFold(ReferenceBook book) {
            this.book = book;
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
            CaseStore cases = new CaseStore(jdbc, json);
            CaseViews views = new CaseViews(book, policy.version());
            List<Set<OccasionId>> families = new Touched(book, jdbc).families(changes);
            for (int from = 0; from < families.size(); from += FAMILIES_AT_ONCE) {
                List<Set<OccasionId>> some = families.subList(from, Math.min(from + FAMILIES_AT_ONCE, families.size()));
                cases.replace(
                        some,
                        dossiers.read(some).stream()
                                .flatMap(dossier -> finder.find(dossier).stream())
                                .map(views::view)
                                .toList());
            }
            changes = new Changes();
        }
    }
}
