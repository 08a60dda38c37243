package org.kaoyi.readingroom.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
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
import org.kaoyi.recording.importing.ImportFault;
import org.kaoyi.recording.readtext.TextFault;

/** Every language has words for all that pages say, and the same ones. */
class WordsTest {
    private static final Pattern USED = Pattern.compile("page\\.t\\(\"([^\"]+[^.\"-])\"");

    private static final Pattern KEY = Pattern.compile("^(?:\\\\ |[^#=\\s])+(?=\\s*=)");

    private static final Path AUDIT = Path.of("../claims/src/main/java/org/kaoyi/claims/audit");

    /** Reasons are the only hyphened words in quotation marks there. */
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    /** A file of a mapping is named on the command line alone, which speaks English. */
    private static final Labelled[] OF_PAGES_TOO =
            EnumSet.complementOf(EnumSet.of(ImportFault.MAPPING)).toArray(Labelled[]::new);

    /** So is a path. */
    private static final Labelled[] OF_A_FILE_THAT_IS_SENT = EnumSet.complementOf(
                    EnumSet.of(TextFault.FOLDER, TextFault.MISSING, TextFault.UNREADABLE))
            .toArray(Labelled[]::new);

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
                Path.of("src/main/resources/wording/messages_" + language.tag().replace('-', '_') + ".properties");
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
                .containsAll(labels("import.fault", OF_PAGES_TOO))
                .containsAll(labels("text.fault", OF_A_FILE_THAT_IS_SENT))
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
