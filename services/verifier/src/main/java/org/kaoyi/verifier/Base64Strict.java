package org.kaoyi.verifier;

import java.util.Base64;

/** Base64 (RFC 4648 §4) with one spelling for each value: padding, and no bits set beyond the last byte. */
final class Base64Strict {
    private Base64Strict() {}

    static byte[] read(String text, String field) throws Damage {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new Damage(field, "it holds something that is not in Base64");
    }
}
