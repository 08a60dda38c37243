package org.kaoyi.readingroom.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kaoyi.readingroom.PagesServed;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Fonts come with the program where the build could fetch them; else the pages do without. */
@PagesServed
class BundledFontsTest {
    private static final Pattern FILE = Pattern.compile("url\\(([^)]+)\\)");

    /** Looked at one by one in the test; the others differ from them by a number. */
    private static final int SOME = 5;

    @LocalServerPort
    int port;

    private final PlainBrowser browser = new PlainBrowser(() -> port);

    @Test
    void aPageNamesTheFontsThatThereAreAndNoOthers() throws Exception {
        String page = browser.get("/").body();

        if (BundledFonts.style().isEmpty()) {
            assertThat(System.getenv("KAOYI_FONTS")).isNotEqualTo("required");
            assertThat(page).doesNotContain("fonts.css");
            return;
        }
        String style = BundledFonts.style().orElseThrow();
        assertThat(page).contains("href=\"" + style + "\"");
        HttpResponse<String> css = browser.get(style);
        assertThat(css.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
        assertThat(css.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable", "max-age=31536000");
        assertThat(css.body())
                .contains("Noto Sans TC Variable", "Noto Sans KR Variable", "Noto Serif Variable", "unicode-range:")
                .doesNotContain("-latin-", "./files");

        List<String> files = FILE.matcher(css.body())
                .results()
                .map((MatchResult it) -> it.group(1))
                .toList();
        assertThat(files).hasSizeGreaterThan(200).doesNotHaveDuplicates();
        for (String file : files.subList(0, SOME)) {
            HttpResponse<String> font = browser.get(file);
            assertThat(font.statusCode()).as(file).isEqualTo(200);
            assertThat(font.headers().firstValue("Content-Type")).hasValue("font/woff2");
            assertThat(font.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        }
        assertThat(browser.get("/static/fonts/older/" + files.getFirst().replaceFirst(".*/", ""))
                        .statusCode())
                .isEqualTo(404);
    }
}
