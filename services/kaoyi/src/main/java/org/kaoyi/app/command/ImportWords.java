package org.kaoyi.app.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kaoyi.recording.importing.FileSummary;
import org.kaoyi.recording.importing.ForeseenCase;
import org.kaoyi.recording.importing.ImportSummary;
import org.kaoyi.recording.importing.ReadWith;
import org.kaoyi.recording.importing.RowError;

/** Tells what became of an import: one JSON value, or lines for people. */
final class ImportWords {
    /** Of what --create-missing made; a register of names would scroll everything else away. */
    private static final int CREATED_SHOWN = 20;

    /** More refused rows than this are looked at in the errors file, not on a terminal. */
    private static final int ERRORS_SHOWN = 20;

    /** So much of its id tells an import from others, and fits on a line. */
    private static final int IMPORT_SHOWN = 8;

    private final Output output = new Output();
    private final boolean json;
    private final @Nullable Path errorsFile;

    ImportWords(boolean json, @Nullable Path errorsFile) {
        this.json = json;
        this.errorsFile = errorsFile;
    }

    void say(ImportSummary summary) {
        if (json) {
            output.json(summary);
            return;
        }
        String added = summary.dryRun() ? "would be added" : "added";
        for (FileSummary file : summary.files()) {
            output.line(
                    "%s (%s): %d %s, %d %s, %d already there, %d refused",
                    file.file(),
                    file.kindLabel(),
                    file.rows(),
                    file.rows() == 1 ? "row" : "rows",
                    file.added(),
                    added,
                    file.alreadyThere(),
                    file.refused());
            file.notes().forEach(note -> output.line("  %s", note));
            sayColumns(file.readWith());
            if (!summary.dryRun() && file.added() > 0) {
                output.line(
                        "  import %s; to take it back: kaoyi retract import %s --reason WHY",
                        file.importId(), file.importId().substring(0, IMPORT_SHOWN));
            }
        }
        summary.created().stream()
                .limit(CREATED_SHOWN)
                .forEach(created -> output.line(
                        "%s %s \"%s\"%s",
                        summary.dryRun() ? "would create" : "created",
                        created.what(),
                        created.id(),
                        created.note().isEmpty() ? "" : ": " + created.note()));
        if (summary.created().size() > CREATED_SHOWN) {
            output.line("  and %d more; --json lists all", summary.created().size() - CREATED_SHOWN);
        }
        summary.matched()
                .forEach(match -> output.line(
                        "understood: %s %s (%s)%s, %d %s",
                        match.kind(),
                        match.id(),
                        match.name(),
                        match.written().isEmpty() ? "" : " for \"" + String.join("\", \"", match.written()) + "\"",
                        match.rows(),
                        match.rows() == 1 ? "row" : "rows"));
        summary.warnings().forEach(warning -> output.line("note: %s", words(warning)));
        sayErrors(summary);
        sayCases(summary);
        if (summary.dryRun()) {
            output.line("Nothing was recorded: this was a dry run.");
        }
    }

    private void sayColumns(ReadWith read) {
        if (!read.fields().isEmpty()) {
            output.line("  columns: %s", MappingsCommand.words(read.fields()));
        }
        if (!read.ignored().isEmpty()) {
            output.line("  not imported: %s", String.join(", ", read.ignored()));
        }
        if (!read.constants().isEmpty()) {
            output.line("  in every row: %s", MappingsCommand.words(read.constants()));
        }
        if (read.kept() != null) {
            output.line(
                    "  by the mapping kept for these headings (forget it: kaoyi mappings --forget %s; or give another with --map)",
                    read.kept());
        }
    }

    private void sayCases(ImportSummary summary) {
        for (ForeseenCase found : summary.cases()) {
            output.line(
                    "would find: %s%s · %s · %s%s: %s",
                    found.grade(),
                    found.kinds().isEmpty() ? "" : " (" + String.join(", ", found.kinds()) + ")",
                    found.occasion(),
                    found.question(),
                    found.scope() == null ? "" : " [" + found.scope() + "]",
                    String.join(" | ", found.values()));
        }
        if (summary.casesUnlisted() > 0) {
            output.line("and %d findings more", summary.casesUnlisted());
        }
        if (summary.casesUnlisted() < 0) {
            output.line("The occasions hold too many claims to foresee the cases; the report tells when they are in.");
        }
    }

    private void sayErrors(ImportSummary summary) {
        summary.errors().stream().limit(ERRORS_SHOWN).forEach(error -> output.line("refused: %s", words(error)));
        int hidden = summary.errors().size() - ERRORS_SHOWN;
        if (hidden > 0) {
            output.line(
                    "and %d more; %s",
                    hidden, errorsFile == null ? "--errors FILE writes them all" : "all are in " + errorsFile);
        }
    }

    static String words(RowError error) {
        String where = error.column().isEmpty() ? "" : ", column " + error.column();
        String value = error.value().isEmpty() ? "" : " \"" + error.value() + "\"";
        return "%s, row %d%s%s: %s".formatted(error.file(), error.row(), where, value, error.reason());
    }
}
