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
import org.kaoyi.claims.value.Policy;
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

    /** A ruling on the case of the attribution level given, else of level 0: what the sources tell as fact. */
    public Draft<Assessment> assessment(Map<String, String> texts) {
        Cells cells = new Cells(texts);
        RowReading reading = new RowReading(book, reader, cells);
        CaseKey key = new CaseKey(
                new OccasionId(cells.identifier("occasion")),
                new QuestionId(cells.identifier("question")),
                level(cells),
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
                SEEN_AT_ITS_OWN_RECORD,
                Policy.STANDARD.version());
        return cells.sound() ? new Draft.Made<>(assessment) : cells.faulty();
    }

    /** How many persons stand between the source and what it tells; 0 where the cell is empty. */
    private static int level(Cells cells) {
        String level = cells.text("level");
        if (level == null) {
            return 0;
        }
        if (!level.matches("[0-9]{1,2}")) {
            cells.problem(
                    "level",
                    "Must be a number: 0 for what is told as fact, 1 for \"A said\", 2 for \"A said that B said\".");
            return 0;
        }
        return Integer.parseInt(level);
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
