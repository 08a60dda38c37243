package org.kaoyi.projections.discrepancies;

import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.cases.Grade;
import org.kaoyi.projections.feed.Copier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;

/** Replaces the cases of families of occasions, touching only those rows that changed. */
final class CaseStore {
    private static final String EXISTING = """
            SELECT id, document FROM discrepancy_case WHERE occasion = ANY (?)
            """;

    private static final String DELETE = """
            DELETE FROM discrepancy_case WHERE id = ?
            """;

    private static final String DELETE_OF = """
            DELETE FROM discrepancy_case WHERE occasion = ANY (?) RETURNING document
            """;

    private static final String UPSERT = """
            INSERT INTO discrepancy_case (id, occasion, question, level, scope, grade, grade_rank, finding, kind, kinds, state, sides, document)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
              grade = EXCLUDED.grade, grade_rank = EXCLUDED.grade_rank, finding = EXCLUDED.finding, kind = EXCLUDED.kind,
              kinds = EXCLUDED.kinds, state = EXCLUDED.state, sides = EXCLUDED.sides, document = EXCLUDED.document
            """;

    private final JdbcTemplate jdbc;
    private final CaseDocument documents;

    CaseStore(JdbcTemplate jdbc, CaseDocument documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** @param tally that counts what changes; somebody else writes it */
    void replace(List<Set<OccasionId>> families, List<CaseView> cases, CaseTally tally) {
        String[] occasions = DossierReader.ids(families);
        Map<String, String> vanished = new HashMap<>();
        jdbc.query(
                EXISTING,
                row -> {
                    vanished.put(row.getString(1), row.getString(2));
                },
                (Object) occasions);
        List<Object[]> changed = new ArrayList<>();
        for (CaseView view : cases) {
            String document = documents.text(view);
            String before = vanished.remove(view.id());
            if (!document.equals(before)) {
                changed.add(cells(view, document));
                tally.add(view);
                if (before != null) {
                    tally.remove(documents.read(before));
                }
            }
        }
        vanished.values().forEach(document -> tally.remove(documents.read(document)));
        jdbc.batchUpdate(UPSERT, changed);
        jdbc.batchUpdate(
                DELETE, vanished.keySet().stream().map(id -> new Object[] {id}).toList());
    }

    /**
     * Deletes the cases of occasions.
     *
     * @param tally that counts them no more
     */
    void delete(List<OccasionId> occasions, CaseTally tally) {
        if (!occasions.isEmpty()) {
            jdbc.query(
                    DELETE_OF,
                    row -> {
                        tally.remove(documents.read(row.getString(1)));
                    },
                    (Object) occasions.stream().map(OccasionId::value).toArray(String[]::new));
        }
    }

    /** A case with its document in UTF-8. */
    @SuppressWarnings("ArrayRecordComponent") // written once
    record Written(CaseView view, byte[] document) {
        private Object[] cells() {
            return CaseStore.cells(view, document);
        }
    }

    /**
     * Copies new rows into the table.
     *
     * @param tally that counts them: to count the rows of a full table would read all documents
     */
    static void copy(Copier copier, List<Written> cases, CaseTally tally) {
        cases.stream().map(Written::view).forEach(tally::add);
        copier.copy(
                "discrepancy_case",
                "id, occasion, question, level, scope, grade, grade_rank, finding, kind, kinds, state, sides, document",
                cases.stream().map(Written::cells).toList());
    }

    /** @param document as text, or where it is copied in UTF-8 */
    static Object[] cells(CaseView view, Object document) {
        Grade grade = Labelled.of(Grade.class, view.grade()).orElseThrow();
        return new Object[] {
            view.id(),
            view.occasion(),
            view.question(),
            view.level(),
            text(view.scope()),
            view.grade(),
            grade.ordinal(),
            grade.isFinding(),
            text(view.kind()),
            view.kinds().toArray(String[]::new),
            view.state(),
            view.sides().toArray(String[]::new),
            document
        };
    }

    /** A null of a known type: PostgreSQL can not guess it in a batch. */
    private static Object text(@Nullable String value) {
        return new SqlParameterValue(Types.VARCHAR, value);
    }
}
