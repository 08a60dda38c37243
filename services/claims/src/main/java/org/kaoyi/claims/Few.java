package org.kaoyi.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Lists of a few members, of which a rebuild makes hundreds for each case: most have none or one, and a stream costs more than what is done
 * with it.
 */
public final class Few {
    private Few() {}

    /** What a function gives for each member, in their order; none may be null. */
    public static <T, R> List<R> each(Collection<? extends T> members, Function<? super T, ? extends R> function) {
        return switch (members.size()) {
            case 0 -> List.of();
            case 1 -> List.of(function.apply(members.iterator().next()));
            default -> {
                List<R> all = new ArrayList<>(members.size());
                for (T member : members) {
                    all.add(function.apply(member));
                }
                yield List.copyOf(all);
            }
        };
    }
}
