package org.kaoyi.app.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaoyi.app.documentation.Page;
import tools.jackson.databind.JsonNode;

/** What the demonstration tells on a terminal, and to programs. */
abstract class DemonstrationReports extends LoadedDemonstration {
    /** In italics, of five words at least: what is shorter is a word of ours. */
    private static final Pattern SENTENCE = Pattern.compile("(?<!\\*)\\*((?:[^* ]+ ){4,}[^* ]+)\\*(?!\\*)");

    @Test
    void its_report_has_twenty_findings_of_six_kinds_one_object_a_line() {
        List<JsonNode> cases = Program.run("report", "discrepancies", "--json", "--data", data())
                .json();

        assertThat(cases).hasSizeGreaterThanOrEqualTo(20);
        assertThat(cases.stream().map(c -> c.get("kind").asString()).distinct()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(cases).allSatisfy(c -> {
            assertThat(c.get("grade").asString()).isIn("conflict", "differs", "plans-differ", "silence");
            assertThat(c.get("position").asLong())
                    .isEqualTo(sealed.get("position").asLong());
            assertThat(c.has("assessment")).isTrue();
        });
    }

    @Test
    void its_report_of_the_beginning_says_that_nothing_was_claimed_yet() {
        Program.Answer then = Program.run("report", "discrepancies", "--as-of", "3", "--data", data());

        assertThat(then.out()).as(then.err()).contains("0 cases. No claim stood in this ledger at position 3.");
    }

    /** The page sets its own snippets as code, and what our program prints, where it is a sentence, in italics. */
    @Test
    void what_the_comparison_with_other_models_quotes_of_it_is_printed() throws IOException {
        String report = Program.run("report", "discrepancies", "--all", "--data", data())
                .out();
        List<String> quoted = Files.readAllLines(Page.DOCS.resolve("comparison.md")).stream()
                .filter(line -> line.startsWith("- **Kaoyi** "))
                .flatMap(line -> SENTENCE.matcher(line).results().map(sentence -> sentence.group(1)))
                .toList();

        assertThat(quoted)
                .hasSizeGreaterThan(1)
                .allSatisfy(sentence -> assertThat(report).contains(sentence));
    }

    private static List<String> toldBy(String teller, String... further) {
        return Program.run(Stream.concat(
                                Stream.<Object>of(
                                        "report", "discrepancies", "--teller", teller, "--json", "--data", data()),
                                Stream.of(further))
                        .toArray())
                .json()
                .stream()
                .map(found -> found.get("case").asString())
                .toList();
    }

    @Test
    void its_report_counts_ten_kinds_and_a_note_is_shown_to_who_asks_for_it() {
        String summary =
                Program.run("report", "discrepancies", "--data", data()).out();
        List<JsonNode> noted = Program.run("report", "discrepancies", "--kind", "emphasis", "--json", "--data", data())
                .json();

        String kinds = summary.lines()
                .filter(line -> line.strip().startsWith("kinds:"))
                .findFirst()
                .orElseThrow();
        assertThat(kinds.split(",")).hasSizeGreaterThanOrEqualTo(10);
        assertThat(kinds).contains("1 emphasis");
        assertThat(toldBy("kim-il-sung")).isNotEmpty().isSubsetOf(toldBy("kim-il-sung", "--all"));
        assertThat(Program.run("report", "discrepancies", "--teller", "kim", "--data", data())
                        .err())
                .as("a name that is nobody's")
                .contains("There is no agent \"kim\"");
        assertThat(noted).hasSize(1);
    }

    @Test
    void its_report_can_be_of_some_days_alone() {
        Program.Answer november = Program.run(
                "report", "discrepancies", "--from", "1957-11", "--to", "1957-11-30", "--json", "--data", data());
        Program.Answer never = Program.run("report", "discrepancies", "--from", "soon", "--data", data());

        assertThat(november.json().stream().map(c -> c.get("occasion").asString()))
                .contains("talk-9-nov")
                .doesNotContain("withdrawal-1958", "joint-statement-20-feb");
        assertThat(never.code()).isEqualTo(2);
        assertThat(never.err()).contains("--from: “soon” was not read as a date");
    }

    @Test
    void every_side_has_its_narrative_and_an_occasion_its_synopsis() {
        List<JsonNode> narratives =
                Program.run("report", "narrative", "--json", "--data", data()).json();
        List<JsonNode> synopses =
                Program.run("report", "synopsis", "--json", "--data", data()).json();

        assertThat(narratives.stream().map(n -> n.get("subject").asString())).contains("Chinese", "Soviet");
        assertThat(synopses).anySatisfy(s -> assertThat(s.get("columns").size()).isGreaterThan(1));
    }

    @Test
    void what_could_be_known_in_a_year_leaves_out_and_names_sources_of_which_nobody_has_said_when_they_could_be_read() {
        Program.Answer told = Program.run("report", "narrative", "--known-in", "2030", "--json", "--data", data());

        assertThat(told.code()).as(told.err()).isZero();
        assertThat(told.json())
                .as("the article, by which all others are known, bears no date")
                .isEmpty();
        assertThat(told.err()).contains("nobody has said when they could be read", "SHEN");
        assertThat(Program.run("report", "blast-radius", "--source", "C1", "--known-in", "1950", "--data", data())
                        .err())
                .contains("without --as-of and --known-in");
    }

    @Test
    void a_person_is_found_by_a_name_in_simplified_characters() {
        Program.Answer told = Program.run("search", "毛泽东", "--kind", "agent", "--data", data());
        List<JsonNode> page = Program.run("search", "毛泽东", "撤军", "--kind", "claim", "--json", "--data", data())
                .json();

        assertThat(told.out()).contains("agent mao-zedong", "[毛澤東]");
        assertThat(page).hasSize(1);
        assertThat(page.getFirst().at("/names/0/id").asString()).isEqualTo("mao-zedong");
        assertThat(Program.run("search", "…", "--data", data()).code()).isEqualTo(2);
    }

    @Test
    void a_terminal_is_told_whom_a_question_is_about_by_name_and_a_program_by_id() {
        List<String> reports = List.of(
                Program.run("report", "discrepancies", "--all", "--data", data())
                        .out(),
                Program.run("report", "synopsis", "--data", data()).out(),
                Program.run("report", "blast-radius", "--source", "K14", "--data", data())
                        .out());

        assertThat(reports)
                .allSatisfy(report -> assertThat(report)
                        .contains("participant=Kim Tu-bong]")
                        .doesNotContain("participant=kim-tu-bong"));
        assertThat(reports.get(1)).as("the line below each question too").contains(" (participant=Kim Tu-bong)] ");
        assertThat(first.out()).doesNotContain("participant=kim-tu-bong");
        assertThat(Program.run("report", "synopsis", "--json", "--data", data()).out())
                .contains("\"participant=kim-tu-bong\"");
    }

    @Test
    void its_inquiries_answer_what_hangs_on_a_source_who_tells_what_and_which_explanations_are_rivals() {
        JsonNode radius = Program.run("report", "blast-radius", "--source", "K1", "--json", "--data", data())
                .json()
                .getFirst();
        List<JsonNode> canons =
                Program.run("report", "canon", "--json", "--data", data()).json();
        List<JsonNode> rivals =
                Program.run("report", "rivals", "--json", "--data", data()).json();
        List<JsonNode> flips = Program.run(
                        "report", "discrepancies", "--flips", "--grade", "conflict", "--json", "--data", data())
                .json();

        assertThat(radius.get("cases").size()).isPositive();
        assertThat(canons)
                .anySatisfy(canon -> assertThat(canon.get("canons").valueStream())
                        .anySatisfy(it -> assertThat(it.get("told").asString()).isEqualTo("by-group")));
        assertThat(rivals)
                .anySatisfy(matrix -> assertThat(matrix.get("rivals").size()).isGreaterThan(1));
        assertThat(flips)
                .allSatisfy(found ->
                        assertThat(found.get("flips").get("flips").size()).isPositive());
        assertThat(Program.run("report", "blast-radius", "--data", data()).code())
                .isEqualTo(2);
    }
}
