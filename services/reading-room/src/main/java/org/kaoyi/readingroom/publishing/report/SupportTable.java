package org.kaoyi.readingroom.publishing.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.audit.StatementAudit.Linked;
import org.kaoyi.projections.catalogue.ClaimEntry;
import org.kaoyi.projections.support.ChangedSentence;
import org.kaoyi.projections.support.SupportView;
import org.kaoyi.projections.support.SupportView.StatementView;
import org.kaoyi.readingroom.publishing.table.Table;

/** The support of texts as a table: one row a statement and claim, and one for a statement to which no claim is linked. */
final class SupportTable {
    private static final String SEPARATOR = "; ";

    private static final List<String> COLUMNS = List.of(
            "text",
            "text_title",
            "version",
            "statement",
            "standing",
            "words",
            "grade",
            "marks",
            "relation",
            "claim",
            "review",
            "claim_state",
            "source",
            "source_title",
            "occasion",
            "occasion_title",
            "question_text",
            "wording",
            "locus");

    private SupportTable() {}

    static Table of(List<SupportView> texts, Map<String, ClaimEntry> claims) {
        return new Table("support", COLUMNS, sink -> {
            for (SupportView text : texts) {
                for (StatementView it : text.statements()) {
                    rows(sink, before(text, it), it.claims(), claims);
                }
                for (ChangedSentence it : text.changed()) {
                    rows(sink, before(text, it), it.claims(), claims);
                }
            }
        });
    }

    private static List<String> before(SupportView text, StatementView it) {
        return List.of(
                text.text(),
                text.title(),
                Integer.toString(text.version()),
                Integer.toString(it.number()),
                "stands",
                it.text(),
                it.grade(),
                String.join(SEPARATOR, it.marks()));
    }

    /** What a newer version has otherwise is no statement of it, and has no grade. */
    private static List<String> before(SupportView text, ChangedSentence it) {
        return List.of(
                text.text(),
                text.title(),
                Integer.toString(text.version()),
                String.join(SEPARATOR, it.now().stream().map(String::valueOf).toList()),
                it.now().isEmpty() ? "left out" : "changed",
                it.text(),
                "",
                "");
    }

    private static void rows(Table.Sink sink, List<String> before, List<Linked> links, Map<String, ClaimEntry> claims)
            throws IOException {
        if (links.isEmpty()) {
            sink.row(row(before, List.of("", "", "", ""), null));
        }
        for (Linked link : links) {
            ClaimEntry claim = claims.get(link.claim());
            String state = claim == null ? "" : claim.state();
            sink.row(row(before, List.of(link.relation(), link.claim(), link.review(), state), claim));
        }
    }

    private static List<String> row(List<String> before, List<String> link, @Nullable ClaimEntry claim) {
        List<String> row = new ArrayList<>(COLUMNS.size());
        row.addAll(before);
        row.addAll(link);
        row.addAll(
                claim == null
                        ? List.of("", "", "", "", "", "", "")
                        : List.of(
                                claim.claim().source(),
                                claim.sourceTitle(),
                                claim.claim().occasion(),
                                claim.occasionTitle(),
                                claim.questionText(),
                                Objects.toString(claim.claim().wording(), ""),
                                Objects.toString(claim.claim().locus(), "")));
        return row;
    }
}
