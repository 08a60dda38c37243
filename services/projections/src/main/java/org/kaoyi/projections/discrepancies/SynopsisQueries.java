package org.kaoyi.projections.discrepancies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Quotation;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.projections.discrepancies.Synopsis.Answer;
import org.kaoyi.projections.discrepancies.Synopsis.Cell;
import org.kaoyi.projections.discrepancies.Synopsis.Column;
import org.kaoyi.projections.discrepancies.Synopsis.Line;
import org.kaoyi.projections.feed.EventReader;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lays the accounts of an occasion side by side. */
public final class SynopsisQueries {
    private static final String CLAIMS = """
            SELECT position FROM discrepancy_row
            WHERE occasion = ? AND state = 'standing' AND NOT examination ORDER BY position
            """;

    /** By side, so that versions stand together; then by siglum. */
    private static final Comparator<Column> SIDE_BY_SIDE = Comparator.comparing(
                    Column::side, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Column::id);

    private static final Comparator<CaseView> BY_QUESTION = Comparator.comparing(CaseView::question)
            .thenComparingInt(CaseView::level)
            .thenComparing(CaseView::scope, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final JdbcTemplate jdbc;
    private final EventReader reader;
    private final DiscrepancyQueries cases;

    public SynopsisQueries(JdbcTemplate jdbc, EventReader reader, DiscrepancyQueries cases) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.cases = cases;
    }

    /** The synopsis of an occasion; without columns and rows when no source speaks of it. */
    public Synopsis synopsis(String occasion) {
        List<CaseView> found = cases.cases(CaseFilter.ofOccasion(occasion)).stream()
                .sorted(BY_QUESTION)
                .toList();
        Map<String, Claim> claims = claims(occasion);
        List<Column> columns = columns(found);
        List<Line> rows = found.stream().map(it -> line(it, columns, claims)).toList();
        return new Synopsis(
                occasion, columns, rows, found.isEmpty() ? 0 : found.getFirst().position());
    }

    private static List<Column> columns(List<CaseView> found) {
        Map<String, Column> columns = new TreeMap<>();
        for (CaseView it : found) {
            it.sources()
                    .forEach(source -> columns.put(
                            source.id(), new Column(source.id(), source.title(), source.side(), source.citedOnly())));
        }
        return columns.values().stream().sorted(SIDE_BY_SIDE).toList();
    }

    private static Line line(CaseView it, List<Column> columns, Map<String, Claim> claims) {
        List<Cell> cells =
                columns.stream().map(column -> cell(it, column.id(), claims)).toList();
        return new Line(
                it.id(),
                it.question(),
                it.questionText(),
                it.level(),
                it.scope(),
                sign(it.grade()),
                it.grade(),
                it.state(),
                cells,
                Apparatus.line(it));
    }

    private static Cell cell(CaseView it, String source, Map<String, Claim> claims) {
        List<Answer> answers = new ArrayList<>();
        for (CaseView.ReadingView reading : it.readings()) {
            for (String id : reading.claims()) {
                Claim claim = claims.get(id);
                if (claim != null && claim.source().value().equals(source)) {
                    answers.add(answer(claim));
                }
            }
        }
        if (!answers.isEmpty()) {
            return new Cell("claims", answers, null, false);
        }
        return it.silent().stream()
                .filter(silence -> silence.siglum().equals(source))
                .findFirst()
                .map(silence -> new Cell("silent", List.of(), silence.rung(), silence.omission()))
                .orElse(new Cell("not-examined", List.of(), null, false));
    }

    private static Answer answer(Claim claim) {
        Quotation quotation = claim.quotation();
        boolean quoted = claim.wording().equals(quotation.text());
        return new Answer(
                claim.id().value(),
                claim.polarity().label(),
                claim.wording(),
                claim.value().display(),
                claim.mode().label(),
                quoted ? quotation.language() : null);
    }

    private static String sign(String grade) {
        return switch (grade) {
            case "conflict" -> "#";
            case "differs", "plans-differ" -> "≠";
            case "coarser", "plan-outcome" -> "~";
            case "agreement" -> "=";
            case "silence" -> "sil.";
            default -> "";
        };
    }

    /** Standing claims of the occasion; a case may also hold claims of its parts, which its own page shows. */
    private Map<String, Claim> claims(String occasion) {
        Map<String, Claim> claims = new HashMap<>();
        List<Long> positions = jdbc.query(CLAIMS, (row, number) -> row.getLong(1), occasion);
        for (LedgerEvent event : reader.at(positions).values()) {
            Claim claim = ((ClaimRecorded) event).claim();
            claims.put(claim.id().value(), claim);
        }
        return claims;
    }
}
