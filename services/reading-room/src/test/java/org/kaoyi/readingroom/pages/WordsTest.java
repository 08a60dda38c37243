package org.kaoyi.readingroom.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.account.Act;
import org.kaoyi.claims.account.Extent;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.account.Polarity;
import org.kaoyi.claims.account.QuotationForm;
import org.kaoyi.claims.account.SilenceBasis;
import org.kaoyi.claims.archive.AccessForm;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.audit.Mismatch;
import org.kaoyi.claims.cases.CaseState;
import org.kaoyi.claims.cases.Explainer;
import org.kaoyi.claims.cases.Grade;
import org.kaoyi.claims.cases.Kind;
import org.kaoyi.claims.cases.Rung;
import org.kaoyi.claims.judgement.Degree;
import org.kaoyi.claims.judgement.Verdict;
import org.kaoyi.claims.text.LinkReview;
import org.kaoyi.claims.text.SupportGrade;
import org.kaoyi.claims.text.SupportMark;
import org.kaoyi.claims.text.SupportRelation;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.readingroom.access.Rights;
import org.kaoyi.recording.importing.ImportFault;
import org.kaoyi.recording.readtext.TextFault;

class WordsTest {
    private static final Pattern USED = Pattern.compile("page\\.t\\(\"([^\"]+[^.\"-])\"");

    private static final Pattern KEY = Pattern.compile("^(?:\\\\ |[^#=\\s])+(?=\\s*=)");

    private static final Path AUDIT = Path.of("../claims/src/main/java/org/kaoyi/claims/audit");

    /** Reasons are the only hyphened words in quotation marks there. */
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    private final Words english = Words.in(Language.ENGLISH);

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameKeys(Language language) {
        assertThat(Words.in(language).patterns().keySet())
                .isEqualTo(english.patterns().keySet());
    }

    /** Of two lines with one key the reader of the file sees both, and the reader of the page the second. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKeyStandsOnce(Language language) throws IOException {
        Path file =
                Path.of("src/main/resources/pages/messages_" + language.tag().replace('-', '_') + ".properties");
        List<String> keys = Files.readAllLines(file).stream()
                .map(KEY::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .toList();

        assertThat(keys).hasSameSizeAs(english.patterns().keySet()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPatternSpeaksOfTheSameArguments(Language language) {
        english.patterns()
                .forEach((key, pattern) -> assertThat(
                                arguments(Words.in(language).patterns().getOrDefault(key, "")))
                        .as("arguments of %s in %s", key, language.tag())
                        .isEqualTo(arguments(pattern)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyConstantOfTheDomainHasAWord(Language language) {
        assertThat(Words.in(language).patterns().keySet())
                .containsAll(labels("grade", Grade.values()))
                .containsAll(labels("kind", Kind.values()))
                .containsAll(labels("state", CaseState.values()))
                .containsAll(labels("explainer", Explainer.values()))
                .containsAll(labels("verdict", Verdict.values()))
                .containsAll(labels("degree", Degree.values()))
                .containsAll(labels("mode", Mode.values()))
                .containsAll(labels("polarity", Polarity.values()))
                .containsAll(labels("act", Act.values()))
                .containsAll(labels("extent", Extent.values()))
                .containsAll(labels("basis", SilenceBasis.values()))
                .containsAll(labels("form", QuotationForm.values()))
                .containsAll(labels("layer", Layer.values()))
                .containsAll(labels("access", AccessForm.values()))
                .containsAll(labels("relation", SupportRelation.values()))
                .containsAll(labels("review", LinkReview.values()))
                .containsAll(labels("mismatch", Mismatch.Kind.values()))
                .containsAll(labels("import.fault", ImportFault.values()))
                .containsAll(labels("text.fault", TextFault.values()))
                .containsAll(keys("type", Arrays.stream(ValueType.values()).map(ValueType::label)))
                .containsAll(keys("rung", Arrays.stream(Rung.values()).map(Rung::name)))
                .containsAll(
                        keys("support", Arrays.stream(SupportGrade.values()).map(SupportGrade::inReports)))
                .containsAll(
                        keys("supportmark", Arrays.stream(SupportMark.values()).map(SupportMark::inReports)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyReasonThatAnAuditGivesHasWords(Language language) throws IOException {
        Set<String> given = new TreeSet<>();
        try (Stream<Path> sources = Files.list(AUDIT)) {
            for (Path source : sources.toList()) {
                String name = source.getFileName().toString();
                String set =
                        name.endsWith("Likeness.java") ? "suggested" : name.equals("Because.java") ? "because" : "";
                if (!set.isEmpty()) {
                    CODE.matcher(Files.readString(source))
                            .results()
                            .forEach(code -> given.add(set + "." + code.group(1)));
                }
            }
        }

        assertThat(given)
                .contains(
                        "suggested.same-figure",
                        "suggested.question-words",
                        "suggested.told-then",
                        "because.mode-more");
        assertThat(Words.in(language).patterns().keySet()).containsAll(given);
    }

    @Test
    void everyKeyThatATemplateNamesHasWords() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                Set<String> used = USED.matcher(Files.readString(template))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
                assertThat(english.patterns().keySet()).as(template.toString()).containsAll(used);
            }
        }
    }

    /** As the cases say them; a seventh shape would be shown in English. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theNamedLinksOfACaseAreSaidInEveryLanguage(Language language) {
        List<String> links = List.of(
                "all DPRK accounts here reach us through Soviet custody, except K5; whose custody is unknown: K13",
                "all DPRK accounts here reach us through Soviet custody",
                "K1, K2 were put on paper by Puzanov",
                "C1, K2 are known only as cited in SHEN",
                "SHEN knows and cites C5, K1: what it says may rest on them, and its line is not shown to be another",
                "Kim Chang-man, Nam Il all speak for Korean Workers' Party",
                "K1, K2 are perhaps one document");

        assertThat(links).allSatisfy(link -> {
            assertThat(LinkWords.known(link)).as(link).isTrue();
            String said = Phrases.in(language).link(link);
            if (language == Language.ENGLISH) {
                assertThat(said).isEqualTo(link);
            } else {
                assertThat(said).isNotEqualTo(link).doesNotContain("custody", "known", "speak");
            }
        });
        assertThat(Phrases.in(language).link(links.getFirst())).contains("K5").endsWith("K13");
    }

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

    private static Set<String> arguments(String pattern) {
        Set<String> names = new TreeSet<>();
        MessagePattern parsed = new MessagePattern(pattern);
        for (int i = 0; i < parsed.countParts(); i++) {
            MessagePattern.Part part = parsed.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                names.add(parsed.getSubstring(part));
            }
        }
        return names;
    }

    private static List<String> labels(String set, Labelled[] constants) {
        return keys(set, Arrays.stream(constants).map(Labelled::label));
    }

    private static List<String> keys(String set, Stream<String> labels) {
        return labels.map(label -> set + "." + label).toList();
    }
}
