package org.kaoyi.app.ledger;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.feed.Comparison;
import org.kaoyi.projections.feed.Rebuilt;

/** Folds projections anew from the log beside the rows that are read, on an open ledger; goes back, and drops what is kept. */
public final class Rebuilding {
    private Rebuilding() {}

    /** What to do. */
    public enum What {
        REBUILD,
        /** Read the rows that were read before the last rebuild. */
        BACK,
        /** Drop the rows that are kept for going back. */
        DROP_OLD,
        /** Try again to have the events taken that are parked. */
        RETRY
    }

    /**
     * What is to be done to which view. Plain data, so that it can be handed to the server that has the ledger open.
     *
     * @param projection name of one view, or null for all
     */
    public record Order(What what, @Nullable String projection) {}

    /**
     * What was done to a view.
     *
     * @param what {@code rebuilt}, {@code went-back}, {@code dropped} or {@code retried}
     * @param position up to which its rows go
     * @param digest equal digests, equal rows; null where none was made
     * @param comparison with the rows that were read before; null where these could not be compared at one position
     * @param taken parked events that were taken now
     */
    public record Done(
            String projection,
            String what,
            long position,
            @Nullable String digest,
            @Nullable Comparison comparison,
            int taken) {}

    /**
     * @throws CannotProceed when there is no view of that name, nothing is kept to go back to, or a view can not be folded
     */
    public static List<Done> carryOut(Order order, OpenLedger open) {
        open.follow();
        ProjectionsRuntime projections = open.projections();
        String one = order.projection();
        if (one != null && !projections.names().contains(one)) {
            throw CannotProceed.usage(
                    "There is no view \"%s\"; there are %s.".formatted(one, String.join(", ", projections.names())));
        }
        List<String> names = one == null ? projections.names() : List.of(one);
        try {
            if (order.what() == What.REBUILD) {
                return projections.rebuild(names).stream()
                        .map(rebuilt -> done("rebuilt", rebuilt))
                        .toList();
            }
            return names.stream()
                    .map(name -> carryOut(order.what(), name, projections))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IllegalStateException e) {
            throw CannotProceed.notReachable("The view was not changed: %s.".formatted(e.getMessage()), e);
        }
    }

    private static Optional<Done> carryOut(What what, String name, ProjectionsRuntime projections) {
        return switch (what) {
            case REBUILD -> throw new IllegalArgumentException("views are rebuilt together");
            case BACK -> projections.goBack(name).map(rebuilt -> done("went-back", rebuilt));
            case DROP_OLD ->
                projections.dropFormer(name)
                        ? Optional.of(new Done(name, "dropped", projections.position(), null, null, 0))
                        : Optional.empty();
            case RETRY ->
                Optional.of(
                        new Done(name, "retried", projections.position(), null, null, projections.retryLetters(name)));
        };
    }

    private static Done done(String what, Rebuilt rebuilt) {
        return new Done(rebuilt.projection(), what, rebuilt.position(), rebuilt.digest(), rebuilt.comparison(), 0);
    }
}
