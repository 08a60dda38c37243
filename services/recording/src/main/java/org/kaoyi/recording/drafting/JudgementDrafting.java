package org.kaoyi.recording.drafting;

import java.util.List;
import java.util.Map;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.cases.CaseKey;
import org.kaoyi.claims.judgement.Assessment;
import org.kaoyi.claims.judgement.Degree;
import org.kaoyi.claims.judgement.Interpretation;
import org.kaoyi.claims.judgement.InterpretationId;
import org.kaoyi.claims.judgement.Verdict;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.reading.ValueReader;

/** Rows of the tables of assessments and interpretations. */
public final class JudgementDrafting {
    /** A row does not say which claims its author saw: those that the ledger held when it took the row. */
    private static final long SEEN_AT_ITS_OWN_RECORD = 0;

    private final ReferenceBook book;
    private final ValueReader reader;
    private final String recordedBy;

    /** @param recordedBy who rules where the row does not say */
    public JudgementDrafting(ReferenceBook book, ValueReader reader, String recordedBy) {
        this.book = book;
        this.reader = reader;
        this.recordedBy = recordedBy;
    }

    /** A ruling on the case of attribution level 0: the table has no column for another. */
    public Draft<Assessment> assessment(Map<String, String> texts) {
        Cells cells = new Cells(texts);
        RowReading reading = new RowReading(book, reader, cells);
        CaseKey key = new CaseKey(
                new OccasionId(cells.identifier("occasion")),
                new QuestionId(cells.identifier("question")),
                0,
                reading.scope("scope").canonical());
        cells.required("verdict");
        Verdict verdict = cells.label("verdict", Verdict.class);
        cells.required("grounds");
        String by = cells.text("by");
        if (verdict == null || !cells.sound()) {
            return cells.faulty();
        }
        Assessment assessment = new Assessment(
                key,
                verdict,
                cells.label("degree", Degree.class),
                claims(cells, "prefers"),
                claims(cells, "grounds"),
                cells.asGiven("reasoning"),
                by == null ? recordedBy : by,
                SEEN_AT_ITS_OWN_RECORD);
        return cells.sound() ? new Draft.Made<>(assessment) : cells.faulty();
    }

    public Draft<Interpretation> interpretation(Map<String, String> texts) {
        Cells cells = new Cells(texts);
        cells.required("text");
        String text = cells.asGiven("text");
        Interpretation interpretation = new Interpretation(
                new InterpretationId(cells.identifier("id")),
                new OccasionId(cells.identifier("occasion")),
                new QuestionId(cells.identifier("question")),
                text == null ? "" : text,
                cells.required("holder"),
                cells.yesNo("principal", "principal", "contributing", false),
                claims(cells, "supports"),
                claims(cells, "contradicts"));
        return cells.sound() ? new Draft.Made<>(interpretation) : cells.faulty();
    }

    private static List<ClaimId> claims(Cells cells, String column) {
        return cells.identifiers(column).stream().map(ClaimId::new).toList();
    }
}
