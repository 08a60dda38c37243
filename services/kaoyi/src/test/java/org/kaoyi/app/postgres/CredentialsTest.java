package org.kaoyi.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.CannotProceed;

/** A password is in no list of processes: it comes from a file. */
class CredentialsTest {
    private static final String URL = "jdbc:postgresql://archive/kaoyi";

    @TempDir
    private Path folder;

    @Test
    void user_and_password_come_from_the_environment_and_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "a&b=c d%\n");

        assertThat(Credentials.PROGRAM.complete(
                        URL, Map.of("KAOYI_DB_USER", "editor", "KAOYI_DB_PASSWORD_FILE", file.toString())))
                .isEqualTo(URL + "?user=editor&password=a%26b%3Dc+d%25");
    }

    @Test
    void what_the_address_says_goes_before() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "from the file");
        String own = URL + "?ssl=true&user=me&password=mine";

        assertThat(Credentials.PROGRAM.complete(
                        own, Map.of("KAOYI_DB_USER", "editor", "KAOYI_DB_PASSWORD_FILE", file.toString())))
                .isEqualTo(own);
        assertThat(Credentials.PROGRAM.complete(URL, Map.of())).isEqualTo(URL);
    }

    @Test
    void the_owner_of_the_tables_has_a_user_and_a_file_of_his_own() throws IOException {
        Path file = Files.writeString(folder.resolve("owner"), "theirs\n");
        Map<String, String> environment =
                Map.of("KAOYI_OWNER_USER", "archive_owner", "KAOYI_OWNER_PASSWORD_FILE", file.toString());

        try (LedgerDatabase database = LedgerDatabase.at(URL, new DataFolder(folder), environment)) {
            assertThat(database.url()).isEqualTo(URL);
            assertThat(database.ownerUrl()).isEqualTo(URL + "?user=archive_owner&password=theirs");
        }
        assertThat(Credentials.OWNER.areGiven(Map.of())).isFalse();
    }

    @Test
    void a_file_that_is_missing_or_empty_is_named() throws IOException {
        Path missing = folder.resolve("missing");
        Path empty = Files.writeString(folder.resolve("empty"), "\n");

        assertRefused(missing);
        assertRefused(empty);
    }

    private static void assertRefused(Path file) {
        assertThatThrownBy(() -> Credentials.PROGRAM.complete(URL, Map.of("KAOYI_DB_PASSWORD_FILE", file.toString())))
                .isInstanceOf(CannotProceed.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("KAOYI_DB_PASSWORD_FILE");
    }
}
