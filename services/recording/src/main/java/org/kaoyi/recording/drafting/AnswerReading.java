package org.kaoyi.recording.drafting;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.Bound;
import org.kaoyi.claims.value.Chronology;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueContext;

/** The answer of a row: its value, read as the question and the columns beside it say. */
final class AnswerReading {
    private AnswerReading() {}

    /** The value, or null with its problems noted in {@code cells}. */
    static @Nullable Value read(Cells cells, RowReading reading, ReferenceBook book, Question question) {
        agreesWithQuestion(cells, question);
        String wording = cells.asGiven("value");
        if (wording == null) {
            return null;
        }
        ValueContext context = Contexts.of(
                book,
                question,
                cells.text("unit"),
                cells.text("population"),
                bound(cells),
                cells.yesNo("complete", "closed", "open", false),
                chronology(cells));
        return reading.value("value", wording, context);
    }

    /** A type or cardinality given in the row must be the recorded question's. */
    private static void agreesWithQuestion(Cells cells, Question question) {
        String type = cells.text("type");
        if (type != null && !Cells.folded(type).equals(question.type().label())) {
            cells.problem(
                    "type",
                    "The question \"" + question.id() + "\" is recorded with type "
                            + question.type().label()
                            + ". Leave the cell empty, or pose another question.");
        }
        Cardinality cardinality = cells.label("cardinality", Cardinality.class);
        if (cardinality != null && cardinality != question.cardinality()) {
            cells.problem(
                    "cardinality",
                    "The question \"" + question.id() + "\" is recorded with cardinality "
                            + question.cardinality().label() + ". Leave the cell empty, or pose another question.");
        }
    }

    private static @Nullable Bound bound(Cells cells) {
        String text = cells.text("bound");
        if (text == null) {
            return null;
        }
        for (Bound bound : Bound.values()) {
            if (bound.label().equals(Cells.folded(text))) {
                return bound;
            }
        }
        cells.problem("bound", "Must be one of: exact, at-least, at-most, about.");
        return null;
    }

    /** Unset means that the order in which a source tells is not said to be the order of events, so nothing is compared. */
    private static Chronology chronology(Cells cells) {
        String text = cells.text("chronological");
        if (text == null) {
            return Chronology.NO;
        }
        for (Chronology chronology : Chronology.values()) {
            if (chronology.name().toLowerCase(Locale.ROOT).equals(Cells.folded(text))) {
                return chronology;
            }
        }
        cells.problem("chronological", "Must be one of: stated, assumed, no.");
        return Chronology.NO;
    }
}
