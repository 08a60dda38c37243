package org.kaoyi.readingroom.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.kaoyi.readingroom.publishing.document.Block;
import org.kaoyi.readingroom.publishing.document.Document;
import org.kaoyi.readingroom.publishing.document.DocxFile;
import org.kaoyi.readingroom.publishing.document.HtmlFile;
import org.kaoyi.readingroom.publishing.document.Run;

/** An editor opens what a historian sends: notes are notes, and every script is in its own font. */
class DocumentsTest {
    private static final String EVIL = "<script>alert('x')</script> & \"co\"";

    private static Document document() {
        return new Document.Draft()
                .heading(1, Run.of("Withdrawal"))
                .paragraph(List.of(
                        Run.of("Mao named "),
                        Run.given("三個階段", "zh-Hant"),
                        Run.note("《會談記錄》，檔號 109-00828-05。"),
                        Run.of(", Kim "),
                        Run.given("세 단계", null),
                        Run.of(", and Puzanov "),
                        Run.given("три этапа", "ru"),
                        Run.note("АВПРФ. Ф. 0102.")))
                .item(List.of(Run.of(EVIL)))
                .add(new Block.Grid(
                        List.of(List.of(Run.of("Question")), List.of(Run.strong("C1"))),
                        List.of(List.of(List.of(Run.of("stages")), List.of(Run.of("three"))))))
                .document("Withdrawal", "en", true);
    }

    private static byte[] docx() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DocxFile.write(document(), bytes);
        return bytes.toByteArray();
    }

    private static String part(byte[] docx, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), UTF_8);
                }
            }
        }
        throw new AssertionError("no part " + name);
    }

    @Test
    void footnotesAreRealOnes() throws IOException {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(docx()))) {
            List<String> notes = read.getFootnotes().stream()
                    .filter(note -> note.getId().signum() > 0) // the others are the lines above notes
                    .map(XWPFFootnote::getParagraphs)
                    .map(paragraphs -> paragraphs.getFirst().getText().strip())
                    .toList();

            assertThat(notes).hasSize(2);
            assertThat(notes.getFirst()).contains("檔號 109-00828-05");
            assertThat(notes.getLast()).contains("Ф. 0102");
            assertThat(part(docx(), "word/document.xml")).contains("<w:footnoteReference");
        }
    }

    @Test
    void everyScriptIsInTheFontOfItsLanguage() throws IOException {
        String text = part(docx(), "word/document.xml");

        assertThat(text).containsPattern("eastAsia=\"PMingLiU\".{0,300}三個階段");
        assertThat(text).containsPattern("eastAsia=\"Batang\".{0,300}세 단계");
        assertThat(text).containsPattern("<w:lang [^>]*w:val=\"ru-RU\"[^>]*/>.{0,200}три этапа");
        assertThat(part(docx(), "word/styles.xml")).contains("Times New Roman");
    }

    @Test
    void theHeadOfATableIsRepeatedAndAWideTableLiesAcross() throws IOException {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(docx()))) {
            XWPFTable table = read.getTables().getFirst();

            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("three");
            assertThat(part(docx(), "word/document.xml")).contains("w:orient=\"landscape\"");
        }
    }

    @Test
    void aPageNeedsNothingElseAndPassesNoMarkupOn() throws IOException {
        StringWriter page = new StringWriter();
        HtmlFile.write(document(), page);

        assertThat(page.toString())
                .startsWith("<!DOCTYPE html>")
                .contains("<span lang=\"zh-Hant\">三個階段</span><sup><a id=\"r1\" href=\"#n1\"")
                .contains("<li id=\"n2\"><span lang=\"und-Cyrl\">АВПРФ. Ф. 0102.</span>")
                .contains("<th scope=\"col\">Question</th>")
                .contains("@page")
                .doesNotContain("<script", "src=", "http");
    }

    @Test
    void whatIsTooLongIsRefusedAndNotCut() {
        Document.Draft draft = new Document.Draft();
        for (int i = 0; i < Document.BLOCKS_MAX; i++) {
            draft.paragraph("one more");
        }

        assertThatThrownBy(() -> draft.paragraph("too much"))
                .isInstanceOf(Document.TooLong.class)
                .hasMessageContaining("occasion");
    }

    @Test
    void signsThatAFileCanNotHoldAreSeenToBeMissing() throws IOException {
        Document document = new Document.Draft().paragraph("a\u0001b\uD800c").document("t", "en", false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DocxFile.write(document, bytes);

        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(read.getParagraphs().getFirst().getText()).isEqualTo("a\uFFFDb\uFFFDc");
        }
    }
}
