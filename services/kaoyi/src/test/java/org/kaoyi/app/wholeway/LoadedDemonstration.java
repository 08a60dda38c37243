package org.kaoyi.app.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The demonstration, loaded once for all that is asked of it. */
abstract class LoadedDemonstration {
    @TempDir
    static Path folder;

    static Program.Answer first;
    static JsonNode sealed;

    static Path data() {
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
}
