package org.kaoyi.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.kaoyi.app.identifying.IdentityOrder;
import org.kaoyi.claims.authority.AuthorityKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says that one authority is two. */
@Command(
        name = "split",
        mixinStandardHelpOptions = true,
        description = {
            "Says that a person, place or term is two. If the other one was merged into it, that is undone.",
            "Claims that name the one and mean the other are reassigned: those named by --claim, and all standing ones that --source and",
            "--occasion choose (both must fit where both are given). They stay as they were recorded."
        })
final class SplitCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Parameters(index = "0", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}, in any case.")
    private AuthorityKind kind = AuthorityKind.AGENT;

    @Parameters(index = "1", paramLabel = "ID", description = "The one that is two.")
    private String id = "";

    @Parameters(index = "2", paramLabel = "OFF", description = "The other one, entered before.")
    private String off = "";

    @Option(names = "--claim", paramLabel = "ID", description = "A claim or examination that means the other one.")
    private List<String> claims = new ArrayList<>();

    @Option(names = "--source", paramLabel = "SIGLUM", description = "A source that means the other one.")
    private List<String> sources = new ArrayList<>();

    @Option(names = "--occasion", paramLabel = "ID", description = "An occasion at which the other one is meant.")
    private List<String> occasions = new ArrayList<>();

    @Mixin
    private Reason reason = new Reason();

    @Override
    public Integer call() throws Exception {
        return Identifying.carryOut(
                ledger,
                new IdentityOrder(
                        IdentityOrder.Act.SPLIT,
                        kind,
                        id,
                        off,
                        claims,
                        sources,
                        occasions,
                        reason.words(),
                        SystemUser.name()));
    }
}
