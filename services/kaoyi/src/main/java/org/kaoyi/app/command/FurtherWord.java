package org.kaoyi.app.command;

import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A word after which another one must follow. Alone it does nothing and asks for it. */
abstract class FurtherWord implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    /** @param words of which one may follow */
    abstract String question(Set<String> words);

    @Override
    public final void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), question(spec.subcommands().keySet()));
    }
}
