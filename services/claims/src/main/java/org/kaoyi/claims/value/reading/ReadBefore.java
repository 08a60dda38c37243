package org.kaoyi.claims.value.reading;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.Bound;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.ValueContext;
import org.kaoyi.claims.value.ValueType;

/**
 * What was read of some wordings not long ago: a table says "November 1957" and 三十萬 again and again. Holds only dates and figures, which are read
 * without the names of a ledger, that change while rows go in. For one thread.
 */
final class ReadBefore {
    /** A power of two. So many wordings with their values have some megabytes. */
    private static final int PLACES = 8_192;

    /** Longer ones are sentences, which hardly recur. */
    private static final int LETTERS_MAX = 64;

    /** After so many wordings it is seen whether they recur. */
    private static final int TRIAL = 4_096;

    /** Where fewer than one in so many was there, keeping the others costs more than it spares. */
    private static final int ONE_IN = 4;

    private final @Nullable Read[] places = new Read[PLACES];
    private int asked;
    private int found;
    private boolean recurring = true;

    private record Read(
            String wording,
            ValueType type,
            @Nullable String unit,
            @Nullable String population,
            @Nullable Bound bound,
            ReadResult result) {
        boolean isOf(String other, ValueContext context) {
            return wording.equals(other)
                    && type == context.type()
                    && bound == context.bound()
                    && Objects.equals(unit, context.unit())
                    && Objects.equals(population, context.population());
        }
    }

    boolean mayRecur(String wording, ValueContext context) {
        return recurring
                && wording.length() <= LETTERS_MAX
                && (context.type() == ValueType.DATE || context.type() == ValueType.QUANTITY);
    }

    @Nullable
    ReadResult find(String wording, ValueContext context) {
        if (asked == TRIAL) {
            recurring = found * ONE_IN >= asked;
            asked = 0;
            found = 0;
        }
        asked++;
        Read read = places[place(wording)];
        if (read == null || !read.isOf(wording, context)) {
            return null;
        }
        found++;
        return read.result;
    }

    /** In the place of whatever stood there. */
    void keep(String wording, ValueContext context, ReadResult result) {
        places[place(wording)] =
                new Read(wording, context.type(), context.unit(), context.population(), context.bound(), result);
    }

    private static int place(String wording) {
        int hash = wording.hashCode();
        return (hash ^ (hash >>> 16)) & (PLACES - 1);
    }
}
