package org.kaoyi.benchmarks.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.audit.AuditMemory;
import org.kaoyi.claims.audit.ClaimIndex;
import org.kaoyi.claims.audit.TextAudit;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.text.TextId;

/** After claims came and fell, an audit that remembers says the same as one that looks at everything, and looks at little. */
class AuditMemoryTest {
    private static final long SEED = Long.getLong("kaoyi.seed", 20_261_125L);
    private static final int CLAIMS = 4_000;
    private static final int SENTENCES = 100;
    private static final TextId BOOK = new TextId("book");

    private final Shelf shelf = new Shelf(SEED, CLAIMS);
    private final Random random = new Random(SEED);

    @Test
    void aNewOrFallenClaimHasOnlyTheSentencesLookedAtThatItCanConcern() {
        List<LedgerEvent> later = new ArrayList<>();
        ClaimIndex index = new ClaimIndex();
        shelf.tell(event -> {
            if (event instanceof ClaimRecorded && random.nextInt(200) == 0) {
                later.add(event);
            } else {
                index.apply(event);
            }
        });
        List<TextAudit.Statement> book = book();
        AuditMemory memory = new AuditMemory();
        new TextAudit(index).of(BOOK, book, memory);
        assertThat(memory.examined()).isEqualTo(SENTENCES);
        int examined = 0;
        int changed = 0;
        TextAudit.Report before = new TextAudit(index).of(BOOK, book);
        for (LedgerEvent event : later) {
            index.apply(event);
            if (random.nextInt(3) == 0) {
                index.apply(retracted(random.nextInt(CLAIMS)));
            }
            TextAudit.Report remembered = new TextAudit(index).of(BOOK, book, memory);
            TextAudit.Report fresh = new TextAudit(index).of(BOOK, book);
            assertThat(remembered.statements()).as("seed %d", SEED).isEqualTo(fresh.statements());
            examined += memory.examined();
            changed += fresh.statements().equals(before.statements()) ? 0 : 1;
            before = fresh;
        }
        assertThat(changed).as("reports that new claims changed").isPositive();
        assertThat(examined).isLessThan(later.size() * SENTENCES / 2);
        new TextAudit(index).of(BOOK, book, memory);
        assertThat(memory.examined()).isZero();
    }

    private static ClaimRetracted retracted(int claim) {
        return new ClaimRetracted(Shelf.id(claim), Shelf.occasionId(claim), "tried");
    }

    private List<TextAudit.Statement> book() {
        List<TextAudit.Statement> book = new ArrayList<>();
        for (int i = 0; i < SENTENCES; i++) {
            book.add(new TextAudit.Statement(shelf.sentence(random.nextInt(CLAIMS)), List.of(), List.of()));
        }
        return book;
    }
}
