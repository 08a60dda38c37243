package org.kaoyi.ledger.postgres;

import java.sql.SQLException;
import java.util.List;
import org.kaoyi.ledger.sequencing.Verdict;

/** How the writing of a batch ended. */
sealed interface BatchOutcome {

    /** It is durable; one verdict for each append, in order. */
    record Durable(List<Verdict> verdicts, boolean hasNewEvents) implements BatchOutcome {}

    /** Nothing of it is stored, for certain. */
    record NotStored(SQLException cause) implements BatchOutcome {}

    /** Nothing of it is stored: it rested on what proved not to be so. Written again, it rests on what is stored. */
    record Misjudged(Exception how) implements BatchOutcome {}

    /** The commit's answer was lost, and the database could not be asked within our patience. */
    record Unknown(SQLException cause) implements BatchOutcome {}

    /** Nothing of it is stored, and nothing ever will be by this sequencer: another one has taken over. */
    record Fenced() implements BatchOutcome {}
}
