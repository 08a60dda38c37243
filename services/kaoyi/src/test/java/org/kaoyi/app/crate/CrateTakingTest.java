package org.kaoyi.app.crate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.testing.HostileArchive;

/** A deposit of somebody unknown is laid open. */
class CrateTakingTest {
    private static final String EVENTS = "{\"position\":1}\n";

    private static final String METADATA = """
            {"@graph":[{"@id":"#%s","value":"%s"},{"@id":"#%s","value":"1"}]}
            """.formatted(CrateLayout.ROOT, "00".repeat(32), CrateLayout.SIZE);

    @TempDir
    private Path folder;

    private Path crate;

    @BeforeEach
    void make() throws IOException {
        crate = folder.resolve("crate.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(crate))) {
            for (Map.Entry<String, String> each : Map.of(CrateLayout.EVENTS, EVENTS, CrateLayout.METADATA, METADATA)
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
    }

    @Test
    void what_leads_out_of_it_is_laid_nowhere() throws IOException {
        HostileArchive hostile = new HostileArchive();
        try (CrateTaking taking = CrateTaking.open(hostile.of(crate, folder.resolve("hostile.zip")))) {
            assertThat(taking.events()).hasContent(EVENTS.strip());
            assertThat(hostile.escaped(folder)).isEmpty();
            assertThat(hostile.escaped(taking.events().getParent())).isEmpty();
        }
    }

    @Test
    void a_part_that_says_it_is_a_link_is_no_more_than_its_bytes() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "of the house");
        Path linked = folder.resolve("linked.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(linked))) {
            zip.putNextEntry(new ZipEntry(CrateLayout.EVENTS));
            zip.write(EVENTS.getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry(CrateLayout.METADATA));
            zip.write(secret.toString().getBytes(UTF_8));
            zip.closeEntry();
        }
        HostileArchive.asLink(linked, CrateLayout.METADATA);

        assertThatThrownBy(() -> CrateTaking.open(linked))
                .isInstanceOf(CannotProceed.class)
                .hasMessageContaining("is damaged")
                .hasMessageNotContaining("of the house");
    }
}
