package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.catalogue.OccasionView;
import org.kaoyi.projections.discrepancies.CaseFilter;
import org.kaoyi.projections.narratives.Narrative;
import org.kaoyi.projections.narratives.NarrativeQueries.By;
import org.kaoyi.projections.narratives.NarrativeQueries.Order;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.pages.Language;
import org.kaoyi.readingroom.publishing.Form;
import org.kaoyi.readingroom.publishing.Publication;
import org.kaoyi.readingroom.publishing.document.Document;
import org.kaoyi.readingroom.publishing.note.NoteHabit;
import org.kaoyi.readingroom.publishing.report.ClaimsPublication;
import org.kaoyi.readingroom.publishing.report.ReportPublications;
import org.kaoyi.readingroom.publishing.table.WorkbookFile;
import org.kaoyi.recording.exporting.StandingRows;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports as files for spreadsheets and printers, as the command line writes them. */
@RestController
@RequestMapping("/api/v1/exports")
public class ExportsApi {
    private final ReadingRoom room;

    public ExportsApi(ReadingRoom room) {
        this.room = room;
    }

    /**
     * Discrepancies as a file. {@code format} is csv, xlsx, html, docx, tei or apparatus; {@code lang} the language of what is printed, {@code notes} that
     * of the journals in whose habit notes are written.
     */
    @GetMapping("/discrepancies")
    public void discrepancies(
            @RequestParam String format,
            @RequestParam(defaultValue = "en") String lang,
            @RequestParam(required = false) @Nullable String notes,
            @RequestParam(required = false) @Nullable String occasion,
            @RequestParam(required = false) @Nullable String question,
            @RequestParam(required = false) @Nullable String side,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String grade,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "false") boolean all,
            HttpServletResponse response)
            throws IOException {
        CaseFilter filter = new CaseFilter(occasion, question, side, kind, grade, open, all).inState(state);
        send(
                publications(lang, notes)
                        .discrepancies(room.projections().discrepancies().cases(filter)),
                format,
                response);
    }

    /** What one source, teller or side tells, as a file; parameters as of the report and of discrepancies. */
    @GetMapping("/narrative/{by}")
    public void narrative(
            @PathVariable String by,
            @RequestParam String subject,
            @RequestParam String format,
            @RequestParam(defaultValue = "en") String lang,
            @RequestParam(required = false) @Nullable String notes,
            @RequestParam(defaultValue = "events") String order,
            @RequestParam(required = false) @Nullable String occasion,
            HttpServletResponse response)
            throws IOException {
        Narrative narrative = room.projections()
                .narratives()
                .narrative(
                        Choices.of(By.values(), "by", by),
                        subject,
                        Choices.of(Order.values(), "order", order),
                        occasion);
        send(publications(lang, notes).narrative(List.of(narrative)), format, response);
    }

    /** One occasion as its sources tell it, or every one, as a file; parameters as of discrepancies. */
    @GetMapping("/synopsis")
    public void synopsis(
            @RequestParam String format,
            @RequestParam(defaultValue = "en") String lang,
            @RequestParam(required = false) @Nullable String notes,
            @RequestParam(required = false) @Nullable String occasion,
            HttpServletResponse response)
            throws IOException {
        send(publications(lang, notes).synopsis(occasions(occasion)), format, response);
    }

    /** All claims and examinations that stand, as a file; csv and xlsx are the table that import reads. */
    @GetMapping("/claims")
    public void claims(
            @RequestParam String format,
            @RequestParam(defaultValue = "en") String lang,
            @RequestParam(required = false) @Nullable String notes,
            HttpServletResponse response)
            throws IOException {
        // A row that import would read otherwise stands there all the same; the command line names them.
        Publication claims = ClaimsPublication.of(
                StandingRows.of(room.log(), room.codec()), inexact -> {}, language(lang), habit(lang, notes));
        send(claims, format, response);
    }

    private List<OccasionView> occasions(@Nullable String id) {
        return id == null
                ? room.projections().references().occasions()
                : List.of(room.projections()
                        .references()
                        .occasion(id)
                        .orElseThrow(() -> ApiProblem.notFound("occasion", id)));
    }

    private ReportPublications publications(String lang, @Nullable String notes) {
        return new ReportPublications(room.projections(), language(lang), habit(lang, notes));
    }

    private static Language language(String tag) {
        return Language.tagged(tag).orElseThrow(() -> unknown("language", tag));
    }

    private static NoteHabit habit(String lang, @Nullable String notes) {
        String tag = notes == null ? lang : notes;
        return NoteHabit.tagged(tag).orElseThrow(() -> unknown("language", tag));
    }

    private static ApiProblem unknown(String what, String given) {
        return new ApiProblem(
                HttpStatus.BAD_REQUEST,
                "unknown-" + what,
                "There is no %s \"%s\"; there are %s."
                        .formatted(
                                what,
                                given,
                                Arrays.stream(Language.values())
                                        .map(Language::tag)
                                        .collect(Collectors.joining(", "))));
    }

    /** What can be told before anything is read: a form that there is not, and a past report, which a file would pass off as today's. */
    @ModelAttribute
    void check(HttpServletRequest request) {
        String format = request.getParameter("format");
        if (format != null) {
            form(format);
        }
        if (request.getParameter("as-of") != null) {
            throw new ApiProblem(
                    HttpStatus.BAD_REQUEST,
                    "as-of-not-here",
                    "A file holds what the ledger says today. For a past one use kaoyi report … --as-of POSITION --format FORM.");
        }
    }

    private static Form form(String format) {
        return Form.labelled(format.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new ApiProblem(
                        HttpStatus.BAD_REQUEST,
                        "unknown-format",
                        "There is no format \"%s\"; there are %s."
                                .formatted(
                                        format,
                                        Arrays.stream(Form.values())
                                                .map(Form::label)
                                                .collect(Collectors.joining(", ")))));
    }

    /** A document is made whole before its first byte is sent, so that what is too long is refused and not cut. */
    private static void send(Publication publication, String format, HttpServletResponse response) throws IOException {
        Form form = form(format);
        response.setContentType(form.mediaType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"%s.%s\"".formatted(publication.name(), form.ending()));
        try {
            publication.write(form, response.getOutputStream());
        } catch (Document.TooLong | WorkbookFile.TooLarge | Publication.NotInThisForm e) {
            response.reset();
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "not-in-this-form", String.valueOf(e.getMessage()));
        }
    }
}
