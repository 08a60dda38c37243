package org.kaoyi.app.doctor;

import java.util.ArrayList;
import java.util.List;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.feed.DeadLetters;
import org.kaoyi.projections.feed.ProjectionStatus;

/** How far the views are, and which events they could not take. */
public final class Views {
    private Views() {}

    /** One for each view, and one for each parked event that made others wait. */
    public static List<Examination> examine(ProjectionsRuntime projections) {
        List<Examination> found = new ArrayList<>();
        for (ProjectionStatus view : projections.status()) {
            String standing =
                    "%s is at position %d, %d behind the log".formatted(view.name(), view.position(), view.lag());
            found.add(
                    view.parked() == 0
                            ? Examination.fine("view", standing)
                            : Examination.note(
                                    "view",
                                    "%s; %d events are parked, and kaoyi rebuild %s --retry-parked tries them again"
                                            .formatted(standing, view.parked(), view.name())));
            projections.letters(view.name()).stream()
                    .filter(letter -> letter.failure() != null)
                    .map(letter -> parked(view.name(), letter))
                    .forEach(found::add);
        }
        return found;
    }

    private static Examination parked(String view, DeadLetters.Letter letter) {
        return Examination.note(
                "parked",
                "%s could not take position %d (%s of %s, tried %d times), with which all of %s waits: %s"
                        .formatted(
                                view,
                                letter.position(),
                                letter.type(),
                                letter.stream(),
                                letter.attempts(),
                                letter.sequence(),
                                letter.failure()));
    }
}
