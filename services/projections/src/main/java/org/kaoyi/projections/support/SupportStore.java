package org.kaoyi.projections.support;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.ClaimSuperseded;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.StatementLinked;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.claims.event.TextEntered;
import org.kaoyi.claims.event.TextRevised;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.text.SupportLink;
import org.kaoyi.claims.text.Text;
import org.kaoyi.projections.feed.Descent;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.feed.RecordedEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;

/** Writes the tables of support. */
final class SupportStore {
    private static final String TEXT = """
            INSERT INTO support_text (id, position, title, type, schema_version, payload, version)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET position = EXCLUDED.position, title = EXCLUDED.title, type = EXCLUDED.type,
              schema_version = EXCLUDED.schema_version, payload = EXCLUDED.payload, version = EXCLUDED.version
            """;

    /** A statement linked again to the same claim: the newest relation holds. */
    private static final String LINK = """
            INSERT INTO support_link (text, statement, claim, relation, linked_by, review, position)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (text, statement, claim) DO UPDATE SET relation = EXCLUDED.relation,
              linked_by = EXCLUDED.linked_by, review = EXCLUDED.review, position = EXCLUDED.position
            """;

    private static final String CLAIM = """
            INSERT INTO support_claim (id, occasion, source, teller, depth, explicit, standing)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
            """;

    private static final String KNOWN = """
            SELECT id FROM support_claim WHERE id = ANY (?)
            """;

    private static final String END = """
            UPDATE support_claim SET standing = false WHERE id = ?
            """;

    private static final String SOURCE = """
            INSERT INTO support_source (id, cited_only, cited_in, kind, line, withdrawn) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET cited_only = EXCLUDED.cited_only, cited_in = EXCLUDED.cited_in,
              kind = EXCLUDED.kind, line = EXCLUDED.line, withdrawn = EXCLUDED.withdrawn
            """;

    private final JdbcTemplate jdbc;
    private final ReferenceBook book;

    SupportStore(JdbcTemplate jdbc, ReferenceBook book) {
        this.jdbc = jdbc;
        this.book = book;
    }

    /** Takes in what was told of a text: that it was entered or revised, or that a sentence of it was linked. */
    void text(RecordedEvent recorded) {
        switch (recorded.event()) {
            case TextEntered it -> put(recorded, it.text(), new TextVersions(jdbc).enter(it.text()));
            case TextRevised it -> put(recorded, it.text(), new TextVersions(jdbc).revise(it.text()));
            case StatementLinked it -> link(recorded.position(), it.link());
            default -> throw new IllegalArgumentException("tells nothing of a text: " + recorded.type());
        }
    }

    private void put(RecordedEvent recorded, Text it, int version) {
        jdbc.update(
                TEXT,
                it.id().value(),
                recorded.position(),
                it.title(),
                recorded.type(),
                recorded.schemaVersion(),
                recorded.payload(),
                version);
    }

    private void link(long position, SupportLink it) {
        jdbc.update(
                LINK,
                it.text().value(),
                it.statement(),
                it.claim().value(),
                it.relation().label(),
                it.by(),
                it.state().label(),
                position);
    }

    /**
     * Enters claims that are linked for the first time, as they stand at a position.
     *
     * @param reader asked for what was recorded of them
     */
    void claims(Set<String> linked, EventReader reader, long position) {
        if (linked.isEmpty()) {
            return;
        }
        Set<String> unknown = new TreeSet<>(linked);
        jdbc.query(
                KNOWN,
                row -> {
                    unknown.remove(row.getString(1));
                },
                (Object) linked.toArray(String[]::new));
        List<Object[]> cells = new ArrayList<>();
        for (String id : unknown) {
            List<LedgerEvent> told = reader.upTo(position, Streams.claim(new ClaimId(id)));
            boolean ended = told.stream().anyMatch(it -> it instanceof ClaimRetracted || it instanceof ClaimSuperseded);
            told.stream()
                    .filter(ClaimRecorded.class::isInstance)
                    .forEach(it -> cells.add(cells(((ClaimRecorded) it).claim(), !ended)));
        }
        jdbc.batchUpdate(CLAIM, cells);
    }

    private static Object[] cells(Claim it, boolean standing) {
        return new Object[] {
            it.id().value(),
            it.occasion().value(),
            it.source().value(),
            text(SupportLines.tellings(it)),
            it.chain().depth(),
            it.explicit(),
            standing
        };
    }

    void end(Set<String> claims) {
        jdbc.batchUpdate(END, claims.stream().map(id -> new Object[] {id}).toList());
    }

    /** Writes sources that changed, and all below them, whose line can begin elsewhere now. */
    void sources(Set<Siglum> changed) {
        List<Object[]> cells = new ArrayList<>();
        for (Siglum id : Descent.withAllBelow(book, changed)) {
            book.source(id).ifPresent(it -> cells.add(cells(it)));
        }
        jdbc.batchUpdate(SOURCE, cells);
    }

    private Object[] cells(Source it) {
        Siglum citedIn = it.access().citedIn();
        return new Object[] {
            it.id().value(),
            it.access().citedOnly(),
            text(citedIn == null ? null : citedIn.value()),
            text(it.kind()),
            SupportLines.descent(book, it.id()),
            book.withdrawn(it.id()).isPresent()
        };
    }

    private static Object text(@Nullable String value) {
        return new SqlParameterValue(Types.VARCHAR, value);
    }
}
