package org.kaoyi.projections.feed;

/**
 * A change touches more than a batch may hold up: whoever keeps the projection rebuilds it beside the rows that are read, which stand still
 * until then.
 */
public final class RebuildInstead extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RebuildInstead(String projection, int touched, int most) {
        super(
                "a change touches %d families of occasions, more than the %d that \"%s\" finds anew at once; it is rebuilt instead"
                        .formatted(touched, most, projection));
    }

    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RebuildInstead) {
                return true;
            }
        }
        return false;
    }
}
