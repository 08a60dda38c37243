package org.kaoyi.claims.archive;

import org.kaoyi.claims.Labelled;

/** How far a source stands from what it tells; layers are compared only with themselves. */
public enum Layer implements Labelled {
    /** Written by or for those who took part, at the time. */
    RECORD,
    /** Remembered later. */
    REMINISCENCE,
    /** Concluded by a scholar. */
    SCHOLARSHIP,
    /** Told by an author without grounds given. */
    NARRATION
}
