package org.kaoyi.recording.importing;

/**
 * How to import.
 *
 * @param dryRun check everything and add nothing
 * @param createMissing create occasions, questions, sources and authorities that rows name and the ledger does not hold
 * @param mapping of other headings to ours
 * @param actor who imports
 * @param via by what, such as {@code import}
 */
public record ImportOptions(boolean dryRun, boolean createMissing, Mapping mapping, String actor, String via) {
    private static final String VIA = "import";

    /** Adds rows as they are. */
    public static ImportOptions by(String actor) {
        return new ImportOptions(false, false, Mapping.NONE, actor, VIA);
    }

    public ImportOptions dry() {
        return new ImportOptions(true, createMissing, mapping, actor, via);
    }

    public ImportOptions creatingMissing() {
        return new ImportOptions(dryRun, true, mapping, actor, via);
    }

    public ImportOptions mapped(Mapping other) {
        return new ImportOptions(dryRun, createMissing, other, actor, via);
    }
}
