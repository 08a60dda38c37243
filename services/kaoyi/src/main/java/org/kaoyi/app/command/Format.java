package org.kaoyi.app.command;

import org.kaoyi.app.CannotProceed;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The ledger and the form of a report: for people, or as JSON. */
final class Format {
    /** Forms that this version knows. */
    enum Form {
        TEXT,
        JSON,
        CSV
    }

    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Option(
            names = "--format",
            paramLabel = "text|json|csv",
            defaultValue = "text",
            description = "Form of the answer (default: text); --json is short for --format json.")
    private Form form = Form.TEXT;

    LedgerOptions ledger() {
        return ledger;
    }

    boolean json() {
        return ledger.json() || form == Form.JSON;
    }

    boolean csv() {
        return !ledger.json() && form == Form.CSV;
    }

    /**
     * For reports that are no table.
     *
     * @throws CannotProceed when a table is asked for
     */
    void requireNoTable(String report) {
        if (csv()) {
            throw CannotProceed.usage("The %s is no table; ask for it as text or json.".formatted(report));
        }
    }
}
