package org.kaoyi.app.attacks;

/** A text that counts how often a character of it is looked at, and lets nobody look oftener than so many times. */
final class CountedText implements CharSequence {
    /** Somebody looked too often. */
    static final class TooOften extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooOften() {
            super("looked too often", null, false, false);
        }
    }

    private final String text;
    private final long[] left;

    CountedText(String text, long times) {
        this(text, new long[] {times});
    }

    private CountedText(String text, long[] left) {
        this.text = text;
        this.left = left;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (--left[0] < 0) {
            throw new TooOften();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new CountedText(text.substring(start, end), left);
    }

    @Override
    public String toString() {
        return text;
    }
}
