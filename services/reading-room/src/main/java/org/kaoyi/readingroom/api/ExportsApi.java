package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.catalogue.OccasionView;
import org.kaoyi.projections.discrepancies.CaseFilter;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.projections.narratives.Narrative;
import org.kaoyi.projections.narratives.NarrativeQueries.By;
import org.kaoyi.projections.narratives.NarrativeQueries.Order;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.publishing.Form;
import org.kaoyi.readingroom.publishing.Publication;
import org.kaoyi.readingroom.publishing.document.Document;
import org.kaoyi.readingroom.publishing.report.ClaimsPublication;
import org.kaoyi.readingroom.publishing.report.ReportPublications;
import org.kaoyi.readingroom.publishing.table.WorkbookFile;
import org.kaoyi.recording.exporting.StandingRows;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reports as files for spreadsheets and printers, as the command line writes them; one at a time, and no longer than fits into memory. A file of
 * the past ({@code as-of}), or of what could be known in a year ({@code known-in}), says so in its name.
 */
@RestController
@RequestMapping("/api/v1/exports")
public class ExportsApi {
    private final ReadingRoom room;
    private final Past past;
    private final Filters filters;
    private final Semaphore turns = new Semaphore(ApiLimits.FILES_AT_ONCE);

    ExportsApi(ReadingRoom room, Past past, Filters filters) {
        this.filters = filters;
        this.room = room;
        this.past = past;
    }

    /**
     * Discrepancies as a file. {@code format} is csv, xlsx, html, docx, tei or apparatus; {@code lang} the language of what is printed, {@code notes} that
     * of the journals in whose habit notes are written.
     */
    @GetMapping("/discrepancies")
    public void discrepancies(
            FileParameters file, CaseParameters asked, Knowable moment, HttpServletResponse response) {
        CaseFilter filter = asked.filter(filters, moment.asOf());
        report(file, moment, response, (reports, printed) -> {
            List<CaseView> cases = reports.discrepancies().page(filter, 0, ApiLimits.FILE_CASES_MAX + 1);
            bounded(
                    cases.size(),
                    ApiLimits.FILE_CASES_MAX,
                    "cases",
                    "occasion=, question=, side=, teller=, kind=, grade=, state=, from= or to=");
            return printed.discrepancies(cases);
        });
    }

    /** What one source, teller or side tells, as a file; parameters as of the report and of discrepancies. */
    @GetMapping("/narrative/{by}")
    public void narrative(
            @PathVariable String by,
            @RequestParam String subject,
            FileParameters file,
            @RequestParam(defaultValue = "events") String order,
            @RequestParam(required = false) @Nullable String occasion,
            Knowable moment,
            HttpServletResponse response) {
        By told = Choices.of(By.values(), "by", by);
        Order ordered = Choices.of(Order.values(), "order", order);
        report(file, moment, response, (reports, printed) -> {
            Narrative narrative = reports.narratives()
                    .narrative(told, subject, ordered, Choices.asked(occasion), null, ApiLimits.FILE_CLAIMS_MAX)
                    .orElseThrow();
            bounded(narrative.claims(), ApiLimits.FILE_CLAIMS_MAX, "claims", "occasion=");
            return printed.narrative(List.of(narrative));
        });
    }

    /** One occasion as its sources tell it, or every one, as a file; parameters as of discrepancies. */
    @GetMapping("/synopsis")
    public void synopsis(
            FileParameters file,
            @RequestParam(required = false) @Nullable String occasion,
            Knowable moment,
            HttpServletResponse response) {
        report(
                file,
                moment,
                response,
                (reports, printed) -> printed.synopsis(occasions(reports, Choices.asked(occasion))));
    }

    /** All claims and examinations that stand, as a file; csv and xlsx are the table that import reads. */
    @GetMapping("/claims")
    public void claims(
            FileParameters file,
            @RequestParam(name = Past.AS_OF, required = false) @Nullable Long asOf,
            HttpServletResponse response) {
        long head = room.log().head().position();
        long upTo = asOf == null ? head : asOf;
        Past.known(upTo, head);
        // A row that import would read otherwise stands there all the same; the command line names them.
        inTurn(() -> send(
                ClaimsPublication.of(
                        StandingRows.of(room.log(), room.codec(), upTo), inexact -> {}, file.language(), file.habit()),
                file,
                new Knowable(asOf, null, false),
                response));
    }

    /** Makes the publication of a report. */
    private interface Report {
        Publication of(Reports reports, ReportPublications printed);
    }

    private void report(FileParameters file, Knowable moment, HttpServletResponse response, Report report) {
        inTurn(() -> past.ask(moment, reports -> {
            send(
                    report.of(reports, new ReportPublications(reports, file.language(), file.habit())),
                    file,
                    moment,
                    response);
            return true;
        }));
    }

    private void inTurn(Runnable file) {
        if (!turns.tryAcquire()) {
            throw new ApiProblem(
                    ProblemCode.FILE_BUSY, "Another file is being made, and there is one at a time. Ask again.");
        }
        try {
            file.run();
        } finally {
            turns.release();
        }
    }

    /** @throws ApiProblem when a file would hold more than is made for a request */
    static void bounded(long found, int most, String what, String narrower) {
        if (found > most) {
            throw new ApiProblem(
                    ProblemCode.TOO_LONG_FOR_A_FILE,
                    "This file would hold more than %d %s. Narrow it with %s, or make it with ./kaoyi report and --format."
                            .formatted(most, what, narrower));
        }
    }

    private static List<OccasionView> occasions(Reports reports, @Nullable String id) {
        if (id != null) {
            return List.of(reports.references().occasion(id).orElseThrow(() -> ApiProblem.notFound("occasion", id)));
        }
        List<OccasionView> all = reports.references().occasions(null, ApiLimits.FILE_OCCASIONS_MAX + 1);
        bounded(all.size(), ApiLimits.FILE_OCCASIONS_MAX, "occasions", "occasion=");
        return all;
    }

    /** A document is made whole before its first byte is sent, so that what is too long is refused and not cut. */
    private static void send(
            Publication publication, FileParameters file, Knowable moment, HttpServletResponse response) {
        Form form = file.form();
        response.setContentType(form.mediaType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"%s%s.%s\"".formatted(publication.name(), mark(moment), form.ending()));
        try {
            publication.write(form, response.getOutputStream());
        } catch (Document.TooLong | WorkbookFile.TooLarge | Publication.NotInThisForm e) {
            response.reset();
            throw new ApiProblem(ProblemCode.NOT_IN_THIS_FORM, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the name of a file adds to that of the report. */
    private static String mark(Knowable moment) {
        return (moment.asOf() == null ? "" : "-as-of-" + moment.asOf())
                + (moment.knownIn() == null ? "" : "-known-in-" + moment.knownIn());
    }
}
