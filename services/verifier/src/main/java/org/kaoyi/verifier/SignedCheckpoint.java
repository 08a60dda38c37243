package org.kaoyi.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a ledger was when somebody signed it (C2SP tlog-checkpoint in a signed-note); see {@code schemas/checkpoint.md}.
 *
 * @param signedText the lines over which it is signed
 * @param size events
 * @param root of the tree over them
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content where it is used
record SignedCheckpoint(String origin, long size, byte[] root, String signedText, List<NoteSignature> signatures) {
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,15}");
    private static final String SIGNATURE_SIGN = "\u2014 ";
    private static final int ID_BYTES = 4;
    private static final int SIGNATURE_BYTES = 64;

    /** One signature line. */
    @SuppressWarnings("ArrayRecordComponent")
    record NoteSignature(String name, String keyId, byte[] signature) {}

    /** @throws Damage when it is no checkpoint; whether a signature holds is another question */
    static SignedCheckpoint read(String note, String field) throws Damage {
        int blank = note.indexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n")) {
            throw new Damage(field, "it is no signed note: text, an empty line, signatures, a line feed at the end");
        }
        String text = note.substring(0, blank + 1);
        List<String> lines = text.lines().toList();
        if (lines.size() != 3 || lines.getFirst().isBlank() || text.indexOf('\r') >= 0) {
            throw new Damage(field, "it has not the three lines origin, size and root");
        }
        if (!SIZE.matcher(lines.get(1)).matches()) {
            throw new Damage(field, "its second line is no number of events");
        }
        byte[] root = Base64Strict.read(lines.get(2), field);
        if (root.length != Hashes.BYTES) {
            throw new Damage(field, "its third line is no root");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : note.substring(blank + 2).split("\n")) {
            signatures.add(signature(line, field));
        }
        return new SignedCheckpoint(
                lines.getFirst(), Long.parseLong(lines.get(1)), root, text, List.copyOf(signatures));
    }

    static boolean isSignature(String line) {
        return line.startsWith(SIGNATURE_SIGN);
    }

    private static NoteSignature signature(String line, String field) throws Damage {
        String[] parts =
                isSignature(line) ? line.substring(SIGNATURE_SIGN.length()).split(" ", -1) : new String[0];
        if (parts.length != 2 || parts[0].isEmpty()) {
            throw new Damage(field, "a line below the empty one is no signature");
        }
        byte[] bytes = Base64Strict.read(parts[1], field);
        if (bytes.length != ID_BYTES + SIGNATURE_BYTES) {
            throw new Damage(field, "a signature is not as long as Ed25519's");
        }
        return new NoteSignature(
                parts[0],
                HexFormat.of().formatHex(bytes, 0, ID_BYTES),
                Arrays.copyOfRange(bytes, ID_BYTES, bytes.length));
    }

    /**
     * Which of the keys signed it.
     *
     * @throws Damage when a signature that names one of the keys does not hold, or none names any
     */
    VerifierKey signer(List<VerifierKey> keys, String field) throws Damage {
        for (NoteSignature each : signatures) {
            Optional<VerifierKey> named = keys.stream()
                    .filter(k -> k.name().equals(each.name()) && k.id().equals(each.keyId()))
                    .findFirst();
            if (named.isPresent()) {
                if (!named.get().signed(signedText.getBytes(UTF_8), each.signature())) {
                    throw new Damage(field, "its signature does not hold: it was altered after it was signed");
                }
                if (!named.get().name().equals(origin)) {
                    throw new Damage(field, "it is signed by the key of another ledger than its first line names");
                }
                if (size > named.get().until()) {
                    throw new Damage(
                            field,
                            "it is of %d events and signed by a key that was replaced after %d: whoever holds the old key may have made it"
                                    .formatted(size, named.get().until()));
                }
                return named.get();
            }
        }
        NoteSignature first = signatures.getFirst();
        throw new Damage(
                field,
                "it is signed by the key %s+%s and that is none of the keys at hand (%s)"
                        .formatted(
                                first.name(),
                                first.keyId(),
                                String.join(
                                        ", ",
                                        keys.stream()
                                                .map(k -> k.name() + "+" + k.id())
                                                .toList())));
    }
}
