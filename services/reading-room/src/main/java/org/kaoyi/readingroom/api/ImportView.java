package org.kaoyi.readingroom.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.recording.drafting.TableKind;
import org.kaoyi.recording.importing.Created;
import org.kaoyi.recording.importing.FileSummary;
import org.kaoyi.recording.importing.ForeseenCase;
import org.kaoyi.recording.importing.ImportFault;
import org.kaoyi.recording.importing.ImportRetraction;
import org.kaoyi.recording.importing.ImportSummary;
import org.kaoyi.recording.importing.MatchedName;
import org.kaoyi.recording.importing.ReadWith;
import org.kaoyi.recording.importing.RowError;
import org.kaoyi.recording.uploading.Reading;
import org.kaoyi.recording.uploading.Refused;
import org.kaoyi.recording.uploading.Upload;

/**
 * A file that was sent to be imported.
 *
 * @param id of the import that it makes: the same bytes are the same import
 * @param state {@code checking}, {@code checked}, {@code refused}, {@code importing}, {@code interrupted}, {@code imported} or {@code taken-back}
 * @param at when it was sent, or last looked at anew (ISO 8601)
 * @param rows that were begun
 * @param kind of table that was asked for; null where the headings decide
 * @param encoding that was asked for; null where the file tells it
 * @param createMissing whether what rows name and the ledger does not hold is created
 * @param found what the dry run found or the import did; null before the first end
 * @param refused why it can not be imported as it is, or null
 * @param retracted what its retraction did, or null
 * @param failure why it was interrupted, or null
 */
public record ImportView(
        String id,
        String name,
        long bytes,
        String by,
        String at,
        String state,
        long rows,
        @Nullable String kind,
        @Nullable String encoding,
        boolean createMissing,
        Map<String, String> fields,
        Map<String, String> constants,
        Set<String> ignored,
        @Nullable Found found,
        @Nullable RefusedView refused,
        ImportRetraction.@Nullable Retracted retracted,
        @Nullable String failure) {

    /**
     * What a dry run found or an import did.
     *
     * @param dryRun whether nothing was added
     * @param errorCount of which at most a thousand are listed; all of them are in the table of errors
     * @param matched of a dry run: the agents, places and terms that rows were understood to name
     * @param created in the order of creation; in a dry run, what would be
     * @param warnings of rows that go in, and may still not be what was meant
     * @param cases of a dry run: findings that would come of it, or become graver, gravest first
     * @param casesUnlisted how many more there are; -1 where there is too much to be compared before it is in
     */
    public record Found(
            boolean dryRun,
            List<FileView> files,
            long errorCount,
            List<RowError> errors,
            List<MatchedName> matched,
            List<Created> created,
            List<RowError> warnings,
            List<ForeseenCase> cases,
            int casesUnlisted) {
        static Found of(ImportSummary it, long errorCount) {
            return new Found(
                    it.dryRun(),
                    it.files().stream().map(FileView::of).toList(),
                    errorCount,
                    it.errors(),
                    it.matched(),
                    it.created(),
                    it.warnings(),
                    it.cases(),
                    it.casesUnlisted());
        }
    }

    /**
     * What became of one table, the file or a sheet of it, or of an exported log.
     *
     * @param kind of table, such as {@code claims}, or {@code log}
     * @param notes what was noticed of it as a whole: its encoding, formulas, days, fields that are not understood
     * @param readWith how its columns were understood
     */
    public record FileView(
            String file,
            String kind,
            long rows,
            long added,
            long alreadyThere,
            long refused,
            List<String> notes,
            ReadWith readWith) {
        static FileView of(FileSummary it) {
            return new FileView(
                    it.file(),
                    it.kindLabel(),
                    it.rows(),
                    it.added(),
                    it.alreadyThere(),
                    it.refused(),
                    it.notes(),
                    it.readWith());
        }
    }

    /**
     * Why a file can not be imported as it is.
     *
     * @param fault of what kind it is, such as {@code encoding} or {@code headings}; null of one that an earlier release refused
     * @param reason the particulars, in English
     * @param row as a spreadsheet counts; 0 where no row is at fault
     * @param kind as what the table was looked at; null where its headings are not at fault
     * @param headings that are to be mapped; empty where they are not at fault
     * @param columns of that kind of table, the required first
     * @param suggestions heading to the column that it is, or probably is
     */
    public record RefusedView(
            @Nullable String fault,
            String reason,
            long row,
            @Nullable String kind,
            List<String> headings,
            List<String> columns,
            Map<String, String> suggestions) {
        static RefusedView of(Refused it) {
            TableKind kind = it.kind();
            ImportFault fault = it.fault();
            return new RefusedView(
                    fault == null ? null : fault.label(),
                    it.reason(),
                    it.row(),
                    label(kind),
                    it.headings(),
                    kind == null ? List.of() : kind.columns(),
                    it.suggestions());
        }
    }

    public static ImportView of(Upload it) {
        Reading reading = it.reading();
        ImportSummary summary = it.summary();
        Refused refused = it.refused();
        return new ImportView(
                it.id(),
                it.name(),
                it.bytes(),
                it.by(),
                it.at().toString(),
                it.state().label(),
                it.rows(),
                label(reading.kind()),
                reading.encoding(),
                reading.createMissing(),
                reading.fields(),
                reading.constants(),
                reading.ignored(),
                summary == null ? null : Found.of(summary, it.errors()),
                refused == null ? null : RefusedView.of(refused),
                it.retracted(),
                it.failure());
    }

    private static @Nullable String label(@Nullable TableKind kind) {
        return kind == null ? null : kind.label();
    }
}
