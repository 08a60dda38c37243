package org.kaoyi.app.crate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.claims.passage.Passage;
import org.kaoyi.claims.passage.PassageForm;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.attachment.AttachmentFolder;
import org.kaoyi.ledger.checkpoint.KeyRing;
import org.kaoyi.ledger.checkpoint.SignedCheckpoint;
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
        make(Map.of(CrateLayout.EVENTS, EVENTS, CrateLayout.METADATA, METADATA));
    }

    private void make(Map<String, String> parts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(crate))) {
            for (Map.Entry<String, String> each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
    }

    private void assertRefused(ThrowingCallable taking, ExitCode code, String... words) {
        assertThatExceptionOfType(CannotProceed.class)
                .isThrownBy(taking)
                .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(code))
                .satisfies(refused -> assertThat(refused).hasMessageContainingAll(words));
    }

    @Test
    void metadata_that_state_no_root_or_are_cut_off_are_told() throws IOException {
        String file = crate + " can not be read as a crate of a ledger: its ro-crate-metadata.json ";
        make(Map.of(CrateLayout.EVENTS, EVENTS, CrateLayout.METADATA, "{\"@graph\":[]}"));
        assertRefused(
                () -> CrateTaking.open(crate),
                ExitCode.USAGE,
                file + "states no root of a ledger. Nothing was recorded.");

        make(Map.of(CrateLayout.EVENTS, EVENTS, CrateLayout.METADATA, "{\"@graph\":["));
        assertRefused(() -> CrateTaking.open(crate), ExitCode.USAGE, file + "is damaged: it is not JSON throughout");

        make(Map.of(CrateLayout.EVENTS, EVENTS, CrateLayout.METADATA, METADATA.replace("00\"", "0z\"")));
        assertRefused(
                () -> CrateTaking.open(crate),
                ExitCode.USAGE,
                file + "is damaged: it states a root or a number of events that is none");
    }

    @Test
    void a_part_that_unpacks_to_more_than_metadata_ever_are_is_not_unpacked() throws IOException {
        make(Map.of(CrateLayout.EVENTS, EVENTS, CrateLayout.METADATA, " ".repeat(17 * 1024 * 1024)));
        assertRefused(
                () -> CrateTaking.open(crate),
                ExitCode.USAGE,
                "ro-crate-metadata.json unpacks to more than 16777216 bytes, and may be made to fill the disk",
                "Nothing was recorded.");
    }

    @Test
    void checkpoints_that_none_of_the_enclosed_keys_signed_are_not_believed() throws IOException {
        KeyRing signing = KeyRing.openOrCreate(folder.resolve("signing"));
        KeyRing enclosed = KeyRing.openOrCreate(folder.resolve("enclosed"));
        String signed = SignedCheckpoint.sign(new Head(1, new byte[32]), signing.signingKey())
                .note();
        make(Map.of(
                CrateLayout.EVENTS, EVENTS,
                CrateLayout.METADATA, METADATA,
                CrateLayout.CHECKPOINTS, signed,
                CrateLayout.PUBLIC_KEYS, enclosed.newest().fileLine() + "\n"));
        assertRefused(
                () -> CrateTaking.open(crate),
                ExitCode.INTEGRITY_FAILURE,
                "The checkpoints in " + crate + " can not be believed: ",
                "none of the keys",
                "Nothing was recorded.");
    }

    @Test
    void an_attachment_that_is_not_what_the_log_says_is_told() throws IOException {
        String name = "0".repeat(64);
        make(Map.of(
                CrateLayout.EVENTS,
                EVENTS,
                CrateLayout.METADATA,
                METADATA,
                CrateLayout.ATTACHMENTS + name,
                "a letter"));
        AttachmentFolder kept = new AttachmentFolder(folder.resolve("attachments"));
        try (CrateTaking taking = CrateTaking.open(crate)) {
            assertRefused(
                    () -> taking.keepAttachments(Map.of(name, letter(name, 8)), kept),
                    ExitCode.INTEGRITY_FAILURE,
                    "the attachment letter.txt has other bytes than its log says");
            assertRefused(
                    () -> taking.keepAttachments(Map.of(name, letter(name, 3)), kept),
                    ExitCode.INTEGRITY_FAILURE,
                    "the attachment letter.txt has more bytes than its log says");
        }
    }

    private static Passage letter(String sha256, long bytes) {
        return new Passage(sha256, PassageForm.PLAIN_TEXT, "text/plain", bytes, "letter.txt", null, null);
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
