package org.kaoyi.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoyi.app.CannotProceed;

/**
 * Which options of an import were given, and whether they have anything to do with its files: one that would do nothing is refused, since
 * whoever gave it expects something of it.
 */
record FittingOptions(
        boolean kind, boolean map, boolean encoding, boolean createMissing, boolean merge, boolean errors) {
    private static final String EXPORTED_LOG = ".ndjson";

    /** Forms that say themselves in which letters they are written. */
    private static final List<String> SELF_DESCRIBING =
            List.of(EXPORTED_LOG, ".xlsx", ".xlsm", ".xml", ".tei", ".json");

    static boolean isLog(Path file) {
        return endsWith(file, EXPORTED_LOG);
    }

    /**
     * Of a log that is taken as it is.
     *
     * @throws CannotProceed at the first option that does nothing
     */
    void requireFit(Path log) {
        if (merge) {
            throw CannotProceed.usage(
                    "The log of an RO-Crate is taken as it is. To record its events beside others, unpack it, and give the .ndjson file that is in it with --merge.");
        }
        if (errors) {
            throw CannotProceed.usage(
                    "--errors lists rows that are refused, and an exported log is taken as a whole or not at all. Leave it out, or record the events of an .ndjson export anew with --merge.");
        }
        ofTables().ifPresent(option -> {
            throw CannotProceed.usage("%s is for tables, and the exported log %s is taken as it is. Leave it out."
                    .formatted(option, log));
        });
    }

    /**
     * Of tables, and of logs whose events are decided on anew.
     *
     * @throws CannotProceed at the first option that does nothing
     */
    void requireFit(List<Path> files) {
        if (merge && files.stream().noneMatch(FittingOptions::isLog)) {
            throw CannotProceed.usage(
                    "--merge is for the events of an .ndjson export, and none is given. Tables are recorded beside what the ledger holds without it.");
        }
        if (files.stream().allMatch(FittingOptions::isLog)) {
            ofTables().ifPresent(option -> {
                throw CannotProceed.usage(
                        "%s is for tables, and the events of an .ndjson export are decided on as they were recorded. Leave it out."
                                .formatted(option));
            });
        }
        if (encoding
                && files.stream().allMatch(file -> SELF_DESCRIBING.stream().anyMatch(end -> endsWith(file, end)))) {
            throw CannotProceed.usage(
                    "--encoding is for csv and tsv files, and none is given: the others say themselves how they are written. Leave it out.");
        }
    }

    private Optional<String> ofTables() {
        return Stream.of(
                        kind ? "--kind" : "",
                        map ? "--map" : "",
                        encoding ? "--encoding" : "",
                        createMissing ? "--create-missing" : "")
                .filter(option -> !option.isEmpty())
                .findFirst();
    }

    private static boolean endsWith(Path file, String end) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(end);
    }
}
