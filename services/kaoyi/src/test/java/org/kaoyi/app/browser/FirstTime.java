package org.kaoyi.app.browser;

/**
 * How long somebody takes who sits before a form for the first time and is slow at it: the keystroke-level model (Card, Moran and Newell, The
 * Keystroke-Level Model for User Performance Time with Interactive Systems, CACM 23/7, 1980), which knows only people who know the form, and before it
 * the time to read what the form says.
 */
final class FirstTime {
    /** A key, by the slowest typist of the model, who is unfamiliar with the keyboard; typing complex codes takes others 0.75 s. */
    private static final double KEY_SECONDS = 1.20;

    /** To make up one's mind, before each field and before sending it (operator M). */
    private static final double MIND_SECONDS = 1.35;

    /** To lay the hands on the keys, once (operator H). */
    private static final double HANDS_SECONDS = 0.40;

    /** Silent reading of English, the mean over 190 studies (Brysbaert, How many words do we read per minute?, J. of Memory and Language 109, 2019). */
    private static final double WORDS_A_MINUTE = 238;

    private static final int SECONDS_A_MINUTE = 60;

    private FirstTime() {}

    /**
     * @param keystrokes of all kinds, those for an input method among them
     * @param steps fields that are filled in or passed, and sending
     * @param form all words that are to be seen of the form, of which each is read once
     */
    static double seconds(int keystrokes, int steps, String form) {
        int words = form.strip().split("\\s+").length;
        return keystrokes * KEY_SECONDS
                + steps * MIND_SECONDS
                + HANDS_SECONDS
                + words * SECONDS_A_MINUTE / WORDS_A_MINUTE;
    }
}
