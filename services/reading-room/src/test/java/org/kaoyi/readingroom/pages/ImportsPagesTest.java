package org.kaoyi.readingroom.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaoyi.readingroom.PagesServed;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A historian brings in a table on a page, with scripts off: sends or pastes it, maps its headings, looks, records, takes back. */
@PagesServed
class ImportsPagesTest {
    private static final String BOUNDARY = "----kaoyi";

    @Autowired
    ReadingRoom room;

    @LocalServerPort
    int port;

    private final PlainBrowser browser = new PlainBrowser(() -> port);
    private final String tag = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aTableWithOtherHeadingsIsMappedOnThePageAndItsMappingKeptAndForgotten() throws Exception {
        HttpResponse<String> sent =
                form("/imports", file("quellen.csv", "Шифр,<b>" + tag + "\nS-" + tag + ",Письмо\n"));
        String page = sent.headers().firstValue("Location").orElseThrow();
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        String refused = browser.page(page, "ru");
        assertThat(refused)
                .contains("в таком виде принять нельзя", "&lt;b&gt;" + tag, "<option selected>id</option>")
                .contains("Укажите ниже, каким столбцом является каждый.")
                .doesNotContain("<b>")
                .doesNotContain("/commits");

        HttpResponse<String> checked = browser.send(
                page + "/checks",
                "kind=sources&heading0=%D0%A8%D0%B8%D1%84%D1%80&column0=id&heading1=%3Cb%3E" + tag
                        + "&column1=title&constants=side:+Soviet");
        assertThat(checked.statusCode()).as(checked.body()).isEqualTo(303);
        assertThat(browser.page(page, "en"))
                .contains("read; nothing recorded", "Would be added", "/commits", "side: Soviet");

        assertThat(browser.send(page + "/commits", "").statusCode()).isEqualTo(303);
        assertThat(browser.page(page, "en")).contains("The good rows are recorded");
        assertThat(browser.page("/sources/S-" + tag, "en")).contains("Письмо", "Soviet");
        String kept = room.mappings().all().stream()
                .filter(mapping -> mapping.fields().containsKey("<b>" + tag))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(browser.page("/imports", "en"))
                .contains("/imports/mappings/" + kept + "/discards", "<code>side</code>: Soviet");

        HttpResponse<String> next =
                form("/imports", file("next.csv", "<b>" + tag + ",Шифр\nТелеграмма,T-" + tag + "\n"));
        assertThat(browser.page(next.headers().firstValue("Location").orElseThrow(), "en"))
                .contains("by the mapping kept for these headings", "read; nothing recorded")
                .contains(
                        "in every row: <span class=\"pair\"><code>side</code>: Soviet</span>",
                        ">side: Soviet</textarea>");

        assertThat(browser.send("/imports/mappings/" + kept + "/discards", "").statusCode())
                .isEqualTo(303);
        assertThat(browser.page("/imports", "en")).doesNotContain(kept);
    }

    @Test
    void cellsPastedFromASpreadsheetAreATableAndItIsTakenBackWithAReason() throws Exception {
        HttpResponse<String> sent = form(
                "/imports",
                field("pasted", "id\ttitle\tside\nP-" + tag + "\tPasted\tSoviet\nQ-" + tag + "\t\tSoviet\n"));
        String page = sent.headers().firstValue("Location").orElseThrow();
        assertThat(browser.page(page, "zh-Hant")).contains("pasted.tsv", "1 處錯誤", "<code>title</code>", "請填寫此欄");

        browser.send(page + "/commits", "");
        assertThat(browser.page("/sources/P-" + tag, "en")).contains("Pasted");

        String id = page.substring(page.lastIndexOf('/') + 1);
        assertThat(browser.send("/imports/retractions", "id=" + id + "&reason=+")
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.send("/imports/retractions", "id=" + id + "&reason=wrong+table")
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.page(page, "ko")).contains("되돌림");
        assertThat(browser.page("/sources/P-" + tag, "en")).contains("wrong table");
        assertThat(browser.send(page + "/discards", "").statusCode()).isEqualTo(303);
        assertThat(browser.page(page, "en")).contains("No file of the import");
    }

    @Test
    void aTextIsAttachedOnThePageOfItsSourceAndWhatIsNoneIsRefusedInWords() throws Exception {
        String siglum = "A-" + tag;
        new HostileArchive(room).register(siglum);
        String page = Addresses.path("sources", siglum);
        room.projections().awaitPosition(room.log().head().position(), 30_000);
        assertThat(browser.page(page, "en")).contains("enctype=\"multipart/form-data\"", "At most 16 MiB of text");

        HttpResponse<String> attached = form(page + "/passages", file("page.txt", "He named three stages " + tag));
        HttpResponse<String> none = form(page + "/passages", file("page.pdf", "%PDF-1.7\u0000"));

        assertThat(attached.statusCode()).as(attached.body()).isEqualTo(303);
        assertThat(browser.page(page, "en")).contains("page.txt", "plain text");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("page.pdf", "neither plain text in UTF-8");
        assertThat(form(page + "/passages", field("language", "en")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void formsOfOtherSitesAndFilesThatAreNoTablesAreRefused() throws Exception {
        long before = room.log().head().position();
        for (String path :
                new String[] {"/imports", "/imports/x/commits", "/imports/retractions", "/sources/x/passages"}) {
            HttpRequest.Builder request = browser.asking(path).header("Origin", "http://evil.example");
            boolean files = path.equals("/imports") || path.endsWith("/passages");
            request = files
                    ? request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                            .POST(HttpRequest.BodyPublishers.ofByteArray(file("a.csv", "id,title\n")))
                    : request.header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("id=x&reason=y"));
            assertThat(browser.sent(request).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(form("/imports", file("x.exe", "MZ")).statusCode()).isEqualTo(422);
        assertThat(form("/imports", field("kind", "sources")).statusCode()).isEqualTo(422);
        assertThat(room.log().head().position()).isEqualTo(before);
    }

    private byte[] file(String name, String content) throws Exception {
        return part("Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"", content);
    }

    private byte[] field(String name, String content) throws Exception {
        return part("Content-Disposition: form-data; name=\"" + name + "\"", content);
    }

    private static byte[] part(String disposition, String content) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--" + BOUNDARY + "\r\n" + disposition + "\r\n\r\n").getBytes(UTF_8));
        body.write(content.getBytes(UTF_8));
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return body.toByteArray();
    }

    private HttpResponse<String> form(String path, byte[] body) throws Exception {
        return browser.sent(browser.asking(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Origin", browser.origin())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }
}
