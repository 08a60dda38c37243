package org.kaoyi.app.doctor;

import java.util.ArrayList;
import java.util.List;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.feed.DeadLetters;
import org.kaoyi.projections.feed.ProjectionStatus;

/** How far the views are, and which events they could not take. */
public final class Views {
    /** What a server folds in a second: a view that is so far behind is being folded, or nobody does. */
    private static final long LAG_EVENTS_MAX = 5_000;

    private Views() {}

    /** One for each view, and one for each parked event that made others wait. */
    public static List<Examination> examine(ProjectionsRuntime projections) {
        List<Examination> found = new ArrayList<>();
        for (ProjectionStatus view : projections.status()) {
            found.add(view(view));
            projections.letters(view.name()).stream()
                    .filter(letter -> letter.failure() != null)
                    .map(letter -> parked(view.name(), letter))
                    .forEach(found::add);
        }
        return found;
    }

    static Examination view(ProjectionStatus view) {
        String standing = "%s is at position %d, %d behind the log".formatted(view.name(), view.position(), view.lag());
        if (view.failure() != null && view.lag() > 0) {
            return Examination.warn(
                    "view",
                    "%s, and stands still: %s".formatted(standing, view.failure()),
                    "Run the Kaoyi that wrote that event, or kaoyi verify, which says whether the log is damaged.");
        }
        if (view.parked() > 0) {
            return Examination.warn(
                    "view",
                    "%s; %d events are parked".formatted(standing, view.parked()),
                    "kaoyi rebuild %s --retry-parked tries them again.".formatted(view.name()));
        }
        return view.lag() > LAG_EVENTS_MAX
                ? Examination.warn(
                        "view",
                        standing,
                        "A server catches up by itself, some thousand events a second; start kaoyi serve, or wait and look whether the number falls.")
                : Examination.ok("view", standing);
    }

    static Examination parked(String view, DeadLetters.Letter letter) {
        return Examination.warn(
                "parked",
                "%s could not take position %d (%s of %s, tried %d times), with which all of %s waits: %s"
                        .formatted(
                                view,
                                letter.position(),
                                letter.type(),
                                letter.stream(),
                                letter.attempts(),
                                letter.sequence(),
                                letter.failure()),
                "Report it with this line; kaoyi rebuild %s --retry-parked tries it again with a newer version."
                        .formatted(view));
    }
}
