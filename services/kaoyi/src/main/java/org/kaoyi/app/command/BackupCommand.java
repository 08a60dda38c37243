package org.kaoyi.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.ProgramBuild;
import org.kaoyi.app.backup.BackupMaking;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes everything that can not be made again into one file. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the log, its checkpoints and public keys, the attachments and what else can not be made again into one file, also while a server"
                    + " has the ledger open; the file is read back and compared before it is put in its place.",
            "The private signing key is not in it, unless asked for: whoever has both could sign another past. The views are not in it either; they are folded anew.",
            "kaoyi restore takes it back."
        })
final class BackupCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Parameters(paramLabel = "FILE", description = "Where it is written, best on another machine's disk.")
    private Path file = Path.of("");

    @Option(
            names = "--with-signing-key",
            description =
                    "Take the private key along. Keep such a file as you keep the key: locked up, and apart from the others.")
    private boolean withSigningKey;

    @Option(names = "--overwrite", description = "Replace FILE if it is there; it is, until the new one is whole.")
    private boolean overwrite;

    @Override
    public Integer call() throws Exception {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw CannotProceed.usage(
                    "%s is there and is no file (a folder, or a device). Name the file of the backup.".formatted(file));
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw CannotProceed.usage("There is no folder %s to write the backup into. Make it, or name another place."
                    .formatted(folder));
        }
        if (Files.exists(file) && !overwrite) {
            throw CannotProceed.usage(
                    "There is a file %s already. Choose another name, or replace it with --overwrite.".formatted(file));
        }
        return ledger.with(Access.READ, this::make);
    }

    private int make(OpenLedger open) {
        VerifyProgress progress = VerifyProgress.onStandardError();
        BackupMaking.Made made =
                BackupMaking.make(open, file, ProgramBuild.running().version(), withSigningKey, progress);
        progress.end();
        made.notes().forEach(Output::note);
        Output output = new Output();
        if (ledger.json()) {
            output.json(made);
            return ExitCode.OK.number();
        }
        output.line("%s holds the ledger up to position %d, root %s.", file, made.position(), made.root());
        output.line(
                "%d bytes, read back and compared: %d signed checkpoints, %d attachments. SHA-256 %s.",
                made.bytes(), made.checkpoints(), made.attachments(), made.sha256());
        output.line(
                "%s",
                made.signingKey()
                        ? "The private signing key is in it: keep it locked up."
                        : "The private signing key is not in it; a restored ledger gets a new one by kaoyi key --replace.");
        return ExitCode.OK.number();
    }
}
