package org.kaoyi.recording.importing;

/**
 * How to import.
 *
 * @param dryRun check everything and add nothing
 * @param createMissing create occasions, questions, sources and authorities that rows name and the ledger does not hold
 * @param mapping of other headings to ours
 * @param actor who imports
 * @param via by what, such as {@code import}
 * @param namesFiles whether a table may name files of this machine, as one of texts does
 */
public record ImportOptions(
        boolean dryRun, boolean createMissing, Mapping mapping, String actor, String via, boolean namesFiles) {
    private static final String VIA = "import";

    /** Of tables that lie on this machine, and may name files there. */
    public ImportOptions(boolean dryRun, boolean createMissing, Mapping mapping, String actor, String via) {
        this(dryRun, createMissing, mapping, actor, via, true);
    }

    /** Adds rows as they are. */
    public static ImportOptions by(String actor) {
        return new ImportOptions(false, false, Mapping.NONE, actor, VIA);
    }

    public ImportOptions dry() {
        return new ImportOptions(true, createMissing, mapping, actor, via, namesFiles);
    }

    public ImportOptions creatingMissing() {
        return new ImportOptions(dryRun, true, mapping, actor, via, namesFiles);
    }

    public ImportOptions mapped(Mapping other) {
        return new ImportOptions(dryRun, createMissing, other, actor, via, namesFiles);
    }

    /** Of tables that were sent: whoever sends one may not have files of this machine read. */
    public ImportOptions ofSentTables() {
        return new ImportOptions(dryRun, createMissing, mapping, actor, via, false);
    }
}
