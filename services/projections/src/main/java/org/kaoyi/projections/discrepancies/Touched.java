package org.kaoyi.projections.discrepancies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.authority.AuthorityRef;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.projections.feed.Descent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which families of occasions have to be looked at again: the reverse index from what claims refer to, to their occasions. */
final class Touched {
    /**
     * Changed authorities a batch that are followed to what lies under them. Each costs a walk through the authorities of its
     * kind; beyond this, finding every case anew is cheaper than finding out which.
     */
    static final int MAX_FOLLOWED_AUTHORITIES = 500;

    private static final String BY_SOURCE = """
            SELECT DISTINCT occasion FROM discrepancy_row WHERE source = ANY (?)
            """;

    private static final String BY_QUESTION = """
            SELECT DISTINCT occasion FROM discrepancy_row WHERE question = ANY (?)
            """;

    private static final String BY_AUTHORITY = """
            SELECT DISTINCT occasion FROM discrepancy_mention WHERE authority = ANY (?)
            """;

    private static final String BY_GROUND = """
            SELECT DISTINCT occasion FROM discrepancy_ground WHERE row_id = ANY (?)
            """;

    private static final String BY_SOURCE_OF_GROUND = """
            SELECT DISTINCT g.occasion FROM discrepancy_ground g JOIN discrepancy_row r ON r.id = g.row_id
            WHERE r.source = ANY (?)
            """;

    private static final String ALL = """
            SELECT DISTINCT occasion FROM discrepancy_row
            """;

    private final ReferenceBook book;
    private final JdbcTemplate jdbc;

    Touched(ReferenceBook book, JdbcTemplate jdbc) {
        this.book = book;
        this.jdbc = jdbc;
    }

    /** The families, each once, none overlapping another. */
    List<Set<OccasionId>> families(Changes changes) {
        return families(book, occasions(changes));
    }

    /** The families of some occasions. */
    static List<Set<OccasionId>> families(ReferenceBook book, Set<OccasionId> occasions) {
        Set<OccasionId> seen = new HashSet<>();
        List<Set<OccasionId>> families = new ArrayList<>();
        for (OccasionId occasion : occasions) {
            if (!seen.contains(occasion)) {
                Set<OccasionId> family = book.family(occasion);
                seen.addAll(family);
                families.add(family);
            }
        }
        return families;
    }

    private Set<OccasionId> occasions(Changes changes) {
        Set<OccasionId> touched = new TreeSet<>(changes.occasions);
        Set<String> sources = below(changes.sources);
        touched.addAll(using(BY_SOURCE, sources));
        touched.addAll(using(BY_SOURCE_OF_GROUND, sources));
        touched.addAll(using(BY_QUESTION, changes.questions));
        touched.addAll(using(BY_GROUND, changes.ended.keySet()));
        if (changes.authorities.size() > MAX_FOLLOWED_AUTHORITIES) {
            jdbc.queryForList(ALL, String.class).forEach(id -> touched.add(new OccasionId(id)));
        } else {
            touched.addAll(using(BY_AUTHORITY, dependents(changes.authorities)));
        }
        return touched;
    }

    /** The changed sources, and all that copy or derive from one of them: independence is judged along the whole descent. */
    private Set<String> below(Collection<String> changed) {
        Set<Siglum> reached =
                Descent.withAllBelow(book, changed.stream().map(Siglum::new).toList());
        return reached.stream().map(Siglum::value).collect(Collectors.toSet());
    }

    /** The changed authorities, and all whose relations lead to one of them, by every id that claims have for them. */
    private Set<String> dependents(Set<AuthorityRef> changed) {
        Set<String> streams = new LinkedHashSet<>();
        for (AuthorityRef authority : changed) {
            add(streams, authority.kind(), authority.id());
            for (Authority other : book.authorities(authority.kind())) {
                if (leadsTo(other, authority)) {
                    add(streams, other.kind(), other.id());
                }
            }
        }
        return streams;
    }

    private void add(Set<String> streams, AuthorityKind kind, AuthorityId id) {
        streams.add(Streams.authority(kind, id));
        if (!book.allAsEntered()) {
            book.saidAs(kind, id).forEach(said -> streams.add(Streams.authority(kind, said)));
        }
    }

    private boolean leadsTo(Authority other, AuthorityRef changed) {
        return book.entails(changed.kind(), other.id(), changed.id())
                || other.excludes().contains(changed.id())
                || (changed.kind() == AuthorityKind.TERM
                        && book.vocabularies(other.id()).contains(changed.id()));
    }

    private List<OccasionId> using(String sql, Collection<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return jdbc.query(sql, (row, number) -> new OccasionId(row.getString(1)), (Object) keys.toArray(String[]::new));
    }
}
