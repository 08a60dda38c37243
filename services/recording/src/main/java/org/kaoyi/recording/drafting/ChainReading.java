package org.kaoyi.recording.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;

/** The telling chain of a row: hop i is speaker i to hearer i; {@code ?} stands for a hearer who is not known. */
final class ChainReading {
    private static final char SEPARATOR = '>';
    private static final String UNKNOWN = "?";

    private final Cells cells;
    private final RowReading reading;

    ChainReading(Cells cells, RowReading reading) {
        this.cells = cells;
        this.reading = reading;
    }

    /** The chain; {@link TellingChain#NONE} with a noted problem where it is refused. */
    TellingChain chain() {
        AuthorityId recorder = reading.authority("recorder", AuthorityKind.AGENT);
        List<String> speakers = cells.list("speaker", SEPARATOR);
        List<String> hearers = cells.list("hearer", SEPARATOR);
        boolean hearerUnknown = speakers.size() == 1 && hearers.isEmpty();
        if (speakers.size() != hearers.size() && !hearerUnknown) {
            cells.problem(
                    speakers.size() < hearers.size() ? "speaker" : "hearer",
                    "The chain has " + speakers.size() + " speakers and " + hearers.size()
                            + " hearers; each speaker needs the hearer of the same place. Write it like this: speaker"
                            + " \"Kim > Pak Ui-wan\", hearer \"standing committee > Soviet ambassador\", with ? for a"
                            + " hearer who is not known.");
            return TellingChain.NONE;
        }
        List<TellingChain.Hop> hops = new ArrayList<>();
        for (int i = 0; i < speakers.size(); i++) {
            Optional<AuthorityId> speaker = reading.resolve("speaker", AuthorityKind.AGENT, speakers.get(i));
            AuthorityId hearer = hearerUnknown ? null : hearer(hearers.get(i));
            speaker.ifPresent(id -> hops.add(new TellingChain.Hop(id, hearer)));
        }
        return new TellingChain(hops, recorder);
    }

    private @Nullable AuthorityId hearer(String name) {
        return name.equals(UNKNOWN)
                ? null
                : reading.resolve("hearer", AuthorityKind.AGENT, name).orElse(null);
    }
}
