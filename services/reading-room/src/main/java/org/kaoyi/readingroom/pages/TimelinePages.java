package org.kaoyi.readingroom.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.catalogue.OccasionView;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** All occasions on a common scale of time. */
@Controller
class TimelinePages {
    /** Each is a line; on more the eye does not find its way back to the scale. */
    private static final int OCCASIONS_A_PAGE = 150;

    private final Desk desk;
    private final Times times;

    TimelinePages(Desk desk, Times times) {
        this.desk = desk;
        this.times = times;
    }

    /** The twin; {@code next} is the occasion after which the next page begins, or null. */
    record Timeline(List<OccasionView> occasions, @Nullable String next) {}

    @Lasting
    @GetMapping("/timeline")
    ResponseEntity<byte[]> timeline(Visit visit) {
        RegisterPage<OccasionView> page = times.at(
                visit,
                reports -> RegisterPage.of(reports.references()::occasions, OCCASIONS_A_PAGE, OccasionView::id, visit));
        return desk.page(
                visit,
                "timeline",
                new Timeline(page.rows(), page.next()),
                Map.of(
                        "occasions",
                        page.rows(),
                        "picture",
                        TimelinePicture.of(page.rows().stream()
                                .flatMap(it -> Dates.read(it.date()).stream()
                                        .map(date -> new TimelinePicture.Dated(it.title(), date, false)))
                                .toList()),
                        "next",
                        page.link()));
    }
}
