package org.kaoyi.app.command;

import java.util.Set;
import picocli.CommandLine.Command;

/** Personal tokens, by which a server knows who asks; what is to be done with them is the next word. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description =
                "Makes, lists and revokes personal tokens, by which kaoyi serve --auth token (or oidc) knows who asks and what he may do.",
        subcommands = {TokenCreate.class, TokenList.class, TokenRevoke.class})
final class TokenCommand extends FurtherWord {
    @Override
    String question(Set<String> words) {
        return "What with a token? One of: " + String.join(", ", words) + ".";
    }
}
