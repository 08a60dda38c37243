package org.kaoyi.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.kaoyi.app.identifying.IdentityOrder;
import org.kaoyi.claims.authority.AuthorityKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says that two authorities are one. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = {
            "Says that a person, place or term is another one: what names it is understood as that from now on.",
            "Nothing recorded changes, and `kaoyi split` undoes it. Goes through the living server where there is one."
        })
final class MergeCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Parameters(index = "0", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}, in any case.")
    private AuthorityKind kind = AuthorityKind.AGENT;

    @Parameters(index = "1", paramLabel = "ID", description = "The one that was found to be another.")
    private String id = "";

    @Parameters(index = "2", paramLabel = "INTO", description = "The one that stays.")
    private String into = "";

    @Mixin
    private Reason reason = new Reason();

    @Override
    public Integer call() throws Exception {
        return Identifying.carryOut(
                ledger,
                new IdentityOrder(
                        IdentityOrder.Act.MERGE,
                        kind,
                        id,
                        into,
                        List.of(),
                        List.of(),
                        List.of(),
                        reason.words(),
                        SystemUser.name()));
    }
}
