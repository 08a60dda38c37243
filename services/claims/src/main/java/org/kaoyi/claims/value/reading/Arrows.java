package org.kaoyi.claims.value.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.ReadResult.Refused;
import org.kaoyi.claims.value.wording.Wording;

/** Other signs than {@code >} that say what came first. They would become part of a topic, which no other account then tells. */
final class Arrows {
    private static final Pattern FORWARD = Pattern.compile(" ?(?:[-–—−=]{1,9} ?>|[→⇒➔➜⟶＞]) ?");
    private static final Pattern BACKWARD = Pattern.compile("(?<!\\\\)<|[←⇐＜]");
    private static final Pattern TURNED = Pattern.compile(" ?[-–—−=]{0,9}[<←⇐＜][-–—−=]{0,9} ?");
    private static final Pattern OTHER_WIDTH = Pattern.compile("[＝｜]");

    /** An example that would be longer is no longer one. */
    private static final int MAX_EXAMPLE = 80;

    private static final String EXAMPLE = "apology > withdrawal = troops | grain > excuse";

    private Arrows() {}

    /** What stands against the signs of a sequence; null when nothing does. */
    static @Nullable Refused refused(String wording) {
        if (FORWARD.matcher(wording).find()) {
            return refused(wording, FORWARD.matcher(wording).replaceAll(" > "));
        }
        if (BACKWARD.matcher(wording).find()) {
            List<String> turned = List.of(TURNED.split(wording)).reversed();
            return refused(wording, String.join(" > ", turned));
        }
        return OTHER_WIDTH.matcher(wording).find()
                ? refused(wording, wording.replace('＝', '=').replace('｜', '|'))
                : null;
    }

    private static Refused refused(String wording, String mended) {
        return new Refused(
                "sequence-sign",
                Wording.quoted(wording)
                        + " was understood as one topic where its sign stands, and not as an order: what comes"
                        + " first is told by >, what comes together by =, and what stands apart by |",
                mended.length() > MAX_EXAMPLE ? EXAMPLE : mended);
    }
}
