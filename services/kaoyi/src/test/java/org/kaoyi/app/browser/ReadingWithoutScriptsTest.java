package org.kaoyi.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whoever has scripts turned off reads everything, and goes from page to page by links and forms alone. */
@InBrowser
@Execution(ExecutionMode.SAME_THREAD)
class ReadingWithoutScriptsTest {
    private static final Reader.Setting ENGLISH = new Reader.Setting("en", false, Reader.WIDE);

    @Test
    void aReaderComesFromTheCasesToTheFolioAndOnToTheNarrative(Library library) {
        Page page = library.readerWithoutScripts(ENGLISH).page();
        page.navigate(library.address() + "/discrepancies");

        page.locator("select[name=grade]").selectOption("conflict");
        page.locator(".filters button[type=submit]").click();
        assertThat(page.locator(".case").first()).hasClass(Pattern.compile("edge-conflict"));
        Assertions.assertThat(page.locator(".case").count())
                .isEqualTo(page.locator(".case.edge-conflict").count());

        page.locator(".case h3 a").first().click();
        assertThat(page).hasURL(Pattern.compile("/cases/"));
        page.locator(".claims a").first().click();
        assertThat(page).hasURL(Pattern.compile("/claims/"));
        assertThat(page.locator(".folio")).isVisible();
        String siglum = page.locator(".folio .siglum").innerText();
        page.locator(".folio .siglum").click();
        assertThat(page.locator("h1")).containsText(siglum);

        page.locator(".claimtable a[href^='/occasions/']").first().click();
        page.locator("select[name=base]").selectOption(siglum);
        page.locator("form[action$='#synopsis'] button").click();
        assertThat(page.locator(".synopsis th.base")).containsText(siglum);

        // The page is still gliding to its anchor; keys do not wait for that.
        top(page, "/narratives").press("Enter");
        page.locator("h2 + ul a").first().click();
        assertThat(page).hasURL(Pattern.compile("/narratives/.+by=side"));
        assertThat(page.locator("main a[href^='/claims/']").first()).isVisible();
    }

    @Test
    void aReaderGoesThroughATextAndSearchesInAnotherLanguage(Library library) {
        Page page = library.readerWithoutScripts(ENGLISH).page();
        page.navigate(library.address() + "/texts");

        page.locator("main li a").first().click();
        assertThat(page.locator(".statement").first()).isVisible();
        page.locator(".languages a[lang=ru]").click();
        assertThat(page.locator("html")).hasAttribute("lang", "ru");
        assertThat(page.locator(".statement").first()).isVisible();

        top(page, "/search").click();
        assertThat(page.locator("html")).hasAttribute("lang", "ru");
        page.locator("input[name=q]").fill("毛澤東");
        page.locator("input[name=q]").press("Enter");
        assertThat(page.locator(".hit mark").first()).isVisible();
        page.locator(".hit a").first().click();
        assertThat(page.locator("h1")).isVisible();
    }

    @Test
    void noPageOffersWhatOnlyAScriptCouldDo(Library library) {
        Reader reader = library.readerWithoutScripts(ENGLISH);
        for (Room room : Room.values()) {
            String path = room.path(library);
            Assertions.assertThat(reader.open(path)).as(path).isEqualTo(room.status());
            assertThat(reader.page().locator("h1")).isVisible();
            Assertions.assertThat(reader.page().locator("main").innerText().length())
                    .as("what is to be read of %s", path)
                    .isGreaterThan(40);
            for (Locator button : reader.page().locator("button[type=button]").all()) {
                assertThat(button).isHidden();
            }
        }
    }

    private static Locator top(Page page, String room) {
        return page.locator(".top nav a[href='" + room + "']");
    }
}
