package org.kaoyi.app.browser;

import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;

/**
 * Tables of a large ledger, as uneven as archives are: of its sources, tellers and questions the first is named most often, the n-th 1/n as often (Zipf).
 * Of ten occasions one has no date.
 */
final class LargeLedger {
    static final int OCCASIONS = 20_000;
    static final int SOURCES = 5_000;
    static final int QUESTIONS = 200;
    static final int TELLERS = 500;
    static final int SIDES = 6;
    static final int CLAIMS = 1_000_000;

    /** What ten sources tell of five points each. */
    private static final int CLAIMS_AN_OCCASION = CLAIMS / OCCASIONS;

    private static final int CLAIMS_A_POINT = 10;
    private static final int POINTS_APART = QUESTIONS * CLAIMS_A_POINT / CLAIMS_AN_OCCASION;

    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 100;

    private final Random random;

    LargeLedger(Random random) {
        this.random = random;
    }

    String occasions() {
        StringBuilder table = new StringBuilder("id,title,date,participants\n");
        for (int occasion = 0; occasion < OCCASIONS; occasion++) {
            table.append("o%d,Occasion %d,%s,%n".formatted(occasion, occasion, date()));
        }
        return table.toString();
    }

    private String date() {
        int year = FIRST_YEAR + random.nextInt(YEARS);
        return switch (random.nextInt(10)) {
            case 0 -> "";
            case 1 -> Integer.toString(year);
            case 2 -> "%d/%d".formatted(year, year + 1 + random.nextInt(3));
            default -> "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
        };
    }

    /** Of a point the ten sources are ten different ones; one answer in forty is another than usual. */
    String claims() {
        StringBuilder table = new StringBuilder("occasion,question,source,value,side,speaker\n");
        for (int occasion = 0; occasion < OCCASIONS; occasion++) {
            for (int point = 0; point < CLAIMS_AN_OCCASION / CLAIMS_A_POINT; point++) {
                int question = point * POINTS_APART + uneven(POINTS_APART);
                int usual = 1_000 + random.nextInt(9_000);
                for (int source : tenOf(SOURCES)) {
                    int value = random.nextInt(4 * CLAIMS_A_POINT) == 0 ? usual * 2 : usual;
                    String teller = random.nextInt(3) == 0 ? "t" + uneven(TELLERS) : "";
                    table.append("o%d,q%d,s%d,%d,side%d,%s%n"
                            .formatted(occasion, question, source, value, source % SIDES, teller));
                }
            }
        }
        return table.toString();
    }

    private Set<Integer> tenOf(int all) {
        Set<Integer> chosen = new LinkedHashSet<>();
        while (chosen.size() < CLAIMS_A_POINT) {
            chosen.add(uneven(all));
        }
        return chosen;
    }

    /** From 0, the smaller the more often. */
    int uneven(int of) {
        return (int) Math.min(of - 1L, (long) Math.pow(of + 1.0, random.nextDouble()) - 1);
    }
}
