package org.kaoyi.recording.readtext;

/**
 * What stands beside the words of a text.
 *
 * @param at how many characters of the paragraph come before it
 * @param key the number of a note, what stands in the brackets of a citation, or the words of a comment
 */
record Mark(Kind kind, int at, String key) {
    enum Kind {
        NOTE,
        CITATION,
        COMMENT
    }
}
