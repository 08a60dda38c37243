package org.kaoyi.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A public key of signed notes, {@code name+id+key} (C2SP signed-note, "Verifier keys"); Ed25519 alone.
 *
 * @param id first four bytes of SHA-256(name || 0x0A || 0x01 || key), hexadecimal
 * @param until events of the largest checkpoint that it speaks for; the largest number for a key that was not replaced
 */
public record VerifierKey(String name, String id, PublicKey key, String line, long until) {
    private static final byte ED25519 = 1;
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 4;

    private static final Pattern EVENTS = Pattern.compile("0|[1-9][0-9]{0,15}");

    /** SubjectPublicKeyInfo of an Ed25519 key up to the key itself (RFC 8410 §4). */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /** @throws Damage when it is no such key, or its id does not fit its name and bytes */
    static VerifierKey read(String line, String field) throws Damage {
        // The key's Base64 may hold a plus of its own.
        String[] parts = line.split("\\+", 3);
        if (parts.length != 3 || parts[0].isEmpty() || parts[0].chars().anyMatch(Character::isWhitespace)) {
            throw new Damage(field, "it is no public key of the form name+id+key");
        }
        byte[] typed = Base64Strict.read(parts[2], field);
        if (typed.length != KEY_BYTES + 1 || typed[0] != ED25519) {
            throw new Damage(field, "it is no Ed25519 key");
        }
        if (!id(parts[0], typed).equals(parts[1])) {
            throw new Damage(field, "its id does not fit its name and key");
        }
        byte[] key = Arrays.copyOfRange(typed, 1, typed.length);
        return new VerifierKey(parts[0], parts[1], decoded(key, field), line, Long.MAX_VALUE);
    }

    /** A line of a file of keys: a key, and for one that was replaced the number of events up to which it speaks. */
    private static VerifierKey readLine(String line, String field) throws Damage {
        String[] words = line.split(" +", 2);
        VerifierKey key = read(words[0], field);
        if (words.length == 1) {
            return key;
        }
        if (!EVENTS.matcher(words[1]).matches()) {
            throw new Damage(field, "behind a key stands something else than a number of events");
        }
        return new VerifierKey(key.name, key.id, key.key, key.line, Long.parseLong(words[1]));
    }

    /** The keys of a file, one a line; empty lines are skipped. */
    static List<VerifierKey> readAll(String text) throws Damage {
        List<VerifierKey> keys = new ArrayList<>();
        for (String line :
                text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            keys.add(readLine(line, "key"));
        }
        if (keys.isEmpty()) {
            throw new Damage("key", "the file holds no key");
        }
        return List.copyOf(keys);
    }

    boolean signed(byte[] text, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(text);
            return ed25519.verify(signature);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("the key was read before", e);
        } catch (GeneralSecurityException e) {
            return false; // no signature at all
        }
    }

    private static String id(String name, byte[] typedKey) {
        byte[] nameBytes = (name + "\n").getBytes(UTF_8);
        byte[] whole = Arrays.copyOf(nameBytes, nameBytes.length + typedKey.length);
        System.arraycopy(typedKey, 0, whole, nameBytes.length, typedKey.length);
        return HexFormat.of().formatHex(Hashes.of(whole), 0, ID_BYTES);
    }

    private static PublicKey decoded(byte[] key, String field) throws Damage {
        byte[] x509 = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + KEY_BYTES);
        System.arraycopy(key, 0, x509, X509_PREFIX.length, KEY_BYTES);
        try {
            PublicKey decoded = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));
            // Only now are the bytes taken for a point of the curve, which not all are (RFC 8032 §5.1.3).
            Signature.getInstance("Ed25519").initVerify(decoded);
            return decoded;
        } catch (GeneralSecurityException e) {
            throw new Damage(field, "it is no Ed25519 key");
        }
    }
}
