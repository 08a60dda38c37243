package org.kaoyi.recording.importing;

import java.nio.file.Path;
import java.util.Map;
import org.kaoyi.claims.Identifiers;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.claims.value.reading.ValueReader;
import org.kaoyi.recording.assesscase.AssessCase;
import org.kaoyi.recording.deciding.ReferenceDesk;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.declarebalance.DeclareBalance;
import org.kaoyi.recording.drafting.AuthorityDrafting;
import org.kaoyi.recording.drafting.ClaimDrafting;
import org.kaoyi.recording.drafting.CodedRow;
import org.kaoyi.recording.drafting.Draft;
import org.kaoyi.recording.drafting.JudgementDrafting;
import org.kaoyi.recording.drafting.ReferenceDrafting;
import org.kaoyi.recording.drafting.TableKind;
import org.kaoyi.recording.drafting.TextDrafting;
import org.kaoyi.recording.enterauthority.EnterAuthorities;
import org.kaoyi.recording.entertext.EnterText;
import org.kaoyi.recording.linkstatement.LinkStatement;
import org.kaoyi.recording.posequestion.PoseQuestion;
import org.kaoyi.recording.registeroccasion.RegisterOccasion;
import org.kaoyi.recording.registersource.RegisterSource;
import org.kaoyi.recording.retractclaim.RetractClaim;
import org.kaoyi.recording.stateinterpretation.StateInterpretation;

/** What a single row of each table asks for. */
final class RowRequests {
    private final TableKind kind;
    private final ReferenceDesk desk;
    private final QuestionTypes types;
    private final String recordedBy;
    private final Path folder;
    private final ValueReader reader = ValueReader.ofTable(Policy.STANDARD);

    RowRequests(TableKind kind, ReferenceDesk desk, QuestionTypes types, String recordedBy, Path folder) {
        this.kind = kind;
        this.desk = desk;
        this.types = types;
        this.recordedBy = recordedBy;
        this.folder = folder;
    }

    /** What rows are read against, as it is now. */
    ReferenceBook book() {
        return desk.book();
    }

    Draft<Request> draft(Map<String, String> cells) {
        // The desk may have begun a new book since the last row.
        ReferenceBook book = desk.book();
        ReferenceDrafting references = new ReferenceDrafting(book, reader);
        JudgementDrafting judgements = new JudgementDrafting(book, reader, recordedBy);
        return switch (kind) {
            case AGENTS, PLACES, TERMS ->
                AuthorityDrafting.draft(AuthorityDrafting.kind(kind), cells).map(EnterAuthorities::of);
            case SOURCES -> references.source(cells).map(RegisterSource::new);
            case OCCASIONS -> references.occasion(cells).map(RegisterOccasion::new);
            case QUESTIONS -> references.question(cells, inferred(cells)).map(PoseQuestion::new);
            case CLAIMS ->
                new ClaimDrafting(book, reader, recordedBy).draft(cells).map(CodedRow::request);
            case BALANCES -> references.balance(cells).map(DeclareBalance::new);
            case ASSESSMENTS -> judgements.assessment(cells).map(AssessCase::new);
            case RETRACTIONS ->
                TextDrafting.retraction(cells).map(row -> new RetractClaim(row.getKey(), row.getValue()));
            case TEXTS -> TextDrafting.fromFile(cells, folder).map(EnterText::new);
            case LINKS ->
                TextDrafting.row(book::versions, cells, recordedBy)
                        .map(row -> new LinkStatement(row.link(), row.version(), true));
            case INTERPRETATIONS -> judgements.interpretation(cells).map(StateInterpretation::new);
        };
    }

    /**
     * The type of a question whose row gives none: as it is recorded, else as its answers say; text where there is neither, which compares nothing
     * that nobody asked to be compared.
     */
    private ValueType inferred(Map<String, String> cells) {
        String id = cells.getOrDefault("id", "").strip();
        ValueType heard = types.inferred(id);
        ValueType unheard = heard == null ? ValueType.TEXT : heard;
        return Identifiers.problem(id).isPresent()
                ? unheard
                : desk.book().question(new QuestionId(id)).map(Question::type).orElse(unheard);
    }
}
