package org.kaoyi.readingroom.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.catalogue.ClaimEntry;
import org.kaoyi.projections.catalogue.ClaimQuery;
import org.kaoyi.projections.catalogue.QuestionView;
import org.kaoyi.projections.discrepancies.HeatMap;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.api.ApiProblem;
import org.kaoyi.readingroom.api.Drafting;
import org.kaoyi.readingroom.api.Writing;
import org.kaoyi.recording.Receipt;
import org.kaoyi.recording.RefusedByRule;
import org.kaoyi.recording.drafting.CodedRow;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Claims one by one, as somebody reads a source. What belongs to the source stays in the form from one claim to the next: it stands in the
 * address, so that the form needs no script and no session, and the back button leads to what was typed.
 */
@Controller
class EntryPages {
    static final String PATH = "/claims/new";
    /** Standing claims of one source on one point that are shown as a warning. */
    private static final int ALIKE_SHOWN = 5;

    /** What the point names by ids. */
    private static final List<EntryField> NAMING = List.of(EntryField.SOURCE, EntryField.OCCASION, EntryField.QUESTION);

    private final ProjectionsRuntime projections;
    private final ReadingRoom room;
    private final Drafting drafting;
    private final Completing completing;
    private final Desk desk;

    EntryPages(ReadingRoom room, Drafting drafting, Desk desk) {
        this.projections = room.projections();
        this.room = room;
        this.drafting = drafting;
        this.completing = new Completing(projections);
        this.desk = desk;
    }

    /** The twin of the completions. */
    record Completions(List<HeatMap.Heading> completions) {}

    @GetMapping(PATH)
    ResponseEntity<byte[]> form(Visit visit) {
        Map<String, String> cells = cells(visit);
        String saved = visit.parameter("saved");
        return desk.page(
                visit,
                "entry",
                twin(cells),
                parameters(form(visit, cells, List.of(), saved, visit.parameter("known") != null)));
    }

    /** Only the part of the form that says how the answer is understood, for the script that asks while somebody types. */
    @GetMapping(PATH + "/understood")
    ResponseEntity<byte[]> understood(Visit visit) {
        EntryForm form = understanding(visit, cells(visit));
        return desk.page(visit, "part/understood", form, parameters(form));
    }

    /** Ids of a register that what was typed may mean; of the {@code value} of a question, those that its answers name. */
    @GetMapping(PATH + "/completions")
    ResponseEntity<byte[]> completions(Visit visit) {
        String register = visit.oneOf("register", Completing.REGISTERS);
        String typed = visit.parameter("typed");
        List<HeatMap.Heading> found = register == null || typed == null
                ? List.of()
                : completing.of(register, typed, visit.parameter("question"));
        return desk.page(visit, "part/completions", new Completions(found), Map.of("completions", found));
    }

    /** Records what the form says, and leads to the form for the next; where something is wrong, shows it with everything that was typed. */
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> record(Visit visit, HttpServletRequest request) {
        Map<String, String> cells = cells(visit);
        if (visit.parameter("check") != null) {
            EntryForm checked = understanding(visit, cells).offering(completing.offered());
            return desk.page(visit, "entry", twin(cells), parameters(checked));
        }
        String actor = Writing.actor(request);
        try {
            CodedRow row = drafting.claim(cells, actor);
            Receipt receipt = FormRecording.record(room, row.request(), actor);
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(next(visit, cells, row.id().value(), receipt.alreadyRecorded(), actor))
                    .build();
        } catch (ApiProblem unreadable) {
            return refused(visit, cells, faults(visit, cells, unreadable));
        } catch (RefusedByRule broken) {
            return refused(visit, cells, List.of(new FaultWords(visit.language()).refused(broken.refusal())));
        }
    }

    private URI next(Visit visit, Map<String, String> cells, String id, boolean known, String actor) {
        Map<String, List<String>> staying = new TreeMap<>(EntryField.staying(cells));
        staying.put("saved", List.of(id));
        if (known) {
            staying.put("known", List.of("yes"));
        }
        SourceDesk beside = SourceDesk.of(room, visit);
        if (beside != null) {
            staying.put(SourceDesk.PASSAGE, List.of(beside.passage().sha256()));
            if (cells.containsKey("quotation")) {
                staying.put("anchored", List.of(beside.anchor(room, visit, id, actor) ? "yes" : "no"));
            }
        }
        return URI.create(PATH + Addresses.query(staying));
    }

    private ResponseEntity<byte[]> refused(Visit visit, Map<String, String> cells, List<EntryForm.Fault> faults) {
        EntryForm form = form(visit, cells, faults, null, false);
        return desk.fault(visit, HttpStatus.UNPROCESSABLE_CONTENT, "entry", twin(cells, faults), parameters(form));
    }

    private EntryForm form(
            Visit visit,
            Map<String, String> cells,
            List<EntryForm.Fault> faults,
            @Nullable String saved,
            boolean known) {
        EntryForm understanding = understanding(visit, cells);
        return new EntryForm(
                cells,
                faults,
                understanding.named(),
                understanding.unknown(),
                understanding.understood(),
                understanding.alike(),
                saved,
                known,
                completing.offered(),
                understanding.beside());
    }

    /** The form with how its answer would be read, or why it can not be; offers nothing yet, since that is asked while somebody types. */
    private EntryForm understanding(Visit visit, Map<String, String> cells) {
        SaidInWords words = new SaidInWords(visit.language(), projections.references()::names);
        String understood = null;
        List<EntryForm.Fault> faults = List.of();
        try {
            understood = drafting.answer(cells, "").map(words::of).orElse(null);
        } catch (ApiProblem unreadable) {
            faults = faults(visit, cells, unreadable);
        }
        return new EntryForm(
                cells,
                faults,
                named(cells),
                unknown(cells),
                understood,
                alike(cells),
                null,
                false,
                Map.of(),
                SourceDesk.of(room, visit));
    }

    private Optional<String> titled(EntryField field, Map<String, String> cells) {
        String id = cells.get(field.column());
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(projections
                        .references()
                        .titles(field.column(), List.of(id))
                        .get(id));
    }

    /** A mistaken id is noticed by the title that it has. */
    private List<String> named(Map<String, String> cells) {
        return NAMING.stream().flatMap(field -> titled(field, cells).stream()).toList();
    }

    /** Or by having none; not while it is still being typed. */
    private List<String> unknown(Map<String, String> cells) {
        List<String> unknown = new ArrayList<>();
        for (EntryField field : NAMING) {
            String id = cells.get(field.column());
            boolean goneOn = EntryField.of(EntryField.Group.POINT).stream()
                    .anyMatch(it -> it.compareTo(field) > 0 && cells.containsKey(it.column()));
            if (id != null && goneOn && titled(field, cells).isEmpty()) {
                unknown.add(id);
            }
        }
        return unknown;
    }

    private List<ClaimEntry> alike(Map<String, String> cells) {
        String occasion = cells.get("occasion");
        String question = cells.get("question");
        String source = cells.get("source");
        return occasion == null || question == null || source == null
                ? List.of()
                : projections.claims().list(new ClaimQuery(occasion, question, source, true, 0, ALIKE_SHOWN));
    }

    private List<EntryForm.Fault> faults(Visit visit, Map<String, String> cells, ApiProblem unreadable) {
        String type = Optional.ofNullable(cells.get("question"))
                .flatMap(projections.references()::question)
                .map(QuestionView::type)
                .orElse(null);
        return new FaultWords(visit.language()).unreadable(unreadable, type);
    }

    private static Map<String, String> cells(Visit visit) {
        Map<String, String> cells = new HashMap<>();
        visit.parameters().forEach((name, values) -> {
            if (EntryField.of(name).isPresent()) {
                cells.put(name, values.getFirst());
            }
        });
        return cells;
    }

    private static Map<String, Object> twin(Map<String, String> cells) {
        return Map.of("cells", new TreeMap<>(cells));
    }

    private static Map<String, Object> twin(Map<String, String> cells, List<EntryForm.Fault> faults) {
        return Map.of("cells", new TreeMap<>(cells), "faults", new ArrayList<>(faults));
    }

    private static Map<String, Object> parameters(EntryForm form) {
        return Map.of("form", form);
    }
}
