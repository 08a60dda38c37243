package org.kaoyi.app.wholeway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The demonstration, from nothing to its reports and pages, and again, and to another place and back. */
@Order(1)
class DemonstrationRunTest extends DemonstrationInPrint {
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
