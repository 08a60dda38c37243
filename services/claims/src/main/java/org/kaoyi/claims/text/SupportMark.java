package org.kaoyi.claims.text;

import org.kaoyi.claims.Labelled;

/** What a reader should know beside a support grade ({@code domain.md} §5). */
public enum SupportMark implements Labelled {
    /** A supporting claim is inferred by the coder. */
    INFERRED,
    /** Every supporting source was seen only as cited in another. */
    CITED_NOT_READ,
    /** Every supporting source is a catalogue's or editor's summary. */
    SUMMARY_ONLY,
    /** A claim whose only access is the audited text itself; it supports nothing. */
    CIRCULAR;

    /** The name in reports, such as {@code CITED-NOT-READ}. */
    public String inReports() {
        return name().replace('_', '-');
    }
}
