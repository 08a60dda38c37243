package org.kaoyi.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** What a command of this machine shows at the local door. It stands in the data folder, which only its owner can read. */
public record LocalToken(String value) {
    public static final String HEADER = "X-Kaoyi-Token";

    /** Compared in constant time, so that it can not be guessed letter by letter. */
    boolean fits(@Nullable String shown) {
        return shown != null && MessageDigest.isEqual(value.getBytes(UTF_8), shown.getBytes(UTF_8));
    }
}
