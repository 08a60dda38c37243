package org.kaoyi.recording.readtext;

/** What is read as a text. Past a limit a file is refused, and nothing is cut short. */
public final class TextLimits {
    /** Thirty books; a manuscript with its notes is some two megabytes. */
    public static final long FILE_BYTES_MAX = 64L * 1024 * 1024;

    /** The largest part of a DOCX, unpacked: its text is marked up some ten to one. */
    public static final long PART_BYTES_MAX = 256L * 1024 * 1024;

    /** Text never packs better than this, bytes packed to unpacked; what does is made to exhaust its reader. */
    static final double INFLATE_RATIO_MIN = 0.002;

    /** Files in a DOCX: a book with a picture on every page. */
    static final long PARTS_MAX = 5_000;

    /** Five books of 20,000 sentences. */
    public static final int STATEMENTS_MAX = 100_000;

    /** A quotation or bracket of more characters than this is split inside; so is one that is never closed. */
    static final int ENCLOSED_MAX = 600;

    private TextLimits() {}
}
