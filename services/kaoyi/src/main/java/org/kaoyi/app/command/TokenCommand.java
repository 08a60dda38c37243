package org.kaoyi.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Personal tokens, by which a server knows who asks; what is to be done with them is the next word. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description =
                "Makes, lists and revokes personal tokens, by which kaoyi serve --auth token (or oidc) knows who asks and what he may do.",
        subcommands = {TokenCreate.class, TokenList.class, TokenRevoke.class})
final class TokenCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "What with a token? One of: "
                        + String.join(", ", spec.subcommands().keySet()) + ".");
    }
}
