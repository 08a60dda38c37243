package org.kaoyi.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A historian enters many claims of one source in rows, or pastes them from a spreadsheet. */
@InBrowser
@Execution(ExecutionMode.SAME_THREAD)
class RowsInBrowserTest {
    private Archive archive;

    @BeforeEach
    void aSourceATalkAndQuestions(Library library) {
        archive = new Archive(library);
    }

    @Test
    void manyClaimsOfOneSourceAreEnteredInRowsAndOnlyTheFaultyOneComesBack(Library library) {
        Reader reader = library.reader(new Reader.Setting("ko", false, Reader.NARROW));
        Page page = reader.page();
        reader.open("/sources/" + archive.source + "/grid");
        page.locator("input[name=occasion-1]").fill(archive.talk);
        paste(
                page.locator("input[name=question-1]"),
                "%s\t긍정\t30만\r\n%s\t\t\"someday\"\r\n%s\t\tmao-zedong\r\n"
                        .formatted(archive.men, archive.when, archive.who));
        page.reload();
        assertThat(page.locator(".kept")).isVisible();
        assertThat(page.locator("select[name=polarity-1]")).hasValue("affirms");

        page.locator("input[name=value-3]").press("Enter");

        assertThat(page.locator(".done")).containsText("2개 행을 기록했습니다");
        assertThat(page.locator("#fault-value-1")).containsText("날짜로 읽을 수 없습니다");
        assertThat(page.locator("input[name=value-1]")).hasValue("someday");
        assertThat(page.locator("input[name=occasion-1]")).hasValue(archive.talk);
        assertThat(page.locator("input[name=value-2]")).hasValue("");
        Assertions.assertThat(Axe.seriousFindings(page)).isEmpty();
        Assertions.assertThat(reader.overflow()).isZero();

        page.locator("input[name=value-1]").fill("1957-11");
        page.locator("input[name=value-1]").press("Enter");

        assertThat(page.locator(".done")).containsText("1개 행을 기록했습니다");
        // What is typed before the page's script is there is nobody's to keep.
        assertThat(page).not().hasURL(Pattern.compile("saved="));
        page.locator("input[name=value-1]").fill("1958");
        page.reload();
        assertThat(page.locator("input[name=value-1]")).hasValue("1958");
        Assertions.assertThat(library.twin("/claims?source=" + archive.source)
                        .get("claims")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void whatIsPastedIntoRowsIsNeitherTakenForSomethingElseNorLostUnseen(Library library) {
        Reader reader = library.reader();
        Page page = reader.page();
        reader.open("/sources/" + archive.source + "/grid");
        Locator polarity = page.locator("select[name=polarity-1]");
        Locator leftOut = page.locator("#left-out");

        paste(page.locator("input[name=question-1]"), archive.men + "\tDENIES\t7\tp. 3\t\t\n");
        assertThat(polarity).hasValue("denies");
        assertThat(leftOut).isHidden();

        paste(page.locator("input[name=question-1]"), archive.men + "\tnegat\t7\tp. 3\tno\tand more\n");
        assertThat(leftOut).containsText("“negat” is none of the choices");
        assertThat(leftOut).containsText("Not all of the pasted");
        page.reload();
        assertThat(leftOut).containsText("“negat” is none of the choices");
        page.locator("input[name=value-1]").press("Enter");
        assertThat(polarity).isFocused();
        Assertions.assertThat(page.url()).doesNotContain("saved=");
        polarity.selectOption("denies");
        assertThat(leftOut).isHidden();

        page.locator("input[name=locus-2]").fill("p. 4");
        paste(page.locator("input[name=locus-1]"), "p. 5\np. 6\n");
        assertThat(page.locator("input[name=locus-2]")).hasValue("p. 4");
        paste(page.locator("input[name=occasion-1]"), archive.talk + "\n" + archive.talk + "\n");
        assertThat(page.locator("input[name=occasion-2]")).hasValue(archive.talk);
    }

    /** What a spreadsheet has put on the clipboard is pasted into a field. */
    private static void paste(Locator field, String cells) {
        field.evaluate("""
                (field, cells) => {
                  const clipboardData = new DataTransfer();
                  clipboardData.setData("text/plain", cells);
                  field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
                }""", cells);
    }
}
