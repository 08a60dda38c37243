package org.kaoyi.projections.search;

/** What became of what is found. */
final class States {
    static final String STANDING = "standing";
    static final String RETRACTED = "retracted";
    static final String SUPERSEDED = "superseded";
    static final String WITHDRAWN = "withdrawn";

    /** Of a claim whose source was withdrawn; worked out when it is shown. */
    static final String SOURCE_WITHDRAWN = "source-withdrawn";

    private States() {}
}
