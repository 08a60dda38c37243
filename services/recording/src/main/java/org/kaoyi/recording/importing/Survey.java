package org.kaoyi.recording.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
    /** 128 bits of SHA-256 name a file. */
    private static final int DIGEST_BYTES = 16;

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
        if (TableReader.isProbablyUtf8(file)) {
            QuestionTypes heard = types.another();
            try {
                Survey survey = read(file.inEncoding(StandardCharsets.UTF_8.name()), mappings, heard);
                types.takeOver(heard);
                return survey;
            } catch (ImportRefused e) {
                // It may be none in the end, which is said as what it is; and what else is wrong is found again.
            }
        }
        return read(file, mappings, types);
    }

    private static Survey read(ImportFile file, Mappings mappings, QuestionTypes types) {
        try (TableReader table = TableReader.open(file, mappings)) {
            // Nobody needs the other processor before the first row goes in.
            CompletableFuture<String> digest = CompletableFuture.supplyAsync(() -> digest(file));
            table.survey(types);
            return new Survey(
                    table.understood(file),
                    table.kind(),
                    known(digest),
                    table.notes(),
                    table.mapping(),
                    table.readWith());
        }
    }

    private static String known(CompletableFuture<String> digest) {
        try {
            return digest.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ImportRefused refused ? refused : e;
        }
    }

    /** The beginning of the hash of its bytes, by which the import is named. */
    static String digest(ImportFile file) {
        try (InputStream in = Files.newInputStream(file.path())) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, sha256).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(sha256.digest(), 0, DIGEST_BYTES);
        } catch (IOException e) {
            throw new ImportRefused(ImportFault.UNREADABLE, file.name(), 0, "The file can not be read: " + e, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
