package org.kaoyi.app.command;

import java.util.Set;
import java.util.concurrent.Callable;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.retracting.ImportRetractionOrder;
import org.kaoyi.app.retracting.RetractionOrder;
import org.kaoyi.app.web.Errand;
import org.kaoyi.recording.importing.ImportRetraction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes back what was recorded; it stays in the ledger with its history. */
@Command(
        name = "retract",
        mixinStandardHelpOptions = true,
        description = "Says that a claim or examination stands no more; it stays to be seen, with the reason.",
        subcommands = {RetractCommand.ClaimCommand.class, RetractCommand.ImportIdCommand.class})
final class RetractCommand extends FurtherWord {
    @Override
    String question(Set<String> words) {
        return "Retract what? kaoyi retract claim ID --reason \"…\", or kaoyi retract import ID --reason \"…\".";
    }

    /** One claim or examination. */
    @Command(
            name = "claim",
            mixinStandardHelpOptions = true,
            description = "Retracts a claim or an examination, through the living server where there is one.")
    static final class ClaimCommand implements Callable<Integer> {
        @Mixin
        private LedgerOptions ledger = new LedgerOptions();

        @Parameters(paramLabel = "ID", description = "Id of the claim or examination.")
        private String id = "";

        @Mixin
        private Reason reason = new Reason();

        @Override
        public Integer call() throws Exception {
            return Retracting.carryOut(ledger, RetractionOrder.Subject.CLAIM, id, reason.words());
        }
    }

    /** A whole import. */
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = {
                "Retracts every claim and examination of an import, and withdraws its sources unless something else stands on them;",
                "occasions, questions and names of it stay. The import's id is told when it is made. The same again adds nothing."
            })
    static final class ImportIdCommand implements Callable<Integer> {
        @Mixin
        private LedgerOptions ledger = new LedgerOptions();

        @Parameters(paramLabel = "ID", description = "Id of the import, or its beginning of eight characters or more.")
        private String id = "";

        @Mixin
        private Reason reason = new Reason();

        @Override
        public Integer call() throws Exception {
            ImportRetractionOrder order = new ImportRetractionOrder(id, reason.words(), SystemUser.name());
            say(ledger.carryOut(Errand.RETRACT_IMPORT, order, Access.WRITE));
            return ExitCode.OK.number();
        }

        private void say(ImportRetraction.Retracted retracted) {
            Output output = new Output();
            if (ledger.json()) {
                output.json(retracted);
                return;
            }
            output.line(
                    "Import %s: %d claims and examinations retracted, %d sources withdrawn, %d stood no more before.",
                    retracted.importId(), retracted.retracted(), retracted.withdrawn(), retracted.before());
            retracted.kept().forEach((kind, number) -> output.line("kept: %d %s", number, kind));
            if (!retracted.relied().isEmpty()) {
                output.line(
                        "not withdrawn, since something else stands on them: %s",
                        String.join(", ", retracted.relied()));
            }
        }
    }
}
