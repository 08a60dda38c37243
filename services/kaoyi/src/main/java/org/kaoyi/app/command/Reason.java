package org.kaoyi.app.command;

import picocli.CommandLine.Option;

/** Why something that stands is to stand otherwise; nobody does that without a word. */
final class Reason {
    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why, in a few words.")
    private String words = "";

    String words() {
        return words;
    }
}
