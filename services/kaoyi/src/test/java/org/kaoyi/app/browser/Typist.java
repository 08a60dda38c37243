package org.kaoyi.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** Somebody with nothing but a keyboard, whose keystrokes are counted. */
final class Typist {
    private final Page page;
    private int keystrokes;

    Typist(Page page) {
        this.page = page;
    }

    /** A page lays the focus in a field a moment after it is shown; a person looks for it, and so does this. */
    private void findsTheField() {
        assertThat(page.locator(":focus")).hasCount(1);
    }

    Typist types(String text) {
        findsTheField();
        page.keyboard().type(text);
        keystrokes += text.length();
        return this;
    }

    /** The same through an input method. */
    Typist composes(String text, int keys) {
        types(text);
        keystrokes += keys - text.length();
        return this;
    }

    Typist presses(String key, int times) {
        findsTheField();
        for (int time = 0; time < times; time++) {
            page.keyboard().press(key);
        }
        keystrokes += times;
        return this;
    }

    Typist presses(String key) {
        return presses(key, 1);
    }

    /** Since the last time that this was asked. */
    int keystrokes() {
        int pressed = keystrokes;
        keystrokes = 0;
        return pressed;
    }
}
