package org.kaoyi.projections.discrepancies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.cases.Dossier;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.projections.feed.BookAtHand;
import org.kaoyi.projections.feed.EventReader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The dossiers of single families of occasions, read when a question about them is asked: no question costs more than the families
 * that it touches.
 */
public final class DossiersAtHand {
    /** A fold commits while a question waits for the book perhaps once or twice, never this often in a row. */
    private static final int MOST_ATTEMPTS = 20;

    private static final String POSITION = """
            SELECT coalesce((SELECT position FROM projection_progress WHERE projection = 'discrepancies'), 0)
            """;

    private static final String OF_SOURCE = """
            SELECT occasion FROM discrepancy_row WHERE source = ? UNION
            SELECT g.occasion FROM discrepancy_ground g JOIN discrepancy_row r ON r.id = g.row_id WHERE r.source = ? ORDER BY 1
            """;

    private static final String OF_CLAIM = """
            SELECT occasion FROM discrepancy_row WHERE id = ? UNION
            SELECT occasion FROM discrepancy_ground WHERE row_id = ? ORDER BY 1
            """;

    private static final String OF_CASE = """
            SELECT occasion FROM discrepancy_case WHERE id = ?
            """;

    private static final String ALL = """
            SELECT DISTINCT occasion FROM discrepancy_row ORDER BY 1
            """;

    private static final String GROUNDS_OF_SOURCE = """
            SELECT DISTINCT g.row_id FROM discrepancy_ground g JOIN discrepancy_row r ON r.id = g.row_id WHERE r.source = ?
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final EventReader reader;
    private final BookAtHand books;

    public DossiersAtHand(
            JdbcTemplate jdbc, PlatformTransactionManager transactions, EventReader reader, BookAtHand books) {
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.reader = reader;
        this.books = books;
    }

    /**
     * Dossiers as they were at one moment.
     *
     * @param book reference data, to be asked only while the question is answered
     * @param capped whether there were more families than were asked for
     * @param position of the log that they reflect
     */
    public record Snapshot(ReferenceBook book, List<Dossier> dossiers, boolean capped, long position) {}

    /** Whose families are looked at. */
    public enum Of {
        OCCASION("SELECT ?::text"),
        SOURCE(OF_SOURCE),
        CLAIM(OF_CLAIM),
        CASE(OF_CASE),
        ALL_OCCASIONS(ALL);

        private final String sql;

        Of(String sql) {
            this.sql = sql;
        }
    }

    /**
     * Asks about the families of a thing.
     *
     * @param mostFamilies further ones are left out, and the snapshot says so
     */
    public <T> T ask(Of of, String id, int mostFamilies, Function<Snapshot, T> question) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<T> answer = books.ask(
                    position(),
                    copy -> Objects.requireNonNull(snapshot.execute(status -> position() > copy.position()
                            ? Optional.empty()
                            : Optional.of(question.apply(read(copy.book(), of, id, mostFamilies))))));
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new IllegalStateException("The views move on faster than a question about them can be answered.");
    }

    /** The claims of a source on which rulings rest, wherever in the ledger. */
    public Set<String> groundsOf(String source) {
        return new TreeSet<>(jdbc.query(GROUNDS_OF_SOURCE, (row, number) -> row.getString(1), source));
    }

    private long position() {
        Long position = jdbc.queryForObject(POSITION, Long.class);
        return position == null ? 0 : position;
    }

    private Snapshot read(ReferenceBook book, Of of, String id, int mostFamilies) {
        Set<OccasionId> seen = new TreeSet<>();
        List<Set<OccasionId>> families = new ArrayList<>();
        for (String occasion : occasions(of, id)) {
            if (!seen.contains(new OccasionId(occasion))) {
                Set<OccasionId> family = book.family(new OccasionId(occasion));
                seen.addAll(family);
                families.add(family);
            }
        }
        boolean capped = families.size() > mostFamilies;
        List<Set<OccasionId>> asked = capped ? families.subList(0, mostFamilies) : families;
        return new Snapshot(book, new DossierReader(book, jdbc, reader).read(asked), capped, position());
    }

    private List<String> occasions(Of of, String id) {
        Object[] arguments =
                new Object[(int) of.sql.chars().filter(c -> c == '?').count()];
        Arrays.fill(arguments, id);
        return jdbc.query(of.sql, (row, number) -> row.getString(1), arguments);
    }
}
