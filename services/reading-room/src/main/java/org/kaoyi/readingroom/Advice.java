package org.kaoyi.readingroom;

/** How to mend what is refused, as it is told to whoever sends one form or one request: options of an import are no help to them. */
public final class Advice {
    private static final String OF_AN_IMPORT = ", or import with --create-missing";

    private Advice() {}

    /** The advice without what only an import can do. */
    public static String here(String advice) {
        return advice.replace(OF_AN_IMPORT, "");
    }
}
