package org.kaoyi.app.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.readingroom.publishing.Form;
import org.kaoyi.readingroom.publishing.Publication;
import org.kaoyi.readingroom.publishing.document.Document;
import org.kaoyi.readingroom.publishing.note.NoteHabit;
import org.kaoyi.readingroom.publishing.table.WorkbookFile;
import org.kaoyi.readingroom.wording.Language;
import picocli.CommandLine.Option;

/** Where a publication goes, and in which language and habit it is printed. */
final class Printing {
    /** After each it is looked whether standard output still takes anything. */
    private static final int BLOCK_BYTES = 64 * 1024;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write here instead of to standard output; whole or not at all.")
    private @Nullable Path out;

    @Option(
            names = "--language",
            paramLabel = "en|zh-Hant|ko|ru",
            defaultValue = "en",
            description = "Language of html and docx (default: en).")
    private String language = "en";

    @Option(
            names = "--notes",
            paramLabel = "en|zh-Hant|ko|ru",
            description =
                    "Notes as journals of this language print them: Chicago's, or the archive notes of Chinese, Korean and Russian ones (default: as --language).")
    private @Nullable String notes;

    @Nullable
    Path out() {
        return out;
    }

    Language language() {
        return Language.tagged(language)
                .orElseThrow(() -> CannotProceed.usage(
                        "There are no words in the language \"%s\"; there are %s.".formatted(language, languages())));
    }

    NoteHabit habit() {
        String asked = notes;
        return asked == null
                ? NoteHabit.of(language())
                : NoteHabit.tagged(asked)
                        .orElseThrow(
                                () -> CannotProceed.usage("There are no notes in the habit of \"%s\"; there are %s."
                                        .formatted(asked, languages())));
    }

    private static String languages() {
        return Arrays.stream(Language.values()).map(Language::tag).collect(Collectors.joining(", "));
    }

    /** @throws CannotProceed when the language or the habit of notes is none, whether the form needs them or not */
    void requireKnownWords() {
        language();
        habit();
    }

    /** Before anything is read: a workbook on a terminal helps nobody. */
    void requirePlace(boolean text, String form) {
        if (out == null && !text) {
            throw CannotProceed.usage(
                    "%s is no text for a terminal; say where it goes with --out FILE.".formatted(form));
        }
    }

    /** @throws CannotProceed when it does not fit the form, or can not be written */
    void print(Publication publication, Form form) {
        try {
            write(target -> publication.write(form, target));
            tellCut(publication);
        } catch (Document.TooLong | WorkbookFile.TooLarge | Publication.NotInThisForm e) {
            throw CannotProceed.usage(String.valueOf(e.getMessage()));
        }
    }

    /** A cut cell has a mark; who looks at no cell is told too. */
    static void tellCut(Publication publication) {
        if (publication.cut() > 0) {
            Output.note(
                    publication.cut() == 1
                            ? "%d cell was cut, with a mark at its end: a spreadsheet's holds 32,767 characters. csv and ndjson have it whole."
                            : "%d cells were cut, with a mark at their ends: a spreadsheet's holds 32,767 characters. csv and ndjson have them whole.",
                    publication.cut());
        }
    }

    /** Writes bytes where they were asked for. */
    void write(WholeFile.Bytes content) {
        if (out != null) {
            WholeFile.writeBytes(out, content);
            Output.note("Written to %s", out);
            return;
        }
        print(content, System.out);
    }

    /** Whole, or until standard output takes nothing any more, which the end of the program tells of whatever was printed. */
    static void print(WholeFile.Bytes content, PrintStream standard) {
        try {
            OutputStream watched = new BufferedOutputStream(new WatchedOutput(standard), BLOCK_BYTES);
            content.to(watched);
            watched.flush();
        } catch (IOException e) {
            if (!standard.checkError()) {
                throw new UncheckedIOException(e);
            }
        } catch (RuntimeException e) { // what writes tables wraps what the disk says
            if (!standard.checkError()) {
                throw e;
            }
        }
    }
}
