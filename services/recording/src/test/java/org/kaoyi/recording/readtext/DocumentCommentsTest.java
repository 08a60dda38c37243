package org.kaoyi.recording.readtext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.recording.readtext.ReadText.ReadStatement;

/** A manuscript comes back with a comment at each sentence, and with all else as its author left it. */
class DocumentCommentsTest {
    private static final long SEED = Long.getLong("kaoyi.seed", System.nanoTime());
    private static final int DOCUMENTS = 60;

    @TempDir
    private Path folder;

    @Test
    void eachSentenceHasItsCommentAndTheLayoutNotesAndTrackedChangesStay() throws Exception {
        Path manuscript = written("""
                <w:p><w:pPr><w:pStyle w:val="Heading1"/><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>\
                <w:r><w:t>In Moscow</w:t></w:r></w:p>\
                <w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Mao proposed </w:t></w:r>\
                <w:del w:id="1" w:author="A"><w:r><w:delText>four</w:delText></w:r></w:del>\
                <w:ins w:id="2" w:author="A"><w:r><w:t>three</w:t></w:r></w:ins>\
                <w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve"> stages [@C1, p. 3]. Kim</w:t></w:r>\
                <w:r><w:t xml:space="preserve"> agreed.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>\
                <w:r><w:commentReference w:id="0"/></w:r></w:p>\
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>A cell.</w:t><w:tab/><w:t>Another sentence.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
                <w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>""");
        ReadText read = TextFile.read(manuscript, "chapter.docx", null);

        Path commented = commented(manuscript, read);

        String main = part(commented, "word/document.xml");
        assertThat(wordsOfComments(main).values())
                .containsExactly(
                        "In Moscow",
                        "Mao proposed three stages [@C1, p. 3].",
                        "Kim agreed.",
                        "A cell.",
                        "Another sentence.");
        assertThat(main)
                .contains("w:val=\"Heading1\"", "w:pos=\"720\"", "<w:delText>four</w:delText>", "w:author=\"A\"")
                .contains("<w:footnoteReference w:id=\"2\">", "w:h=\"16838\"")
                .containsSubsequence("<w:i>", " stages [@C1, p. 3].", "<w:i>", "Kim");
        assertThat(part(commented, "word/footnotes.xml")).isEqualTo(part(manuscript, "word/footnotes.xml"));
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(commented))) {
            assertThat(document.getComments())
                    .extracting(XWPFComment::getId, XWPFComment::getText)
                    .startsWith(
                            org.assertj.core.groups.Tuple.tuple("0", "see K2"),
                            org.assertj.core.groups.Tuple.tuple("1", "SUPPORTED & <checked> In Moscow"))
                    .hasSize(1 + read.statements().size());
        }
        assertThat(TextFile.read(commented, "commented.docx", null).words())
                .as("read again it is the same text")
                .isEqualTo(read.words());
    }

    /** Runs, tracked changes and text boxes as word processors cut them: in the middle of words, and anywhere between. */
    @Test
    void whateverRunsTheWordsAreCutIntoEachCommentHoldsItsSentence() throws Exception {
        Random random = new Random(SEED);
        for (int i = 0; i < DOCUMENTS; i++) {
            StringBuilder body = new StringBuilder();
            for (int paragraph = 0; paragraph < 1 + random.nextInt(4); paragraph++) {
                body.append(paragraph(random, 2));
            }
            Path manuscript = written(body.toString());
            ReadText read = TextFile.read(manuscript, "chapter.docx", null);
            Path commented = commented(manuscript, read);
            assertThat(wordsOfComments(part(commented, "word/document.xml")).values())
                    .as("seed %d: %s", SEED, body)
                    .containsExactlyInAnyOrderElementsOf(read.words());
            assertThat(TextFile.read(commented, "commented.docx", null).words()).isEqualTo(read.words());
        }
    }

    private static String paragraph(Random random, int depth) {
        String words = "The troops left. Kim stayed in Pyongyang. Nobody wrote it down. ".repeat(1 + random.nextInt(3));
        StringBuilder paragraph = new StringBuilder("<w:p>");
        int from = 0;
        while (from < words.length()) {
            int until = Math.min(words.length(), from + 1 + random.nextInt(25));
            String text = "<w:t xml:space=\"preserve\">" + words.substring(from, until) + "</w:t>";
            paragraph.append(
                    switch (random.nextInt(depth > 0 ? 7 : 6)) {
                        case 0 -> "<w:ins w:id=\"9\"><w:r>" + text + "</w:r></w:ins>";
                        case 1 ->
                            "<w:del w:id=\"8\"><w:r><w:delText>gone.</w:delText></w:r></w:del><w:r>" + text + "</w:r>";
                        case 2 -> "<w:r><w:rPr><w:b/></w:rPr>" + text + "</w:r>";
                        case 3 -> "<w:hyperlink><w:r><w:lastRenderedPageBreak/>" + text + "<w:t/></w:r></w:hyperlink>";
                        case 4 -> "<w:r>" + text + "<w:footnoteReference w:id=\"2\"/></w:r>";
                        case 5 -> "<w:r/><w:r>" + text + "</w:r>";
                        default ->
                            "<w:r>" + text + "</w:r><w:r><w:pict><w:txbxContent>" + paragraph(random, depth - 1)
                                    + "</w:txbxContent></w:pict></w:r>";
                    });
            from = until;
        }
        return paragraph.append("</w:p>").toString();
    }

    @Test
    void aDocumentWithoutCommentsGetsAPartForThem() throws Exception {
        Path manuscript = folder.resolve("plain.docx");
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Mao proposed three stages. Kim agreed.");
            try (var out = Files.newOutputStream(manuscript)) {
                document.write(out);
            }
        }
        ReadText read = TextFile.read(manuscript, "plain.docx", null);
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(commented(manuscript, read)))) {
            assertThat(document.getComments())
                    .extracting(XWPFComment::getAuthor)
                    .containsExactly("Kaoyi", "Kaoyi");
        }
    }

    /** Comments are marked with the document's own prefix, so that there has to be one. */
    @Test
    void aDocumentWhoseElementsHaveNoPrefixIsToBeSavedByAWordProcessorFirst() throws Exception {
        Path manuscript = folder.resolve("plain.docx");
        try (XWPFDocument document = new XWPFDocument();
                var out = Files.newOutputStream(manuscript)) {
            document.write(out);
        }
        try (FileSystem parts = FileSystems.newFileSystem(manuscript)) {
            Files.writeString(
                    parts.getPath("/word/document.xml"),
                    TextFileTest.body("<w:p><w:r><w:t>Mao left.</w:t></w:r></w:p>")
                            .replace("xmlns:w=", "xmlns=")
                            .replace("w:", ""));
        }
        ReadText read = TextFile.read(manuscript, "plain.docx", null);

        assertThat(read.words()).containsExactly("Mao left.");
        assertThatThrownBy(() -> commented(manuscript, read))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "the document can not be copied with comments: its elements have no prefix; open and save it in a word processor first");
    }

    @Test
    void aFileThatWasChangedSinceItWasReadIsNotCommentedWrongly() throws Exception {
        ReadText read = TextFile.read(written("<w:p><w:r><w:t>Mao left.</w:t></w:r></w:p>"), "chapter.docx", null);
        Path changed = written("<w:p><w:r><w:t>Kim left.</w:t></w:r></w:p>");
        assertThatThrownBy(() -> commented(changed, read))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not hold the sentences that were read from it");
    }

    private Path written(String body) throws IOException {
        return Files.write(folder.resolve("chapter.docx"), TextFileTest.document(TextFileTest.body(body)));
    }

    private Path commented(Path manuscript, ReadText read) throws IOException {
        List<List<String>> remarks = new ArrayList<>();
        for (ReadStatement statement : read.statements()) {
            remarks.add(List.of("SUPPORTED & <checked> " + statement.words()));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocumentComments.write(manuscript, read, remarks, "Kaoyi", out);
        return Files.write(folder.resolve("commented.docx"), out.toByteArray());
    }

    private static String part(Path docx, String name) throws IOException {
        try (ZipFile zip = new ZipFile(docx.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** By comment, the words between its beginning and its end. */
    private static Map<String, String> wordsOfComments(String main) throws XMLStreamException {
        Map<String, StringBuilder> open = new LinkedHashMap<>();
        Map<String, String> words = new LinkedHashMap<>();
        XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new java.io.StringReader(main));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "commentRangeStart" -> open.put(xml.getAttributeValue(0), new StringBuilder());
                    case "commentRangeEnd" -> {
                        String id = xml.getAttributeValue(0);
                        words.put(id, String.valueOf(open.remove(id)));
                    }
                    case "t" -> {
                        String text = xml.getElementText();
                        open.values().forEach(it -> it.append(text));
                    }
                    case "tab" -> open.values().forEach(it -> it.append(' '));
                    default -> {
                        // Layout.
                    }
                }
            }
        }
        assertThat(open).isEmpty();
        return words;
    }
}
