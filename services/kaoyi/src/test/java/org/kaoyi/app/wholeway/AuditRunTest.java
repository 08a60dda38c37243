package org.kaoyi.app.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The texts of the demonstration against what their author says of every sentence: its grade, its marks, and the claims linked by hand,
 * which the suggestions must find without the links. The rules were tuned on these sentences and on those of a third list, which are kept
 * so that nothing falls behind: the figures say how well the rules know what they were made on, and nothing of texts that they have not seen.
 */
@Order(1)
class AuditRunTest {
    private static final Path TEXTS = Path.of("src/main/resources/demonstration/text");

    /** Of sentences that no claim carries so many are shown one all the same. */
    private static final double NEEDLESS_MAX = 0.1;

    /** Of links in sentences that no rule was made on 78 of 113 were found when this was written; the goal is nine in ten. */
    private static final double FOUND_UNTOUCHED_MIN = 0.69;

    /** Of sentences that were kept back once, 78 of 121 found then, and on which rules were made afterwards: 90 of 121. */
    private static final double FOUND_READ_THIRDLY_MIN = 0.74;

    /** Of sentences that no rule had been made on once, 80 of 99 found then, and on which rules were made afterwards: 90 of 99. */
    private static final double FOUND_READ_SINCE_MIN = 0.88;

    /** Of sentences that were set aside once, 60 of 93 found then, and on which rules were made afterwards: 83 of 93. */
    private static final double FOUND_SET_ASIDE_MIN = 0.87;

    /** The same of sentences of all kinds on which rules were made: 57 of 62. */
    private static final double FOUND_WIDELY_MIN = 0.88;

    /** And of those that were set aside first, 29 of 69 found then: 62 of 69. */
    private static final double FOUND_ONCE_UNSEEN_MIN = 0.88;

    @TempDir
    private static Path folder;

    private static Map<String, JsonNode> audited;

    private static Path data() {
        return folder.resolve("demo");
    }

    @BeforeAll
    static void the_demonstration_is_loaded_and_its_texts_audited() {
        Program.Answer loaded = Program.run("demo", "--no-serve", "--data", data());
        assertThat(loaded.code()).as(loaded.err()).isZero();
        audited = new HashMap<>();
        for (String text : List.of("withdrawal-en", "withdrawal-zh")) {
            Program.Answer answer = Program.run("audit", TEXTS.resolve(text + ".md"), "--json", "--data", data());
            assertThat(answer.code()).as(answer.err()).isEqualTo(1);
            audited.put(text, answer.json().getFirst());
        }
    }

    @Test
    void every_sentence_has_the_grade_and_the_marks_that_its_author_gave_it() throws IOException {
        TreeSet<String> grades = new TreeSet<>();
        TreeSet<String> marks = new TreeSet<>();
        for (NamedCsvRecord row : GoldSentences.rows("gold.csv")) {
            JsonNode statement = GoldSentences.statement(audited.get(row.getField("text")), row.getField("statement"));
            assertThat(statement.get("grade").asString())
                    .as("%s %s", row.getField("statement"), statement.get("arithmetic"))
                    .isEqualTo(row.getField("grade"));
            List<String> own =
                    statement.get("marks").valueStream().map(JsonNode::asString).toList();
            assertThat(own)
                    .as(row.getField("statement"))
                    .containsExactlyInAnyOrder(GoldSentences.words(row.getField("marks")));
            grades.add(row.getField("grade"));
            marks.addAll(own);
        }
        assertThat(grades)
                .containsExactlyInAnyOrder(
                        "CONTRADICTED",
                        "STALE",
                        "CONTESTED",
                        "OVERSTATED",
                        "UNSUPPORTED",
                        "PARTIAL",
                        "HEARSAY-ONLY",
                        "SINGLE-LINE",
                        "SUPPORTED");
        assertThat(marks).containsExactlyInAnyOrder("INFERRED", "CITED-NOT-READ", "SUMMARY-ONLY", "CIRCULAR");
    }

    @Test
    void suggestions_find_what_was_linked_by_hand() throws IOException {
        SuggestionMeasure measure = new SuggestionMeasure();
        for (NamedCsvRecord row : GoldSentences.rows("gold.csv")) {
            measure.take(
                    GoldSentences.statement(audited.get(row.getField("text")), row.getField("statement")),
                    GoldSentences.words(row.getField("claims")));
        }
        measure.check("the demonstration's texts");
        measure.checkAllFirst();
    }

    @Test
    void suggestions_find_it_also_in_sentences_that_have_no_text_around_them() throws IOException {
        measured("single.csv").check("single sentences");
    }

    @Test
    void of_sentences_of_every_kind_few_are_shown_a_wrong_claim_first() throws IOException {
        measured("wide.csv").check("sentences of every kind", FOUND_WIDELY_MIN);
    }

    @Test
    void of_sentences_that_were_set_aside_once_few_are_shown_a_wrong_claim_first() throws IOException {
        measured("unseen.csv").check("sentences once set aside", FOUND_ONCE_UNSEEN_MIN);
    }

    @Test
    void of_sentences_that_were_set_aside_later_few_are_shown_a_wrong_claim_first() throws IOException {
        measured("set-aside.csv").check("sentences set aside later", FOUND_SET_ASIDE_MIN);
    }

    @Test
    void of_sentences_that_have_been_read_since_few_are_shown_a_wrong_claim_first() throws IOException {
        measured("read-since.csv").check("sentences read since", FOUND_READ_SINCE_MIN);
    }

    @Test
    void of_sentences_that_were_kept_back_once_few_are_shown_a_wrong_claim_first() throws IOException {
        measured("read-thirdly.csv").check("sentences kept back once", FOUND_READ_THIRDLY_MIN);
    }

    /** Whoever changes a rule looks at what this prints, and not at the sentences. */
    @Test
    void of_sentences_that_no_rule_was_made_on_few_are_shown_a_wrong_claim_first() throws IOException {
        measured("untouched.csv").check("sentences that no rule was made on", FOUND_UNTOUCHED_MIN);
    }

    private static SuggestionMeasure measured(String file) throws IOException {
        List<NamedCsvRecord> rows = GoldSentences.rows(file);
        Path text = folder.resolve(file + ".md");
        Files.writeString(
                text,
                String.join(
                        "\n\n",
                        rows.stream().map(row -> row.getField("statement")).toList()));
        JsonNode report =
                Program.run("audit", text, "--json", "--data", data()).json().getFirst();
        SuggestionMeasure measure = new SuggestionMeasure();
        for (NamedCsvRecord row : rows) {
            measure.take(
                    GoldSentences.statement(report, row.getField("statement")),
                    GoldSentences.words(row.getField("claims")),
                    GoldSentences.words(row.findField("also").orElse("")));
        }
        return measure;
    }

    @Test
    void sentences_that_no_claim_carries_are_seldom_shown_one() throws IOException {
        List<String> sentences = Files.readAllLines(GoldSentences.FOLDER.resolve("unclaimed.txt"));
        Path text = Files.writeString(folder.resolve("unclaimed.md"), String.join("\n\n", sentences));
        JsonNode report =
                Program.run("audit", text, "--json", "--data", data()).json().getFirst();
        List<String> shown = report.get("statements")
                .valueStream()
                .filter(it -> SuggestionMeasure.isLikely(it.get("suggestions")))
                .map(it -> it.get("text").asString())
                .toList();
        System.out.printf(
                "suggestions, sentences without claims: likely ones shown for %d of %d, less sure ones for %d%n",
                shown.size(),
                sentences.size(),
                report.get("statements")
                        .valueStream()
                        .map(it -> it.get("suggestions"))
                        .filter(it -> !it.isEmpty() && !SuggestionMeasure.isLikely(it))
                        .count());
        assertThat(report.get("statements").size()).isEqualTo(sentences.size());
        assertThat((double) shown.size() / sentences.size()).as("%s", shown).isLessThan(NEEDLESS_MAX);
    }

    @Test
    void a_figure_that_claims_contradict_is_shown_with_what_they_say() {
        JsonNode statement = GoldSentences.statement(audited.get("withdrawal-zh"), "第二階段撤出12萬人。");
        assertThat(statement.get("mismatches").get(0).get("kind").asString()).isEqualTo("figure-contradicted");
        assertThat(statement.at("/mismatches/0/claims/0/claim").asString()).isEqualTo("stage2-men-C28");
    }

    @Test
    void what_is_written_beside_can_be_read_and_checked_without_the_ledger() throws Exception {
        Path docx = folder.resolve("audit.docx");
        Path csv = folder.resolve("audit.csv");
        Path notes = folder.resolve("notes");
        Program.Answer answer = Program.run(
                "audit",
                TEXTS.resolve("withdrawal-zh.md"),
                "--docx",
                docx,
                "--csv",
                csv,
                "--notes",
                notes,
                "--data",
                data());
        assertThat(answer.code()).as(answer.err()).isEqualTo(1);
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(docx))) {
            assertThat(document.getComments())
                    .hasSize(audited.get("withdrawal-zh").get("statements").size());
            assertThat(document.getComments()[1].getText()).contains("SINGLE-LINE", "talk-date-C35");
            assertThat(document.getParagraphs().get(1).getText()).contains("毛澤東會見了金日成。");
        }
        try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv).stream()) {
            assertThat(rows.map(row -> row.getField("grade"))).contains("CONTRADICTED", "UNSUPPORTED");
        }
        assertThat(Files.readString(notes.resolve("notes.md"))).contains("talk-date-C35", "checkpoint", "proof-1.json");
        Program.Answer verified = Program.run("verify", "--proof", notes.resolve("proof-1.json"));
        assertThat(verified.code()).as(verified.err()).isZero();
    }

    @Test
    void a_source_is_asked_which_sentences_hang_on_it_and_what_they_would_be_without_it() {
        Program.Answer answer = Program.run("report", "support", "--source", "C22", "--json", "--data", data());
        assertThat(answer.code()).as(answer.err()).isZero();
        JsonNode hanging = answer.json().getFirst();
        assertThat(hanging.get("statements")
                        .valueStream()
                        .map(it -> it.get("text").asString()))
                .contains("withdrawal-en", "withdrawal-zh");
        JsonNode first = hanging.get("statements").get(0);
        assertThat(first.get("words").asString())
                .isEqualTo("At the armistice about 1.2 million Volunteers stood in Korea.");
        assertThat(first.get("before").asString())
                .isEqualTo(GoldSentences.statement(
                                audited.get("withdrawal-en"), first.get("words").asString())
                        .get("grade")
                        .asString());
        assertThat(first.get("after").asString()).isEqualTo("STALE");
        assertThat(first.get("independenceAfter").isNull()).isTrue();
    }

    @Test
    void a_changed_sentence_loses_its_links_and_is_shown_and_the_others_keep_theirs() throws IOException {
        Path newer = newerVersion();
        JsonNode report = Program.run("audit", newer, "--text", "withdrawal-zh", "--json", "--data", data())
                .json()
                .getFirst();
        assertThat(report.get("changed").valueStream().map(it -> it.get("text").asString()))
                .containsExactly("第三階段撤出7萬人。");
        assertThat(GoldSentences.statement(report, "第三階段只撤出7萬人。").get("grade").asString())
                .isEqualTo("UNSUPPORTED");
        assertThat(GoldSentences.statement(report, "第一階段撤出8萬人。").get("grade").asString())
                .isEqualTo("SINGLE-LINE");
    }

    private static Path newerVersion() throws IOException {
        String text = Files.readString(TEXTS.resolve("withdrawal-zh.md")).replace("第三階段撤出7萬人", "第三階段只撤出7萬人");
        return Files.writeString(folder.resolve("newer.md"), text);
    }

    @Test
    void accepted_gaps_do_not_fail_a_build_and_each_has_its_reason() throws IOException {
        Path text = Files.writeString(folder.resolve("gap.md"), "Nobody wrote down what the cooks thought.");
        Path accepted = Files.writeString(folder.resolve("accepted.yaml"), """
            accept:
              - text: Nobody wrote down what the cooks thought.
                grade: UNSUPPORTED
                reason: said by the author
            """);
        assertThat(Program.run("audit", text, "--data", data()).code()).isEqualTo(1);
        Program.Answer junit = Program.run("audit", text, "--accept", accepted, "--junit", "--data", data());
        assertThat(junit.code()).as(junit.err()).isZero();
        assertThat(junit.out()).contains("failures=\"0\"", "skipped", "said by the author");
        assertThat(Program.run("audit", folder.resolve("none.txt"), "--data", data())
                        .code())
                .isEqualTo(2);
    }
}
