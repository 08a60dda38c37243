package org.kaoyi.readingroom.access;

/** Of what somebody may do a thing with his own alone. */
public enum Own {
    /** It makes no difference whose it is. */
    NONE,
    /** A claim or examination that the same person recorded. */
    CLAIM,
    /** A file that the same person sent to be imported. */
    UPLOAD
}
