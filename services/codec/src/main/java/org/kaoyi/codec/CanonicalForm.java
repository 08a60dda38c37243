package org.kaoyi.codec;

import org.kaoyi.codec.CanonicalBytes.NoCanonicalForm;

/** How values of one type are written as canonical JSON (RFC 8785). */
@FunctionalInterface
interface CanonicalForm {

    /** @throws NoCanonicalForm when the value can not be kept, or there is no form for it */
    void write(Object value, CanonicalBytes out);
}
