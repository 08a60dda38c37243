package org.kaoyi.readingroom.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kaoyi.readingroom.access.Rights;
import org.kaoyi.readingroom.wording.DateWords;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.readingroom.wording.Phrases;
import org.kaoyi.readingroom.wording.Words;

/** How each language counts, dates, joins and groups what it says. */
class WordsOfALanguageTest {
    private final Words english = Words.in(Language.ENGLISH);

    @Test
    void russianCountsInItsThreeForms() {
        Words russian = Words.in(Language.RUSSIAN);

        assertThat(List.of(1, 3, 5, 11, 21, 22, 1000).stream()
                        .map(count -> russian.text("count.claims", count))
                        .map(text -> text.replace('\u00a0', ' ')))
                .containsExactly(
                        "1 свидетельство",
                        "3 свидетельства",
                        "5 свидетельств",
                        "11 свидетельств",
                        "21 свидетельство",
                        "22 свидетельства",
                        "1 000 свидетельств");
    }

    @Test
    void koreanParticlesFitTheSoundBeforeThem() {
        Words korean = Words.in(Language.KOREAN);

        assertThat(korean.text("reason.disjoint", "30만", "3")).isEqualTo("30만과 3은 겹치지 않음");
        assertThat(korean.text("reason.disjoint", "모스크바", "2")).isEqualTo("모스크바와 2는 겹치지 않음");
        assertThat(korean.text("reason.overlap", "1957-11-09", "1957-11")).isEqualTo("1957-11-09과 1957-11이 겹침");
        assertThat(korean.text("search.cut", "서울")).startsWith("서울로 시작");
        assertThat(korean.text("search.cut", "평양")).startsWith("평양으로 시작");
        assertThat(korean.text("fault.unknown-case", "사안")).startsWith("원장에 사안 “사안”이 없습니다");
        assertThat(korean.text("reason.same", "예")).isEqualTo("둘 다 예라고 함");
        assertThat(korean.text("reason.other", "Mao Zedong", "毛澤東")).isEqualTo("Mao Zedong은(는) 毛澤東이(가) 아님");
    }

    @Test
    void datesAreWrittenAsTheirReadersWriteThemAndNotationWhereItSaysMore() {
        assertThat(DateWords.of("1957-11-09", Language.ENGLISH)).isEqualTo("November 9, 1957");
        assertThat(DateWords.of("1957-11-09", Language.CHINESE)).isEqualTo("1957年11月9日");
        assertThat(DateWords.of("1957-11-09", Language.KOREAN)).isEqualTo("1957년 11월 9일");
        assertThat(plain(DateWords.of("1957-11-09", Language.RUSSIAN))).isEqualTo("9 ноября 1957 г.");
        assertThat(plain(DateWords.of("1957-11", Language.RUSSIAN))).isEqualTo("ноябрь 1957 г.");
        assertThat(plain(DateWords.of("1957-11-04/1957-11-20", Language.ENGLISH)))
                .isEqualTo("November 4 – 20, 1957");
        assertThat(plain(DateWords.of("1957/1958", Language.CHINESE))).isEqualTo("1957至1958");
        assertThat(DateWords.of("1957-11/1958", Language.KOREAN)).isEqualTo("1957년 11월 – 1958년");
        assertThat(DateWords.of("1057", Language.ENGLISH)).isEqualTo("1057");
        for (String said : List.of(
                "1957-11~",
                "[1958-04..1958-05~]",
                "[1957,1958]",
                "[..]",
                "1957/..",
                "-0044",
                "1957-11/1958~",
                "somewhen",
                "1958-33",
                "1958-13",
                "1957-11-32",
                "1954/1958-33")) {
            assertThat(DateWords.of(said, Language.RUSSIAN)).isEqualTo(said);
        }
    }

    @Test
    void oneOfSomeDaysIsSaidInWords() {
        assertThat(plain(DateWords.of("[1957-11-09..1957-11-30]", Language.ENGLISH)))
                .isEqualTo("November 9 – 30, 1957 (some time then)");
        assertThat(plain(DateWords.of("[1958-04..1958-05]", Language.RUSSIAN)))
                .isEqualTo("апрель — май 1958 г. (когда-то в эти сроки)");
        assertThat(DateWords.of("[..1959-04]", Language.CHINESE)).isEqualTo("1959年4月或更早");
        assertThat(DateWords.of("[1959..]", Language.KOREAN)).isEqualTo("1959년 또는 그 이후");
    }

    @Test
    void seasonsAreSaidInWords() {
        assertThat(DateWords.of("1954-23", Language.ENGLISH)).isEqualTo("Autumn 1954");
        assertThat(DateWords.of("1954-21", Language.CHINESE)).isEqualTo("1954年春季");
        assertThat(DateWords.of("1954-24", Language.KOREAN)).isEqualTo("1954년 겨울");
        assertThat(plain(DateWords.of("1954-22", Language.RUSSIAN))).isEqualTo("лето 1954 г.");
        assertThat(DateWords.of("1954-21/1954-23", Language.ENGLISH)).isEqualTo("Spring 1954 – Autumn 1954");
    }

    @Test
    void onlyWhatCanBeAQuantityHasItsDigitsGrouped() {
        Phrases phrases = Phrases.in(Language.ENGLISH);

        assertThat(phrases.grouped("≥ 12345 men")).isEqualTo("≥ 12,345 men");
        assertThat(phrases.grouped("00828")).isEqualTo("00828");
        assertThat(phrases.grouped("telegram 10988")).isEqualTo("telegram 10988");
        assertThat(phrases.reason("one-source-only", List.of("10988"), "")).isEqualTo("Only 10988 speaks of it");
        assertThat(phrases.reason("same", List.of("10988"), "")).isEqualTo("Both say 10,988");
    }

    @Test
    void forWhatAnAnswerHoldsIsSaidWithoutTheNotationOfTables() {
        Rights ofNobody = null; // words ask for none
        Page page = new Page(new Visit(Language.RUSSIAN, false, false, "/", Map.of()), Optional.empty(), "1", ofNobody);

        assertThat(plain(page.scope("1957-12"))).isEqualTo("область: декабрь 1957 г.");
        assertThat(plain(page.scope("time=1957; participant=kim-tu-bong")))
                .isEqualTo("область: 1957, участник kim-tu-bong");
        assertThat(page.scope("topic=a\\; b")).isEqualTo("область: topic=a\\; b");
        assertThat(plain(page.value("300000"))).isEqualTo("300 000");
        assertThat(page.value("1957")).isEqualTo("1957");
        assertThat(page.value("[235000, 265000]; k-12345")).matches("\\[235.000, 265.000]; k-12345");
    }

    /** With plain spaces: CLDR takes narrow and fixed ones, and others from release to release. */
    private static String plain(String text) {
        return text.replaceAll("\\p{Zs}", " ");
    }

    @Test
    void aLowerBoundIsCalledSo() {
        assertThat(english.text("case.independence", 5, 4, 3, 1, "yes"))
                .isEqualTo("5 statements in 4 sources, from at least 3 tellers, in at least 1 line of transmission");
        assertThat(english.text("case.independence", 1, 1, 1, 1, "no"))
                .isEqualTo("1 statement in 1 source, from 1 teller, in 1 line of transmission");
    }

    @Test
    void aReaderGetsTheFirstLanguageThatPagesAreWrittenIn() {
        assertThat(Language.accepted("fr-FR,ko;q=0.8,en;q=0.5")).isEqualTo(Language.KOREAN);
        assertThat(Language.accepted("zh-CN")).isEqualTo(Language.CHINESE);
        assertThat(Language.accepted("en;q=0.2, ru")).isEqualTo(Language.RUSSIAN);
        assertThat(Language.accepted("fr")).isEqualTo(Language.ENGLISH);
        assertThat(Language.accepted("ru;q=0, ;;nonsense")).isEqualTo(Language.ENGLISH);
    }

    @Test
    void jsonIsGivenToWhomAsksForItAndHtmlToBrowsers() {
        assertThat(VisitReader.prefersJson("application/json")).isTrue();
        assertThat(VisitReader.prefersJson("application/json, */*;q=0.1")).isTrue();
        assertThat(VisitReader.prefersJson("application/json, text/plain, */*")).isTrue();
        assertThat(VisitReader.prefersJson("text/html,application/xhtml+xml,*/*;q=0.8"))
                .isFalse();
        assertThat(VisitReader.prefersJson("*/*")).isFalse();
        assertThat(VisitReader.prefersJson("no media type")).isFalse();
        assertThat(VisitReader.prefersJson(null)).isFalse();
    }
}
