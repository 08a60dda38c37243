package org.kaoyi.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A person at a browser, and what the browser complained of since. */
final class Reader implements AutoCloseable {
    static final int WIDE = 1440;
    static final int NARROW = 390;

    private static final int HEIGHT = 900;

    /** What is kept of a page: a whole report would be a picture of 18,000 lines. */
    private static final int PICTURE_HEIGHT = 2600;

    /** Letters stay clear, and it is written in a third of the time of a PNG. */
    private static final int QUALITY = 80;

    private static final Path PICTURES = Path.of("target", "screenshots");

    /**
     * How somebody reads.
     *
     * @param language tag of the browser's language
     * @param width of the window in CSS pixels
     */
    record Setting(String language, boolean dark, int width) {
        @Override
        public String toString() {
            return language + "." + (dark ? "dark" : "light") + "." + width;
        }
    }

    private final Library library;
    private final Setting setting;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Reader(Library library, Browser browser, Setting setting) {
        this(library, browser, setting, true);
    }

    /** @param scripts whether the browser runs any */
    Reader(Library library, Browser browser, Setting setting, boolean scripts) {
        this.library = library;
        this.setting = setting;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(setting.language())
                .setJavaScriptEnabled(scripts)
                .setColorScheme(setting.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setViewportSize(setting.width(), HEIGHT));
        this.page = context.newPage();
        page.onConsoleMessage(this::heard);
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(library.address()) && !request.url().startsWith("data:")) {
                complaints.add("a request leaves for " + request.url());
            }
        });
    }

    /** Violations of the content security policy are told on the console too. */
    private void heard(ConsoleMessage message) {
        boolean expected = message.text().startsWith("Failed to load resource")
                && message.location().startsWith(page.url());
        if (List.of("error", "warning").contains(message.type()) && !expected) {
            complaints.add("console: " + message.text());
        }
    }

    Setting setting() {
        return setting;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Goes to an address of the demonstration; the answer's status. What was complained of before is forgotten. */
    int open(String path) {
        complaints.clear();
        Response response = page.navigate(library.address() + path);
        return response == null ? 0 : response.status();
    }

    /** Errors of scripts, of the policy and of the network, and requests to other hosts, since a page was opened. */
    List<String> complaints() {
        return complaints;
    }

    /** By how many pixels the page is wider than the window: what can not be read without scrolling sideways. */
    int overflow() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    /** Keeps the upper part of the page as {@code target/screenshots/NAME.SETTING.jpeg}. */
    void picture(String name) {
        double height = ((Number) page.evaluate("document.documentElement.scrollHeight")).doubleValue();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "." + setting + ".jpeg"))
                .setType(ScreenshotType.JPEG)
                .setQuality(QUALITY)
                .setFullPage(true)
                .setClip(0, 0, setting.width(), Math.min(height, PICTURE_HEIGHT)));
    }

    @Override
    public void close() {
        context.close();
    }
}
