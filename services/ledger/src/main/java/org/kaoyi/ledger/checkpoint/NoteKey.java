package org.kaoyi.ledger.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.kaoyi.ledger.merkle.TreeHash;

/**
 * The public half of a key: a name, and 32 bytes of Ed25519. Its text form is that of C2SP signed-note, {@code name+id+key}.
 *
 * @param name the ledger's; without space or plus
 * @param until events of the largest checkpoint that it speaks for; {@link #UNREPLACED} while no other key followed it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by id and text
public record NoteKey(String name, byte[] publicKey, long until) {
    static final long UNREPLACED = Long.MAX_VALUE;

    static final byte ED25519 = 1;
    static final int KEY_BYTES = 32;
    static final int ID_BYTES = 4;

    /** SubjectPublicKeyInfo of an Ed25519 key up to the key itself (RFC 8410 §4). */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /** A number of events, in one spelling. */
    private static final Pattern EVENTS = Pattern.compile("0|[1-9][0-9]{0,15}");

    public NoteKey {
        if (name.isEmpty() || name.chars().anyMatch(sign -> Character.isWhitespace(sign) || sign == '+')) {
            throw new IllegalArgumentException("the name of a key has no space and no plus");
        }
        if (publicKey.length != KEY_BYTES) {
            throw new IllegalArgumentException("an Ed25519 key has 32 bytes");
        }
    }

    NoteKey(String name, byte[] publicKey) {
        this(name, publicKey, UNREPLACED);
    }

    /** The same key once another has followed it: whoever holds its private half from then on can sign nothing larger. */
    NoteKey replacedAfter(long events) {
        return new NoteKey(name, publicKey, Math.min(until, events));
    }

    /** First four bytes of SHA-256(name || 0x0A || 0x01 || key). */
    byte[] id() {
        MessageDigest digest = TreeHash.sha256();
        digest.update(name.getBytes(UTF_8));
        digest.update((byte) '\n');
        digest.update(ED25519);
        return Arrays.copyOf(digest.digest(publicKey), ID_BYTES);
    }

    /** {@code name+id}, for people. */
    public String shortForm() {
        return name + "+" + HexFormat.of().formatHex(id());
    }

    /** {@code name+id+key}: what readers of checkpoints are given. */
    public String line() {
        return shortForm() + "+" + Base64.getEncoder().encodeToString(typed(publicKey));
    }

    /** As it stands in a file of keys: {@link #line}, and for a replaced key the number of events up to which it speaks. */
    public String fileLine() {
        return until == UNREPLACED ? line() : line() + " " + until;
    }

    /** Reads a {@link #fileLine}. @throws IllegalArgumentException when it is no such key */
    public static NoteKey parse(String fileLine) {
        String[] words = fileLine.strip().split(" +", 2);
        NoteKey key = parseLine(words[0]);
        if (words.length == 1) {
            return key;
        }
        if (!EVENTS.matcher(words[1]).matches()) {
            throw new IllegalArgumentException("behind a public key stands something else than a number of events");
        }
        return key.replacedAfter(Long.parseLong(words[1]));
    }

    private static NoteKey parseLine(String line) {
        // The key's Base64 may hold a plus of its own.
        String[] parts = line.split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a public key has the form name+id+key");
        }
        byte[] typed = Base64Text.decoded(parts[2]);
        if (typed.length != KEY_BYTES + 1 || typed[0] != ED25519) {
            throw new IllegalArgumentException("a public key is not Ed25519");
        }
        NoteKey key = new NoteKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!HexFormat.of().formatHex(key.id()).equals(parts[1])) {
            throw new IllegalArgumentException("the id of a public key does not fit its name and bytes");
        }
        return key;
    }

    boolean signed(byte[] text, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(decoded());
            ed25519.update(text);
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // neither a key nor a signature
        }
    }

    private PublicKey decoded() throws GeneralSecurityException {
        byte[] x509 = ByteBuffer.allocate(X509_PREFIX.length + KEY_BYTES)
                .put(X509_PREFIX)
                .put(publicKey)
                .array();
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));
    }

    static byte[] typed(byte[] key) {
        return ByteBuffer.allocate(key.length + 1).put(ED25519).put(key).array();
    }
}
