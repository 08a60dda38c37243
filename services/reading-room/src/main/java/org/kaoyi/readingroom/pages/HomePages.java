package org.kaoyi.readingroom.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.catalogue.ClaimEntry;
import org.kaoyi.projections.catalogue.ClaimQueries;
import org.kaoyi.projections.discrepancies.CaseFilter;
import org.kaoyi.projections.discrepancies.CaseSummary;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.projections.feed.ProjectionStatus;
import org.kaoyi.projections.feed.RebuildState;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.Uploads;
import org.kaoyi.readingroom.access.UploadsShown;
import org.kaoyi.recording.uploading.UploadState;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The entrance. */
@Controller
public class HomePages {
    /** As many as are read before the eye wants the full list. */
    private static final int GRAVEST = 8;

    /** As many as somebody has entered in an hour and wants to see again. */
    private static final int NEWEST = 6;

    private static final Set<UploadState> UNDER_WAY = Set.of(UploadState.CHECKING, UploadState.IMPORTING);

    private final Desk desk;
    private final Times times;
    private final Uploads uploads;
    private final ReadingRoom room;

    HomePages(Desk desk, Times times, Uploads uploads, ReadingRoom room) {
        this.desk = desk;
        this.times = times;
        this.uploads = uploads;
        this.room = room;
    }

    /** How much the ledger holds. */
    public record Counts(int claims, int examinations, int sources, int occasions, int questions, int texts) {}

    /**
     * What is under way: an import that is read or recorded, or a view of the ledger that is made anew.
     *
     * @param kind {@code import} or {@code rebuild}
     * @param state label of the import's state, or phase of the rebuild
     * @param done rows of the import, or position of the rebuild
     */
    public record Job(String kind, String id, String name, String state, long done) {}

    /** The entrance's twin. */
    record Entrance(
            Counts counts,
            CaseSummary summary,
            List<CaseView> gravestOpenCases,
            List<ClaimEntry> newest,
            List<Job> jobs) {}

    @Lasting
    @GetMapping("/")
    ResponseEntity<byte[]> home(Visit visit) {
        List<Job> jobs = visit.asOf() == null ? jobs() : List.of();
        Entrance entrance = times.at(visit, reports -> entrance(reports, jobs));
        return desk.page(
                visit,
                "home",
                entrance,
                Map.of(
                        "counts",
                        entrance.counts(),
                        "summary",
                        entrance.summary(),
                        "gravest",
                        entrance.gravestOpenCases(),
                        "newest",
                        entrance.newest(),
                        "jobs",
                        jobs));
    }

    private List<Job> jobs() {
        Stream<Job> imports = UploadsShown.of(uploads).stream()
                .filter(it -> UNDER_WAY.contains(it.state()))
                .map(it -> new Job("import", it.id(), it.name(), it.state().label(), it.rows()));
        Stream<Job> rebuilds = room.projections().status().stream().flatMap(HomePages::rebuild);
        return Stream.concat(imports, rebuilds).toList();
    }

    private static Stream<Job> rebuild(ProjectionStatus view) {
        RebuildState state = view.rebuild();
        return state == null || state.ended()
                ? Stream.empty()
                : Stream.of(new Job("rebuild", view.name(), view.name(), state.phase(), state.position()));
    }

    private static Entrance entrance(Reports reports, List<Job> jobs) {
        return new Entrance(
                counts(reports),
                reports.discrepancies().summary(),
                reports.discrepancies().page(CaseFilter.FINDINGS.openAlone(), 0, GRAVEST),
                reports.claims().newest(NEWEST),
                jobs);
    }

    private static Counts counts(Reports reports) {
        ClaimQueries.Standing standing = reports.claims().standing();
        Map<String, Integer> things = reports.references().howMany();
        return new Counts(
                standing.claims(),
                standing.examinations(),
                things.getOrDefault("source", 0),
                things.getOrDefault("occasion", 0),
                things.getOrDefault("question", 0),
                things.getOrDefault("text", 0));
    }
}
