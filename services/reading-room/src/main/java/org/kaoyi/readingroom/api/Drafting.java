package org.kaoyi.readingroom.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaoyi.claims.account.BalancePart;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.judgement.Assessment;
import org.kaoyi.claims.judgement.Interpretation;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.text.Text;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.reading.ValueReader;
import org.kaoyi.readingroom.Advice;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.recording.deciding.EventBytes;
import org.kaoyi.recording.deciding.ReferenceDesk;
import org.kaoyi.recording.drafting.AuthorityDrafting;
import org.kaoyi.recording.drafting.ClaimDrafting;
import org.kaoyi.recording.drafting.CodedRow;
import org.kaoyi.recording.drafting.Draft;
import org.kaoyi.recording.drafting.JudgementDrafting;
import org.kaoyi.recording.drafting.Problem;
import org.kaoyi.recording.drafting.ReferenceDrafting;
import org.kaoyi.recording.drafting.TableKind;
import org.kaoyi.recording.drafting.TextDrafting;
import org.kaoyi.recording.linkstatement.LinkStatement;
import org.springframework.stereotype.Component;

/**
 * Reads a JSON body with the fields of an import table ({@code interface.md} §3) into what it says, by the same rules as the
 * importer. Safe for all threads.
 */
@Component
public class Drafting {
    private final ReferenceDesk desk;
    private final ReentrantLock lock = new ReentrantLock();

    public Drafting(ReadingRoom room) {
        this.desk = new ReferenceDesk(room.log(), new EventBytes(room.codec()));
    }

    /**
     * The claim or examination that the fields make.
     *
     * @throws ApiProblem naming every field at fault
     */
    public CodedRow claim(Map<String, ?> body, String actor) {
        Map<String, String> cells = cells(TableKind.CLAIMS, body);
        return made(book -> new ClaimDrafting(book, ValueReader.STANDARD, actor).draft(cells));
    }

    /**
     * The answer of an unfinished claim, as it would be read; empty while it has none.
     *
     * @throws ApiProblem when it can not be read
     */
    public Optional<Value> answer(Map<String, String> cells, String actor) {
        return cells.containsKey("value") && cells.containsKey("question")
                ? Optional.of(made(book -> new ClaimDrafting(book, ValueReader.STANDARD, actor).answer(cells)))
                : Optional.empty();
    }

    /** The ruling that the fields make; a {@code scope} of the case goes with occasion and question. */
    Assessment assessment(Map<String, Object> body, String actor) {
        Map<String, String> cells = cells(TableKind.ASSESSMENTS, body);
        return made(book -> new JudgementDrafting(book, ValueReader.STANDARD, actor).assessment(cells));
    }

    /** The source that the fields describe; the same for what follows. */
    Source source(Map<String, Object> body) {
        Map<String, String> cells = cells(TableKind.SOURCES, body);
        return made(book -> new ReferenceDrafting(book, ValueReader.STANDARD).source(cells));
    }

    Occasion occasion(Map<String, Object> body) {
        Map<String, String> cells = cells(TableKind.OCCASIONS, body);
        return made(book -> new ReferenceDrafting(book, ValueReader.STANDARD).occasion(cells));
    }

    Question question(Map<String, Object> body) {
        Map<String, String> cells = cells(TableKind.QUESTIONS, body);
        return made(book -> new ReferenceDrafting(book, ValueReader.STANDARD).question(cells, null));
    }

    BalancePart balance(Map<String, Object> body) {
        Map<String, String> cells = cells(TableKind.BALANCES, body);
        return made(book -> new ReferenceDrafting(book, ValueReader.STANDARD).balance(cells));
    }

    Interpretation interpretation(Map<String, Object> body, String actor) {
        Map<String, String> cells = cells(TableKind.INTERPRETATIONS, body);
        return made(book -> new JudgementDrafting(book, ValueReader.STANDARD, actor).interpretation(cells));
    }

    /** An authority: {@code name} and {@code language} of a row, or {@code names}, a list of such pairs. */
    Authority authority(AuthorityKind kind, Map<String, Object> body) {
        return AuthorityBody.read(body).stream()
                .map(row -> {
                    Map<String, String> cells = cells(AuthorityBody.table(kind), row);
                    return made(book -> AuthorityDrafting.draft(kind, cells));
                })
                .reduce((one, more) -> made(book -> AuthorityDrafting.together(one, more)))
                .orElseThrow();
    }

    /** A text: its fields, and its sentences as {@code statements}. */
    Text text(Map<String, Object> body) {
        Map<String, Object> fields = new HashMap<>(body);
        List<String> statements = FieldReading.texts("statements", fields.remove("statements"));
        Map<String, String> cells = cells(TextDrafting.TEXT_FIELDS, fields);
        return made(book -> TextDrafting.text(cells, statements));
    }

    /** A newer version of a text; what is not given stays as it was. */
    Text version(TextId text, Map<String, Object> body) {
        Map<String, Object> fields = new HashMap<>(body);
        List<String> statements = FieldReading.texts("statements", fields.remove("statements"));
        Map<String, String> cells = cells(TextDrafting.VERSION_FIELDS, fields);
        return made(book -> TextDrafting.version(text, book.text(text).orElse(null), cells, statements));
    }

    /** A text of the cells of a form, whose sentences were read from a file. */
    public Text text(Map<String, String> cells, List<String> statements) {
        return made(book -> TextDrafting.text(cells, statements));
    }

    /** A newer version of a text, of the cells of a form; what is not given stays as it was. */
    public Text version(TextId text, Map<String, String> cells, List<String> statements) {
        return made(book -> TextDrafting.version(text, book.text(text).orElse(null), cells, statements));
    }

    /** A link: its fields, and the number of the statement as {@code statement}; {@code version} of the text where it is given. */
    LinkStatement link(TextId text, Map<String, Object> body, String actor) {
        Map<String, Object> fields = new HashMap<>(body);
        int statement = FieldReading.number("statement", fields.remove("statement"));
        Integer version =
                fields.containsKey("version") ? FieldReading.number("version", fields.remove("version")) : null;
        Map<String, String> cells = cells(TextDrafting.LINK_FIELDS, fields);
        return new LinkStatement(made(book -> TextDrafting.link(text, statement, cells, actor)), version);
    }

    private <T> T made(Function<ReferenceBook, Draft<T>> drafting) {
        Draft<T> draft;
        lock.lock();
        try {
            desk.catchUp();
            draft = drafting.apply(desk.book());
        } finally {
            lock.unlock();
        }
        return switch (draft) {
            case Draft.Made<T> it -> it.value();
            case Draft.Faulty<T> it ->
                throw new ApiProblem(
                        ProblemCode.UNREADABLE_FIELDS,
                        "Nothing was recorded. "
                                + it.problems().stream().map(Drafting::inWords).collect(Collectors.joining(" ")),
                        it.problems().stream()
                                .map(problem -> ApiProblem.FieldProblem.of(
                                        problem.column(), problem.value(), Advice.here(problem.reason())))
                                .toList());
        };
    }

    private static String inWords(Problem problem) {
        return problem.column() + " \"" + problem.value() + "\": " + Advice.here(problem.reason());
    }

    /** Text cells of the body; a field that the table does not know is refused, so that no misspelt one is lost. */
    private static Map<String, String> cells(TableKind kind, Map<String, ?> body) {
        return cells(kind.columns(), body);
    }

    private static Map<String, String> cells(List<String> columns, Map<String, ?> body) {
        Map<String, String> cells = new HashMap<>();
        List<ApiProblem.FieldProblem> problems = new ArrayList<>();
        body.forEach((field, value) -> {
            if (!columns.contains(field)) {
                problems.add(ApiProblem.FieldProblem.of(
                        field,
                        String.valueOf(value),
                        "There is no such field; there are " + String.join(", ", columns) + "."));
            } else if (value instanceof String text) {
                cells.put(field, text);
            } else if (value != null) {
                problems.add(ApiProblem.FieldProblem.of(
                        field, value.toString(), "Give it as text, in quotation marks, as the source has it."));
            }
        });
        if (!problems.isEmpty()) {
            throw new ApiProblem(
                    ProblemCode.UNKNOWN_FIELDS,
                    "Nothing was recorded: the body has fields that can not be taken.",
                    problems);
        }
        return cells;
    }
}
