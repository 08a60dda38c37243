package org.kaoyi.projections.discrepancies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.cases.Dossier;
import org.kaoyi.claims.event.CaseAssessed;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.SourceExamined;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.projections.feed.EventReader;
import org.springframework.jdbc.core.JdbcTemplate;

/** Gathers what the finding of cases needs of a family of occasions. */
final class DossierReader {
    private static final String ROWS = """
            SELECT position, state, type, schema_version, payload FROM discrepancy_row
            WHERE occasion = ANY (?) AND state <> 'superseded' ORDER BY position
            """;

    private static final String RULINGS = """
            SELECT position, type, schema_version, payload FROM discrepancy_ruling
            WHERE occasion = ANY (?) ORDER BY position
            """;

    /** Grounds that are rows of the ledger, with whether they still stand. */
    private static final String GROUNDS = """
            SELECT DISTINCT r.id, r.state, r.source FROM discrepancy_ground g JOIN discrepancy_row r ON r.id = g.row_id
            WHERE g.occasion = ANY (?)
            """;

    private final ReferenceBook book;
    private final JdbcTemplate jdbc;
    private final EventReader reader;

    DossierReader(ReferenceBook book, JdbcTemplate jdbc, EventReader reader) {
        this.book = book;
        this.jdbc = jdbc;
        this.reader = reader;
    }

    Dossier read(Collection<OccasionId> family) {
        String[] occasions = family.stream().map(OccasionId::value).toArray(String[]::new);
        List<Claim> claims = new ArrayList<>();
        List<Examination> examinations = new ArrayList<>();
        List<Claim> retracted = new ArrayList<>();
        Map<ClaimId, Long> positions = new HashMap<>();
        for (StoredRow row : rows(occasions)) {
            switch (row.event()) {
                case ClaimRecorded it -> {
                    boolean stands = row.standing() && !withdrawn(it.claim().source());
                    (stands ? claims : retracted).add(it.claim());
                    if (stands) {
                        positions.put(it.claim().id(), row.position());
                    }
                }
                case SourceExamined it -> {
                    if (row.standing() && !withdrawn(it.examination().source())) {
                        examinations.add(it.examination());
                    }
                }
                default -> throw new IllegalStateException("a row holds a claim or an examination");
            }
        }
        return new Dossier(book, claims, examinations, retracted, rulings(occasions), positions, ended(occasions));
    }

    /** A claim or examination of the table, decoded. */
    private record StoredRow(long position, boolean standing, LedgerEvent event) {}

    private List<StoredRow> rows(String[] occasions) {
        return jdbc.query(
                ROWS,
                (row, number) -> new StoredRow(
                        row.getLong(1),
                        row.getString(2).equals(RowState.STANDING.label()),
                        reader.decode(row.getString(3), row.getInt(4), row.getBytes(5))),
                (Object) occasions);
    }

    private List<Dossier.Ruling> rulings(String[] occasions) {
        return jdbc.query(
                RULINGS,
                (row, number) -> {
                    CaseAssessed assessed =
                            (CaseAssessed) reader.decode(row.getString(2), row.getInt(3), row.getBytes(4));
                    return new Dossier.Ruling(assessed.assessment(), row.getLong(1));
                },
                (Object) occasions);
    }

    private Set<ClaimId> ended(String[] occasions) {
        Set<ClaimId> ended = new HashSet<>();
        jdbc.query(
                GROUNDS,
                row -> {
                    boolean standing = row.getString(2).equals(RowState.STANDING.label());
                    if (!standing || withdrawn(new Siglum(row.getString(3)))) {
                        ended.add(new ClaimId(row.getString(1)));
                    }
                },
                (Object) occasions);
        return ended;
    }

    private boolean withdrawn(Siglum source) {
        return book.withdrawn(source).isPresent();
    }
}
