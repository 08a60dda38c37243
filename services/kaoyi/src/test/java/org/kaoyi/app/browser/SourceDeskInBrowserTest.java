package org.kaoyi.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A historian reads a source and enters what it says beside its text. */
@InBrowser
@Execution(ExecutionMode.SAME_THREAD)
class SourceDeskInBrowserTest {
    private static final String TEXT_BEFORE_THE_MARK = """
            () => {
              const before = document.createRange();
              before.setStart(document.querySelector('.passage'), 0);
              before.setEndBefore(document.querySelector('mark'));
              return before.toString();
            }
            """;
    private static final String TEXT = "毛主席說：三十萬。\n後來又說：三十萬。";

    @Test
    void whatIsSelectedWithTheKeyboardBecomesTheQuotationAndIsAnchoredWhereItWasSelected(Library library) {
        Archive archive = new Archive(library);
        String sha256 = library.post(
                        "/api/v1/sources/" + archive.source + "/passages?name=talk.txt&language=zh",
                        "application/octet-stream",
                        (TEXT + archive.source).getBytes(StandardCharsets.UTF_8))
                .get("id")
                .asString();
        Reader reader = library.reader(new Reader.Setting("zh-Hant", false, Reader.WIDE));
        Page page = reader.page();
        reader.open("/sources/" + archive.source + "/passages/" + sha256);
        page.locator("main a.action").press("Enter");
        Locator desk = page.locator("#desk");
        assertThat(desk).hasAttribute("lang", "zh");
        page.locator("#occasion").fill(archive.talk);
        page.locator("#question").fill(archive.men);

        desk.focus();
        Typist typist = new Typist(page);
        typist.presses("Control+Home")
                .presses("ArrowRight", TEXT.lastIndexOf("三十萬"))
                .presses("Shift+ArrowRight", 3);
        typist.presses("Alt+KeyQ");

        assertThat(page.locator("#quotation")).hasValue("三十萬");
        assertThat(page.locator("#value")).isFocused();
        Assertions.assertThat(Axe.seriousFindings(page)).isEmpty();
        reader.picture("source-desk");
        typist.types("三十萬").presses("Enter");

        assertThat(page.locator(".done")).containsText("引文已在原文中定位");
        assertThat(page.locator("#desk")).isVisible();
        reader.open("/sources/" + archive.source + "/passages/" + sha256);
        assertThat(page.locator("mark")).hasText("三十萬");
        assertThat(page.locator("mark + sup a")).hasCount(1);
        Assertions.assertThat((String) page.evaluate(TEXT_BEFORE_THE_MARK))
                .as("the second of two places")
                .contains("後來");
        Assertions.assertThat(reader.complaints()).isEmpty();
    }
}
