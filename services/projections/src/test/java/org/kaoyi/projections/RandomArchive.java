package org.kaoyi.projections;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.event.AuthorityRedescribed;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.SourceRedescribed;
import org.kaoyi.claims.event.SourceWithdrawn;
import org.kaoyi.projections.fixture.Given;
import org.kaoyi.projections.fixture.TestLedger;

/** Fills a ledger with events that a seed chooses: claims, retractions, and late changes of what claims refer to. */
final class RandomArchive {
    private static final List<String> OCCASIONS = List.of("o1", "o2", "o3");
    private static final List<String> QUESTIONS = List.of("q1", "q2");
    private static final List<String> SOURCES = List.of("C1", "C2", "K1", "S1");
    private static final List<String> AGENTS = List.of("mao", "kim", "yudin");
    private static final List<String> SIDES = List.of("Chinese", "DPRK", "Soviet");

    private final Random random;
    private final List<ClaimRetracted> retractable = new ArrayList<>();

    RandomArchive(Random random) {
        this.random = random;
    }

    void fill(TestLedger ledger, int events) {
        SOURCES.forEach(id -> ledger.append(Given.registered(id, one(SIDES))));
        OCCASIONS.forEach(id -> ledger.append(Given.occasion(id, "1957-11-09")));
        QUESTIONS.forEach(id -> ledger.append(Given.whoQuestion(id)));
        AGENTS.forEach(id -> ledger.append(Given.person(id, null)));
        for (int number = 0; number < events; number++) {
            ledger.append(next(number));
        }
        ledger.append(new SourceWithdrawn(new Siglum("S1"), "a forgery"));
    }

    private LedgerEvent next(int number) {
        int dice = random.nextInt(10);
        if (dice == 0 && !retractable.isEmpty()) {
            return retractable.remove(random.nextInt(retractable.size()));
        }
        return switch (dice) {
            case 1 -> new SourceRedescribed(Given.source(one(SOURCES), one(SIDES)), "better known");
            case 2 -> new AuthorityRedescribed(Given.agent(one(AGENTS), one(SIDES)), "better known");
            case 3 -> Given.silent("x" + number, one(OCCASIONS), one(QUESTIONS), one(SOURCES));
            default -> claim("c" + number, one(OCCASIONS), dice % 2 == 0);
        };
    }

    private LedgerEvent claim(String id, String occasion, boolean told) {
        retractable.add(new ClaimRetracted(new ClaimId(id), new OccasionId(occasion), "misread"));
        return told
                ? Given.tells(id, occasion, one(QUESTIONS), one(SOURCES), one(AGENTS), one(AGENTS))
                : Given.says(id, occasion, one(QUESTIONS), one(SOURCES), one(AGENTS));
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
