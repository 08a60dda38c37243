package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.feed.RebuildState;
import org.kaoyi.readingroom.ProofDesk;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.Uploads;
import org.kaoyi.readingroom.Verification;
import org.kaoyi.readingroom.access.UploadsShown;
import org.kaoyi.recording.uploading.Upload;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the server works at, for programs that do not follow the changes. */
@RestController
@RequestMapping("/api/v1/jobs")
public class JobsApi {
    private static final String IMPORT = "import";
    private static final String REBUILD = "rebuild";
    private static final String VERIFICATION = "verification";
    private static final String LOG = "log";
    private static final String UNDER_WAY = "under-way";
    private static final String ENDED = "ended";

    private final Uploads uploads;
    private final ProofDesk proofs;
    private final ProjectionsRuntime projections;

    JobsApi(ReadingRoom room, Uploads uploads, ProofDesk proofs) {
        this.projections = room.projections();
        this.uploads = uploads;
        this.proofs = proofs;
    }

    /**
     * Something that takes its time.
     *
     * @param job names it in this list, such as {@code rebuild/catalogue}
     * @param kind {@code import}, {@code rebuild} or {@code verification}
     * @param of the import, or the projection that is rebuilt; {@code log}, which is verified
     * @param state of an import, phase of a rebuild; a verification is under-way or ended
     * @param done rows of an import, positions of the log else
     * @param total positions that there are to do; null where nobody knows before the end
     */
    public record JobView(
            String job,
            String kind,
            String of,
            String state,
            long done,
            @Nullable Long total) {
        static JobView of(Upload it) {
            return new JobView(
                    IMPORT + "/" + it.id(), IMPORT, it.id(), it.state().label(), it.rows(), null);
        }

        static JobView of(String projection, RebuildState it) {
            return new JobView(REBUILD + "/" + projection, REBUILD, projection, it.phase(), it.position(), it.head());
        }

        static JobView of(Verification it) {
            return new JobView(
                    VERIFICATION + "/" + LOG,
                    VERIFICATION,
                    LOG,
                    it.ended() ? ENDED : UNDER_WAY,
                    it.position(),
                    it.head());
        }
    }

    /**
     * Imports, rebuilds and verifications that are under way, and the last of them, by their names; whoever only contributes is shown his own imports. Where there are
     * more, the next page is named in {@code Link}. How they go on is told by {@code /api/v1/changes}.
     */
    @GetMapping
    public ResponseEntity<List<JobView>> list(Paging page, HttpServletRequest request) {
        String after = page.after();
        List<JobView> found = all().stream()
                .filter(it -> after == null || it.job().compareTo(after) > 0)
                .limit(page.andOneMore())
                .toList();
        return CursorPage.of(found, page.limit(), JobView::job, request);
    }

    private List<JobView> all() {
        List<JobView> all = new ArrayList<>();
        UploadsShown.of(uploads).forEach(it -> all.add(JobView.of(it)));
        projections.rebuilds().forEach((projection, state) -> all.add(JobView.of(projection, state)));
        proofs.verification().ifPresent(it -> all.add(JobView.of(it)));
        all.sort(Comparator.comparing(JobView::job));
        return all;
    }
}
