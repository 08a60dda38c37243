package org.kaoyi.projections.inquiries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.event.InterpretationStated;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.inquiry.RivalMatrix;
import org.kaoyi.claims.judgement.Interpretation;
import org.kaoyi.claims.judgement.InterpretationId;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.view.ClaimView;
import org.kaoyi.projections.view.ClaimViews;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rival explanations, from what the catalogue keeps of interpretations and claims. */
public final class RivalQueries {
    private static final String INTERPRETATIONS = """
            SELECT i.type, i.schema_version, i.payload, coalesce(o.title, i.occasion), coalesce(q.title, i.question)
            FROM catalogue_interpretation i
            LEFT JOIN catalogue_reference o ON o.kind = 'occasion' AND o.id = i.occasion
            LEFT JOIN catalogue_reference q ON q.kind = 'question' AND q.id = i.question
            WHERE (?::text IS NULL OR i.occasion = ?) AND (?::text IS NULL OR i.question = ?)
            ORDER BY i.occasion, i.question, i.id
            """;

    private static final String LISTED = """
            SELECT type, schema_version, payload, position FROM catalogue_interpretation
            WHERE ?::text IS NULL OR id > ? ORDER BY id LIMIT ?
            """;

    private static final String CLAIMS = """
            SELECT c.id, c.position, c.state = 'standing' AND s.withdrawn IS NULL
            FROM catalogue_claim c
            LEFT JOIN catalogue_reference s ON s.kind = 'source' AND s.id = c.source
            WHERE c.id = ANY (?)
            """;

    private static final String POSITION = """
            SELECT coalesce((SELECT position FROM projection_progress WHERE projection = 'catalogue'), 0)
            """;

    private final JdbcTemplate jdbc;
    private final EventReader reader;

    public RivalQueries(JdbcTemplate jdbc, EventReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /** The explanations whose ids follow an id, or the first. */
    public List<InterpretationView> interpretations(@Nullable String after, int limit) {
        return jdbc.query(
                LISTED,
                (row, number) ->
                        InterpretationView.of(stated(row.getString(1), row.getInt(2), row.getBytes(3)), row.getLong(4)),
                after,
                after,
                limit);
    }

    private Interpretation stated(String type, int version, byte[] payload) {
        return ((InterpretationStated) reader.decode(type, version, payload)).interpretation();
    }

    /** One matrix for each occasion and question of which somebody has stated an explanation; null asks for any. */
    public List<RivalsView> rivals(@Nullable String occasion, @Nullable String question) {
        Map<List<String>, Point> points = new LinkedHashMap<>();
        jdbc.query(
                INTERPRETATIONS,
                row -> {
                    Interpretation it = stated(row.getString(1), row.getInt(2), row.getBytes(3));
                    Point point = new Point(row.getString(4), row.getString(5), new ArrayList<>());
                    points.computeIfAbsent(
                                    List.of(it.occasion().value(), it.question().value()), unused -> point)
                            .rivals()
                            .add(it);
                },
                occasion,
                occasion,
                question,
                question);
        Long position = jdbc.queryForObject(POSITION, Long.class);
        return points.values().stream()
                .map(point -> view(point, position == null ? 0 : position))
                .toList();
    }

    private record Point(String occasionTitle, String questionText, List<Interpretation> rivals) {}

    private record Told(String id, long position, boolean standing) {}

    private record Evidence(ClaimView claim, boolean standing) {}

    private RivalsView view(Point point, long position) {
        Map<String, Evidence> evidence = evidence(point.rivals());
        RivalMatrix matrix = RivalMatrix.of(
                point.rivals(),
                claim -> evidence.containsKey(claim.value())
                        && evidence.get(claim.value()).standing());
        Interpretation first = point.rivals().getFirst();
        return new RivalsView(
                first.occasion().value(),
                point.occasionTitle(),
                first.question().value(),
                point.questionText(),
                matrix.rivals().stream()
                        .map(it -> new RivalsView.Rival(it.id().value(), it.text(), it.holder(), it.principal()))
                        .toList(),
                matrix.rows().stream()
                        .map(row -> row(
                                row,
                                evidence.get(row.claim().value()),
                                matrix.rivals().size()))
                        .toList(),
                position);
    }

    private static RivalsView.Row row(RivalMatrix.Row row, @Nullable Evidence evidence, int rivals) {
        Map<String, String> bearings = new TreeMap<>();
        for (Map.Entry<InterpretationId, RivalMatrix.Bearing> bearing :
                row.bearings().entrySet()) {
            bearings.put(bearing.getKey().value(), bearing.getValue().label());
        }
        return new RivalsView.Row(
                row.claim().value(),
                evidence == null ? null : evidence.claim().source(),
                evidence == null ? null : evidence.claim().wording(),
                row.standing(),
                bearings,
                row.decidesNothing(rivals));
    }

    private Map<String, Evidence> evidence(List<Interpretation> rivals) {
        TreeSet<String> ids = new TreeSet<>();
        rivals.forEach(rival -> Stream.concat(rival.supports().stream(), rival.contradicts().stream())
                .map(ClaimId::value)
                .forEach(ids::add));
        List<Told> rows = jdbc.query(
                CLAIMS, (row, number) -> new Told(row.getString(1), row.getLong(2), row.getBoolean(3)), (Object)
                        ids.toArray(String[]::new));
        Map<Long, LedgerEvent> events =
                reader.at(rows.stream().map(Told::position).toList());
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        for (Told row : rows) {
            ClaimView claim = ClaimViews.of(EventReader.of(events, row.position()));
            evidence.put(row.id(), new Evidence(claim, row.standing()));
        }
        return evidence;
    }
}
