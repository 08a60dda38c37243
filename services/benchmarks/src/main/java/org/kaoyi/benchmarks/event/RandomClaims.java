package org.kaoyi.benchmarks.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Quotation;
import org.kaoyi.claims.account.QuotationForm;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.Chronology;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueContext;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.claims.value.reading.ValueReader;

/** Claims as a historian enters them, the same for the same seed; written by our codec they have some 400 bytes. */
public final class RandomClaims {
    private static final int OCCASIONS = 200;
    private static final int SOURCES = 300;
    private static final int PERSONS = 40;

    private static final List<String> WORDS = List.of(
            "主席說要撤軍",
            "the committee was told",
            "товарищ посол сообщил",
            "조선의 동지들은 동의하였다",
            "withdrawal by stages",
            "三個階段",
            "в течение 1958 года",
            "as the letter has it");

    private final Random random;
    private final String prefix;
    private int number;

    public RandomClaims(long seed) {
        this(seed, "");
    }

    /** @param prefix of the claims' names, which otherwise are the same for every seed */
    public RandomClaims(long seed, String prefix) {
        this.random = new Random(seed);
        this.prefix = prefix;
    }

    /** A claim on one of many occasions. */
    public Claim next() {
        String occasion = "occasion-" + random.nextInt(OCCASIONS);
        return random.nextBoolean()
                ? on(occasion, "strength", figure(), ValueType.QUANTITY)
                : on(occasion, "talk-date", day(), ValueType.DATE);
    }

    /** A claim of one of many sources on the question of an occasion. */
    public Claim on(String occasion, String question, String wording, ValueType type) {
        Value value = read(wording, type);
        return of(source(random.nextInt(SOURCES)), occasion, question, wording, value);
    }

    /** A claim of a certain source. */
    public Claim of(String source, String occasion, String question, String wording, ValueType type) {
        return of(source, occasion, question, wording, read(wording, type));
    }

    /** The name of one of the sources, counted from 0. */
    static String source(int number) {
        return "S" + number;
    }

    private Claim of(String source, String occasion, String question, String wording, Value value) {
        return new PlainClaim(
                        prefix + "row-" + number++,
                        occasion,
                        question,
                        source,
                        wording,
                        value,
                        ValueReader.VERSION,
                        random.nextInt(4) == 0
                                ? TellingChain.of(List.of(person()), List.of(person()), null)
                                : TellingChain.NONE,
                        1 + random.nextInt(400),
                        quotation(),
                        "coder-" + random.nextInt(3))
                .claim();
    }

    /** A figure in one of the notations of the archives. */
    public String figure() {
        int ten = 1 + random.nextInt(90);
        return switch (random.nextInt(5)) {
            case 0 -> ten + "萬";
            case 1 -> "about " + ten + "0,000";
            case 2 -> ten + "0000";
            case 3 -> "more than " + ten + "0 000";
            default -> ten + "," + (100 + random.nextInt(900));
        };
    }

    /** A day of 1957 or 1958 in one of the notations of the archives. */
    public String day() {
        int year = 1957 + random.nextInt(2);
        int month = 1 + random.nextInt(12);
        int day = 1 + random.nextInt(28);
        return switch (random.nextInt(4)) {
            case 0 -> "%d年%d月%d日".formatted(year, month, day);
            case 1 -> "%d년 %d월 %d일".formatted(year, month, day);
            case 2 -> "%d-%02d".formatted(year, month);
            default -> "%d-%02d-%02d".formatted(year, month, day);
        };
    }

    /** Some of so many topics in any order, in free words. */
    public String order(int topics, int told) {
        List<String> all = new ArrayList<>(IntStream.range(0, topics)
                .mapToObj(it -> "topic " + (char) ('a' + it))
                .toList());
        Collections.shuffle(all, random);
        return String.join(" > ", all.subList(0, told));
    }

    /** The value of a wording that needs no authority to be read. */
    public static Value read(String wording, ValueType type) {
        ReadResult result = ValueReader.STANDARD.read(wording, context(type));
        if (result instanceof ReadResult.Understood understood) {
            return understood.value();
        }
        throw new IllegalStateException("the benchmark's wording %s is not understood: %s".formatted(wording, result));
    }

    /** A reader's circumstances without unit, vocabulary or authorities. */
    public static ValueContext context(ValueType type) {
        return new ValueContext(type, null, null, null, null, null, true, Chronology.ASSUMED, new ReferenceBook());
    }

    private AuthorityId person() {
        return new AuthorityId("person-" + random.nextInt(PERSONS));
    }

    private Quotation quotation() {
        return random.nextInt(4) == 0
                ? new Quotation(WORDS.get(random.nextInt(WORDS.size())), "zh-Hant", null, null, QuotationForm.QUOTED)
                : Quotation.NONE;
    }
}
