package org.kaoyi.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.CannotProceed;

/** Given a data folder of which a part was lost, nothing is begun in its place; an unfinished one is begun anew. */
class ClusterIdentityTest {
    @TempDir
    private Path root;

    private DataFolder folder;

    @BeforeEach
    void ledger() throws IOException {
        folder = new DataFolder(root);
        Files.createDirectory(folder.cluster());
        Files.writeString(folder.cluster().resolve("PG_VERSION"), ServerSettings.MAJOR_VERSION);
    }

    @Test
    void a_database_beside_its_keys_is_not_taken_for_an_unfinished_one() throws IOException {
        Files.writeString(root.resolve("signing-key"), "a key");

        assertThatThrownBy(() -> ClusterIdentity.ofFolder(folder))
                .isInstanceOf(CannotProceed.class)
                .hasMessageContaining("ledger.properties is missing");
        assertThat(folder.cluster()).isNotEmptyDirectory();
    }

    @Test
    void a_database_that_was_never_finished_is_set_aside() {
        ClusterIdentity begun = ClusterIdentity.ofFolder(folder);

        assertThat(begun.password()).isNotBlank();
        assertThat(folder.cluster()).doesNotExist();
    }

    @Test
    void a_lost_password_is_named() throws IOException {
        Files.writeString(folder.identity(), "");

        assertThatThrownBy(() -> ClusterIdentity.ofFolder(folder)).hasMessageContaining("has lost the password");
    }

    @Test
    void a_lost_database_is_named() throws IOException {
        Files.writeString(folder.identity(), "password=secret");
        Files.delete(folder.cluster().resolve("PG_VERSION"));
        Files.delete(folder.cluster());

        assertThatThrownBy(() -> ClusterIdentity.ofFolder(folder)).hasMessageContaining("database is missing");
    }
}
