package org.kaoyi.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A good key with which nothing was signed. */
final class OtherKey {
    private static final int KEY_BYTES = 32;

    private OtherKey() {}

    static String line(String name) {
        try {
            byte[] x509 = KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPublic()
                    .getEncoded();
            byte[] typed = Arrays.copyOfRange(x509, x509.length - KEY_BYTES - 1, x509.length);
            typed[0] = 1;
            return line(name, typed);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Well-formed, with the right id, and no point of the curve: there is none of y = 2 (RFC 8032 §5.1.3). */
    static String ofNoPoint(String name) {
        byte[] typed = new byte[KEY_BYTES + 1];
        typed[0] = 1;
        typed[1] = 2;
        return line(name, typed);
    }

    static String line(String name, byte[] typed) {
        byte[] named = Arrays.copyOf((name + "\n").getBytes(UTF_8), name.length() + 1 + typed.length);
        System.arraycopy(typed, 0, named, name.length() + 1, typed.length);
        String id = HexFormat.of().formatHex(Hashes.of(named), 0, 4);
        return name + "+" + id + "+" + Base64.getEncoder().encodeToString(typed);
    }
}
