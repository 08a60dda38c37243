package org.kaoyi.projections.narratives;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.cases.Sides;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.projections.feed.Copier;
import org.kaoyi.projections.feed.RecordedEvent;
import org.kaoyi.projections.view.Days;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;

/** Writes the tables of narratives. */
final class NarrativeStore {
    /** The day of what has none: behind all others. */
    private static final long UNDATED = Long.MAX_VALUE;

    /** Places of cells in a row, see {@link #COLUMNS}. */
    private static final int SOURCE = 4;

    private static final int TELLER = 5;
    private static final int SIDE = 7;

    private static final String COLUMNS =
            "id, position, occasion, question, source, teller, own_side, side, told_day, told, happened, standing";

    private static final String ADD = """
            INSERT INTO narrative_claim (%s) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """.formatted(COLUMNS);

    /** Of a source that was withdrawn before nothing is counted any more. */
    private static final String END = """
            UPDATE narrative_claim c SET standing = false WHERE id = ANY (?) AND standing
            RETURNING source, teller, side, EXISTS (
              SELECT FROM narrative_heading s WHERE s.kind = 'source' AND s.id = c.source AND s.withdrawn)
            """;

    private static final String HEAD = """
            INSERT INTO narrative_heading (kind, id, title, date, day, days, side, withdrawn)
            VALUES (?, ?, ?, ?, ?, ?::int8multirange, ?, ?)
            ON CONFLICT (kind, id) DO UPDATE SET title = EXCLUDED.title, date = EXCLUDED.date, day = EXCLUDED.day,
              days = EXCLUDED.days, side = EXCLUDED.side, withdrawn = EXCLUDED.withdrawn
            """;

    private static final String TOUCHED = """
            SELECT c.id, c.own_side, c.teller, c.source, c.side, c.told_day, c.told,
              c.standing AND NOT coalesce(s.withdrawn, false)
            FROM narrative_claim c LEFT JOIN narrative_heading s ON s.kind = 'source' AND s.id = c.source
            WHERE c.source = ANY (?) OR c.teller = ANY (?)
            """;

    private static final String REFILE = """
            UPDATE narrative_claim SET side = ?, told = ? WHERE id = ?
            """;

    private static final String REDATE = """
            UPDATE narrative_claim SET happened = ? WHERE occasion = ? AND happened <> ?
            """;

    private static final String WITHDRAWN_BEFORE = """
            SELECT id FROM narrative_heading WHERE kind = 'source' AND id = ANY (?) AND withdrawn
            """;

    private static final String STANDING_OF = """
            SELECT source, teller, side, count(*) FROM narrative_claim WHERE source = ANY (?) AND standing GROUP BY 1, 2, 3
            """;

    private final JdbcTemplate jdbc;
    private final ReferenceBook book;
    private final NarrativeTally tally;

    /** @param tally counts what is told by claims that come, move or end; somebody else writes it */
    NarrativeStore(JdbcTemplate jdbc, ReferenceBook book, NarrativeTally tally) {
        this.jdbc = jdbc;
        this.book = book;
        this.tally = tally;
    }

    void head(Collection<Heading> headings) {
        List<Object[]> cells = new ArrayList<>();
        for (Heading it : headings) {
            cells.add(new Object[] {
                it.kind(),
                it.id(),
                it.title(),
                text(it.date() == null ? null : it.date().edtf()),
                number(Days.order(it.date())),
                text(days(it)),
                text(it.side()),
                it.withdrawn()
            });
        }
        jdbc.batchUpdate(HEAD, cells);
    }

    /** On which days an occasion can have been, as PostgreSQL writes several ranges; null where nobody knows. */
    private static @Nullable String days(Heading it) {
        List<DaySpan> days = it.kind().equals(Heading.OCCASION) ? Days.of(it.date()) : List.of();
        return days.isEmpty() ? null : days.stream().map(Days::range).collect(Collectors.joining(",", "{", "}"));
    }

    /** @param withdrawn sources that {@link #withdraw} takes out afterwards */
    void add(List<RecordedEvent> claims, Set<String> withdrawn) {
        List<Object[]> cells = claims.stream().map(it -> cells(book, it)).toList();
        jdbc.batchUpdate(ADD, cells);
        for (Object[] row : cells) {
            Siglum source = new Siglum((String) row[SOURCE]);
            if (withdrawn.contains(source.value()) || book.withdrawn(source).isEmpty()) {
                count(tally, row);
            }
        }
    }

    /** Copies new rows into the empty table; those of withdrawn sources are counted until {@link #withdraw} takes them out. */
    static void copy(Copier copier, ReferenceBook book, NarrativeTally tally, List<RecordedEvent> claims) {
        List<Object[]> cells = claims.stream().map(it -> cells(book, it)).toList();
        cells.forEach(row -> count(tally, row));
        copier.copy("narrative_claim", COLUMNS, cells);
    }

    private static void count(NarrativeTally tally, Object[] row) {
        tally.change(
                (String) row[SOURCE], (String) ((SqlParameterValue) row[TELLER]).getValue(), (String) row[SIDE], 1);
    }

    /** Of some headings, the sources that stood until now. */
    Set<String> newlyWithdrawn(Collection<Heading> headings) {
        Set<String> withdrawn = new TreeSet<>();
        headings.stream().filter(Heading::withdrawn).forEach(it -> withdrawn.add(it.id()));
        if (!withdrawn.isEmpty()) {
            jdbc.query(
                    WITHDRAWN_BEFORE,
                    row -> {
                        withdrawn.remove(row.getString(1));
                    },
                    (Object) withdrawn.toArray(String[]::new));
        }
        return withdrawn;
    }

    /** Counts the claims of some sources no more. */
    void withdraw(Set<String> sources) {
        if (!sources.isEmpty()) {
            jdbc.query(
                    STANDING_OF,
                    row -> {
                        tally.change(row.getString(1), row.getString(2), row.getString(3), -row.getLong(4));
                    },
                    (Object) sources.toArray(String[]::new));
        }
    }

    private static Object[] cells(ReferenceBook book, RecordedEvent recorded) {
        Claim claim = ((ClaimRecorded) recorded.event()).claim();
        String teller = claim.chain().teller().map(AuthorityId::value).orElse(null);
        return new Object[] {
            claim.id().value(),
            recorded.position(),
            claim.occasion().value(),
            claim.question().value(),
            claim.source().value(),
            text(teller),
            text(claim.side()),
            side(book, claim.id(), claim.side(), teller, claim.source()),
            number(Days.order(claim.told())),
            told(book, Days.order(claim.told()), claim.source()),
            happened(book, claim.occasion()),
            true
        };
    }

    void end(Set<String> claims) {
        if (!claims.isEmpty()) {
            jdbc.query(
                    END,
                    row -> {
                        if (!row.getBoolean(4)) {
                            tally.change(row.getString(1), row.getString(2), row.getString(3), -1);
                        }
                    },
                    (Object) claims.toArray(String[]::new));
        }
    }

    /** Finds the side of every claim of these sources and tellers again, and when it was told. */
    void refile(Set<String> sources, Set<String> tellers) {
        if (sources.isEmpty() && tellers.isEmpty()) {
            return;
        }
        List<Object[]> moved = new ArrayList<>();
        jdbc.query(
                TOUCHED,
                row -> {
                    Siglum source = new Siglum(row.getString(4));
                    String side = side(book, new ClaimId(row.getString(1)), row.getString(2), row.getString(3), source);
                    long told = told(book, row.getObject(6, Long.class), source);
                    String before = row.getString(5);
                    if (!side.equals(before) || told != row.getLong(7)) {
                        moved.add(new Object[] {side, told, row.getString(1)});
                    }
                    if (row.getBoolean(8)) {
                        tally.move(before, side);
                    }
                },
                sources.toArray(String[]::new),
                tellers.toArray(String[]::new));
        jdbc.batchUpdate(REFILE, moved);
    }

    /** Moves the claims of occasions that are dated anew. */
    void redate(Set<String> occasions) {
        List<Object[]> cells = new ArrayList<>();
        for (String occasion : occasions) {
            long day = happened(book, new OccasionId(occasion));
            cells.add(new Object[] {day, occasion, day});
        }
        jdbc.batchUpdate(REDATE, cells);
    }

    /** When a claim was told: on its own day, else on that of its source; see {@link #UNDATED}. */
    private static long told(ReferenceBook book, @Nullable Long own, Siglum source) {
        return own != null
                ? own
                : book.source(source).map(it -> Days.order(it.date())).orElse(UNDATED);
    }

    private static long happened(ReferenceBook book, OccasionId occasion) {
        return book.occasion(occasion).map(it -> Days.order(it.date())).orElse(UNDATED);
    }

    /** @param teller as recorded; whom the claim means by it, the book says */
    private static String side(
            ReferenceBook book, ClaimId claim, @Nullable String own, @Nullable String teller, Siglum source) {
        TellingChain chain = teller == null
                ? TellingChain.NONE
                : TellingChain.of(
                        List.of(book.meant(AuthorityKind.AGENT, new AuthorityId(teller), claim)), List.of(), null);
        return book.source(source)
                .map(known -> Sides.of(book, own, chain, known))
                .orElse(own == null ? Sides.UNKNOWN : own);
    }

    /** Nulls of a known type: PostgreSQL can not guess them in a batch. */
    private static Object text(@Nullable String value) {
        return new SqlParameterValue(Types.VARCHAR, value);
    }

    private static Object number(@Nullable Long value) {
        return new SqlParameterValue(Types.BIGINT, value);
    }
}
