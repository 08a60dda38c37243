package org.kaoyi.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A historian lays the accounts of an occasion side by side. */
@InBrowser
@Execution(ExecutionMode.SAME_THREAD)
class SynopsisInBrowserTest {
    /** Of a border. */
    private static final Offset<Double> A_PIXEL_OR_TWO = Offset.offset(2.0);

    @Test
    void headsAndQuestionsStayInSightWhileTheTableIsScrolledBothWays(Library library) {
        Reader reader = library.reader(new Reader.Setting("en", false, Reader.NARROW));
        Page page = reader.page();
        reader.open("/occasions/talk-9-nov");
        Locator table = page.locator(".scroll.tall").first();

        table.evaluate("it => { it.scrollTop = 400; it.scrollLeft = 200; }");

        BoundingBox window = table.boundingBox();
        BoundingBox head = page.locator(".synopsis thead th").nth(1).boundingBox();
        BoundingBox question = page.locator(".synopsis tbody th").nth(3).boundingBox();
        Assertions.assertThat(head.y).isCloseTo(window.y, A_PIXEL_OR_TWO);
        Assertions.assertThat(question.x).isCloseTo(window.x, A_PIXEL_OR_TWO);
    }

    @Test
    void theWordsOfTheSourcesAreThereForWhoeverAsksAndOnlyThoseOfOneLanguageAreLaidAgainstEachOther(Library library) {
        Archive archive = new Archive(library);
        archive.quotes(archive.source, archive.men, "300000", "全部撤退三十萬人", "zh-Hant", "All 300,000 were withdrawn.");
        archive.quotes(archive.other, archive.men, "500000", "分批撤退五十萬人", "zh-Hant", "500,000 were withdrawn in turns.");
        archive.quotes(archive.other, archive.when, "1957-11-09", "9 ноября", "ru", "On 9 November");
        archive.quotes(archive.source, archive.when, "1957-11-09", "十一月九日", "zh-Hant", "On 9 November");
        Page page = library.reader().page();
        page.navigate(library.address() + "/occasions/" + archive.talk + "?base=" + archive.source);
        assertThat(page.locator(".synopsis q")).hasCount(0);

        page.locator("select[name=words]").selectOption("quotations");
        page.locator(".filters button").first().click();

        assertThat(page.locator(".synopsis q")).hasCount(4);
        assertThat(page.locator(".synopsis .translation")).hasCount(0);
        assertThat(page.locator(".synopsis mark").first()).hasText("分批");
        assertThat(page.locator(".synopsis q[lang=ru] mark")).hasCount(0);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".synopsis mark").first()).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        page.locator("select[name=words]").selectOption("translations");
        page.locator(".filters button").first().click();

        assertThat(page.locator(".synopsis .translation")).hasCount(4);
        assertThat(page.locator("#synopsis ~ dl.key")).containsText("words that the base does not have");
        Assertions.assertThat(Axe.seriousFindings(page)).isEmpty();
    }

    @Test
    void whatDoesNotDifferCanBeHiddenAndTheRestSeenAgainstABase(Library library) {
        Archive archive = new Archive(library);
        archive.says(archive.source, archive.men, "300000");
        archive.says(archive.other, archive.men, "500000");
        archive.says(archive.source, archive.when, "1957-11-09");
        archive.says(archive.other, archive.when, "1957-11-09");
        Reader reader = library.reader();
        Page page = reader.page();
        reader.open("/occasions/" + archive.talk);
        assertThat(page.locator(".synopsis tbody")).hasCount(2);
        assertThat(page.locator(".against")).hasCount(0);

        page.locator("select[name=base]").selectOption(archive.source);
        page.locator(".filters button").first().click();

        assertThat(page.locator(".against")).hasText(new String[] {"#", "="});

        page.locator("select[name=rows]").selectOption("findings");
        page.locator(".filters button").first().click();

        assertThat(page.locator(".synopsis tbody")).hasCount(1);
        assertThat(page.locator(".filters")).containsText("1 row in which nothing differs is hidden");
        assertThat(page.locator(".against")).hasText(new String[] {"#"});
        page.goBack();
        assertThat(page.locator(".synopsis tbody")).hasCount(2);
        Assertions.assertThat(Axe.seriousFindings(page)).isEmpty();
        Assertions.assertThat(reader.complaints()).isEmpty();
    }
}
