package org.kaoyi.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.readingroom.access.AccessSettings;
import org.kaoyi.readingroom.access.Auth;
import picocli.CommandLine;

/** Who runs a server says how people are known; what can not be meant is told before anything is begun. */
class AccessOptionsTest {
    @TempDir
    private Path folder;

    private Path secret;

    @BeforeEach
    void aSecret() throws IOException {
        secret = Files.writeString(folder.resolve("secret"), "hush\n");
    }

    private static AccessSettings read(Object... options) {
        AccessOptions read = new AccessOptions();
        List<String> given = new ArrayList<>();
        for (Object option : options) {
            given.add(option.toString());
        }
        new CommandLine(CommandLine.Model.CommandSpec.forAnnotatedObject(read)).parseArgs(given.toArray(String[]::new));
        return read.settings();
    }

    @Test
    void without_a_word_nobody_is_asked() {
        assertThat(read()).isEqualTo(AccessSettings.NONE);
    }

    @Test
    void a_provider_is_read_with_its_secret_from_a_file_and_tells_it_to_nobody() {
        AccessSettings settings = read(
                "--auth",
                "oidc",
                "--oidc-issuer",
                "https://login.example.org/archive",
                "--oidc-client",
                "kaoyi",
                "--oidc-secret-file",
                secret,
                "--oidc-roles-claim",
                "realm_access.roles",
                "--public-url",
                "https://kaoyi.example.org/");

        assertThat(settings.auth()).isEqualTo(Auth.OIDC);
        assertThat(settings.publicUrl()).hasToString("https://kaoyi.example.org");
        assertThat(settings.provider()).isNotNull();
        assertThat(settings.provider().secret()).isEqualTo("hush");
        assertThat(settings.provider().nameClaim()).isEqualTo("sub");
        assertThat(settings.toString()).doesNotContain("hush");
    }

    @Test
    void what_does_not_go_together_is_refused_with_what_to_do() {
        refused("none, token, oidc", "--auth", "magic");
        refused("--oidc-issuer", "--auth", "oidc");
        refused("for --auth oidc", "--auth", "token", "--oidc-client", "kaoyi");
        refused("--auth token or oidc", "--public-url", "https://kaoyi.example.org");
        refused("without a path", "--auth", "token", "--public-url", "https://example.org/kaoyi");
        refused("takes an address", "--auth", "token", "--public-url", "javascript:alert(1)");
        refused("takes an address", "--auth", "token", "--public-url", "https://me:secret@example.org");
        refused(
                "https://",
                "--auth",
                "oidc",
                "--oidc-issuer",
                "http://login.example.org",
                "--oidc-client",
                "kaoyi",
                "--oidc-secret-file",
                secret);
        refused(
                "can not be read",
                "--auth",
                "oidc",
                "--oidc-issuer",
                "https://login.example.org",
                "--oidc-client",
                "kaoyi",
                "--oidc-secret-file",
                folder.resolve("none"));
    }

    private static void refused(String words, Object... options) {
        assertThatThrownBy(() -> read(options))
                .isInstanceOfSatisfying(
                        CannotProceed.class,
                        refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageContaining(words);
    }
}
