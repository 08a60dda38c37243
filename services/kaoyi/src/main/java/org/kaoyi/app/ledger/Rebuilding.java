package org.kaoyi.app.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.projections.ProjectionsRuntime;

/** Folds projections anew from the log, on an open ledger. */
public final class Rebuilding {
    private Rebuilding() {}

    /**
     * What is to be folded anew. Plain data, so that it can be handed to the server that has the ledger open.
     *
     * @param projection name of one view, or null for all
     */
    public record Order(@Nullable String projection) {}

    /** A view that was folded up to a position; equal digests mean equal rows. */
    public record Rebuilt(String projection, long position, String digest) {}

    /**
     * @throws CannotProceed when there is no view of that name, or the views do not get to the end of the log
     */
    public static List<Rebuilt> carryOut(Order order, OpenLedger open) {
        ProjectionsRuntime projections = open.projectionsUpToDate();
        String one = order.projection();
        if (one != null && !projections.names().contains(one)) {
            throw CannotProceed.usage(
                    "There is no view \"%s\"; there are %s.".formatted(one, String.join(", ", projections.names())));
        }
        List<String> names = one == null ? projections.names() : List.of(one);
        names.forEach(projections::reset);
        open.projectionsUpToDate();
        long position = open.log().head().position();
        return names.stream()
                .map(name -> new Rebuilt(name, position, projections.digest(name)))
                .toList();
    }
}
