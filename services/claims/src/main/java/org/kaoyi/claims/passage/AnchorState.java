package org.kaoyi.claims.passage;

import org.kaoyi.claims.Labelled;

/** Where a quotation stands with respect to the texts of its source. No anchor is ever moved: each but the first is told to a person. */
public enum AnchorState implements Labelled {
    /** The very words stand at the very place of the text that counts. */
    HOLDS,
    /** The text was replaced, and the new one has the words between the same words once: to be anchored anew. */
    FOUND_AGAIN,
    /** The text was replaced, and the new one has the words between the same words more than once. */
    AMBIGUOUS,
    /** The text was replaced, and the new one has the words nowhere between the same words. */
    LOST,
    /** Not anchored, and the words stand once in the texts of the source. */
    ANCHORABLE,
    /** Not anchored, and the words stand more than once: a person says where. */
    SEVERAL_PLACES,
    /** Not anchored, and the words stand in no text of the source as they are quoted. */
    ABSENT,
    /** The text can not be read: it is missing, or not what was attached. */
    UNREADABLE;

    /** Whether somebody has to look. */
    public boolean isTrouble() {
        return this == FOUND_AGAIN || this == AMBIGUOUS || this == LOST || this == UNREADABLE;
    }
}
