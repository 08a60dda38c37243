package org.kaoyi.projections.narratives;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.cases.Sides;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.projections.feed.Copier;
import org.kaoyi.projections.feed.RecordedEvent;
import org.kaoyi.projections.view.Days;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;

/** Writes the tables of narratives. */
final class NarrativeStore {
    private static final String ADD = """
            INSERT INTO narrative_claim
              (id, position, occasion, question, source, teller, own_side, side, told_day, standing)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String END = """
            UPDATE narrative_claim SET standing = false WHERE id = ?
            """;

    private static final String HEAD = """
            INSERT INTO narrative_heading (kind, id, title, date, day, side, withdrawn) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (kind, id) DO UPDATE SET title = EXCLUDED.title, date = EXCLUDED.date, day = EXCLUDED.day,
              side = EXCLUDED.side, withdrawn = EXCLUDED.withdrawn
            """;

    private static final String TOUCHED = """
            SELECT id, own_side, teller, source, side FROM narrative_claim WHERE source = ANY (?) OR teller = ANY (?)
            """;

    private static final String REFILE = """
            UPDATE narrative_claim SET side = ? WHERE id = ?
            """;

    private final JdbcTemplate jdbc;
    private final ReferenceBook book;

    NarrativeStore(JdbcTemplate jdbc, ReferenceBook book) {
        this.jdbc = jdbc;
        this.book = book;
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
                text(it.side()),
                it.withdrawn()
            });
        }
        jdbc.batchUpdate(HEAD, cells);
    }

    void add(List<RecordedEvent> claims) {
        jdbc.batchUpdate(ADD, claims.stream().map(it -> cells(book, it)).toList());
    }

    /** Copies new rows into the empty table. */
    static void copy(Copier copier, ReferenceBook book, List<RecordedEvent> claims) {
        copier.copy(
                "narrative_claim",
                "id, position, occasion, question, source, teller, own_side, side, told_day, standing",
                claims.stream().map(it -> cells(book, it)).toList());
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
            true
        };
    }

    void end(Set<String> claims) {
        jdbc.batchUpdate(END, claims.stream().map(id -> new Object[] {id}).toList());
    }

    /** Finds the side of every claim of these sources and tellers again. */
    void refile(Set<String> sources, Set<String> tellers) {
        if (sources.isEmpty() && tellers.isEmpty()) {
            return;
        }
        List<Object[]> moved = new ArrayList<>();
        jdbc.query(
                TOUCHED,
                row -> {
                    String side = side(
                            book,
                            new ClaimId(row.getString(1)),
                            row.getString(2),
                            row.getString(3),
                            new Siglum(row.getString(4)));
                    if (!side.equals(row.getString(5))) {
                        moved.add(new Object[] {side, row.getString(1)});
                    }
                },
                sources.toArray(String[]::new),
                tellers.toArray(String[]::new));
        jdbc.batchUpdate(REFILE, moved);
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
