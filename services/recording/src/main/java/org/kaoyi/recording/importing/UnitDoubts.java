package org.kaoyi.recording.importing;

import java.util.Optional;
import org.kaoyi.claims.value.quantity.Units;
import org.kaoyi.recording.spelling.Spelling;

/**
 * Units that are not in the table. They are taken, since what sources measure in is more than any table has (a 섬 of one county, a load), and a
 * refusal of "300 loads" asks for just such a name beside the figure; but a figure in one is compared only with figures in the same, so that a
 * slip is worth a word.
 */
final class UnitDoubts {
    /** As many letters are there for each that may be wrong. */
    private static final int LETTERS_PER_SLIP = 3;

    private static final int SLIP_MAX = 2;

    private UnitDoubts() {}

    /** What whoever gives {@code unit} should know; empty where figures in it are converted. */
    static Optional<String> of(String unit) {
        String name = unit.strip();
        if (name.isEmpty() || Units.known(name) != null) {
            return Optional.empty();
        }
        return Optional.of("No unit \"%s\" is known, so its figures are compared only with others in \"%1$s\".%s"
                .formatted(
                        name,
                        nearest(name)
                                .map(known -> " Did you mean \"" + known + "\"?")
                                .orElse(" Write the UCUM code, or 1 for a plain count, if it is meant to be one.")));
    }

    private static Optional<String> nearest(String name) {
        String best = null;
        int least = Math.min(SLIP_MAX, name.length() / LETTERS_PER_SLIP) + 1;
        for (String known : Units.names()) {
            int distance = Spelling.distance(known, name);
            if (distance < least) {
                best = known;
                least = distance;
            }
        }
        return Optional.ofNullable(best);
    }
}
