package org.kaoyi.projections.discrepancies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.cases.Dossier;
import org.kaoyi.claims.cases.RuleChanges;
import org.kaoyi.claims.event.CaseAssessed;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.projections.feed.EventReader;
import org.springframework.jdbc.core.JdbcTemplate;

/** Gathers what the finding of cases needs of families of occasions: one query a table for many families. */
final class DossierReader {
    private static final String ROWS = """
            SELECT occasion, position, state FROM discrepancy_row
            WHERE occasion = ANY (?) AND state <> 'superseded' ORDER BY position
            """;

    private static final String RULINGS = """
            SELECT occasion, position, type, schema_version, payload FROM discrepancy_ruling
            WHERE occasion = ANY (?) ORDER BY position
            """;

    /** Grounds, wherever in the ledger, with whether they still stand; one that there is not, as it could be known in a year, does not. */
    private static final String GROUNDS = """
            SELECT DISTINCT g.occasion, g.row_id, r.state, r.source
            FROM discrepancy_ground g LEFT JOIN discrepancy_row r ON r.id = g.row_id WHERE g.occasion = ANY (?)
            """;

    private static final String RULE_CHANGES = """
            SELECT subject, position FROM discrepancy_rule_change WHERE position > ?
            """;

    private final ReferenceBook book;
    private final JdbcTemplate jdbc;
    private final EventReader reader;

    DossierReader(ReferenceBook book, JdbcTemplate jdbc, EventReader reader) {
        this.book = book;
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /** One dossier a family, in their order; none for families of which no source says anything. */
    List<Dossier> read(List<Set<OccasionId>> families) {
        List<DossierDraft> drafts = new ArrayList<>();
        Map<String, DossierDraft> byOccasion = new HashMap<>();
        for (Set<OccasionId> family : families) {
            DossierDraft draft = new DossierDraft(book);
            drafts.add(draft);
            family.forEach(occasion -> byOccasion.put(occasion.value(), draft));
        }
        String[] occasions = byOccasion.keySet().toArray(String[]::new);
        rows(occasions, byOccasion);
        rulings(occasions, byOccasion);
        grounds(occasions, byOccasion);
        rules(drafts);
        return drafts.stream()
                .filter(DossierDraft::saysSomething)
                .map(DossierDraft::finished)
                .toList();
    }

    private record Told(String occasion, long position, boolean stands) {}

    private void rows(String[] occasions, Map<String, DossierDraft> drafts) {
        List<Told> rows = jdbc.query(
                ROWS, (row, number) -> new Told(row.getString(1), row.getLong(2), stands(row.getString(3))), (Object)
                        occasions);
        Map<Long, LedgerEvent> events =
                reader.at(rows.stream().map(Told::position).toList());
        for (Told row : rows) {
            draft(drafts, row.occasion()).row(row.position(), row.stands(), EventReader.of(events, row.position()));
        }
    }

    private void rulings(String[] occasions, Map<String, DossierDraft> drafts) {
        jdbc.query(
                RULINGS,
                row -> {
                    CaseAssessed assessed =
                            (CaseAssessed) reader.decode(row.getString(3), row.getInt(4), row.getBytes(5));
                    draft(drafts, row.getString(1)).ruling(new Dossier.Ruling(assessed.assessment(), row.getLong(2)));
                },
                (Object) occasions);
    }

    private void grounds(String[] occasions, Map<String, DossierDraft> drafts) {
        jdbc.query(
                GROUNDS,
                row -> {
                    String source = row.getString(4);
                    if (source == null
                            || !stands(row.getString(3))
                            || book.withdrawn(new Siglum(source)).isPresent()) {
                        draft(drafts, row.getString(1)).ended(row.getString(2));
                    }
                },
                (Object) occasions);
    }

    /** Only rulings ask when rules changed, and only for what came after the first of them. */
    private void rules(List<DossierDraft> drafts) {
        OptionalLong first = drafts.stream()
                .map(DossierDraft::firstRuling)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .min();
        if (first.isPresent()) {
            Map<String, Long> changed = new HashMap<>();
            jdbc.query(
                    RULE_CHANGES,
                    row -> {
                        changed.put(row.getString(1), row.getLong(2));
                    },
                    first.getAsLong());
            RuleChanges rules = new RuleChanges(changed);
            drafts.forEach(draft -> draft.rules(rules));
        }
    }

    private static boolean stands(String state) {
        return state.equals(RowState.STANDING.label());
    }

    private static DossierDraft draft(Map<String, DossierDraft> drafts, String occasion) {
        DossierDraft draft = drafts.get(occasion);
        if (draft == null) {
            throw new IllegalStateException("only occasions of the families were asked for");
        }
        return draft;
    }

    /** The ids of all occasions of the families, as SQL takes them. */
    static String[] ids(List<Set<OccasionId>> families) {
        return families.stream()
                .flatMap(Collection::stream)
                .map(OccasionId::value)
                .toArray(String[]::new);
    }
}
