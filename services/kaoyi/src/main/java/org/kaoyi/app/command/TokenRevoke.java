package org.kaoyi.app.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.ledger.Access;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Revokes a personal token: from now on it opens nothing. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        description = "Revokes a token. From then on it opens nothing, and who is logged in with it is logged out.")
final class TokenRevoke implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Parameters(paramLabel = "ID", description = "The token's id, as kaoyi token list tells it.")
    private String id = "";

    @Override
    public Integer call() throws Exception {
        boolean revoked = ledger.with(Access.READ, open -> {
            if (open.tokens().find(id).isEmpty()) {
                throw CannotProceed.usage("There is no token \"%s\". kaoyi token list lists them.".formatted(id));
            }
            return open.tokens().revoke(id, SystemUser.name());
        });
        Output output = new Output();
        if (ledger.json()) {
            output.json(Map.of("id", id, "revoked", revoked));
        } else {
            output.line(revoked ? "%s opens nothing any more." : "%s was revoked before.", id);
        }
        return ExitCode.OK.number();
    }
}
