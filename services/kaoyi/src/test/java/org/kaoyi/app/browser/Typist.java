package org.kaoyi.app.browser;

import com.microsoft.playwright.Page;

/** Somebody with nothing but a keyboard, whose keystrokes are counted. */
final class Typist {
    private final Page page;
    private int keystrokes;

    Typist(Page page) {
        this.page = page;
    }

    Typist types(String text) {
        page.keyboard().type(text);
        keystrokes += text.length();
        return this;
    }

    Typist presses(String key, int times) {
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
