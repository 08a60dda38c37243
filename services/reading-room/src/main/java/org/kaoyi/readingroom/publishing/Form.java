package org.kaoyi.readingroom.publishing;

import org.kaoyi.claims.Labelled;

/** Forms in which reports leave. */
public enum Form implements Labelled {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    HTML("text/html;charset=UTF-8"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** A critical apparatus as XML. */
    TEI("application/tei+xml"),
    /** A critical apparatus as text. */
    APPARATUS("text/plain;charset=UTF-8");

    private final String mediaType;

    Form(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As file names end, without the dot. */
    public String ending() {
        return switch (this) {
            case TEI -> "xml";
            case APPARATUS -> "txt";
            default -> label();
        };
    }

    /** Whether it is text that a terminal shows. */
    public boolean isText() {
        return this != XLSX && this != DOCX;
    }
}
