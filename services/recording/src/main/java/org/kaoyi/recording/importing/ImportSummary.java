package org.kaoyi.recording.importing;

import java.util.List;

/**
 * What became of an import.
 *
 * @param files in the order in which they were imported
 * @param errors every row that was refused, by file and row
 * @param created in the order of creation; in a dry run, what would be
 * @param warnings of rows that went in, and may still not be what was meant
 * @param cases of a dry run: findings that would come of it, or become graver, gravest first
 * @param casesUnlisted how many more there are; -1 where there is too much to be compared before it is in
 * @param matched of a dry run: the authorities that rows were understood to name
 * @param dryRun whether nothing was added
 */
public record ImportSummary(
        List<FileSummary> files,
        List<RowError> errors,
        List<Created> created,
        List<RowError> warnings,
        List<ForeseenCase> cases,
        int casesUnlisted,
        List<MatchedName> matched,
        boolean dryRun) {
    private static final int OK = 0;
    private static final int PARTIAL = 3;

    public ImportSummary {
        files = List.copyOf(files);
        errors = List.copyOf(errors);
        created = List.copyOf(created);
        warnings = List.copyOf(warnings);
        cases = List.copyOf(cases);
        matched = List.copyOf(matched);
    }

    /** The same, with other errors listed. */
    public ImportSummary withErrors(List<RowError> listed) {
        return new ImportSummary(files, listed, created, warnings, cases, casesUnlisted, matched, dryRun);
    }

    /** Whether some rows were refused. */
    public boolean partial() {
        return !errors.isEmpty();
    }

    /** Of the command line: 0, or 3 where rows were refused. */
    public int exitCode() {
        return partial() ? PARTIAL : OK;
    }

    public long added() {
        return files.stream().mapToLong(FileSummary::added).sum();
    }
}
