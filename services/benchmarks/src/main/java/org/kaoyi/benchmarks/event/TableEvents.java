package org.kaoyi.benchmarks.event;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kaoyi.ledger.NewEvent;

/**
 * The events of tables that are imported one after the other, a source each, as institutions have them: each tells of the same occasions and
 * answers all questions, so that every claim comes to a case that has one of each source before it.
 */
public final class TableEvents {
    /** Of a table, one for each question of each occasion. */
    public static final int CLAIMS_A_TABLE = 2_000;

    private static final int OCCASIONS = CLAIMS_A_TABLE / CaseEvents.QUESTIONS;

    private final CaseEvents events;
    private int tables;

    public TableEvents(long seed) {
        this.events = new CaseEvents(seed);
    }

    /** Sources, persons, questions and occasions. */
    public List<NewEvent> references() {
        List<NewEvent> references = new ArrayList<>(events.references());
        IntStream.range(0, OCCASIONS).mapToObj(events::occasion).forEach(references::add);
        return references;
    }

    /** The claims of the next source, occasion by occasion. */
    public List<NewEvent> nextTable() {
        List<NewEvent> table = new ArrayList<>(CLAIMS_A_TABLE);
        for (int occasion = 0; occasion < OCCASIONS; occasion++) {
            for (int question = 0; question < CaseEvents.QUESTIONS; question++) {
                table.add(events.claim(tables, occasion, question));
            }
        }
        tables++;
        return table;
    }
}
