package org.kaoyi.projections.feed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Those that are filled at the same time: each gives its connection back, whatever becomes of the others. */
final class BulkFills implements AutoCloseable {
    private final List<BulkFill> fills = new ArrayList<>();

    void add(BulkFill fill) {
        fills.add(fill);
    }

    List<BulkFill> all() {
        return List.copyOf(fills);
    }

    @Override
    public void close() {
        @Nullable RuntimeException failure = null;
        for (BulkFill fill : fills) {
            try {
                fill.close();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
