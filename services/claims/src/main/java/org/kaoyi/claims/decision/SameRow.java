package org.kaoyi.claims.decision;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.ClaimId;

/**
 * Whether a row is the one that is recorded under its id. An id that is a hash was taken over the cells without spaces around them and in Unicode
 * NFC, so that what is told apart by these alone is one row, which stands as it first came in. Under an id that somebody gave, any other
 * letter is other content.
 */
final class SameRow {
    private static final Pattern HASH_OF_CELLS = Pattern.compile("[0-9a-f]{32}");

    private SameRow() {}

    /** @param recorded claim or examination, or null where something else has the id */
    static boolean is(ClaimId id, Record row, @Nullable Record recorded) {
        return row.equals(recorded) || (HASH_OF_CELLS.matcher(id.value()).matches() && alike(row, recorded));
    }

    private static boolean alike(@Nullable Object one, @Nullable Object other) {
        if (one instanceof String text && other instanceof String recorded) {
            return normal(text).equals(normal(recorded));
        }
        if (one instanceof List<?> parts && other instanceof List<?> recorded) {
            return alike(parts, recorded);
        }
        if (one instanceof Record it && other instanceof Record recorded && it.getClass() == recorded.getClass()) {
            return alikeInParts(it, recorded);
        }
        return Objects.equals(one, other);
    }

    private static boolean alike(List<?> some, List<?> others) {
        boolean alike = some.size() == others.size();
        for (int i = 0; alike && i < some.size(); i++) {
            alike = alike(some.get(i), others.get(i));
        }
        return alike;
    }

    private static boolean alikeInParts(Record one, Record other) {
        for (RecordComponent part : one.getClass().getRecordComponents()) {
            if (!alike(part(one, part), part(other, part))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Object part(Record whole, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(whole);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record does not give its " + part.getName(), e);
        }
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }
}
