package org.kaoyi.recording.drafting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.account.BalancePart;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Access;
import org.kaoyi.claims.archive.AccessForm;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.archive.reference.ReferenceReader;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.claims.value.reading.ValueReader;

/** Rows of the tables of sources, occasions, questions and balances. */
public final class ReferenceDrafting {
    private final ReferenceBook book;
    private final ValueReader reader;

    public ReferenceDrafting(ReferenceBook book, ValueReader reader) {
        this.book = book;
        this.reader = reader;
    }

    public Draft<Source> source(Map<String, String> texts) {
        Cells cells = new Cells(texts);
        RowReading reading = new RowReading(book, reader, cells);
        String reference = cells.asGiven("reference");
        String contentOf = cells.optionalIdentifier("content_of");
        Source source = new Source(
                new Siglum(cells.identifier("id")),
                cells.required("title"),
                cells.text("kind"),
                cells.label("layer", Layer.class, Layer.RECORD),
                cells.languages("language"),
                reading.date("date"),
                cells.text("side"),
                cells.text("custody"),
                reference == null ? null : ReferenceReader.read(reference),
                access(cells, reading),
                sigla(cells, "derived_from"),
                contentOf == null ? null : new Siglum(contentOf),
                sigla(cells, "perhaps_same_as"),
                cells.asGiven("note"));
        return cells.sound() ? new Draft.Made<>(source) : cells.faulty();
    }

    /** A source that names where it is cited, and no form of access, was seen as cited only. */
    private static Access access(Cells cells, RowReading reading) {
        String citedIn = cells.optionalIdentifier("cited_in");
        AccessForm unset = citedIn == null ? AccessForm.ORIGINAL : AccessForm.CITED;
        return new Access(
                cells.label("access", AccessForm.class, unset),
                citedIn == null ? null : new Siglum(citedIn),
                cells.text("cited_note"),
                edtf(reading.date("seen")),
                edtf(reading.date("closed")));
    }

    private static @Nullable String edtf(@Nullable DateValue date) {
        return date == null ? null : date.edtf();
    }

    private static List<Siglum> sigla(Cells cells, String column) {
        return cells.identifiers(column).stream().map(Siglum::new).toList();
    }

    public Draft<Occasion> occasion(Map<String, String> texts) {
        Cells cells = new Cells(texts);
        RowReading reading = new RowReading(book, reader, cells);
        String partOf = cells.optionalIdentifier("part_of");
        Occasion occasion = new Occasion(
                new OccasionId(cells.identifier("id")),
                cells.required("title"),
                cells.text("kind"),
                partOf == null ? null : new OccasionId(partOf),
                reading.date("date"),
                reading.authority("place", AuthorityKind.PLACE),
                reading.agents("participants", ';'),
                cells.identifiers("perhaps_same_as").stream()
                        .map(OccasionId::new)
                        .toList(),
                cells.asGiven("note"));
        return cells.sound() ? new Draft.Made<>(occasion) : cells.faulty();
    }

    /** @param inferred the type where the row gives none, or null where nothing could be inferred */
    public Draft<Question> question(Map<String, String> texts, @Nullable ValueType inferred) {
        Cells cells = new Cells(texts);
        ValueType type = type(cells, inferred);
        String partOf = cells.optionalIdentifier("part_of");
        Question question = new Question(
                new QuestionId(cells.identifier("id")),
                cells.required("text"),
                type,
                cells.text("unit"),
                cells.label(
                        "cardinality", Cardinality.class, type == ValueType.SET ? Cardinality.MANY : Cardinality.ONE),
                cells.text("vocabulary"),
                cells.yesNo("varies_with_time", "yes", "no", false),
                partOf == null ? null : new QuestionId(partOf),
                cells.label("exhaustive", Exhaustive.class, Exhaustive.UNKNOWN),
                cells.text("family"),
                cells.asGiven("rule"));
        return cells.sound() ? new Draft.Made<>(question) : cells.faulty();
    }

    private static ValueType type(Cells cells, @Nullable ValueType inferred) {
        String label = cells.text("type");
        if (label == null && inferred != null) {
            return inferred;
        }
        if (label == null) {
            cells.problem(
                    "type",
                    "Say what kind of answer is asked for (such as quantity or yes-no), or import the question together"
                            + " with its claims.");
            return ValueType.TEXT;
        }
        return Labelled.of(ValueType.class, Cells.folded(label)).orElseGet(() -> {
            cells.problem(
                    "type",
                    "Must be one of: date, quantity, agent, place, term, yes-no, initiative, sequence, set, text.");
            return ValueType.TEXT;
        });
    }

    public Draft<BalancePart> balance(Map<String, String> texts) {
        Cells cells = new Cells(texts);
        BalancePart part = new BalancePart(
                new OccasionId(cells.identifier("whole_occasion")),
                new QuestionId(cells.identifier("whole_question")),
                new OccasionId(cells.identifier("part_occasion")),
                new QuestionId(cells.identifier("part_question")),
                cells.label("exhaustive", Exhaustive.class, Exhaustive.UNKNOWN),
                cells.asGiven("note"));
        return cells.sound() ? new Draft.Made<>(part) : cells.faulty();
    }
}
