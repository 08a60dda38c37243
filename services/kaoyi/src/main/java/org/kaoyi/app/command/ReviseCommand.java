package org.kaoyi.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.revising.Revised;
import org.kaoyi.app.revising.RevisionOrder;
import org.kaoyi.app.web.Errand;
import org.kaoyi.recording.readtext.ReadText;
import org.kaoyi.recording.readtext.TextFile;
import org.kaoyi.recording.readtext.TextRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Enters a newer version of a text. */
@Command(
        name = "revise",
        mixinStandardHelpOptions = true,
        description = {
            "Enters a newer version of a text under its id. Sentences with the very same words keep their links; those"
                    + " that were changed have none, and what they had waits on the page of the text to be looked at.",
            "Earlier versions stay in the ledger."
        })
final class ReviseCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Parameters(index = "0", paramLabel = "ID", description = "The text, as it was entered.")
    private String id = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "Its newer version (.txt, .md, .docx).")
    private Path file = Path.of("");

    @Option(names = "--title", paramLabel = "TEXT", description = "Title of the newer version (default: as before).")
    private @Nullable String title;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            converter = LanguageTag.class,
            description = "Its language (default: as before).")
    private @Nullable String language;

    @Option(names = "--dry-run", description = "Say what would become of the links, record nothing.")
    private boolean dryRun;

    @Override
    public Integer call() throws Exception {
        RevisionOrder order = new RevisionOrder(id, title, language, read().words(), dryRun, SystemUser.name());
        say(ledger.carryOut(Errand.REVISE, order, dryRun ? Access.READ : Access.WRITE));
        return ExitCode.OK.number();
    }

    private ReadText read() {
        try {
            return TextFile.read(file, file.toString(), language);
        } catch (TextRefused refused) {
            throw CannotProceed.usage(String.valueOf(refused.getMessage()));
        }
    }

    private void say(Revised it) {
        Output output = new Output();
        if (ledger.json()) {
            output.json(it);
            return;
        }
        if (it.alreadyRecorded()) {
            output.line("Version %d of %s has these sentences; nothing was added.", it.version(), it.id());
            return;
        }
        output.line(
                "%s%d sentences are the same and keep their links, %d are new or changed.",
                dryRun
                        ? "Nothing was recorded. In version %d of %s ".formatted(it.version(), it.id())
                        : "Version %d of %s is recorded, at position %d. "
                                .formatted(it.version(), it.id(), it.position()),
                it.kept(),
                it.added());
        it.changed()
                .forEach(changed -> output.line(
                        "  %s: %s (%s)", place(changed), changed.text(), String.join(", ", changed.claims())));
    }

    private static String place(Revised.Changed changed) {
        return changed.now().isEmpty()
                ? "left out"
                : "changed, now " + changed.now().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
