package org.kaoyi.app.command;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.Callable;
import picocli.CommandLine;

/** A command in this process, as far as it refuses: what is said of it by {@link Failures} or {@link Misuse} is the message that is caught here. */
final class Refused {
    private Refused() {}

    /** Why it is refused. */
    static Throwable of(String... words) {
        return catchThrowable(() -> {
            CommandLine.ParseResult verb = new CommandLine(new CommandLineOfKaoyi())
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .parseArgs(words);
            while (verb.hasSubcommand()) {
                verb = verb.subcommand();
            }
            ((Callable<?>) verb.commandSpec().userObject()).call();
        });
    }

    /** What a verb asks that was typed without the word behind it. */
    static Throwable further(String verb) {
        FurtherWord asking = new CommandLine(new CommandLineOfKaoyi())
                .getSubcommands()
                .get(verb)
                .getCommand();
        return catchThrowable(asking::run);
    }
}
