package org.kaoyi.readingroom.pages;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.readingroom.PagesServed;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.readingroom.wording.Words;
import org.kaoyi.recording.readtext.TextFault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person enters a text from a file, and a newer version of it, in a browser without scripts. */
@PagesServed
class TextFormTest {
    private static final String WORDS = "# Talks\n\nKim spoke first. Mao <b>answered</b> him.\n";

    @Autowired
    ReadingRoom room;

    @LocalServerPort
    int port;

    private final PlainBrowser browser = new PlainBrowser(() -> port);
    private final String text = "text/" + UUID.randomUUID();
    private final String page = Addresses.path("texts", text);

    @BeforeEach
    void anArchive() {
        new HostileArchive(room).fill();
    }

    @Test
    void aTextIsEnteredFromItsFileAndANewerVersionKeepsWhatIsTheSame() throws Exception {
        HttpResponse<String> entered = post("/texts", "talks.md", WORDS.getBytes(UTF_8), Map.of("id", text));

        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(303);
        assertThat(entered.headers().firstValue("Location")).hasValue(page);
        assertThat(browser.page(page, "en")).contains("Talks", "Kim spoke first.", page + "/versions");
        assertThat(browser.page(page + "/versions", "en")).contains("enctype=\"multipart/form-data\"", "name=\"file\"");

        byte[] newer = WORDS.replace("first", "second").getBytes(UTF_8);
        HttpResponse<String> revised = post(page + "/versions", "newer.md", newer, Map.of("title", "Talks anew"));

        assertThat(revised.statusCode()).as(revised.body()).isEqualTo(303);
        assertThat(browser.page(page, "en"))
                .contains(
                        "Talks anew",
                        "Kim spoke second.",
                        Words.in(Language.ENGLISH).text("text.version", 2));
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingIsRecorded() throws Exception {
        post("/texts", "talks.md", WORDS.getBytes(UTF_8), Map.of("id", text));
        long before = room.log().head().position();
        byte[] other = "Nobody spoke.".getBytes(UTF_8);

        faulty("file", post("/texts", "", new byte[0], Map.of("id", "new")), "Choose the file");
        faulty("file", post("/texts", "talks.md", new byte[0], Map.of("id", "new")), "The file is empty.");
        faulty(
                "file",
                post("/texts", "scan.pdf", other, Map.of("id", "new")),
                "Texts are read from .txt, .md and .docx");
        faulty("file", post("/texts", "C:\\talks\\talk.docx", other, Map.of("id", "new")), "talk.docx: ");
        faulty("id", post("/texts", "talks.md", other, Map.of("title", "A \"title\"")), "value=\"A &#34;title&#34;\"");
        faulty("id", post("/texts", "talks.md", other, Map.of("id", text)), text);
        faulty("language", post("/texts", "talks.md", other, Map.of("id", "new", "language", "no such tag!")), "");
        faulty("file", post(page + "/versions", "newer.txt", new byte[] {(byte) 0xff, 0, 1}, Map.of()), "newer.txt: ");
        assertThat(room.log().head().position()).isEqualTo(before);
    }

    /** Each file in another language, so that every language is asked and no form is sent twice for nothing. */
    @Test
    void aFileThatIsNoTextIsRefusedInTheReadersLanguage() throws Exception {
        byte[] big5 = "毛澤東在莫斯科會見金日成，提出撤軍。".repeat(20).getBytes(Charset.forName("Big5"));
        byte[] pictures = "![A page](1.png)\n\n![Another](2.png)\n".getBytes(UTF_8);
        refused(Language.KOREAN, "locked.docx", document("EncryptedPackage"), TextFault.PASSWORD);
        refused(Language.CHINESE, "old.docx", document("WordDocument"), TextFault.OLD_WORD);
        refused(Language.RUSSIAN, "half.docx", new byte[] {'P', 'K', 3, 4, 20, 0}, TextFault.DAMAGED);
        refused(Language.KOREAN, "pictures.md", pictures, TextFault.NO_TEXT);
        refused(Language.RUSSIAN, "empty.txt", new byte[0], TextFault.EMPTY);
        refused(Language.CHINESE, "talks.txt", big5, TextFault.OTHER_ENCODING, "Big5");
        refused(Language.KOREAN, "talks.md", "Mao".getBytes(UTF_16), TextFault.UTF_16);
        refused(Language.CHINESE, "talks.txt", new byte[] {'a', 0, 'b'}, TextFault.BINARY);
        refused(Language.RUSSIAN, "", new byte[0], TextFault.NOT_CHOSEN);
        refused(Language.CHINESE, "talks.txt", "{\\rtf1 Mao spoke.}".getBytes(UTF_8), TextFault.WORD_PROCESSOR);
    }

    private void refused(Language language, String file, byte[] bytes, TextFault fault, Object... particulars)
            throws Exception {
        HttpResponse<String> answer = browser.sent(
                form("/texts", file, bytes, Map.of("id", "new")).setHeader("Accept-Language", language.tag()));

        assertThat(answer.statusCode()).as(file).isEqualTo(422);
        assertThat(answer.body())
                .as(file)
                .contains(Words.in(language).text("text.fault." + fault.label(), particulars));
    }

    /** A file as older word processors, and those that lock with a password, lay it out. */
    private static byte[] document(String entry) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void theFormSpeaksTheReadersLanguage() throws Exception {
        for (Language language : Language.values()) {
            assertThat(browser.page("/texts?lang=" + language.tag(), "en"))
                    .contains(
                            Words.in(language).text("upload.file-hint"),
                            Words.in(language).text("upload.enter", "en"));
        }
    }

    @Test
    void aTextThatIsNotThereHasNoNewerVersionAndAFormOfAnotherSiteIsRefused() throws Exception {
        assertThat(post("/texts/none/versions", "talks.md", WORDS.getBytes(UTF_8), Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.sent(form("/texts", "talks.md", WORDS.getBytes(UTF_8), Map.of("id", text))
                                .setHeader("Origin", "http://evil.example"))
                        .statusCode())
                .isEqualTo(403);
    }

    private static void faulty(String field, HttpResponse<String> answer, String says) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"fault-" + field + "\"", "aria-describedby=\"fault-" + field, says)
                .contains(Words.in(Language.ENGLISH).text("upload.not-recorded", 1));
    }

    private HttpResponse<String> post(String path, String file, byte[] bytes, Map<String, String> fields)
            throws Exception {
        return browser.sent(form(path, file, bytes, fields));
    }

    /** As a browser sends it (RFC 7578). */
    private HttpRequest.Builder form(String path, String file, byte[] bytes, Map<String, String> fields) {
        String boundary = "kaoyi-" + UUID.randomUUID();
        StringBuilder head = new StringBuilder();
        fields.forEach((name, value) -> head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(boundary, file));
        return browser.asking(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Accept-Language", "en")
                .header("Origin", browser.origin())
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head.toString()),
                        HttpRequest.BodyPublishers.ofByteArray(bytes),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")));
    }
}
