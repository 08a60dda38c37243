package org.kaoyi.recording.readtext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.recording.readtext.ReadText.ReadStatement;

/** Reads a text file into statements: {@code .txt}, {@code .md}, {@code .docx}. */
public final class TextFile {
    private TextFile() {}

    /**
     * @param name what the file is called in messages
     * @param language BCP 47 tag that the user gives, or null where the file or its letters decide
     * @throws TextRefused when it can not be read as a text; the message says how to mend it
     */
    public static ReadText read(Path path, String name, @Nullable String language) {
        Manuscript manuscript = manuscript(path, name);
        String all = manuscript.paragraphs().stream().map(Paragraph::words).collect(Collectors.joining("\n"));
        if (all.isBlank()) {
            throw new TextRefused(name, TextFault.NO_TEXT);
        }
        String named = language != null ? language : manuscript.language();
        Script whole = named != null ? Script.ofLanguage(named) : Script.of(all);
        List<String> remarks = new ArrayList<>(manuscript.remarks());
        if (whole == Script.OTHER) {
            remarks.add(
                    "The text is in none of the languages whose rules are known (English, Chinese, Korean, Russian); it is split by general rules.");
        }
        List<ReadStatement> statements = statements(manuscript.paragraphs(), whole);
        if (statements.size() > TextLimits.STATEMENTS_MAX) {
            throw new TextRefused(name, TextFault.TOO_MANY_SENTENCES, statements.size(), TextLimits.STATEMENTS_MAX);
        }
        String tag = named != null ? named : whole.language();
        return new ReadText(manuscript.title(), tag, statements, manuscript.notes(), remarks);
    }

    private static Manuscript manuscript(Path path, String name) {
        byte[] bytes = bytes(path, name);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".docx")) {
            return WordDocument.read(name, path, bytes);
        }
        if (PlainText.begins(bytes, 'P', 'K', 3, 4)
                || PlainText.begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)
                || (PlainText.begins(bytes, '{', '\\', 'r', 't', 'f') && !lower.endsWith(".rtf"))) {
            throw new TextRefused(name, TextFault.WORD_PROCESSOR);
        }
        if (lower.endsWith(".md") || lower.endsWith(".markdown")) {
            return MarkdownText.read(name, bytes);
        }
        if (lower.endsWith(".txt") || lower.endsWith(".text")) {
            return PlainText.read(name, bytes);
        }
        throw new TextRefused(name, TextFault.OTHER_FORM);
    }

    private static byte[] bytes(Path path, String name) {
        try {
            if (Files.isDirectory(path)) {
                throw new TextRefused(name, TextFault.FOLDER);
            }
            if (!Files.isRegularFile(path)) {
                throw new TextRefused(name, TextFault.MISSING);
            }
            long size = Files.size(path);
            if (size == 0) {
                throw new TextRefused(name, TextFault.EMPTY);
            }
            if (size > TextLimits.FILE_BYTES_MAX) {
                throw new TextRefused(name, TextFault.TOO_LARGE, size, TextLimits.FILE_BYTES_MAX);
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new TextRefused(name, TextFault.UNREADABLE, e.toString()).because(e);
        }
    }

    private static List<ReadStatement> statements(List<Paragraph> paragraphs, Script whole) {
        List<ReadStatement> statements = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            Script own = Script.of(paragraph.words());
            // A quotation of another script is split by its own rules; a Latin one is no reason to leave the text's.
            Script script = own == Script.OTHER || whole == Script.OTHER ? whole : own;
            for (SentenceSplitter.Span span : new SentenceSplitter(script).split(paragraph.words())) {
                statements.add(statement(paragraph, span, i + 1));
            }
        }
        return statements;
    }

    private static ReadStatement statement(Paragraph paragraph, SentenceSplitter.Span span, int number) {
        return new ReadStatement(
                paragraph.words().substring(span.from(), span.to()),
                number,
                keys(paragraph, span, Mark.Kind.NOTE),
                keys(paragraph, span, Mark.Kind.CITATION),
                keys(paragraph, span, Mark.Kind.COMMENT));
    }

    /** A mark right after a sentence belongs to it. */
    private static List<String> keys(Paragraph paragraph, SentenceSplitter.Span span, Mark.Kind kind) {
        return paragraph.marks().stream()
                .filter(mark -> mark.kind() == kind
                        && mark.at() > span.from() - (span.from() == 0 ? 1 : 0)
                        && mark.at() <= span.to())
                .map(Mark::key)
                .distinct()
                .toList();
    }
}
