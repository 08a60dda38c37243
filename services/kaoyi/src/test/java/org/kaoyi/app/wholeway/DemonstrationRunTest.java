package org.kaoyi.app.wholeway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

/** The demonstration, from nothing to its report and pages, and again. */
@Order(1)
class DemonstrationRunTest {
    @TempDir
    private static Path folder;

    private static Program.Answer first;
    private static JsonNode sealed;

    private static Path data() {
        return folder.resolve("demo");
    }

    @BeforeAll
    static void the_demonstration_is_loaded() {
        first = Program.run("demo", "--no-serve", "--data", data());
        sealed = Program.run("verify", "--json", "--data", data()).json().getFirst();
    }

    @AfterAll
    static void no_database_stays_behind() {
        assertThat(data().resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void it_says_what_it_loaded_and_found() {
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).contains("The demonstration is loaded", "findings among", "conflict", "silence");
    }

    @Test
    void a_second_start_loads_nothing_twice() {
        Program.Answer second = Program.run("demo", "--no-serve", "--data", data());

        assertThat(second.code()).as(second.err()).isZero();
        assertThat(second.out()).contains("nothing was added");
        JsonNode after =
                Program.run("verify", "--json", "--data", data()).json().getFirst();
        assertThat(after.get("sound").asBoolean()).isTrue();
        assertThat(after).isEqualTo(sealed);
    }

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
    void its_export_makes_the_same_ledger_elsewhere() {
        Path export = folder.resolve("log.ndjson");
        Path elsewhere = folder.resolve("elsewhere");
        Program.run("export", "--format", "ndjson", "--out", export, "--data", data());

        Program.Answer taken = Program.run("import", export, "--data", elsewhere);

        assertThat(taken.code()).as(taken.err()).isZero();
        JsonNode there =
                Program.run("verify", "--json", "--data", elsewhere).json().getFirst();
        assertThat(there.get("sound").asBoolean()).isTrue();
        assertThat(there.get("root")).isEqualTo(sealed.get("root"));
        assertThat(there.get("position")).isEqualTo(sealed.get("position"));
        assertThat(Program.run("report", "discrepancies", "--json", "--data", elsewhere)
                        .out())
                .isEqualTo(Program.run("report", "discrepancies", "--json", "--data", data())
                        .out());
        assertThat(Program.run("import", export, "--data", elsewhere).out()).contains("0 of them added");
    }

    @Test
    void its_deposit_makes_the_same_ledger_elsewhere_and_an_altered_one_is_refused() throws IOException {
        Path crate = folder.resolve("deposit.zip");
        Path elsewhere = folder.resolve("of-the-deposit");
        Program.Answer written = Program.run("export", "--format", "ro-crate", "--out", crate, "--data", data());

        assertThat(written.code()).as(written.err()).isZero();
        assertThat(written.err()).contains("licence");
        try (ZipFile zip = new ZipFile(crate.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .contains(
                            "ro-crate-metadata.json",
                            "ledger/checkpoints",
                            "ledger/public-keys",
                            "claims.csv",
                            "schemas/leaf.md",
                            "schemas/events/ClaimRecorded.v1.json");
            String proof = new BufferedReader(
                            new InputStreamReader(zip.getInputStream(zip.getEntry("ledger/proofs.ndjson")), UTF_8))
                    .readLine();
            Path one = Files.writeString(folder.resolve("one-proof.json"), proof);
            assertThat(Program.run("verify", "--proof", one).code()).isZero();
        }

        Program.Answer taken = Program.run("import", crate, "--data", elsewhere);

        assertThat(taken.code()).as(taken.err()).isZero();
        JsonNode there =
                Program.run("verify", "--json", "--data", elsewhere).json().getFirst();
        assertThat(there.get("root")).isEqualTo(sealed.get("root"));
        assertThat(there.get("position")).isEqualTo(sealed.get("position"));
        Program.Answer altered = Program.run("import", withoutLastEvent(crate), "--data", folder.resolve("nowhere"));
        assertThat(altered.code()).as(altered.err()).isEqualTo(4);
        assertThat(altered.err()).contains("Nothing was recorded");
    }

    /** The crate as somebody leaves it who takes one event away and thinks of nothing else. */
    private static Path withoutLastEvent(Path crate) throws IOException {
        Path altered = folder.resolve("altered.zip");
        try (ZipFile zip = new ZipFile(crate.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(altered))) {
            for (ZipEntry entry : zip.stream().toList()) {
                String text = new String(zip.getInputStream(entry).readAllBytes(), UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                boolean log = entry.getName().equals("ledger/events.ndjson");
                out.write((log ? text.substring(0, text.strip().lastIndexOf('\n') + 1) : text).getBytes(UTF_8));
            }
        }
        return altered;
    }

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

    @Test
    void its_claims_table_is_read_again_as_it_stands() {
        Path table = folder.resolve("claims.csv");
        Program.Answer exported = Program.run("export", "--format", "csv", "--out", table, "--data", data());

        Program.Answer taken = Program.run("import", "--json", table, "--data", data());

        assertThat(exported.err()).doesNotContain("would be read otherwise");
        assertThat(taken.code()).as(taken.out()).isZero();
        assertThat(taken.json().getFirst().at("/files/0/added").asLong()).isZero();
        assertThat(taken.json().getFirst().at("/files/0/alreadyThere").asLong()).isGreaterThan(400);
        assertThat(Program.run("verify", "--json", "--data", data()).json().getFirst())
                .isEqualTo(sealed);
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
    void folding_anew_gives_the_same_rows() {
        String before = Program.run("rebuild", "--json", "--data", data()).out();

        assertThat(before).contains("discrepancies", "narratives", "support");
        assertThat(Program.run("rebuild", "--json", "--data", data()).out()).isEqualTo(before);
    }

    @Test
    void its_pages_show_the_findings() throws Exception {
        Path output = folder.resolve("output.txt");
        Process server = Program.fork(output, "demo", "--port", 0, "--data", data());
        try {
            String address = new LiveLedger(data()).awaitPages(server, output);
            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address + "/discrepancies"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("conflict", "sil.");
            Program.Answer rebuilt = Program.run("rebuild", "catalogue", "--json", "--data", data());
            assertThat(rebuilt.code()).as(rebuilt.err()).isZero();
            assertThat(rebuilt.json().getFirst().get("position"))
                    .as("folded anew by the living server")
                    .isEqualTo(sealed.get("position"));
            Path export = folder.resolve("beside.ndjson");
            Program.run("export", "--out", export, "--data", data());
            Program.Answer log = Program.run("import", export, "--data", data());
            assertThat(log.code()).isEqualTo(5);
            assertThat(log.err()).contains("process " + server.pid(), "Stop it first");
        } finally {
            server.destroy();
            server.waitFor();
        }
    }
}
