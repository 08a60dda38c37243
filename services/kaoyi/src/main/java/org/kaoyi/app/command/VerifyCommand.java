package org.kaoyi.app.command;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.FileTrouble;
import org.kaoyi.app.integrity.LedgerVerification;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.passages.AttachmentsCheck;
import org.kaoyi.ledger.checkpoint.CheckpointFile;
import org.kaoyi.ledger.verification.Fault;
import org.kaoyi.ledger.verification.Verdict;
import org.kaoyi.projections.ViewsCheck;
import org.kaoyi.verifier.Finding;
import org.kaoyi.verifier.ProofCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks the log against its Merkle root and the checkpoints, and the views against the log; or one proof by itself. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Computes every event's hash and the root of the log anew, compares them with what is stored and with every checkpoint, then"
                    + " folds the views anew and compares their rows. Ends with 4 and names the first position at fault and what is wrong there.",
            "With --proof it checks one proof instead, and needs neither the ledger nor a database."
        })
final class VerifyCommand implements Callable<Integer> {
    private static final String CUT_OFF_OURS = "kaoyi serve takes them away and signs anew.";

    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Option(
            names = "--proof",
            paramLabel = "FILE",
            description = "Check this proof (from kaoyi prove), and nothing else.")
    private @Nullable Path proof;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description =
                    "Public keys to trust, one a line (from kaoyi key), instead of the ledger's own or the one in the proof.")
    private @Nullable Path key;

    @Option(
            names = "--checkpoints",
            paramLabel = "FILE",
            description = "Compare these too, such as a copy that was kept elsewhere; repeatable.")
    private List<Path> checkpoints = List.of();

    @Option(
            names = "--log-only",
            description = "Leave the views out; comparing them takes as long as folding them anew.")
    private boolean logOnly;

    @Override
    public Integer call() throws Exception {
        return proof == null ? ledger.with(Access.READ, this::verify) : checkProof(proof);
    }

    private int checkProof(Path file) {
        try {
            Finding finding = ProofCheck.of(file, key);
            new Output().line("%s", ledger.json() ? finding.json() : finding.sentence());
            return (finding.sound() ? ExitCode.OK : ExitCode.INTEGRITY_FAILURE).number();
        } catch (IOException e) {
            boolean key = e instanceof FileSystemException named
                    && String.valueOf(this.key).equals(named.getFile());
            throw CannotProceed.unreadable(
                    "The %s can not be read: %s."
                            .formatted(key ? "key " + this.key : "proof " + file, FileTrouble.in(e)),
                    e);
        }
    }

    private int verify(OpenLedger open) {
        VerifyProgress progress = VerifyProgress.onStandardError();
        LedgerVerification.Result result = new LedgerVerification(checkpoints, key, !logOnly, progress).of(open);
        progress.end();
        checkpoints.forEach(copy -> tellIfCut(copy, "If it is a copy, it was cut short; take another."));
        if (!open.isBeingSigned()) { // else its writer may be in the midst of it
            open.seal()
                    .keys()
                    .map(keys -> keys.checkpoints().path())
                    .filter(Files::exists)
                    .ifPresent(own -> tellIfCut(own, CUT_OFF_OURS));
        }
        if (ledger.json()) {
            new Output().json(answer(result));
        } else {
            say(result);
        }
        return (result.sound() ? ExitCode.OK : ExitCode.INTEGRITY_FAILURE).number();
    }

    /** Of a file that nobody writes while it is read. What is cut off proves nothing against the log, but would have vouched. */
    private static void tellIfCut(Path file, String mend) {
        try {
            long begun = new CheckpointFile(file).begunLength();
            if (begun > 0) {
                Output.note(
                        "The file %s ends in the midst of a checkpoint: its last %d bytes were not compared. %s",
                        file, begun, mend);
            }
        } catch (IOException e) {
            throw CannotProceed.notReachable(
                    "The checkpoint file %s can not be read (%s).".formatted(file, FileTrouble.in(e)), e);
        }
    }

    private static Map<String, Object> answer(LedgerVerification.Result result) {
        Verdict log = result.log();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("sound", result.sound());
        answer.put("position", position(result));
        answer.put("what", what(result));
        answer.put(
                "fault",
                log.fault()
                        .map(Fault::sentence)
                        .or(() -> result.attachments().first().map(Map.Entry::getValue))
                        .or(() -> result.viewAtFault().map(VerifyCommand::sentence))
                        .orElse(null));
        answer.put("soundUpTo", log.position());
        answer.put("root", HexFormat.of().formatHex(log.root()));
        answer.put("checkpoints", log.checkpoints());
        answer.put("afterLastCheckpoint", log.afterLastCheckpoint());
        answer.put("attachments", result.attachments());
        answer.put("views", result.views());
        return answer;
    }

    private static void say(LedgerVerification.Result result) {
        Output output = new Output();
        Verdict log = result.log();
        if (log.fault().isPresent()) {
            Fault fault = log.fault().get();
            output.line(
                    "Not sound, %s: %s. Sound up to position %d.",
                    fault.what().label(), fault.sentence(), log.position());
            return;
        }
        output.line("Sound: %d events, root %s.", log.position(), HexFormat.of().formatHex(log.root()));
        output.line(
                "%s",
                log.checkpoints() > 0
                        ? "%d signed checkpoints agree; %d events stand after the last."
                                .formatted(log.checkpoints(), log.afterLastCheckpoint())
                        : "No checkpoint was compared: only the ledger's own head row speaks for it, which lies in the same database.");
        say(result.attachments(), output);
        result.views()
                .forEach(view ->
                        output.line("%s", view.fault() == null ? same(view) : "Not sound: " + sentence(view) + "."));
    }

    private static long position(LedgerVerification.Result result) {
        return result.log()
                .fault()
                .map(Fault::position)
                .or(() -> result.attachments().first().map(Map.Entry::getKey))
                .orElse(result.log().position());
    }

    private static @Nullable String what(LedgerVerification.Result result) {
        return result.log()
                .fault()
                .map(fault -> fault.what().label())
                .or(() -> result.attachments().first().map(fault -> "attachment"))
                .orElse(result.sound() ? null : "view");
    }

    private static void say(AttachmentsCheck.Found attachments, Output output) {
        attachments.faults().values().forEach(fault -> output.line("Not sound, attachment: %s.", fault));
        if (attachments.compared() > 0) {
            output.line(
                    attachments.compared() == 1
                            ? "%d attached text or image is what was attached."
                            : "%d attached texts and images are what was attached.",
                    attachments.compared());
        }
        if (attachments.unseen() > 0) {
            output.line(
                    attachments.unseen() == 1
                            ? "%d attachment was not compared: no folder is named for it in KAOYI_ATTACHMENTS."
                            : "%d attachments were not compared: no folder is named for them in KAOYI_ATTACHMENTS.",
                    attachments.unseen());
        }
    }

    private static String same(ViewsCheck.Compared view) {
        return view.position() == 0
                ? "The view %s was not folded yet.".formatted(view.view())
                : "The view %s shows what the log gives up to position %d.".formatted(view.view(), view.position());
    }

    private static String sentence(ViewsCheck.Compared view) {
        return "the view %s does not show what the log gives up to position %d: %s"
                .formatted(view.view(), view.position(), view.fault());
    }
}
