package org.kaoyi.app.command;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The ledger and the form of a report: for people, or as JSON. */
final class Format {
    /** Forms that this version knows. */
    enum Form {
        TEXT,
        JSON
    }

    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "Form of the answer (default: text); --json is short for --format json.")
    private Form form = Form.TEXT;

    LedgerOptions ledger() {
        return ledger;
    }

    boolean json() {
        return ledger.json() || form == Form.JSON;
    }
}
