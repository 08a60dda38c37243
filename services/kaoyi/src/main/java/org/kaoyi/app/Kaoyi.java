package org.kaoyi.app;

import org.kaoyi.app.command.CommandLineOfKaoyi;

/** Where the program starts. */
public final class Kaoyi {
    private Kaoyi() {}

    public static void main(String[] arguments) {
        // Nothing may call out: Axon would ask a server of its maker for newer versions.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        System.exit(CommandLineOfKaoyi.run(arguments));
    }
}
