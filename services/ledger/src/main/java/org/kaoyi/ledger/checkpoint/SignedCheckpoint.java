package org.kaoyi.ledger.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import org.kaoyi.ledger.Head;

/**
 * A checkpoint with its signature (C2SP signed-note).
 *
 * @param note the whole note, as it stands in files
 */
public record SignedCheckpoint(Checkpoint checkpoint, String note) {
    static final String SIGNATURE_SIGN = "\u2014 ";

    /** Signs the head of a log. */
    public static SignedCheckpoint sign(Head head, SigningKey key) {
        Checkpoint checkpoint = Checkpoint.of(key.publicHalf().name(), head);
        return new SignedCheckpoint(checkpoint, key.sign(checkpoint.text()));
    }

    /** @throws IllegalArgumentException when it is no signed checkpoint; whether a signature holds is another question */
    public static SignedCheckpoint parse(String note) {
        int blank = note.indexOf("\n\n" + SIGNATURE_SIGN);
        if (blank < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("it is cut short or has no signature");
        }
        return new SignedCheckpoint(Checkpoint.parse(note.substring(0, blank + 1)), note);
    }

    public long size() {
        return checkpoint.size();
    }

    /**
     * The key among {@code keys} that signed it.
     *
     * @throws IllegalArgumentException when none of them did, or a signature does not hold
     */
    public NoteKey signer(Collection<NoteKey> keys) {
        String text = checkpoint.text();
        for (String line : note.substring(text.length() + 1).split("\n", -1)) {
            String[] parts = line.split(" ", -1);
            byte[] named = parts.length == 3 ? Base64Text.decoded(parts[2]) : new byte[0];
            for (NoteKey key : keys) {
                if (parts.length == 3 && key.name().equals(parts[1]) && startsWith(named, key.id())) {
                    if (!Base64.getEncoder().encodeToString(named).equals(parts[2])) {
                        throw new IllegalArgumentException(
                                "its signature is not spelt as Base64 spells it: it was altered after it was signed");
                    }
                    byte[] signature = Arrays.copyOfRange(named, NoteKey.ID_BYTES, named.length);
                    if (key.name().equals(checkpoint.origin()) && key.signed(text.getBytes(UTF_8), signature)) {
                        return inItsTime(key);
                    }
                    throw new IllegalArgumentException(
                            "its signature does not hold: it was altered after it was signed");
                }
            }
        }
        throw new IllegalArgumentException("it is signed by none of the keys "
                + String.join(", ", keys.stream().map(NoteKey::shortForm).toList()));
    }

    private NoteKey inItsTime(NoteKey key) {
        if (size() > key.until()) {
            throw new IllegalArgumentException(
                    "it is of %d events and signed by a key that was replaced after %d: whoever holds the old key may have made it"
                            .formatted(size(), key.until()));
        }
        return key;
    }

    private static boolean startsWith(byte[] named, byte[] id) {
        return named.length > id.length && ByteBuffer.wrap(named, 0, id.length).equals(ByteBuffer.wrap(id));
    }
}
