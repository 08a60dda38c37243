package org.kaoyi.benchmarks.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.kaoyi.benchmarks.event.RandomClaims;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.ValueContext;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.claims.value.reading.ValueReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Dates read as an import reads them: by the reader of all values, which also says its understanding back in words. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ParseDates {
    private static final long SEED = 1957;
    private static final int WORDINGS = 4_096;
    private static final List<String> NOTATIONS = List.of("edtf", "english", "chinese", "korean", "russian");
    private static final List<String> ENGLISH_MONTHS =
            List.of("January", "March", "May", "July", "October", "November");
    private static final List<String> RUSSIAN_MONTHS = List.of("января", "марта", "мая", "июля", "октября", "ноября");
    private static final List<String> CHINESE_DIGITS = List.of("〇", "一", "二", "三", "四", "五", "六", "七", "八", "九");

    /** {@code mixed} is what is reported: all notations as they come. */
    @Param({"mixed", "edtf", "english", "chinese", "korean", "russian"})
    String notation = "mixed";

    private final ValueContext context = RandomClaims.context(ValueType.DATE);
    private final List<String> wordings = new ArrayList<>();
    private int next;

    @Setup
    public void write() {
        Random random = new Random(SEED);
        for (int i = 0; i < WORDINGS; i++) {
            String wanted = notation.equals("mixed") ? NOTATIONS.get(random.nextInt(NOTATIONS.size())) : notation;
            String wording = wording(wanted, random);
            RandomClaims.read(wording, ValueType.DATE); // throws where it is not understood
            wordings.add(wording);
        }
    }

    static String wording(String notation, Random random) {
        int year = 1900 + random.nextInt(90);
        int month = random.nextInt(ENGLISH_MONTHS.size());
        int day = 1 + random.nextInt(28);
        return switch (notation) {
            case "edtf" -> edtf(year, day, random);
            case "english" -> "%d %s %d".formatted(day, ENGLISH_MONTHS.get(month), year);
            case "chinese" ->
                random.nextBoolean()
                        ? "%d年%d月%d日".formatted(year, month + 1, day)
                        : chineseYear(year) + "年" + CHINESE_DIGITS.get(month + 1) + "月";
            case "korean" -> "%d년 %d월 %d일".formatted(year, month + 1, day);
            default -> "%d %s %d г.".formatted(day, RUSSIAN_MONTHS.get(month), year);
        };
    }

    private static String edtf(int year, int day, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> "%d-11".formatted(year);
            case 1 -> "%d-11-%02d~".formatted(year, day);
            case 2 -> "%d-03-%02d/%d-10".formatted(year, day, year);
            case 3 -> "[%d-11-%02d..]".formatted(year, day);
            default -> String.format(Locale.ROOT, "%d-11-%02d", year, day);
        };
    }

    private static String chineseYear(int year) {
        StringBuilder text = new StringBuilder();
        Integer.toString(year).chars().forEach(digit -> text.append(CHINESE_DIGITS.get(digit - '0')));
        return text.toString();
    }

    @Benchmark
    public ReadResult parseDates() {
        next = (next + 1) % WORDINGS;
        return ValueReader.STANDARD.read(wordings.get(next), context);
    }
}
