package org.kaoyi.recording.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.decision.Refusal;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.drafting.Draft;
import org.kaoyi.recording.drafting.Missing;
import org.kaoyi.recording.drafting.Problem;
import org.kaoyi.recording.posequestion.PoseQuestion;
import org.kaoyi.recording.registeroccasion.RegisterOccasion;
import org.kaoyi.recording.registersource.RegisterSource;

/** The import of one table: rows to requests, requests to where they are carried out. */
final class TableImport {
    private final Destination destination;
    private final FileProgress progress;
    private final RowRequests requests;
    private final Assistance assistance;

    TableImport(Destination destination, FileProgress progress, RowRequests requests, Assistance assistance) {
        this.destination = destination;
        this.progress = progress;
        this.requests = requests;
        this.assistance = assistance;
    }

    /** Takes in every row of the table; outcomes are certain when this returns. */
    void run(TableReader table) {
        switch (table.kind()) {
            case AGENTS, PLACES, TERMS -> new AuthorityTable(destination, progress).run(table);
            case SOURCES -> inOrder(table, request -> origins(((RegisterSource) request)));
            case OCCASIONS -> inOrder(table, request -> whole(((RegisterOccasion) request)));
            case QUESTIONS -> inOrder(table, request -> whole(((PoseQuestion) request)));
            default -> eachRow(table, this::submit);
        }
        destination.settle();
    }

    private interface Taker {
        void take(TableRow row, Request request);
    }

    private void eachRow(TableReader table, Taker taker) {
        Optional<TableRow> next = table.next();
        while (next.isPresent()) {
            TableRow row = next.get();
            progress.row();
            if (row.fault() != null) {
                progress.refuse(row.row(), List.of(row.fault()));
            } else {
                switch (draft(row)) {
                    case Draft.Made<Request> it -> taker.take(row, it.value());
                    case Draft.Faulty<Request> it -> progress.refuse(row.row(), it.problems());
                }
            }
            next = table.next();
        }
    }

    /** A whole may stand below its parts in the file, an original below its copies, and goes in before them. */
    private void inOrder(TableReader table, Function<Request, List<String>> references) {
        Map<TableRow, Request> drafted = new LinkedHashMap<>();
        eachRow(table, drafted::put);
        List<List<Map.Entry<TableRow, Request>>> ordered = DependencyOrder.of(
                List.copyOf(drafted.entrySet()),
                entry -> id(entry.getKey()),
                entry -> references.apply(entry.getValue()));
        ordered.forEach(circle -> circle.forEach(entry -> submit(entry.getKey(), entry.getValue())));
    }

    private static String id(TableRow row) {
        return row.cells().getOrDefault("id", "").strip();
    }

    private static List<String> origins(RegisterSource request) {
        Source source = request.source();
        Stream<Siglum> original = Stream.ofNullable(source.contentOf());
        return Stream.concat(original, source.derivedFrom().stream())
                .map(Siglum::value)
                .toList();
    }

    private static List<String> whole(RegisterOccasion request) {
        OccasionId whole = request.occasion().partOf();
        return whole == null ? List.of() : List.of(whole.value());
    }

    private static List<String> whole(PoseQuestion request) {
        QuestionId whole = request.question().partOf();
        return whole == null ? List.of() : List.of(whole.value());
    }

    private void submit(TableRow row, Request request) {
        Outcome counted = progress.outcome(List.of(row));
        Outcome outcome = assistance.foresees()
                ? progress.warned(counted, () -> assistance.hear(row, request, requests.book()))
                : counted;
        List<RowError> doubts = assistance.doubts(progress.file(), row, request, requests.book());
        destination.submit(
                request,
                doubts.isEmpty()
                        ? outcome
                        : progress.warned(outcome, () -> assistance.warnings().addAll(doubts)));
    }

    /** The request of a row; what it names and the ledger does not hold is created first, where nothing else is wrong with it. */
    private Draft<Request> draft(TableRow row) {
        Draft<Request> draft = requests.draft(row.cells());
        MissingThings missing = assistance.missing();
        List<Problem> before = List.of();
        for (int round = 0; round < ImportLimits.CREATION_ROUNDS_MAX; round++) {
            // Where the same is missing still, its creation was refused, and would be again.
            if (missing == null
                    || !(draft instanceof Draft.Faulty<Request> faulty)
                    || faulty.problems().equals(before)
                    || !create(missing, row, faulty.problems())) {
                return draft;
            }
            before = faulty.problems();
            draft = requests.draft(row.cells());
        }
        return draft;
    }

    private boolean create(MissingThings things, TableRow row, List<Problem> problems) {
        List<MissingThings.Creation> creations = new ArrayList<>();
        for (Problem problem : problems) {
            Missing one = problem.missing();
            Optional<MissingThings.Creation> creation =
                    one == null ? Optional.empty() : things.creation(one, row.cells());
            if (creation.isEmpty()) {
                return false;
            }
            creations.add(creation.get());
        }
        creations.stream()
                .distinct()
                .forEach(creation ->
                        destination.submit(creation.request(), new CreationOutcome(creation.created(), row)));
        return true;
    }

    /** A creation is told of when it is certain; its refusal is its row's. */
    private final class CreationOutcome implements Outcome {
        private final Created creation;
        private final TableRow row;

        CreationOutcome(Created creation, TableRow row) {
            this.creation = creation;
            this.row = row;
        }

        @Override
        public void added() {
            assistance.created().add(creation);
        }

        @Override
        public void alreadyThere() {
            // Somebody else created it meanwhile: the row finds it.
        }

        @Override
        public void refused(Refusal refusal) {
            progress.refuse(row.row(), List.of(Problem.of(refusal.field(), refusal.subject(), refusal.inWords())));
        }

        @Override
        public void unwritable(String reason) {
            progress.refuse(
                    row.row(),
                    List.of(Problem.of(
                            "",
                            creation.id(),
                            "The ledger can not hold this " + creation.what() + ": " + reason + ".")));
        }
    }
}
