package org.kaoyi.projections.narratives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Labelled;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.narratives.Narrative.Account;
import org.kaoyi.projections.narratives.Narrative.Filed;
import org.springframework.jdbc.core.JdbcTemplate;

/** Questions about narratives. Only standing claims of sources that stand are told. */
public final class NarrativeQueries {
    /** A whole narrative, or a whole register, in one page. */
    private static final int ALL = Integer.MAX_VALUE - 1;

    static final String TELLING = """
            c.standing AND NOT EXISTS (
              SELECT FROM narrative_heading w WHERE w.kind = 'source' AND w.id = c.source AND w.withdrawn)
            """;

    /** For a page: the planner would otherwise read all occasions of the ledger for five hundred claims. */
    private static final String OCCASION_LOOKED_UP = """
            LATERAL (SELECT h.title, h.date FROM narrative_heading h WHERE h.kind = 'occasion' AND h.id = c.occasion LIMIT 1) o ON true
            """;

    private static final String OCCASION_JOINED = """
            narrative_heading o ON o.kind = 'occasion' AND o.id = c.occasion
            """;

    /** The claims of a page, which an index finds in their order, and then what they are headed by. */
    private static final String TOLD = """
            SELECT c.occasion, coalesce(o.title, c.occasion), o.date, c.source, coalesce(s.title, c.source), s.date,
              coalesce(q.title, c.question), c.side, c.position, c.id
            FROM (SELECT * FROM narrative_claim c WHERE %1$s AND %2$s ORDER BY %3$s LIMIT ?) c
            LEFT JOIN %4$s
            LEFT JOIN narrative_heading q ON q.kind = 'question' AND q.id = c.question
            LEFT JOIN narrative_heading s ON s.kind = 'source' AND s.id = c.source
            ORDER BY %3$s
            """;

    /** By the index of each side, as many as are wanted of each. */
    private static final String OCCASIONS = """
            SELECT o.happened, o.occasion
            FROM unnest(?::text[]) AS s(side)
            CROSS JOIN LATERAL (
              SELECT DISTINCT c.happened, c.occasion FROM narrative_claim c WHERE c.side = s.side AND %s AND %s
              ORDER BY c.happened, c.occasion LIMIT ?) o
            GROUP BY o.happened, o.occasion ORDER BY o.happened, o.occasion LIMIT ?
            """;

    private static final String BEHIND_OCCASION = """
            (c.happened, c.occasion) > (SELECT a.happened, a.occasion FROM narrative_claim a WHERE a.occasion = ? LIMIT 1)
            """;

    private static final String COUNT = """
            SELECT count(*) FROM narrative_claim c WHERE %s AND %s
            """;

    private static final String PLACE = """
            SELECT %s FROM narrative_claim c WHERE c.id = ?
            """;

    /** From each side to the next by the index, without looking at the claims between. */
    private static final String SIDES = """
            WITH RECURSIVE sides(side) AS (
              (SELECT side FROM narrative_claim ORDER BY side LIMIT 1)
              UNION ALL
              SELECT (SELECT c.side FROM narrative_claim c WHERE c.side > s.side ORDER BY c.side LIMIT 1) FROM sides s WHERE s.side IS NOT NULL
            ) SELECT side FROM sides WHERE side IS NOT NULL
            """;

    private static final String POSITION = """
            SELECT coalesce(max(position), 0) FROM projection_progress WHERE projection = 'narratives'
            """;

    private final JdbcTemplate jdbc;
    private final EventReader reader;
    private final NarrativeRegister register;

    public NarrativeQueries(JdbcTemplate jdbc, EventReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.register = new NarrativeRegister(jdbc);
    }

    /** Under what a narrative is told; each is a column of its own. */
    public enum By implements Labelled {
        SOURCE,
        TELLER,
        SIDE;

        private String is() {
            return "c." + label() + " = ?";
        }
    }

    /** In which order accounts stand; what has no day stands last. */
    public enum Order implements Labelled {
        /** As they were told: by when, else by when the source was put on paper. */
        TOLD("c.told, c.source, c.happened, c.occasion, c.position"),
        /** As it happened: by the occasion's date. */
        EVENTS("c.happened, c.occasion, c.source, c.position");

        private final String columns;

        Order(String columns) {
            this.columns = columns;
        }

        /** What follows a claim of these cells. */
        private String behind() {
            return " AND (" + columns + ") > (" + columns.replaceAll("[^, ]+", "?") + ")";
        }
    }

    /**
     * What one source, teller or side tells; empty accounts when it tells nothing.
     *
     * @param occasion to read of one occasion only, or null
     */
    public Narrative narrative(By by, String subject, Order order, @Nullable String occasion) {
        return narrative(by, subject, order, occasion, null, ALL).orElseThrow();
    }

    /**
     * The same, some claims at a time.
     *
     * @param after the claim after which the page begins, or null
     * @param limit claims of a page
     * @return empty where there is no such claim
     */
    public Optional<Narrative> narrative(
            By by, String subject, Order order, @Nullable String occasion, @Nullable String after, int limit) {
        StringBuilder condition = new StringBuilder(by.is());
        List<Object> arguments = new ArrayList<>(List.of(subject));
        if (occasion != null) {
            condition.append(" AND c.occasion = ?");
            arguments.add(occasion);
        }
        long claims = occasion == null ? claims(by, subject) : count(condition.toString(), arguments);
        if (after != null) {
            List<List<Object>> place = jdbc.query(PLACE.formatted(order.columns), (row, number) -> cells(row), after);
            if (place.isEmpty()) {
                return Optional.empty();
            }
            condition.append(order.behind());
            arguments.addAll(place.getFirst());
        }
        arguments.add(limit + 1);
        List<ToldClaim> found = jdbc.query(
                TOLD.formatted(TELLING, condition, order.columns, limit == ALL ? OCCASION_JOINED : OCCASION_LOOKED_UP),
                (row, number) -> ToldClaim.of(row),
                arguments.toArray());
        List<ToldClaim> rows = found.size() > limit ? found.subList(0, limit) : found;
        String next = found.size() > limit ? rows.getLast().id() : null;
        return Optional.of(new Narrative(by.label(), subject, order.label(), claims, accounts(rows), next, position()));
    }

    /**
     * What several sides tell of the same occasions, as it happened.
     *
     * @param after the occasion after which the page begins, or null
     * @param limit occasions of a page
     * @param claims of a side that are read for a page; where it tells more, the page is shorter
     */
    public SideBySide sideBySide(List<String> sides, @Nullable String after, int limit, int claims) {
        List<String> occasions = occasions(sides, after, limit + 1);
        boolean more = occasions.size() > limit;
        List<String> here = more ? occasions.subList(0, limit) : occasions;
        List<List<ToldClaim>> told = sides.stream()
                .map(side -> jdbc.query(
                        TOLD.formatted(
                                TELLING,
                                By.SIDE.is() + " AND c.occasion = ANY (?)",
                                Order.EVENTS.columns,
                                OCCASION_LOOKED_UP),
                        (row, number) -> ToldClaim.of(row),
                        side,
                        here.toArray(String[]::new),
                        claims + 1))
                .toList();
        int whole = told.stream()
                .filter(rows -> rows.size() > claims)
                .mapToInt(rows -> here.indexOf(rows.getLast().account().occasion()))
                .min()
                .orElse(here.size());
        // An occasion of which a side tells more than a page holds is shown cut: its synopsis and its narratives show
        // all.
        List<String> shown = here.subList(0, Math.min(here.size(), Math.max(1, whole)));
        String next = more || shown.size() < here.size() ? shown.getLast() : null;
        return new SideBySide(List.copyOf(sides), sideBySide(shown, told, whole == 0), next, position());
    }

    private List<String> occasions(List<String> sides, @Nullable String after, int limit) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(sides.toArray(String[]::new));
        if (after != null) {
            arguments.add(after);
        }
        arguments.add(limit);
        arguments.add(limit);
        return jdbc.query(
                OCCASIONS.formatted(TELLING, after == null ? "true" : BEHIND_OCCASION),
                (row, number) -> row.getString(2),
                arguments.toArray());
    }

    private List<Account> accounts(List<ToldClaim> claims) {
        return ToldClaim.accounts(
                claims, reader.at(claims.stream().map(ToldClaim::position).toList()));
    }

    private List<SideBySide.Row> sideBySide(List<String> occasions, List<List<ToldClaim>> told, boolean cut) {
        List<List<Account>> accounts = told.stream()
                .map(rows -> accounts(rows.stream()
                        .filter(row -> occasions.contains(row.account().occasion()))
                        .toList()))
                .toList();
        return occasions.stream()
                .map(occasion -> {
                    List<List<Account>> cells = accounts.stream()
                            .map(ofSide -> ofSide.stream()
                                    .filter(it -> it.occasion().equals(occasion))
                                    .toList())
                            .toList();
                    Account any =
                            cells.stream().flatMap(List::stream).findFirst().orElseThrow();
                    return new SideBySide.Row(occasion, any.occasionTitle(), any.occasionDate(), cells, cut);
                })
                .toList();
    }

    private long count(String condition, List<Object> arguments) {
        Long count = jdbc.queryForObject(COUNT.formatted(TELLING, condition), Long.class, arguments.toArray());
        return count == null ? 0 : count;
    }

    /** Of how many claims the narrative of a source, teller or side consists. */
    public long claims(By by, String subject) {
        return register.claims(by, subject).orElseGet(() -> count(by.is(), List.of(subject)));
    }

    /** Every source, teller or side that tells something, with the number of its claims. */
    public List<Filed> filed(By by) {
        return filed(by, null, ALL);
    }

    /** The same, those that follow one, or the first. */
    public List<Filed> filed(By by, @Nullable String after, int limit) {
        return register.filed(by, after, limit);
    }

    /** Every side to which some claim was ever filed, in order. */
    public List<String> sides() {
        return jdbc.query(SIDES, (row, number) -> row.getString(1));
    }

    private long position() {
        Long position = jdbc.queryForObject(POSITION, Long.class);
        return position == null ? 0 : position;
    }

    private static List<Object> cells(ResultSet row) throws SQLException {
        List<Object> cells = new ArrayList<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            cells.add(row.getObject(column));
        }
        return cells;
    }
}
