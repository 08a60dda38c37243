package org.kaoyi.app.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** What of the demonstration is printed, or goes into an edition or a table. */
abstract class DemonstrationInPrint extends DemonstrationReports {
    @Test
    void its_reports_are_printed_and_its_claims_come_back_from_a_workbook() throws IOException {
        Path report = folder.resolve("report.docx");
        Path claims = folder.resolve("claims.xlsx");
        Program.Answer printed = Program.run(
                "report",
                "discrepancies",
                "--format",
                "docx",
                "--language",
                "zh-Hant",
                "--out",
                report,
                "--data",
                data());
        Program.Answer unplaced = Program.run("report", "synopsis", "--format", "docx", "--data", data());
        Program.Answer page =
                Program.run("report", "narrative", "--side", "Soviet", "--format", "html", "--data", data());
        Program.Answer table = Program.run("export", "--format", "xlsx", "--out", claims, "--data", data());

        assertThat(printed.code()).as(printed.err()).isZero();
        try (XWPFDocument read = new XWPFDocument(Files.newInputStream(report))) {
            assertThat(read.getFootnotes()).hasSizeGreaterThan(20);
            assertThat(read.getParagraphs().getFirst().getText()).isNotBlank();
            assertThat(read.getParagraphs())
                    .as("in the language of the report, what binds its accounts too")
                    .noneMatch(paragraph -> paragraph.getText().contains("are known only as cited in"));
        }
        assertThat(unplaced.code()).isEqualTo(2);
        assertThat(unplaced.err()).contains("--out");
        assertThat(page.out()).startsWith("<!DOCTYPE html>").contains("role=\"doc-endnotes\"");
        assertThat(table.code()).as(table.err()).isZero();
        Program.Answer again = Program.run("import", "--dry-run", "--json", claims, "--data", data());
        assertThat(again.code()).as(again.err() + again.out()).isZero();
        assertThat(again.json().getFirst().at("/files/0/added").asLong()).isZero();
    }

    @Test
    void its_apparatus_is_valid_tei_and_every_reading_has_its_witness() throws Exception {
        String whole = Program.run("report", "discrepancies", "--all", "--format", "tei", "--data", data())
                .out();
        String nothing = Program.run(
                        "report", "discrepancies", "--kind", "rendering", "--format", "tei", "--data", data())
                .out();

        assertThat(TeiApparatus.faults(whole)).isEmpty();
        assertThat(TeiApparatus.faults(nothing)).isEmpty();
        assertThat(whole).contains("(participant=Kim Tu-bong)").doesNotContain("kim-tu-bong)");
        assertThat(TeiApparatus.faults(whole.replaceFirst("<app ", "<app xml:id='' ")))
                .as("the schema refuses what is no TEI")
                .isNotEmpty();
        assertThat(TeiApparatus.faults(whole.replaceFirst("<witness xml:id=\"", "<witness xml:id=\"X")))
                .as("a pointer that leads nowhere is found")
                .isNotEmpty();
    }

    @Test
    void its_apparatus_as_text_names_whom_a_question_is_about() {
        String apparatus = Program.run("report", "discrepancies", "--all", "--format", "apparatus", "--data", data())
                .out();

        assertThat(apparatus).contains(" (participant=Kim Tu-bong)] ").doesNotContain("kim-tu-bong)");
    }

    @Test
    void its_apparatus_is_valid_by_the_schema_of_the_tei_consortium() throws Exception {
        Optional<String> schema = TeiSchema.found();
        if (schema.isEmpty() && !TeiSchema.required()) {
            System.out.println(TeiSchema.WHY);
            abort(TeiSchema.WHY);
        }
        assertThat(schema).as(TeiSchema.WHY).isPresent();

        String whole = apparatus("--all", "--language", "ru");
        assertThat(faults(whole, schema)).isEmpty();
        assertThat(faults(apparatus("--kind", "rendering"), schema))
                .as("of no case")
                .isEmpty();
        assertThat(faults(whole.replaceFirst("<app ", "<app hand='Kim' "), schema))
                .as("the schema refuses what is no TEI")
                .isNotEmpty();
    }

    private String apparatus(String... options) {
        List<Object> arguments = new ArrayList<>(List.of("report", "discrepancies", "--format", "tei"));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("--data", data()));
        return Program.run(arguments.toArray()).out();
    }

    private static List<String> faults(String tei, Optional<String> schema) throws Exception {
        return TeiApparatus.faultsBySchema(tei, new InputSource(new StringReader(schema.orElseThrow())));
    }

    @Test
    void its_findings_are_a_table_with_a_row_for_each_reading_and_silence() {
        String table = Program.run("report", "discrepancies", "--format", "csv", "--data", data())
                .out();

        assertThat(table.lines().findFirst().orElseThrow()).startsWith("case,occasion,occasion_title,question");
        assertThat(table).contains(",conflict,", ",silent S3,");
        assertThat(Program.run("report", "synopsis", "--format", "csv", "--data", data())
                        .out())
                .startsWith("occasion,occasion_title,case,question")
                .contains(",silent S3,");
        assertThat(Program.run("report", "canon", "--format", "csv", "--data", data())
                        .code())
                .as("who tells what is no table")
                .isEqualTo(2);
    }

    @Test
    void the_support_of_its_texts_is_printed_and_asked_about_by_occasion_side_and_open_finding() throws IOException {
        Path workbook = folder.resolve("support.xlsx");
        Path answer = folder.resolve("support.json");
        String table = support("--format", "csv").out();
        String ofChina = support("--format", "csv", "--side", "Chinese").out();
        String open = support("--open", "--json").out();

        assertThat(table)
                .startsWith("text,text_title,version,statement,standing,words,grade,marks,relation,claim")
                .contains(",supports,stages-C1,confirmed,standing,C1,");
        assertThat(ofChina).contains(",C1,").hasSizeLessThan(table.length());
        assertThat(support("--text", "withdrawal-zh", "--format", "html").out())
                .startsWith("<!DOCTYPE html>")
                .contains("role=\"doc-endnotes\"");
        assertThat(support("--format", "xlsx", "--out", workbook).code()).isZero();
        assertThat(support("--format", "docx", "--out", folder.resolve("support.docx"))
                        .code())
                .isZero();
        assertThat(workbook).isNotEmptyFile();
        assertThat(open).isNotBlank().hasSizeLessThan(support("--json").out().length());
        assertThat(support("--open", "--json", "--out", answer).out()).isEmpty();
        assertThat(Files.readString(answer)).isEqualTo(open);
        assertThat(support("--side", "nobody").err()).contains("No side \"nobody\" tells anything");
        assertThat(support("--kind", "nonsense").err()).contains("There is no kind \"nonsense\"");
    }

    private Program.Answer support(Object... options) {
        return report("support", options);
    }

    private Program.Answer report(String name, Object... options) {
        List<Object> arguments = new ArrayList<>(List.of("report", name, "--data", data()));
        arguments.addAll(List.of(options));
        return Program.run(arguments.toArray());
    }

    @Test
    void narratives_and_synopses_are_asked_about_by_finding_and_a_synopsis_by_side() throws IOException {
        var soviet = report("synopsis", "--side", "Soviet", "--json").json();
        var differing = report("synopsis", "--kind", "quantity", "--json").json();
        long quantities =
                report("discrepancies", "--kind", "quantity", "--json").json().size();

        assertThat(soviet)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.get("columns"))
                        .allSatisfy(column ->
                                assertThat(column.get("side").asString()).isEqualTo("Soviet")));
        assertThat(differing.stream().mapToLong(it -> it.get("rows").size()).sum())
                .isEqualTo(quantities);
        assertThat(report("narrative", "--side", "Soviet", "--kind", "quantity").out())
                .isNotBlank()
                .hasSizeLessThan(report("narrative", "--side", "Soviet").out().length());
        assertThat(report("narrative", "--open", "--format", "csv").code()).isZero();
    }
}
