package org.kaoyi.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every page has. */
@InBrowser
@Execution(ExecutionMode.SAME_THREAD)
class EveryPageInBrowserTest {
    /** A page that is told nothing asks every five seconds. */
    private static final long SOME_TURNS_MILLIS = 20_000;

    /** A4 without its margins, in CSS pixels of 1/96 inch. */
    private static final int SHEET_UPRIGHT = 688;

    private static final int SHEET_ACROSS = 1016;

    /** Issued as a floor: the first page, without fonts, for a reader behind a slow line. */
    private static final int FIRST_PAGE_BYTES = 100_000;

    @Test
    void theFirstPageIsLight(Library library) {
        Reader reader = library.reader();
        List<Request> sent = new ArrayList<>();
        reader.page().onRequestFinished(sent::add);

        reader.open("/");
        reader.page().waitForLoadState(LoadState.NETWORKIDLE);

        Assertions.assertThat(sent).hasSizeGreaterThan(2);
        int bytes = sent.stream()
                .filter(it -> !it.resourceType().equals("font"))
                .map(Request::sizes)
                .mapToInt(it -> it.responseBodySize + it.responseHeadersSize)
                .sum();
        Assertions.assertThat(bytes).isLessThan(FIRST_PAGE_BYTES);
    }

    @Test
    void keysLeadToTheRoomsAndAreShownAndCanBeTurnedOff(Library library) {
        Reader reader = library.reader(new Reader.Setting("ko", false, Reader.WIDE));
        Page page = reader.page();
        reader.open("/discrepancies");

        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        assertThat(page.locator("#keys-title")).hasText("단축키");
        Assertions.assertThat(Axe.seriousFindings(page)).isEmpty();
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys")).isHidden();

        page.keyboard().press("n");
        assertThat(page).hasURL(Pattern.compile("/claims/new$"));
        page.keyboard().type("n?");
        assertThat(page.locator("#source")).hasValue("n?");
        assertThat(page.locator("#keys")).isHidden();

        page.locator("#show-keys").click();
        page.locator("#keys-on").uncheck();
        page.keyboard().press("Escape");
        page.locator("#content").focus();
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isHidden();
    }

    /** Until the next frame is drawn the focus stays where it was in the list of keys; whoever is quicker than that is heard too. */
    @Test
    void aKeyPressedAtOnceAfterTheListOfKeysIsClosedLeadsToItsRoom(Library library) {
        Page page = library.reader().page();
        page.navigate(library.address() + "/discrepancies");

        page.evaluate("""
                keys.showModal();
                keys.close();
                document.getElementById("keys-on")
                    .dispatchEvent(new KeyboardEvent("keydown", { key: "n", bubbles: true, cancelable: true }));
                """);

        assertThat(page).hasURL(Pattern.compile("/claims/new$"));
    }

    @Test
    void aPageSaysHowItIsCitedAndLeadsToItsTwin(Library library) {
        Reader reader = library.reader();
        Page page = reader.page();
        reader.open("/discrepancies?side=DPRK&kind=order");

        page.locator(".citing summary").click();
        assertThat(page.locator("#citation")).containsText("Ledger at position");
        assertThat(page.locator("#citation")).containsText(library.address() + "/discrepancies?as-of=");
        assertThat(page.locator("#citation")).containsText(Pattern.compile("=[0-9]+&kind=order&side=DPRK"));

        String twin = page.locator("footer a[type='application/json']").getAttribute("href");
        Assertions.assertThat(library.twin(twin).at("/filter/side").asString()).isEqualTo("DPRK");
        page.navigate(library.address() + twin);
        Assertions.assertThat(page.locator("body").innerText()).startsWith("{");
    }

    @Test
    void theLogIsVerifiedFromThePageOfTheLedger(Library library) {
        Reader reader = library.reader();
        Page page = reader.page();
        reader.open("/ledger");

        page.locator("form[action='/ledger/verifications'] button").click();

        assertThat(page.locator("#verification ~ .done")).containsText("agree with the root");
        Assertions.assertThat(library.twin("/ledger").at("/verification/fault").isNull())
                .isTrue();
        Assertions.assertThat(Axe.seriousFindings(page)).isEmpty();
        Assertions.assertThat(reader.complaints()).isEmpty();
    }

    /** Told at once by the server's events; or where these do not come, found by asking. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoLooksAtTheLedgerSeesWhatSomebodyElseBeganWithoutLoadingThePageAnew(boolean told, Library library) {
        Page page = library.reader().page();
        if (!told) {
            page.clock().install();
            page.route("**/api/v1/changes", Route::abort);
        }
        page.navigate(library.address() + "/ledger");
        page.evaluate("window.kept = 'yes'");
        Page other = library.reader().page();
        other.navigate(library.address() + "/ledger");

        other.locator("form[action='/ledger/verifications'] button").click();
        assertThat(other.locator("#verification ~ .done")).containsText("agree with the root");

        if (!told) {
            page.clock().runFor(SOME_TURNS_MILLIS);
        }
        assertThat(page.locator("#verification ~ .done"))
                .hasText(other.locator("#verification ~ .done").innerText());
        Assertions.assertThat(page.evaluate("window.kept")).isEqualTo("yes");
    }

    @Test
    void printLeavesOutWhatIsNoUseOnPaper(Library library) {
        Reader reader = library.reader();
        Page page = reader.page();
        reader.open("/cases/d547f8e638cd437b49ea92b45830773d");

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator(".top nav").first()).isHidden();
        assertThat(page.locator("#assess")).isHidden();
        assertThat(page.locator(".case")).isVisible();
        assertThat(page.locator(".printed .address"))
                .hasText(Pattern.compile("^http://127\\.0\\.0\\.1:[0-9]+/cases/.+as-of=[0-9]+$"));
    }

    /** What is wider than the sheet is cut off on paper, where nobody scrolls. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "CASE",
                "CLAIM",
                "SOURCE",
                "NARRATIVE",
                "TEXT",
                "LEDGER",
                "OCCASIONS",
                "CLAIMS",
                "DISCREPANCIES",
                "OCCASION"
            })
    void whatIsPrintedGoesOnASheet(Room room, Library library) {
        cutOnPaper(room, SHEET_UPRIGHT, library);
    }

    @ParameterizedTest
    @EnumSource(names = {"OCCASION_WITH_CANON", "SIDES", "SOURCES"})
    void wideTablesArePrintedAcross(Room room, Library library) {
        cutOnPaper(room, SHEET_ACROSS, library);
    }

    private static void cutOnPaper(Room room, int width, Library library) {
        Reader reader = library.reader(new Reader.Setting("en", true, width));
        reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        reader.open(room.path(library));

        Assertions.assertThat(reader.overflow())
                .as("pixels of %s beyond the edge of the sheet", room)
                .isZero();
        assertThat(reader.page().locator(".printed .address")).isVisible();
        for (Locator button : reader.page().locator("button").all()) {
            assertThat(button).isHidden();
        }
    }
}
