package org.kaoyi.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A historian enters what a source says. */
@InBrowser
@Execution(ExecutionMode.SAME_THREAD)
class EntryInBrowserTest {
    /** Longer than the form waits before it asks; the clock of the page is the test's. */
    private static final long LONG = 3000;

    /** Pinyin of 三十萬, and the key that takes what is offered. */
    private static final int SANSHIWAN = "sanshiwan".length() + 1;

    /** Six fields that the keys come to, and recording. */
    private static final int STEPS = 7;

    private Archive archive;

    @BeforeEach
    void aSourceATalkAndQuestions(Library library) {
        archive = new Archive(library);
    }

    @Test
    void aClaimIsRecordedWithTheKeyboardAloneAndTheSecondCostsHalf(Library library) {
        Reader reader = library.reader();
        Page page = reader.page();
        Typist typist = new Typist(page);
        reader.open("/claims/new");
        String form = page.locator("main").innerText();

        typist.types(archive.source)
                .presses("Tab", 2)
                .types(archive.talk)
                .presses("Tab")
                .types(archive.men);
        typist.presses("Tab", 2).composes("三十萬", SANSHIWAN).presses("Enter");

        assertThat(page.locator(".done")).containsText("Recorded:");
        int keystrokes = typist.keystrokes();
        Assertions.assertThat(keystrokes).as("keystrokes of the first claim").isLessThanOrEqualTo(47);
        Assertions.assertThat(FirstTime.seconds(keystrokes, STEPS, form))
                .as("seconds of somebody who has never seen the form, which reads:%n%s", form)
                .isLessThan(90);
        assertThat(page.locator("#source")).hasValue(archive.source);
        assertThat(page.locator("#occasion")).hasValue(archive.talk);
        assertThat(page.locator("#question")).isFocused();

        typist.types(archive.when).presses("Tab", 2).types("1957-11-09").presses("Enter");

        assertThat(page).hasURL(Pattern.compile("saved="));
        assertThat(page.locator("#value")).hasValue("");
        Assertions.assertThat(typist.keystrokes()).as("keystrokes of the next").isLessThanOrEqualTo(24);
        Assertions.assertThat(library.twin("/claims?source=" + archive.source)
                        .get("claims")
                        .size())
                .isEqualTo(2);
        Assertions.assertThat(reader.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, between March 15", "zh-Hant, 之間", "ko, 사이", "ru, между"})
    void theFormSaysBackWhatItUnderstandsBeforeAnythingIsRecorded(String language, String words, Library library) {
        Reader reader = library.reader(new Reader.Setting(language, false, Reader.WIDE));
        reader.open(archive.entry(archive.when));

        new Typist(reader.page()).types("[1958-03-15..1958-04-25]");

        assertThat(reader.page().locator("#understood")).containsText(words);
        Assertions.assertThat(library.twin("/claims?source=" + archive.source)
                        .get("claims")
                        .size())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"三十萬, ㄙ|ㄙㄢ|三|三ㄕ|三十|三十ㄨㄢ, 三十萬", "30만, ㅅ|사|삼|삼시|삼십|삼십ㅁ|삼십마, 30만"})
    void nothingIsAskedOrSentWhileAnInputMethodComposes(String shown, String steps, String chosen, Library library) {
        Reader reader = library.reader();
        Page page = reader.page();
        page.clock().install();
        reader.open(archive.entry(archive.men));
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> {
            if (!request.url().contains("/static/")) {
                asked.add(request.url());
            }
        });
        CDPSession browser = reader.context().newCDPSession(page);

        new Typist(page).presses("1");
        page.keyboard().press("Backspace");
        for (String composed : steps.split("\\|")) {
            compose(browser, composed);
            page.clock().runFor(LONG);
        }
        page.keyboard().press("Enter");
        page.clock().runFor(LONG);

        Assertions.assertThat(asked).as("while composing " + shown).isEmpty();
        Assertions.assertThat(page.url()).doesNotContain("saved=");

        JsonObject text = new JsonObject();
        text.addProperty("text", chosen);
        browser.send("Input.insertText", text);
        page.clock().runFor(LONG);

        assertThat(page.locator("#value")).hasValue(chosen);
        assertThat(page.locator("#understood")).containsText("305,000");
        page.keyboard().press("Enter");
        assertThat(page.locator(".done")).containsText("Recorded:");
    }

    private static void compose(CDPSession browser, String text) {
        JsonObject composition = new JsonObject();
        composition.addProperty("text", text);
        composition.addProperty("selectionStart", text.length());
        composition.addProperty("selectionEnd", text.length());
        browser.send("Input.imeSetComposition", composition);
    }

    @ParameterizedTest
    @CsvSource({"zh-Hant, 無法讀作數目", "ko, 수량으로 읽을 수 없습니다", "ru, не читается как число"})
    void whatCanNotBeReadIsToldBesideItsFieldInTheReadersLanguageAndNothingIsLost(
            String language, String words, Library library) {
        Reader reader = library.reader(new Reader.Setting(language, false, Reader.NARROW));
        Page page = reader.page();
        reader.open(archive.entry(archive.men) + "&note=mine");
        new Typist(page).types("very many");
        page.keyboard().press("Enter");

        assertThat(page.locator("#fault-value")).containsText(words);
        assertThat(page.locator("#value")).hasValue("very many");
        assertThat(page.locator("#value")).isFocused();
        assertThat(page.locator("#note")).hasValue("mine");
        Assertions.assertThat(Axe.seriousFindings(page)).isEmpty();
    }

    @Test
    void aDraftOutlivesAReloadInTheFirstFormAndInTheNext(Library library) {
        Reader reader = library.reader();
        Page page = reader.page();
        reader.open("/claims/new");
        new Typist(page).types(archive.source);

        page.reload();

        assertThat(page.locator("#source")).hasValue(archive.source);
        assertThat(page.locator(".kept")).isVisible();
        new Typist(page)
                .presses("Tab", 2)
                .types(archive.talk)
                .presses("Tab")
                .types(archive.men)
                .presses("Tab", 2)
                .types("7")
                .presses("Enter");
        assertThat(page.locator(".done")).containsText("Recorded:");
        assertThat(page.locator(".kept")).isHidden();
        new Typist(page).types(archive.when);

        page.reload();

        assertThat(page.locator("#question")).hasValue(archive.when);
    }

    @Test
    void aLedgerThatIsAwayIsToldAndWaitedForAndNothingIsLost(Library library) {
        Reader reader = library.reader();
        Page page = reader.page();
        page.clock().install();
        reader.open(archive.entry(archive.men));

        reader.context().setOffline(true);
        new Typist(page).types("7");
        page.clock().runFor(LONG);
        assertThat(page.locator(".away")).isVisible();
        page.keyboard().press("Enter");
        assertThat(page.locator("#value")).hasValue("7");

        reader.context().setOffline(false);
        page.clock().runFor(LONG);
        assertThat(page.locator(".away")).isHidden();
        page.keyboard().press("Enter");
        assertThat(page.locator(".done")).containsText("Recorded:");
    }

    @Test
    void aSecondAnswerOfOneSourceIsWarnedOfAndARecordedOneTakenBackOnTheSpot(Library library) {
        archive.says(archive.source, archive.men, "300000");
        Reader reader = library.reader();
        Page page = reader.page();
        reader.open(archive.entry(archive.men));

        new Typist(page).types("310000");
        assertThat(page.locator("#understood")).containsText("already answers this question");
        page.keyboard().press("Enter");
        page.locator("#undo summary").press("Enter");
        page.locator("#undo input").focus();
        new Typist(page).types("misread").presses("Enter");

        assertThat(page.locator("main")).containsText("misread");
        assertThat(page.locator("#retract")).hasCount(0);
    }

    @Test
    void aPersonIsFoundByANameInAnyScript(Library library) {
        Reader reader = library.reader();
        Page page = reader.page();
        reader.open(archive.entry(archive.who));

        new Typist(page).types("毛泽东");
        Locator mao = page.locator("#known-value option[value=mao-zedong]");
        assertThat(mao).hasCount(1);

        page.locator("#value").fill("mao-zedong");
        assertThat(page.locator("#understood")).containsText("Mao Zedong");
    }
}
