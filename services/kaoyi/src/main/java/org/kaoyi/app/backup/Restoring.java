package org.kaoyi.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.FileTrouble;
import org.kaoyi.app.crate.CrateFile;
import org.kaoyi.app.ledger.EmptyLedger;
import org.kaoyi.app.ledger.Seal;
import org.kaoyi.app.postgres.LedgerDatabase;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.attachment.AttachmentFolder;
import org.kaoyi.ledger.checkpoint.KeyRing;
import org.kaoyi.ledger.postgres.LogFilling;

/** Lays a backup that was checked into an empty ledger: attachments and keys first, then everything of the database in one transaction. */
public final class Restoring {
    private final BackupFile file;
    private final LedgerDatabase database;
    private final Seal seal;

    private Restoring(BackupFile file, LedgerDatabase database, Seal seal) {
        this.file = file;
        this.database = database;
        this.seal = seal;
    }

    /**
     * @param file that {@link BackupCheck} has found sound
     * @param seal whose folder holds no keys yet; without one the checkpoints stay in the backup
     * @throws CannotProceed when there is something already (exit code 2), or it can not be written (5); the database is then as it was, and
     *     attachments that were copied by then lie whole under their hashes
     */
    public static void into(LedgerDatabase database, Seal seal, BackupFile file) {
        new Restoring(file, database, seal).run();
    }

    /** @throws CannotProceed when there is something already (exit code 2), or the database can not be reached (5) */
    public static void requireEmpty(LedgerDatabase database, Seal seal) {
        @Nullable Path keys = seal.folder();
        if (keys != null && KeyRing.isIn(keys)) {
            throw CannotProceed.usage(
                    "The folder %s holds keys or checkpoints of a ledger already. Name an empty one with --seal DIR."
                            .formatted(keys));
        }
        EmptyLedger.requireEmpty(database, TableFate.mustBeEmpty());
    }

    private void run() {
        requireEmpty(database, seal);
        @Nullable Path keys = seal.folder();
        try {
            keepAttachments();
            if (keys != null) {
                laySeal(keys);
            }
            fill(keys);
        } catch (IOException e) {
            throw CannotProceed.notReachable(
                    "The backup can not be restored (%s). Nothing was recorded; mend the cause and do the same again."
                            .formatted(FileTrouble.withName(e)),
                    e);
        }
    }

    private void keepAttachments() throws IOException {
        Map<String, CrateFile.Part> attachments = file.attachments();
        if (attachments.isEmpty()) {
            return;
        }
        Optional<Path> place = database.attachments();
        if (place.isEmpty()) {
            throw CannotProceed.usage("The backup holds texts or images of sources (%d): name a folder for them in %s."
                    .formatted(attachments.size(), LedgerDatabase.ATTACHMENTS));
        }
        AttachmentFolder folder = new AttachmentFolder(place.get());
        for (Map.Entry<String, CrateFile.Part> each : attachments.entrySet()) {
            try (InputStream in = file.part(each.getValue().path())) {
                if (!folder.keep(in, each.getValue().bytes()).sha256().equals(each.getKey())) {
                    throw file.damaged("the attachment %s has other bytes".formatted(each.getKey()));
                }
            }
        }
    }

    private void laySeal(Path folder) throws IOException {
        if (!file.holds(BackupLayout.PUBLIC_KEYS)) {
            return;
        }
        KeyRing ring = KeyRing.lay(folder, file.publicKeys(), file.signingKey());
        try (InputStream in = file.part(BackupLayout.CHECKPOINTS);
                OutputStream out =
                        Files.newOutputStream(ring.checkpoints().path(), StandardOpenOption.TRUNCATE_EXISTING)) {
            in.transferTo(out);
        }
    }

    /** Keys that were laid are taken away again where the database could not be filled. */
    private void fill(@Nullable Path keys) throws IOException {
        try {
            EmptyLedger.fill(database, this::fill);
        } catch (IOException | RuntimeException e) {
            if (keys != null) {
                KeyRing.takeAway(keys);
            }
            throw e;
        }
    }

    private void fill(Connection connection) throws SQLException, IOException {
        try (EventStream events = file.events()) {
            Head head = LogFilling.fill(connection, events);
            if (head.position() != file.position()
                    || !Arrays.equals(head.root(), HexFormat.of().parseHex(file.root()))) {
                throw file.damaged("its events lead to another root than when it was checked");
            }
        }
        for (TableFate fate : TableFate.copied()) {
            String name = BackupLayout.rowsOf(fate.table());
            if (file.holds(name)) {
                try (InputStream in = file.part(name)) {
                    TableRows.read(connection, fate, new Lines(in, name));
                }
            }
        }
    }
}
