package org.kaoyi.recording.readtext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.recording.readtext.ReadText.ReadStatement;
import org.kaoyi.testing.HostileArchive;

/** Which files are read as texts, what of them, and with what sentence the others are refused. */
class TextFileTest {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    @TempDir
    private Path folder;

    @Test
    void markdownKeepsCitationsAndFootnotesApart() throws IOException {
        ReadText read = read("chapter.md", """
                ---
                title: "The talk"
                lang: en-GB
                ---
                # In Moscow

                Mao proposed *three* stages [@C4, p. 3; see @K2]. Kim
                promised to study it.[^a] As @C1 has it, two armies a stage.

                ```
                not prose
                ```

                [^a]: AVPRF, f. 0102, op. 13,
                    d. 5, l. 146.
                """);
        assertThat(read.title()).isEqualTo("The talk");
        assertThat(read.language()).isEqualTo("en-GB");
        assertThat(read.statements())
                .containsExactly(
                        new ReadStatement("In Moscow", 1, List.of(), List.of(), List.of()),
                        new ReadStatement(
                                "Mao proposed three stages.", 2, List.of(), List.of("@C4, p. 3; see @K2"), List.of()),
                        new ReadStatement("Kim promised to study it.", 2, List.of("a"), List.of(), List.of()),
                        new ReadStatement(
                                "As @C1 has it, two armies a stage.", 2, List.of(), List.of("@C1"), List.of()));
        assertThat(read.notes()).containsEntry("a", "AVPRF, f. 0102, op. 13, d. 5, l. 146.");
    }

    @Test
    void aPageOfBrokenLinesIsPutTogetherAgain() throws IOException {
        StringBuilder page = new StringBuilder();
        for (int i = 1; i <= 7; i++) {
            page.append("毛澤東提出從朝鮮撤出志願軍的問題並說明了\n\n理由，金日成表示將會慎重地考慮這一個建\n\n議")
                    .append(i)
                    .append("。會談的其他內容因為檔案沒有公開而不得而知\n\n");
            page.append(i % 3 == 0 ? " " + (80 + i) + "\t學術論文 所以。\n\n" : "所以。\n\n");
        }
        ReadText read = read("page.txt", page.toString());
        assertThat(read.words().getFirst()).isEqualTo("毛澤東提出從朝鮮撤出志願軍的問題並說明了理由，金日成表示將會慎重地考慮這一個建議。");
        assertThat(read.words()).noneMatch(words -> words.contains("學術論文"));
        assertThat(read.statements().get(2).notes()).containsExactly("2");
        assertThat(read.words()).hasSize(14);
    }

    @Test
    void aDocumentGivesItsFootnotesCommentsAndAcceptedChanges() throws IOException {
        Path docx = Files.write(folder.resolve("chapter.docx"), document(body("""
                <w:p><w:r><w:t>Mao proposed </w:t></w:r><w:del w:id="1"><w:r><w:delText>four</w:delText></w:r></w:del>\
                <w:ins w:id="2"><w:r><w:t>three</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> stages.</w:t></w:r>\
                <w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t xml:space="preserve"> Kim agreed.</w:t></w:r>\
                <w:r><w:commentReference w:id="0"/></w:r></w:p>""")));
        ReadText read = TextFile.read(docx, "chapter.docx", null);
        assertThat(read.statements())
                .containsExactly(
                        new ReadStatement("Mao proposed three stages.", 1, List.of("2"), List.of(), List.of()),
                        new ReadStatement("Kim agreed.", 1, List.of(), List.of(), List.of("see K2")));
        assertThat(read.notes()).containsEntry("2", "PRC FMA 109-00828-05, 44-45");
        assertThat(read.remarks()).singleElement().asString().contains("1 insertions and 1 deletions");
    }

    @Test
    void aLanguageWithoutRulesIsSplitByGeneralOnesAndSaysSo() throws IOException {
        ReadText read = read("kapitel.txt", "Die Truppen verließen das Land. ".repeat(30));
        assertThat(read.statements()).hasSize(30);
        assertThat(read.remarks()).singleElement().asString().contains("general rules");
    }

    /** Too few words for a share; the days of German are ordinals. */
    @Test
    void threeSentencesOfAnotherLanguageAreToldFromEnglishToo() throws IOException {
        ReadText german = read(
                "notiz.txt",
                "Mao empfing Kim am 9. November 1957 in Moskau. Kim sagte, er werde es prüfen. Die Truppen gingen.");
        assertThat(german.words())
                .containsExactly(
                        "Mao empfing Kim am 9. November 1957 in Moskau.",
                        "Kim sagte, er werde es prüfen.",
                        "Die Truppen gingen.");
        assertThat(german.remarks()).singleElement().asString().contains("general rules");
        assertThat(read("note.txt", "Kim Il-sung met Mao Zedong. Zhou Enlai came too.")
                        .remarks())
                .isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsRead() throws IOException {
        Path huge = folder.resolve("huge.txt");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            // Sparse: it takes no room.
            file.setLength(TextLimits.FILE_BYTES_MAX + 1);
        }

        assertThatThrownBy(() -> TextFile.read(huge, "huge.txt", null))
                .isInstanceOf(TextRefused.class)
                .hasMessage(
                        "huge.txt: The file has 67108865 bytes; at most 67108864 are read. Leave pictures out, or give"
                                + " it by chapters.");
    }

    @Test
    void eachFileThatIsNoTextIsRefusedInOneSentence() throws IOException {
        refused("empty.txt", new byte[0], "is empty");
        refused("blank.txt", " \n\n ".getBytes(StandardCharsets.UTF_8), "holds no text");
        refused("big5.txt", "毛澤東在莫斯科會見金日成，提出撤軍。".repeat(20).getBytes(Charset.forName("Big5")), "Big5");
        refused("utf16.txt", "Mao".getBytes(StandardCharsets.UTF_16), "UTF-16");
        refused("binary.txt", new byte[] {'a', 0, 'b'}, "are no text");
        refused("scan.md", "%PDF-1.7".getBytes(StandardCharsets.UTF_8), "is a PDF");
        refused("text.rtf", "{\\rtf1}".getBytes(StandardCharsets.UTF_8), ".txt, .md and .docx");
        refused("damaged.docx", half(document(body("<w:p><w:r><w:t>Text.</w:t></w:r></w:p>"))), "damaged");
        refused("words.docx", "just words".getBytes(StandardCharsets.UTF_8), "no DOCX document");
        refused("nobody.docx", document("<w:document xmlns:w=\"" + WORD + "\"><w:body><w:p>"), "damaged");
        refused("pictures.docx", document(body("<w:p><w:r><w:drawing/></w:r></w:p>")), "pictures and no text");
        refused("locked.docx", encrypted(), "password");
        refused("old.docx", old(), "old Word format");
        refused(
                "bomb.docx",
                document(body("<w:p><w:r><w:t>" + " ".repeat(40_000_000) + "</w:t></w:r></w:p>")),
                "far more");
        assertThatThrownBy(() -> TextFile.read(folder.resolve("none.txt"), "none.txt", null))
                .isInstanceOf(TextRefused.class)
                .hasMessageContaining("no such file");
    }

    /** What is wrong with a damaged document stands behind the sentence, for the log of the operator. */
    @Test
    void aPackageWithoutPartsIsDamage() throws IOException {
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        empty.write(new byte[] {'P', 'K', 3, 4});
        try (ZipOutputStream zip = new ZipOutputStream(empty)) {
            zip.finish();
        }

        because("empty.docx", empty.toByteArray(), "the package is empty");
    }

    private void because(String name, byte[] bytes, String cause) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        assertThatThrownBy(() -> TextFile.read(file, name, null))
                .isInstanceOf(TextRefused.class)
                .hasMessageContaining("damaged")
                .cause()
                .hasMessage(cause);
    }

    /** Read as though the rest were not there, or refused; and nothing of it is laid anywhere. */
    @Test
    void entriesThatLeadOutOfADocumentAreLaidNowhere() throws IOException {
        Path sound = Files.write(
                folder.resolve("sound.docx"), document(body("<w:p><w:r><w:t>Kim agreed.</w:t></w:r></w:p>")));
        HostileArchive hostile = new HostileArchive();
        Path slipping = hostile.of(sound, folder.resolve("slipping.docx"));

        refused("slipping.docx", Files.readAllBytes(slipping), "damaged");

        assertThat(hostile.escaped(folder)).isEmpty();
    }

    private void refused(String name, byte[] bytes, String says) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        assertThatThrownBy(() -> TextFile.read(file, name, null))
                .as(name)
                .isInstanceOf(TextRefused.class)
                .hasMessageStartingWith(name + ": ")
                .hasMessageContaining(says);
    }

    /** What was deleted is not read, but the parser reads it. */
    @Test
    void a_document_that_is_nested_deeper_than_the_parser_goes_is_refused_with_what_helps() throws IOException {
        String tooDeep = "The document is nested too deep to be read. Take out the tables that stand in other tables.";

        refused("deep.docx", document(nested(WordStory.NESTING_MAX + 1)), tooDeep);
        String deleted =
                nested(WordStory.NESTING_MAX).replace("<w:t>", "<w:del>").replace("</w:t>", "<w:t/></w:del>");
        refused("deleted.docx", document(deleted), tooDeep);
        Path deepest = Files.write(folder.resolve("deepest.docx"), document(nested(WordStory.NESTING_MAX)));
        assertThat(TextFile.read(deepest, "deepest.docx", null).words()).containsExactly("Kim agreed.");
    }

    /** Its words lie so many elements deep. */
    private static String nested(int depth) {
        int around = depth - "document body p r t".split(" ").length;
        return body(
                "<w:tbl>".repeat(around) + "<w:p><w:r><w:t>Kim agreed.</w:t></w:r></w:p>" + "</w:tbl>".repeat(around));
    }

    private ReadText read(String name, String text) throws IOException {
        return TextFile.read(Files.writeString(folder.resolve(name), text), name, null);
    }

    static String body(String content) {
        return "<w:document xmlns:w=\"" + WORD + "\"><w:body>" + content + "</w:body></w:document>";
    }

    private static byte[] half(byte[] bytes) {
        return java.util.Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] encrypted() throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem();
                XWPFDocument document = new XWPFDocument()) {
            EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
            info.getEncryptor().confirmPassword("secret");
            try (java.io.OutputStream out = info.getEncryptor().getDataStream(files)) {
                document.write(out);
            } catch (java.security.GeneralSecurityException e) {
                throw new IOException(e);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] old() throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "WordDocument");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    static byte[] document(String main) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/word/document.xml" ContentType="%1$sdocument.main+xml"/>\
                    <Override PartName="/word/footnotes.xml" ContentType="%1$sfootnotes+xml"/>\
                    <Override PartName="/word/comments.xml" ContentType="%1$scomments+xml"/></Types>""".formatted(type));
            entry(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
                    Target="word/document.xml"/></Relationships>""");
            entry(zip, "word/document.xml", main);
            entry(zip, "word/_rels/document.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" \
                    Target="comments.xml"/><Relationship Id="r2" \
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" \
                    Target="footnotes.xml"/></Relationships>""");
            entry(
                    zip,
                    "word/footnotes.xml",
                    "<w:footnotes xmlns:w=\"" + WORD + "\"><w:footnote w:id=\"2\"><w:p><w:r><w:t>"
                            + "PRC FMA 109-00828-05, 44-45</w:t></w:r></w:p></w:footnote></w:footnotes>");
            entry(
                    zip,
                    "word/comments.xml",
                    "<w:comments xmlns:w=\"" + WORD + "\"><w:comment w:id=\"0\"><w:p><w:r><w:t>"
                            + "see K2</w:t></w:r></w:p></w:comment></w:comments>");
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
