package org.kaoyi.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Whoever holds the private half of the example ledger's key, and so can sign what its writer never would. */
final class GoldenSigner {
    private static final String ORIGIN = "kaoyi.example/golden";

    private GoldenSigner() {}

    /** A checkpoint over so many events. */
    static String note(long size, byte[] root) {
        return note(ORIGIN, Golden.read("public-keys").strip(), size, root);
    }

    /** One that names any ledger, by a key of whatever name. */
    static String note(String origin, String publicKey, long size, byte[] root) {
        String text = "%s\n%d\n%s\n".formatted(origin, size, base64(root));
        byte[] signature = signature(text.getBytes(UTF_8));
        String[] parts = publicKey.split("\\+", 3);
        byte[] named = HexFormat.of().parseHex(parts[1]);
        int idBytes = named.length;
        named = Arrays.copyOf(named, idBytes + signature.length);
        System.arraycopy(signature, 0, named, idBytes, signature.length);
        return text + "\n\u2014 " + parts[0] + " " + base64(named) + "\n";
    }

    /** The public half, as a ledger of another name would publish it. */
    static String publicKey(String name) {
        String[] parts = Golden.read("public-keys").strip().split("\\+", 3);
        return OtherKey.line(name, Base64.getDecoder().decode(parts[2]));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] signature(byte[] text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key());
            ed25519.update(text);
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** The last part of PRIVATE+KEY+name+id+seed, which Base64 may give a plus of its own; before the seed stands the kind of key. */
    private static PrivateKey key() throws GeneralSecurityException {
        String[] parts = Golden.read("signing-key").strip().split("\\+", 5);
        byte[] typed = Base64.getDecoder().decode(parts[4]);
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(
                        new EdECPrivateKeySpec(NamedParameterSpec.ED25519, Arrays.copyOfRange(typed, 1, typed.length)));
    }
}
