package org.kaoyi.recording.drafting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoyi.claims.account.Act;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.Extent;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Plan;
import org.kaoyi.claims.account.Polarity;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.account.Quotation;
import org.kaoyi.claims.account.QuotationForm;
import org.kaoyi.claims.account.SilenceBasis;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.TextValue;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.reading.ValueReader;

/** Rows of the claims table: claims, and examinations where the polarity is silent. */
public final class ClaimDrafting {
    private static final String SILENT = "silent";

    /** What only somebody who speaks can have; an examination has no place for it, and dropping it would lose it. */
    private static final List<String> ONLY_OF_CLAIMS = List.of(
            "custody",
            "act",
            "confidence",
            "certainty",
            "explicit",
            "quotation",
            "language",
            "translation",
            "translator",
            "wording");

    /** What only an examination has. */
    private static final List<String> ONLY_OF_SILENCE = List.of("reader", "extent", "silence", "present", "ground");

    private final ReferenceBook book;
    private final ValueReader reader;
    private final String recordedBy;

    /** @param recordedBy who imports or types: the reader of silent rows that name neither reader nor coder */
    public ClaimDrafting(ReferenceBook book, ValueReader reader, String recordedBy) {
        this.book = book;
        this.reader = reader;
        this.recordedBy = recordedBy;
    }

    /** The claim or examination that these cells make. Without {@code id}, the hash of the cells is the id. */
    public Draft<CodedRow> draft(Map<String, String> texts) {
        Cells cells = new Cells(texts);
        RowReading reading = new RowReading(book, reader, cells);
        ClaimId id = new ClaimId(cells.has("id") ? cells.identifier("id") : RowIdentity.of(texts));
        CodedRow row = SILENT.equals(Cells.folded(texts.getOrDefault("polarity", "")))
                ? examination(id, cells, reading)
                : claim(id, cells, reading);
        return cells.sound() ? new Draft.Made<>(row) : cells.faulty();
    }

    /**
     * What the answer of an unfinished row would be read as: looks at the question, the value and the cells that bear on its reading.
     * Faulty without any problem while there is no value.
     */
    public Draft<Value> answer(Map<String, String> texts) {
        Cells cells = new Cells(texts);
        RowReading reading = new RowReading(book, reader, cells);
        Optional<Question> question = question(cells, new QuestionId(cells.identifier("question")));
        Value value = question.isEmpty() ? null : AnswerReading.read(cells, reading, book, question.get());
        return cells.sound() && value != null ? new Draft.Made<>(value) : cells.faulty();
    }

    private CodedRow claim(ClaimId id, Cells cells, RowReading reading) {
        cells.refuse(ONLY_OF_SILENCE, "Only a row with polarity silent has this. Leave it empty, or set the polarity.");
        Polarity polarity = polarity(cells);
        QuestionId named = new QuestionId(cells.identifier("question"));
        Optional<Question> question = question(cells, named);
        QuestionId asked = question.map(Question::id).orElse(named);
        Value value = cells.required("value").isEmpty() || question.isEmpty()
                ? null
                : AnswerReading.read(cells, reading, book, question.get());
        Common common = common(cells, reading);
        // Made even where the answer can not be read, so that what is wrong with the other cells is told at the same
        // time.
        return new CodedRow.Telling(new Claim(
                id,
                common.occasion(),
                asked,
                common.source(),
                polarity,
                given(cells, "value"),
                value == null ? new TextValue("") : value,
                ValueReader.VERSION,
                common.mode(),
                common.plan(),
                common.attributedTo(),
                cells.text("side"),
                cells.text("custody"),
                common.chain(),
                reading.date("date"),
                cells.label("act", Act.class),
                cells.asGiven("confidence"),
                cells.asGiven("certainty"),
                cells.yesNo("explicit", "explicit", "inferred", true),
                reading.scope("scope"),
                cells.text("population"),
                cells.asGiven("locus"),
                quotation(cells),
                cells.text("coder"),
                cells.asGiven("note")));
    }

    private CodedRow examination(ClaimId id, Cells cells, RowReading reading) {
        cells.refuse(ONLY_OF_CLAIMS, "A silent row says nothing that could have this. Leave it empty.");
        QuestionId asked = new QuestionId(cells.identifier("question"));
        Optional<Question> question = question(cells, asked);
        boolean onMember = cells.has("value");
        Value member =
                onMember && question.isPresent() ? AnswerReading.read(cells, reading, book, question.get()) : null;
        Common common = common(cells, reading);
        String coder = cells.text("coder");
        String named = cells.text("reader");
        return new CodedRow.Silence(new Examination(
                id,
                common.occasion(),
                asked,
                common.source(),
                onMember ? given(cells, "value") : null,
                member,
                common.mode(),
                common.plan(),
                common.attributedTo(),
                cells.text("side"),
                common.chain(),
                reading.date("date"),
                reading.scope("scope"),
                cells.text("population"),
                cells.asGiven("locus"),
                named != null ? named : coder != null ? coder : recordedBy,
                cells.label("extent", Extent.class, Extent.RELEVANT),
                cells.label("silence", SilenceBasis.class, SilenceBasis.INFERRED),
                cells.yesNo("present", "yes", "no", false),
                cells.asGiven("ground"),
                coder,
                cells.asGiven("note")));
    }

    private static Polarity polarity(Cells cells) {
        String text = cells.text("polarity");
        if (text == null || Cells.folded(text).equals(Polarity.AFFIRMS.label())) {
            return Polarity.AFFIRMS;
        }
        if (!Cells.folded(text).equals(Polarity.DENIES.label())) {
            cells.problem("polarity", "Must be one of: affirms, denies, silent.");
        }
        return Polarity.DENIES;
    }

    private static String given(Cells cells, String column) {
        String text = cells.asGiven(column);
        return text == null ? "" : text;
    }

    private Optional<Question> question(Cells cells, QuestionId id) {
        Optional<Question> question = book.question(id)
                .or(() -> id.equals(Question.TOOK_PLACE) ? Optional.of(Question.tookPlace()) : Optional.empty());
        if (question.isEmpty() && cells.hasIdentifier("question")) {
            cells.missing(
                    "question",
                    "No question has the id \"" + id + "\". Pose it first, or import with --create-missing.",
                    new Missing.OfQuestion(id.value()));
        }
        return question;
    }

    /** What claims and examinations have in common. */
    private record Common(
            OccasionId occasion,
            Siglum source,
            Mode mode,
            Plan plan,
            List<AuthorityId> attributedTo,
            TellingChain chain) {}

    private Common common(Cells cells, RowReading reading) {
        return new Common(
                occasion(cells),
                source(cells),
                cells.label("mode", Mode.class, Mode.HAPPENED),
                plan(reading),
                reading.agents("attributed_to", '>'),
                new ChainReading(cells, reading).chain());
    }

    /** The book's own id where it has one: of the thousand rows that name it, each would have a copy whose hash nobody knows yet. */
    private OccasionId occasion(Cells cells) {
        OccasionId named = new OccasionId(cells.identifier("occasion"));
        Optional<Occasion> known = book.occasion(named);
        if (known.isEmpty() && cells.hasIdentifier("occasion")) {
            cells.missing(
                    "occasion",
                    "No occasion has the id \"" + named + "\". Register it first, or import with --create-missing.",
                    new Missing.OfOccasion(named.value()));
        }
        return known.map(Occasion::id).orElse(named);
    }

    /** Likewise. */
    private Siglum source(Cells cells) {
        Siglum named = new Siglum(cells.identifier("source"));
        Optional<Source> known = book.source(named);
        if (known.isEmpty() && cells.hasIdentifier("source")) {
            cells.missing(
                    "source",
                    "No source has the siglum \"" + named + "\". Register it first, or import with --create-missing.",
                    new Missing.OfSource(named.value()));
        }
        return known.map(Source::id).orElse(named);
    }

    private static Plan plan(RowReading reading) {
        return new Plan(reading.authority("plan_holder", AuthorityKind.AGENT), reading.date("plan_date"));
    }

    private static Quotation quotation(Cells cells) {
        return new Quotation(
                cells.asGiven("quotation"),
                cells.language("language"),
                cells.asGiven("translation"),
                cells.text("translator"),
                cells.label("wording", QuotationForm.class));
    }
}
