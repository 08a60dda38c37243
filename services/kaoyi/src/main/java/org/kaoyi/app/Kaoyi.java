package org.kaoyi.app;

import java.util.Optional;
import org.kaoyi.app.command.CommandLineOfKaoyi;

/** Where the program starts. */
public final class Kaoyi {
    private Kaoyi() {}

    public static void main(String[] arguments) {
        // Nothing may call out: Axon would ask a server of its maker for newer versions.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        ShellLetters.writeAll();
        Optional<String> unfit = ShellLetters.lost(arguments).or(() -> LogSettings.unknown(System.getenv()));
        unfit.ifPresent(System.err::println);
        StandardOutput output = StandardOutput.taken();
        int code = unfit.isPresent() ? ExitCode.USAGE.number() : CommandLineOfKaoyi.run(arguments);
        Optional<String> cutShort = output.cutShort();
        cutShort.ifPresent(System.err::println);
        // Who watches for a damaged ledger is to hear of that, whatever became of the report.
        boolean damaged = code == ExitCode.INTEGRITY_FAILURE.number();
        System.exit(cutShort.isPresent() && !damaged ? ExitCode.NOT_REACHABLE.number() : code);
    }
}
