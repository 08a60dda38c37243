package org.kaoyi.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks one proof ({@code schemas/proof.md}): that a claim is in the log over which a checkpoint was signed, just as it stands in
 * the proof. What is certain is checked first (signature, then the way to the root), so that a complaint names the field that was altered.
 */
public final class ProofCheck {
    static final String FORMAT = "kaoyi-proof-1";

    static final Set<String> FIELDS =
            Set.of("format", "claim", "event", "leaf", "inclusion", "checkpoint", "publicKey");
    private static final Set<String> INCLUSION_FIELDS = Set.of("index", "size", "path");
    private static final String CLAIM_STREAM = "claim/";

    private final List<VerifierKey> given;

    private ProofCheck(List<VerifierKey> given) {
        this.given = given;
    }

    /**
     * @param keyFile public keys, one a line; null to take the one that is enclosed
     * @throws IOException when a file can not be read
     */
    public static Finding of(Path proof, @Nullable Path keyFile) throws IOException {
        List<VerifierKey> keys;
        try {
            keys = keyFile == null ? List.of() : VerifierKey.readAll(Files.readString(keyFile));
        } catch (Damage e) {
            return Finding.atFault("proof", new Damage("key", "%s in %s".formatted(e.getMessage(), keyFile)));
        }
        return Files.size(proof) > Lines.LINE_BYTES_MAX
                ? Finding.atFault("proof", new Damage("file", "it is larger than any proof"))
                : of(Files.readAllBytes(proof), keys);
    }

    static Finding of(byte[] proof, List<VerifierKey> given) {
        try {
            Json document = JsonReader.read(proof);
            return ConsistencyCheck.is(document)
                    ? ConsistencyCheck.of(document, given)
                    : new ProofCheck(given).check(Fields.of(document, "", FIELDS));
        } catch (Damage e) {
            return Finding.atFault("proof", e);
        }
    }

    private Finding check(Fields proof) throws Damage {
        if (!proof.text("format").equals(FORMAT)) {
            throw new Damage("format", "this verifier reads %s".formatted(FORMAT));
        }
        VerifierKey enclosed = VerifierKey.read(proof.text("publicKey"), "publicKey");
        SignedCheckpoint checkpoint = SignedCheckpoint.read(proof.text("checkpoint"), "checkpoint");
        checkpoint.signer(List.of(enclosed), "checkpoint");
        VerifierKey signer = given.isEmpty() ? enclosed : checkpoint.signer(given, "checkpoint");

        ExportedEvent event = ExportedEvent.read(proof.value("event"), "event.");
        byte[] leafInput = proof.hex("leaf");
        InclusionPath path = path(proof.value("inclusion"), checkpoint);
        requireIncluded(leafInput, event, path, checkpoint);
        Leaf leaf = Leaf.read(leafInput);
        if (path.index() + 1 != leaf.position()) {
            throw new Damage("inclusion.index", "the leaf says that it is event %d".formatted(leaf.position()));
        }
        requireSame(event, leaf, leafInput);
        String claim = proof.text("claim");
        if (!leaf.stream().equals(CLAIM_STREAM + claim)) {
            throw new Damage("claim", "the event is of %s".formatted(leaf.stream()));
        }
        return sound(claim, leaf, checkpoint, signer);
    }

    private static InclusionPath path(Json value, SignedCheckpoint checkpoint) throws Damage {
        Fields fields = Fields.of(value, "inclusion.", INCLUSION_FIELDS);
        long size = fields.whole("size", 1);
        if (size != checkpoint.size()) {
            throw new Damage("inclusion.size", "the checkpoint is of %d events".formatted(checkpoint.size()));
        }
        long index = fields.whole("index", 0);
        if (index >= size) {
            throw new Damage("inclusion.index", "there are only %d events".formatted(size));
        }
        if (!(fields.value("path") instanceof Json.Elements elements)) {
            throw new Damage("inclusion.path", "it is no list");
        }
        List<byte[]> hashes = new ArrayList<>();
        for (Json each : elements.all()) {
            if (!(each instanceof Json.Text text)) {
                throw new Damage("inclusion.path", "it holds something else than texts");
            }
            hashes.add(Fields.hash(text.text(), "inclusion.path"));
        }
        InclusionPath path = new InclusionPath(index, size, hashes);
        if (hashes.size() != path.lengthExpected()) {
            throw new Damage(
                    "inclusion.path",
                    "from leaf %d of %d it has %d hashes and not %d"
                            .formatted(index, size, path.lengthExpected(), hashes.size()));
        }
        return path;
    }

    private static void requireIncluded(
            byte[] leafInput, ExportedEvent event, InclusionPath path, SignedCheckpoint checkpoint) throws Damage {
        if (leadsToRoot(Hashes.leaf(leafInput), path, checkpoint)) {
            return;
        }
        if (leadsToRoot(event.leafHash(), path, checkpoint)
                || leadsToRoot(event.leaf().hash(), path, checkpoint)) {
            throw new Damage("leaf", "it is not the leaf of this event, which is in the tree");
        }
        if (path.index() + 1 != event.leaf().position() && Arrays.equals(Hashes.leaf(leafInput), event.leafHash())) {
            throw new Damage(
                    "inclusion.index",
                    "event %d is leaf %d"
                            .formatted(event.leaf().position(), event.leaf().position() - 1));
        }
        throw new Damage("inclusion.path", "it does not lead from the leaf to the root that was signed");
    }

    private static boolean leadsToRoot(byte[] leafHash, InclusionPath path, SignedCheckpoint checkpoint) {
        return Arrays.equals(path.rootFrom(leafHash), checkpoint.root());
    }

    private static void requireSame(ExportedEvent event, Leaf leaf, byte[] leafInput) throws Damage {
        Leaf shown = event.leaf();
        requireEqual("event.position", shown.position(), leaf.position());
        requireEqual("event.stream", shown.stream(), leaf.stream());
        requireEqual("event.version", shown.version(), leaf.version());
        requireEqual("event.type", shown.type(), leaf.type());
        requireEqual("event.schemaVersion", shown.schemaVersion(), leaf.schemaVersion());
        requireEqual("event.key", shown.key(), leaf.key());
        requireEqual("event.recordedAt", shown.recordedAt(), leaf.recordedAt());
        requireEqual("event.payload", shown.payload(), leaf.payload());
        requireEqual("event.metadata", shown.metadata(), leaf.metadata());
        requireEqual("event.leafHash", event.leafHash(), Hashes.leaf(leafInput));
    }

    private static void requireEqual(String field, @Nullable Object shown, @Nullable Object recorded) throws Damage {
        if (!Objects.deepEquals(shown, recorded)) {
            throw new Damage(field, "it is not what was recorded: it does not fit the leaf");
        }
    }

    private Finding sound(String claim, Leaf leaf, SignedCheckpoint checkpoint, VerifierKey signer) {
        String whose = given.isEmpty()
                ? "The key is the one enclosed in the proof (%s+%s): whoever made the proof chose it. Compare it with one that you have from elsewhere, or give that one with --key FILE."
                : "It is signed by the key given (%s+%s).";
        String sentence = ("Sound: %s of the claim %s is event %d of the %d that the checkpoint of %s was signed over. "
                        + whose)
                .formatted(
                        leaf.type(),
                        claim,
                        leaf.position(),
                        checkpoint.size(),
                        checkpoint.origin(),
                        signer.name(),
                        signer.id());
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("sound", true);
        details.put("checked", "proof");
        details.put("claim", claim);
        details.put("type", leaf.type());
        details.put("position", leaf.position());
        details.put("size", checkpoint.size());
        details.put("ledger", checkpoint.origin());
        details.put("key", signer.line());
        details.put("keyFrom", given.isEmpty() ? "enclosed" : "given");
        return Finding.sound(sentence, details);
    }
}
