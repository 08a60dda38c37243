package org.kaoyi.app.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.testing.Patience;
import org.kaoyi.testing.RunsBesideOthers;

/** A server begins, is disturbed and ends; nothing is left running and nothing is lost. */
@RunsBesideOthers
class EndingsTest {
    @TempDir
    private Path folder;

    private Process server;

    @AfterEach
    void nothing_stays_behind() {
        if (server != null) {
            server.destroyForcibly();
        }
        if (Files.exists(data().resolve("postgresql/postmaster.pid"))) {
            Program.run("verify", "--data", data()); // stops the database of a killed server
        }
    }

    private Path data() {
        return folder.resolve("ledger");
    }

    private Path output() {
        return folder.resolve("output.txt");
    }

    private LiveLedger startServer() {
        server = Program.fork(output(), "serve", "--port", 0, "--data", data());
        LiveLedger live = new LiveLedger(data());
        live.awaitPages(server, output());
        return live;
    }

    @Test
    void a_server_told_to_end_leaves_nothing_running() throws Exception {
        LiveLedger live = startServer();
        ProcessHandle database = live.databaseServer();

        server.destroy();

        assertThat(server.waitFor(Patience.WITH_A_BUSY_MACHINE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        // It takes its pid file away, which is what a stop waits for, just before it ends.
        await().until(() -> !database.isAlive());
        assertThat(data().resolve("server.properties")).doesNotExist();
    }

    @Test
    void the_database_of_a_killed_server_is_stopped_by_the_next_start() throws Exception {
        ProcessHandle orphan = startServer().databaseServer();
        server.destroyForcibly().waitFor();
        assertThat(orphan.isAlive()).as("the orphan, before").isTrue();

        Program.Answer answer = Program.run("verify", "--data", data());

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(orphan.isAlive()).as("the orphan, after").isFalse();
    }

    @Test
    void beside_a_living_server_one_can_read_and_not_serve_again() throws Exception {
        String address = startServer().property("web");

        assertThat(Program.run("verify", "--data", data()).code()).isZero();
        Program.Answer second = Program.run("serve", "--port", 0, "--data", data());

        assertThat(second.code()).isEqualTo(5);
        assertThat(second.err()).contains(address, "process " + server.pid());
        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address + "/discrepancies"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        for (String each : new String[] {"server.properties", "ledger.properties"}) {
            assertThat(Files.getPosixFilePermissions(data().resolve(each)))
                    .as("what opens the database is its owner's: " + each)
                    .allMatch(right -> right.name().startsWith("OWNER"));
        }
    }

    @Test
    void beside_a_living_server_tokens_are_made_listed_and_revoked() {
        startServer();

        Program.Answer made = Program.run(
                "token", "create", "--for", "Shen Zhihua", "--role", "contributor", "--data", data(), "--json");

        assertThat(made.code()).as(made.err()).isZero();
        String token = made.json().getFirst().get("token").asString();
        String id = made.json().getFirst().get("id").asString();
        assertThat(token).matches("kaoyi_[0-9A-Za-z]{49}");
        Program.Answer list = Program.run("token", "list", "--data", data());
        assertThat(list.out())
                .contains(id, "Shen Zhihua", "contributor", "never used")
                .doesNotContain("kaoyi_");
        assertThat(Program.run("token", "revoke", id, "--data", data()).out()).contains("opens nothing");
        assertThat(Program.run("token", "list", "--data", data()).out()).contains("revoked");
        assertThat(Program.run("token", "revoke", "none", "--data", data()).code())
                .isEqualTo(2);
    }

    @Test
    void without_a_login_no_address_is_listened_to_that_others_reach() {
        Program.Answer answer = Program.run("serve", "--port", 0, "--address", "0.0.0.0", "--data", data());

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("--auth token");
        assertThat(data()).doesNotExist();
    }

    @Test
    void a_port_in_use_is_told_before_anything_is_begun() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Program.Answer answer = Program.run("serve", "--port", taken.getLocalPort(), "--data", data());

            assertThat(answer.code()).isEqualTo(5);
            assertThat(answer.err()).contains("Port " + taken.getLocalPort(), "--port");
            assertThat(data()).doesNotExist();
        }
    }

    @Test
    void a_data_folder_that_is_a_file_is_told_in_one_sentence() throws Exception {
        Files.writeString(data(), "a letter");

        Program.Answer answer = Program.run("verify", "--data", data());

        assertThat(answer.code()).isEqualTo(5);
        assertThat(answer.err().lines()).singleElement().asString().contains("is a file", "--data");
        Files.delete(data());
    }

    @Test
    void to_read_a_folder_without_a_ledger_begins_none() {
        Program.Answer answer = Program.run("report", "discrepancies", "--data", data());

        assertThat(answer.code()).isEqualTo(5);
        assertThat(answer.err().lines()).singleElement().asString().contains("No ledger lies in", "--data", "import");
        assertThat(data()).doesNotExist();
    }

    @Test
    void neither_to_change_what_is_not_there_nor_to_mistype_a_file_begins_a_ledger() {
        Program.Answer rebuilt = Program.run("rebuild", "--data", data());
        Program.Answer retracted = Program.run("retract", "claim", "day-K1", "--reason", "misread", "--data", data());
        Program.Answer imported = Program.run("import", data().resolveSibling("clams.csv"), "--data", data());

        assertThat(rebuilt.code()).isEqualTo(5);
        assertThat(retracted.err().lines()).singleElement().asString().contains("No ledger lies in");
        assertThat(imported.code()).isEqualTo(2);
        assertThat(imported.err()).contains("clams.csv", "Check its name");
        assertThat(data()).doesNotExist();
    }

    @Test
    void who_looks_for_the_demonstration_one_folder_too_high_is_told_where_it_lies() throws Exception {
        Path above = data().resolveSibling("above");
        Path demonstration = Files.createDirectories(above.resolve("demo"));
        Files.writeString(demonstration.resolve("ledger.properties"), "");

        Program.Answer answer = Program.run("search", "Mao", "--data", above);

        assertThat(answer.code()).isEqualTo(5);
        assertThat(answer.err()).contains("--data " + demonstration + " for the demonstration's");
    }

    @Test
    void a_database_that_is_not_there_is_told_with_its_address_and_without_its_password() {
        Program.Answer answer =
                Program.run("verify", "--url", "jdbc:postgresql://127.0.0.1:1/kaoyi?user=me&password=secret");

        assertThat(answer.code()).isEqualTo(5);
        assertThat(answer.err()).contains("127.0.0.1:1").doesNotContain("secret");
    }

    @Test
    void a_wrong_command_line_is_usage() {
        assertThat(Program.run("publish").code()).isEqualTo(2);
        assertThat(Program.run().code()).isEqualTo(2);
        assertThat(Program.run("verify", "--data", data(), "--url", "jdbc:postgresql://h/d")
                        .code())
                .isEqualTo(2);
        assertThat(Program.run("serve", "--port", 99_999, "--data", data()).code())
                .isEqualTo(2);
        assertThat(Program.run("retract", "c1", "--reason", "misread").err())
                .contains("Retract what? kaoyi retract claim ID");
        Program.Answer badValue = Program.run("report", "discrepancies", "--format", "papyrus");
        assertThat(badValue.code()).isEqualTo(2);
        assertThat(badValue.err().lines()).hasSize(2).first().asString().contains("papyrus");
    }
}
