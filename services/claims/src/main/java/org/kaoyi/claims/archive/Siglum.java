package org.kaoyi.claims.archive;

import static org.kaoyi.claims.Identifiers.checked;

/** The short sign of a source, such as {@code C1} or {@code S3}; it identifies the source in the ledger. */
public record Siglum(String value) implements Comparable<Siglum> {
    public Siglum {
        checked("siglum", value);
    }

    @Override
    public int compareTo(Siglum other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
