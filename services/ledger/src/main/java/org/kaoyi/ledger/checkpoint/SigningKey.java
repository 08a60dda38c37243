package org.kaoyi.ledger.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** A key with which checkpoints are signed. Its file form is the line {@code PRIVATE+KEY+name+id+seed} that tools for signed notes read. */
public final class SigningKey {
    private static final String PRIVATE = "PRIVATE+KEY+";
    private static final String SIGNATURE_SIGN = "\u2014 ";
    private static final String ALGORITHM = "Ed25519";

    private final NoteKey publicHalf;
    private final PrivateKey key;

    private SigningKey(NoteKey publicHalf, PrivateKey key) {
        this.publicHalf = publicHalf;
        this.key = key;
    }

    /** A new key from the platform's source of randomness. */
    public static SigningKey generate(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            byte[] x509 = pair.getPublic().getEncoded();
            byte[] bytes = Arrays.copyOfRange(x509, x509.length - NoteKey.KEY_BYTES, x509.length);
            return new SigningKey(new NoteKey(name, bytes), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
        }
    }

    /**
     * Reads the file form.
     *
     * @param known public keys, of which it should be the private half of one
     * @throws IllegalArgumentException when it is none, or that of another
     */
    public static SigningKey parse(String line, List<NoteKey> known) {
        NoteKey publicHalf = known.stream()
                .filter(each -> line.startsWith(PRIVATE + each.shortForm() + "+"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("it belongs to none of the public keys"));
        String expected = PRIVATE + publicHalf.shortForm() + "+";
        byte[] typed = Base64Text.decoded(line.substring(expected.length()).strip());
        if (typed.length != NoteKey.KEY_BYTES + 1 || typed[0] != NoteKey.ED25519) {
            throw new IllegalArgumentException("it is not Ed25519");
        }
        try {
            PrivateKey key = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new EdECPrivateKeySpec(
                            NamedParameterSpec.ED25519, Arrays.copyOfRange(typed, 1, typed.length)));
            SigningKey signing = new SigningKey(publicHalf, key);
            if (!publicHalf.signed(typed, signing.signature(typed))) {
                throw new IllegalArgumentException("its signatures do not fit the public key");
            }
            return signing;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("it is not Ed25519", e);
        }
    }

    public NoteKey publicHalf() {
        return publicHalf;
    }

    public String line() {
        byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
        return PRIVATE + publicHalf.shortForm() + "+" + Base64.getEncoder().encodeToString(NoteKey.typed(seed)) + "\n";
    }

    /** A signed note: the text, an empty line, one signature. */
    String sign(String text) {
        byte[] signature = signature(text.getBytes(UTF_8));
        byte[] named = ByteBuffer.allocate(NoteKey.ID_BYTES + signature.length)
                .put(publicHalf.id())
                .put(signature)
                .array();
        return text + "\n" + SIGNATURE_SIGN + publicHalf.name() + " "
                + Base64.getEncoder().encodeToString(named) + "\n";
    }

    private byte[] signature(byte[] text) {
        try {
            Signature ed25519 = Signature.getInstance(ALGORITHM);
            ed25519.initSign(key);
            ed25519.update(text);
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that was made or read here signs", e);
        }
    }
}
