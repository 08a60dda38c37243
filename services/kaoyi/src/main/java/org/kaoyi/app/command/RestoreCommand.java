package org.kaoyi.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.FileTrouble;
import org.kaoyi.app.backup.BackupCheck;
import org.kaoyi.app.backup.BackupFile;
import org.kaoyi.app.backup.Restoring;
import org.kaoyi.app.integrity.LedgerVerification;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.ledger.Seal;
import org.kaoyi.app.postgres.DataFolder;
import org.kaoyi.app.postgres.LedgerDatabase;
import org.kaoyi.app.postgres.StagedFolder;
import org.kaoyi.ledger.checkpoint.KeyRing;
import org.kaoyi.ledger.checkpoint.NoteKey;
import org.kaoyi.ledger.verification.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a backup into an empty ledger, and verifies it. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Takes a file of kaoyi backup into an empty data folder or an empty database, with the same positions, times and root, and ends as kaoyi verify does.",
            "The whole file is checked before anything is written. A data folder comes to be at once, when all is in it; a database is filled in one"
                    + " transaction. The views are folded by the first kaoyi serve."
        })
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Parameters(paramLabel = "FILE", description = "A file of kaoyi backup.")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "Check the file alone; needs neither a data folder nor a database.")
    private boolean dryRun;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "Public keys to trust, one a line (from kaoyi key), instead of those in the backup.")
    private @Nullable Path key;

    @Override
    public Integer call() throws Exception {
        try (BackupFile backup = BackupFile.open(file)) {
            if (dryRun) {
                say(backup, check(backup));
            } else {
                say(backup, ledger.embedded() ? intoFolder(backup) : intoDatabase(backup));
            }
            return ExitCode.OK.number();
        }
    }

    private BackupCheck.Sound check(BackupFile backup) {
        VerifyProgress progress = VerifyProgress.onStandardError();
        BackupCheck.Sound sound = BackupCheck.of(backup, trusted(), progress);
        progress.end();
        return sound;
    }

    private @Nullable List<NoteKey> trusted() {
        try {
            return key == null ? null : KeyRing.readKeys(key);
        } catch (IOException e) {
            throw CannotProceed.unreadable(
                    "The key file %s can not be read (%s).".formatted(key, FileTrouble.in(e)), e);
        } catch (IllegalArgumentException e) {
            throw CannotProceed.usage(
                    "The key file %s can not be used: %s. It has public keys, one a line, as kaoyi key prints them."
                            .formatted(key, e.getMessage()));
        }
    }

    /** Whether there is room is seen first, since that is known at once. */
    private BackupCheck.Sound intoFolder(BackupFile backup) throws Exception {
        try (StagedFolder staged = StagedFolder.begin(ledger.folder(), backup.bytes())) {
            BackupCheck.Sound sound = check(backup);
            restoreInto(staged.folder(), backup);
            staged.putInPlace();
            return sound;
        }
    }

    private BackupCheck.Sound intoDatabase(BackupFile backup) throws Exception {
        try (LedgerDatabase database = ledger.database(ledger.folder())) {
            Restoring.requireEmpty(database, ledger.seal(ledger.folder()));
        }
        BackupCheck.Sound sound = check(backup);
        restoreInto(ledger.folder(), backup);
        return sound;
    }

    private void restoreInto(DataFolder folder, BackupFile backup) throws Exception {
        Seal seal = ledger.seal(folder);
        try (Closing closing = new Closing();
                LedgerDatabase database = closing.open(() -> ledger.database(folder))) {
            Restoring.into(database, seal, backup);
            // Closes the database as well, which may be closed twice.
            try (OpenLedger open = OpenLedger.open(database, Access.READ, Clock.systemUTC(), seal)) {
                verify(open, backup);
            }
        }
    }

    private void verify(OpenLedger open, BackupFile backup) {
        VerifyProgress progress = VerifyProgress.onStandardError();
        LedgerVerification.Result result = new LedgerVerification(List.of(), key, false, progress).of(open);
        progress.end();
        String root = HexFormat.of().formatHex(result.log().root());
        if (!result.sound() || !root.equals(backup.root())) {
            throw new CannotProceed(
                    ExitCode.INTEGRITY_FAILURE,
                    "What was restored does not verify (%s): it was altered meanwhile, or the disk or Kaoyi is at fault. Keep the backup, and restore it into another place; report this if it ends the same."
                            .formatted(result.log()
                                    .fault()
                                    .map(Fault::sentence)
                                    .or(() -> result.attachments().first().map(Map.Entry::getValue))
                                    .orElse("root " + root)));
        }
    }

    private void say(BackupFile backup, BackupCheck.Sound sound) {
        Output output = new Output();
        if (ledger.json()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("restored", !dryRun);
            answer.put("position", sound.position());
            answer.put("root", sound.root());
            answer.put("checkpoints", sound.checkpoints());
            answer.put("attachments", sound.attachments());
            answer.put("signingKey", backup.hasSigningKey());
            output.json(answer);
            return;
        }
        output.line(
                "%s: %d events, root %s; %d signed checkpoints agree%s, %d attachments are what was attached.",
                dryRun ? "The backup is sound" : "Restored and verified",
                sound.position(),
                sound.root(),
                sound.checkpoints(),
                key == null ? " by the keys that lie in the backup" : "",
                sound.attachments());
        if (!dryRun && !backup.hasSigningKey() && sound.checkpoints() > 0) {
            output.line(
                    "The private signing key was not in it: run kaoyi key --replace before anything is recorded. What the old key signed stays valid.");
        }
    }
}
