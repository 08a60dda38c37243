package org.kaoyi.ledger.checkpoint;

import java.util.Base64;

/** Base64 as it stands in keys and checkpoints; what is none of it is refused in words for whoever has the file. */
final class Base64Text {
    private Base64Text() {}

    static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("it holds something that is not in Base64", e);
        }
    }
}
