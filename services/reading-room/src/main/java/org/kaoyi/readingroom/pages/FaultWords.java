package org.kaoyi.readingroom.pages;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.decision.Refusal;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.projections.view.Between;
import org.kaoyi.readingroom.Advice;
import org.kaoyi.readingroom.api.ApiProblem;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.readingroom.wording.Words;
import org.kaoyi.recording.readtext.TextRefused;

/**
 * What is wrong with a field of a form, in the reader's language. The reading of cells and the rules of the ledger speak English, to programs
 * too; here a sentence of the reader's own language says what is wanted, and theirs stands below it with the particulars.
 */
final class FaultWords {
    private static final Set<String> NAMES =
            Set.of("source", "occasion", "question", "speaker", "hearer", "recorder", "attributed_to", "plan_holder");

    private static final Set<String> DATES = Set.of("date", "plan_date", "scope");

    private final Words words;
    private final boolean english;

    FaultWords(Language language) {
        this.words = Words.in(language);
        this.english = language == Language.ENGLISH;
    }

    /**
     * A cell that can not be read.
     *
     * @param value what was typed; empty where nothing was
     * @param type of the question that is answered, or null where it is not known
     * @param reason in English, with the particulars
     */
    EntryForm.Fault unreadable(String column, String value, @Nullable String type, String reason) {
        return new EntryForm.Fault(column, english ? reason : words.text(key(column, value, type), value), reason);
    }

    /** All that is wrong with the cells of a claim. */
    List<EntryForm.Fault> unreadable(ApiProblem problem, @Nullable String type) {
        return problem.fields().stream()
                .map(field -> unreadable(field.pointer().substring(1), field.value(), type, field.reason()))
                .toList();
    }

    private static String key(String column, String value, @Nullable String type) {
        if (value.isBlank()) {
            return "entry.fault.missing";
        }
        if (NAMES.contains(column)) {
            return "entry.fault.unknown";
        }
        if (DATES.contains(column)) {
            return "entry.fault.date";
        }
        List<String> choices = EntryField.of(column).map(EntryField::choices).orElse(List.of());
        if (!choices.isEmpty()) {
            return "entry.fault.choice";
        }
        // Free wording is read as it stands, so that there is nothing to say of it.
        return column.equals("value") && type != null && !type.equals(ValueType.TEXT.label())
                ? "entry.fault." + type
                : "entry.fault.other";
    }

    /** What is wrong with a field, by a sentence of the pages that names no particulars. */
    EntryForm.Fault said(String column, String key, String reason) {
        return new EntryForm.Fault(column, english ? reason : words.text(key), reason);
    }

    /** A file that is no text. */
    EntryForm.Fault refused(String column, TextRefused refused) {
        String reason = String.valueOf(refused.getMessage());
        String said =
                english ? reason : words.text("text.fault." + refused.fault().label(), refused.particulars());
        return new EntryForm.Fault(column, said, reason);
    }

    /** One of two dates between which somebody looks. */
    EntryForm.Fault between(Between.Refused refused) {
        String key = switch (refused.why()) {
            case UNREADABLE -> "entry.fault.date";
            case ENDLESS -> "filter.endless";
            case BACKWARDS -> "filter.backwards";
        };
        String reason = refused.sentence();
        return new EntryForm.Fault(refused.end(), english ? reason : words.text(key, refused.given()), reason);
    }

    /** A row that the store did not take. */
    EntryForm.Fault unavailable(LogUnavailable unavailable) {
        String sentence = words.text(
                unavailable.outcomeUnknown() ? PageFault.outcomeUnknown().key() : "grid.not-taken");
        return new EntryForm.Fault(null, sentence, sentence);
    }

    /** What the ledger refuses. */
    EntryForm.Fault refused(Refusal refusal) {
        String reason = Advice.here(refusal.inWords());
        String said = words.known("rule." + refusal.rule().label(), refusal.subject())
                .orElseGet(() -> english ? reason : words.text("entry.fault.other", refusal.subject()));
        return new EntryForm.Fault(refusal.field(), said, english ? said : reason);
    }
}
