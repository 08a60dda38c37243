package org.kaoyi.app.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.crate.CrateFile;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.passages.AttachmentsCheck;
import org.kaoyi.claims.passage.Passage;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.attachment.AttachmentFolder;
import org.kaoyi.ledger.checkpoint.CheckpointReader;
import org.kaoyi.ledger.checkpoint.KeyRing;
import org.kaoyi.ledger.checkpoint.NoteKey;
import org.kaoyi.ledger.checkpoint.SignedCheckpoint;
import org.kaoyi.readingroom.exchange.LogExport;

/**
 * Writes the ledger as it is at one position, while others read and record: the log is only added to, so its beginning stays as it is, and with it
 * everything that belongs to it. Memory does not grow with the log.
 */
final class Backup {
    private final OpenLedger ledger;
    private final Head head;
    private final Instant made;
    private final String program;
    private final boolean withSigningKey;
    private final List<String> notes = new ArrayList<>();

    /** @param program version of this program */
    Backup(OpenLedger ledger, Clock clock, String program, boolean withSigningKey) {
        this.ledger = ledger;
        this.head = ledger.log().head();
        this.made = clock.instant();
        this.program = program;
        this.withSigningKey = withSigningKey;
    }

    /** What whoever made it is to know. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /**
     * @param out a file, which stays open
     * @throws CannotProceed with exit code 4 when the ledger contradicts itself
     */
    void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out), UTF_8);
        // Seven times as fast as the usual level, for files a sixth larger: a nightly job on the machine that serves.
        zip.setLevel(Deflater.BEST_SPEED);
        CrateFile parts = new CrateFile(zip, made);
        parts.addUnnoted(BackupLayout.HEADER, new Manifest.Header(BackupLayout.FORMAT, program).json());
        parts.add(
                BackupLayout.EVENTS,
                "the log, one event a line",
                "application/x-ndjson",
                to -> text(to, writer -> LogExport.write(ledger.log(), 0, head.position(), writer)));
        Optional<String> origin = writeSeal(parts);
        for (TableFate fate : TableFate.copied()) {
            parts.add(BackupLayout.rowsOf(fate.table()), fate.table(), "application/x-ndjson", to -> rows(fate, to));
        }
        writeAttachments(parts);
        Manifest manifest = new Manifest(
                BackupLayout.FORMAT,
                program,
                made,
                head.position(),
                HexFormat.of().formatHex(head.root()),
                origin.orElse(null),
                origin.isPresent() && withSigningKey,
                parts.parts());
        parts.addUnnoted(BackupLayout.MANIFEST, manifest.json());
        zip.finish();
        zip.flush();
    }

    private void rows(TableFate fate, OutputStream to) throws IOException {
        try {
            TableRows.write(ledger.readers(), fate, head.position(), to);
        } catch (SQLException e) {
            throw new LogUnavailable("the table %s can not be read".formatted(fate.table()), false, e);
        }
    }

    /** The name of the ledger, where something was signed. */
    private Optional<String> writeSeal(CrateFile parts) throws IOException {
        Optional<KeyRing> keys = ledger.seal().keys();
        if (keys.isEmpty()) {
            notes.add(
                    "Nothing was signed for this ledger, so the backup holds no checkpoints (with --url, name the keys' folder with --seal DIR).");
            return Optional.empty();
        }
        KeyRing ring = keys.get();
        parts.add(
                BackupLayout.CHECKPOINTS,
                "signed checkpoints",
                "text/plain",
                to -> text(to, writer -> checkpoints(ring, writer)));
        parts.add(
                BackupLayout.PUBLIC_KEYS,
                "public keys of the checkpoints",
                "text/plain",
                to -> text(to, writer -> {
                    for (NoteKey each : ring.publicKeys()) {
                        writer.write(each.fileLine() + "\n");
                    }
                }));
        if (withSigningKey) {
            parts.add(
                    BackupLayout.SIGNING_KEY,
                    "the private key",
                    "text/plain",
                    to -> text(to, writer -> writer.write(ring.signingKey().line())));
        }
        return Optional.of(ring.origin());
    }

    private void checkpoints(KeyRing keys, Writer writer) throws IOException {
        try (CheckpointReader reader = new CheckpointReader(keys.checkpoints().path())) {
            Optional<SignedCheckpoint> next = reader.next();
            while (next.isPresent() && next.get().size() <= head.position()) {
                writer.write(next.get().note());
                next = reader.next();
            }
        } catch (IllegalArgumentException e) {
            throw disagree("a checkpoint is damaged: %s".formatted(e.getMessage()), e);
        }
    }

    private void writeAttachments(CrateFile parts) throws IOException {
        Map<String, Passage> passages = new LinkedHashMap<>();
        AttachmentsCheck.each(
                ledger,
                head.position(),
                (position, attached) -> passages.putIfAbsent(attached.passage().sha256(), attached.passage()));
        if (passages.isEmpty()) {
            return;
        }
        AttachmentFolder folder = ledger.requireAttachments();
        for (Passage each : passages.values()) {
            parts.add(BackupLayout.ATTACHMENTS + each.sha256(), each.name(), each.mediaType(), to -> {
                try (InputStream in = folder.open(each.sha256())) {
                    in.transferTo(to);
                } catch (NoSuchFileException e) {
                    throw disagree("the attachment %s is missing (%s)".formatted(each.name(), e.getFile()), e);
                }
            });
            CrateFile.Part written = parts.parts().getLast();
            if (!written.sha256().equals(each.sha256())) {
                throw disagree("the attachment %s is not what was attached".formatted(each.name()), null);
            }
        }
    }

    private static CannotProceed disagree(String how, @Nullable Exception cause) {
        return new CannotProceed(ExitCode.INTEGRITY_FAILURE, disagreement(how), cause);
    }

    static String disagreement(String how) {
        return "No backup was made: %s. kaoyi verify says where the ledger is at fault; keep the backups that there are, and copy database and folders by other means before anything is mended."
                .formatted(how);
    }

    private interface Text {
        void to(Writer writer) throws IOException;
    }

    private static void text(OutputStream out, Text content) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        content.to(writer);
        writer.flush();
    }
}
