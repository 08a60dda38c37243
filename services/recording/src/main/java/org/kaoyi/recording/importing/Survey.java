package org.kaoyi.recording.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.kaoyi.recording.drafting.TableKind;

/**
 * A file read once to its end before anything is written: it is well formed, its kind is known, and the answers of its claims
 * are there to infer the types of questions from.
 *
 * @param digest names the import in the metadata of its events: the same bytes are the same import
 * @param notes what was noticed of the file as a whole
 * @param mapping by which it was read
 */
record Survey(ImportFile file, TableKind kind, String digest, List<String> notes, Mapping mapping, ReadWith readWith) {
    /** Where a sheet tells what it is. */
    private static final long HEADING_ROW = 1;

    /**
     * Of a file; of a workbook each sheet that is a table of ours. A sheet whose headings are not ours, such as one of notes, is named and not
     * read, unless it is the first.
     *
     * @throws ImportRefused when the file can not be imported at all
     */
    static List<Survey> all(ImportFile file, Mappings mappings, QuestionTypes types) {
        Survey first = of(file, mappings, types);
        if (!file.isWorkbook()) {
            return List.of(first);
        }
        List<String> sheets = SheetRows.names(file);
        List<Survey> surveys = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (String sheet : sheets.subList(1, sheets.size())) {
            try {
                surveys.add(of(file.sheet(sheet), mappings, types));
            } catch (ImportRefused e) {
                if (e.row() > HEADING_ROW) {
                    throw e;
                }
                unread.add("\"%s\" (%s)".formatted(sheet, firstSentence(e.reason())));
            }
        }
        surveys.addFirst(
                unread.isEmpty()
                        ? first
                        : first.noting("the sheet \"%s\" was read; not read: %s"
                                .formatted(sheets.getFirst(), String.join(", ", unread))));
        return List.copyOf(surveys);
    }

    private static String firstSentence(String reason) {
        int end = reason.indexOf(". ");
        return end < 0 ? reason : reason.substring(0, end);
    }

    private Survey noting(String note) {
        List<String> more = new ArrayList<>(List.of(note));
        more.addAll(notes);
        return new Survey(file, kind, digest, List.copyOf(more), mapping, readWith);
    }

    /** @throws ImportRefused when the file can not be imported at all */
    static Survey of(ImportFile file, Mappings mappings, QuestionTypes types) {
        if (!TableReader.isProbablyUtf8(file)) {
            return read(file, mappings, types);
        }
        QuestionTypes heard = types.another();
        try {
            Survey survey = read(file.inEncoding(StandardCharsets.UTF_8.name()), mappings, heard);
            types.takeOver(heard);
            return survey;
        } catch (ImportRefused e) {
            // What is wrong with a row of a file that turns out to be in another encoding may be right in that one.
            if (e.fault() != ImportFault.ENCODING && TableReader.isUtf8(file)) {
                throw e;
            }
        }
        return read(file, mappings, types);
    }

    private static Survey read(ImportFile file, Mappings mappings, QuestionTypes types) {
        try (TableReader table = TableReader.open(file, mappings);
                FileDigest digest = FileDigest.begin(file)) {
            table.survey(types);
            return new Survey(
                    table.understood(file),
                    table.kind(),
                    digest.known(),
                    table.notes(),
                    table.mapping(),
                    table.readWith());
        }
    }
}
