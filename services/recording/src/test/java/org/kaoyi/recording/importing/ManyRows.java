package org.kaoyi.recording.importing;

import java.util.List;
import java.util.Random;
import org.kaoyi.recording.Workshop;

/** Tables large enough for several groups, with rows that repeat, rows that are wrong, and names that are new. */
final class ManyRows {
    private static final int ROWS = 4 * ImportLimits.GROUP_ROWS_MAX + 17;

    private ManyRows() {}

    static List<ImportFile> tables(Workshop ledger, long seed) {
        Random random = new Random(seed);
        StringBuilder claims = new StringBuilder("id,occasion,question,source,value,scope,unit\n");
        for (int row = 0; row < ROWS; row++) {
            int kind = random.nextInt(20);
            int id = kind == 0 ? random.nextInt(row + 1) : row;
            String occasion = kind == 1 ? "occasion " + random.nextInt(50) : "talk-9-nov";
            String source = kind == 2 ? "source " + random.nextInt(50) : "C1";
            String value = kind == 3 ? "many" : random.nextInt(1_000) + "萬";
            claims.append("row-%d,%s,strength,%s,%s,1957-12,1\n".formatted(id, occasion, source, value));
        }
        return List.of(
                ledger.file("agents.csv", Workshop.AGENTS),
                ledger.file("sources.csv", Workshop.SOURCES),
                ledger.file("occasions.csv", Workshop.OCCASIONS),
                ledger.file("questions.csv", Workshop.QUESTIONS),
                ledger.file("claims.csv", claims.toString()));
    }
}
