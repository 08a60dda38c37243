package org.kaoyi.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A historian rules on a case, beside colleagues who do the same. */
@InBrowser
@Execution(ExecutionMode.SAME_THREAD)
class AssessmentInBrowserTest {
    /** Longer than the page waits before it asks again. */
    private static final long LONG = 6000;

    private Archive archive;
    private String address;

    @BeforeEach
    void twoSourcesDiffer(Library library) {
        archive = new Archive(library);
        archive.says(archive.source, archive.men, "300000");
        archive.says(archive.other, archive.men, "500000");
        address = "/cases/" + archive.firstCase();
    }

    @Test
    void aRulingNeedsAVerdictAndAGroundAndThenStandsOnThePage(Library library) {
        Reader reader = library.reader(new Reader.Setting("zh-Hant", true, Reader.NARROW));
        Page page = reader.page();
        reader.open(address);
        page.locator("#assess summary").press("Enter");
        page.locator("#verdict").selectOption("one-right");
        page.locator("#reasoning").fill("近於其時");
        page.locator("#assess button").press("Enter");

        assertThat(page.locator("#fault-grounds")).containsText("請至少勾選一條記述為依據");
        assertThat(page.locator("#reasoning")).hasValue("近於其時");
        Assertions.assertThat(Axe.seriousFindings(page)).isEmpty();
        reader.picture("case-assessed-without-ground");

        page.locator("#assess input[name=grounds]").first().check();
        page.locator("#assess input[name=prefers]").first().check();
        page.locator("#assess button").press("Enter");

        assertThat(page.locator("#ruling")).containsText("近於其時");
        Assertions.assertThat(library.twin(address).get("state").asString()).isEqualTo("assessed");
        Assertions.assertThat(reader.overflow()).isZero();
    }

    @Test
    void whatIsNoClaimOfTheCaseIsNoGround(Library library) {
        Page page = library.reader().page();
        page.navigate(library.address() + address);
        page.locator("#assess summary").click();
        page.locator("#verdict").selectOption("one-right");
        page.locator("#assess input[name=grounds]").first().check();
        page.locator("#assess input[name=grounds]").first().evaluate("it => { it.value = 'no such/claim <b>'; }");

        page.locator("#assess button").click();

        assertThat(page.locator("#fault-grounds")).containsText("Tick at least one claim");
        assertThat(page.locator("#verdict")).hasValue("one-right");
    }

    @Test
    void whoeverRulesMeanwhileIsNotOverruledUnseen(Library library) {
        Page mine = library.reader().page();
        Page theirs = library.reader().page();
        for (Page page : new Page[] {mine, theirs}) {
            page.navigate(library.address() + address);
            page.locator("#assess summary").click();
            page.locator("#verdict").selectOption(page == mine ? "both-wrong" : "irreconcilable");
            page.locator("#assess input[name=grounds]").first().check();
        }
        theirs.locator("#reasoning").fill("theirs");
        theirs.locator("#assess button").click();
        assertThat(theirs.locator("#ruling")).containsText("theirs");
        mine.locator("#reasoning").fill("mine");

        mine.locator("#assess button").click();

        assertThat(mine.locator("#assess .warning")).containsText("Somebody else has ruled");
        assertThat(mine.locator("#ruling")).containsText("theirs");
        assertThat(mine.locator("#reasoning")).hasValue("mine");

        mine.locator("#assess button").click();

        assertThat(mine.locator("#ruling")).containsText("mine");
    }

    @Test
    void whoeverLooksAtACaseIsToldThatSomebodyAddedAClaim(Library library) {
        Reader reader = library.reader();
        Page page = reader.page();
        page.clock().install();
        page.waitForResponse(AssessmentInBrowserTest::asksAgain, () -> reader.open(address));
        assertThat(page.locator("#moved-on")).isHidden();

        archive.says(archive.other, archive.men, "510000");
        page.clock().runFor(LONG);

        assertThat(page.locator("#moved-on")).isVisible();
        page.waitForResponse(
                AssessmentInBrowserTest::asksAgain,
                () -> page.getByRole(AriaRole.LINK)
                        .getByText("Show the case as it is now")
                        .click());
        assertThat(page.locator(".case")).containsText("510,000");

        reader.context().setOffline(true);
        assertThat(page.locator("#away")).isVisible();
        reader.context().setOffline(false);
        assertThat(page.locator("#away")).isHidden();

        page.route("**" + address, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        archive.says(archive.other, archive.men, "520000");
        assertThat(page.locator("#away")).isVisible();
        page.unroute("**" + address);
        page.clock().runFor(LONG);
        assertThat(page.locator("#away")).isHidden();
    }

    @Test
    void whoeverReadsTheListIsToldThatItHasChanged(Library library) {
        Reader reader = library.reader();
        Page page = reader.page();
        page.waitForResponse(
                response -> response.url().endsWith("/summary"), () -> reader.open("/discrepancies?grade=conflict"));
        assertThat(page.locator("#moved-on")).isHidden();

        archive.says(archive.source, archive.when, "1957-11-09");
        archive.says(archive.other, archive.when, "1958-01-01");

        assertThat(page.locator("#moved-on")).isVisible();
        page.locator("#moved-on a").click();
        assertThat(page.locator("#moved-on")).isHidden();
        assertThat(page).hasURL(Pattern.compile("grade=conflict$"));
        Assertions.assertThat(reader.complaints()).isEmpty();
    }

    /** A page that was only drawn does not look after its case yet. */
    private static boolean asksAgain(Response answer) {
        return answer.request().resourceType().equals("fetch");
    }
}
