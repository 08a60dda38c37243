package org.kaoyi.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that a ledger only grew from one signed checkpoint to another ({@code schemas/consistency.md}). */
final class ConsistencyCheck {
    static final String FORMAT = "kaoyi-consistency-1";

    private static final Set<String> FIELDS = Set.of("format", "older", "newer", "path", "publicKeys");

    private ConsistencyCheck() {}

    /** Whether a document says that it is one. */
    static boolean is(Json document) {
        return document instanceof Json.Members members
                && members.named().get("format") instanceof Json.Text format
                && format.text().equals(FORMAT);
    }

    /** @param given keys to trust; empty to take those that are enclosed */
    static Finding of(Json document, List<VerifierKey> given) throws Damage {
        Fields fields = Fields.of(document, "", FIELDS);
        List<VerifierKey> enclosed = new ArrayList<>();
        for (String line : texts(fields, "publicKeys")) {
            enclosed.add(VerifierKey.read(line, "publicKeys"));
        }
        List<VerifierKey> keys = given.isEmpty() ? enclosed : given;
        SignedCheckpoint older = signed(fields, "older", keys);
        SignedCheckpoint newer = signed(fields, "newer", keys);
        if (!older.origin().equals(newer.origin())) {
            throw new Damage("newer", "it is of another ledger than the older one");
        }
        if (older.size() < 1 || older.size() > newer.size()) {
            throw new Damage(
                    "newer", "it is of %d events and the older one of %d".formatted(newer.size(), older.size()));
        }
        List<byte[]> hashes = new ArrayList<>();
        for (String text : texts(fields, "path")) {
            hashes.add(Fields.hash(text, "path"));
        }
        if (!new ConsistencyPath(older.size(), newer.size(), hashes).leadsTo(older.root(), newer.root())) {
            throw new Damage("path", "it does not lead from the older root to the newer one");
        }
        return sound(older, newer, given.isEmpty());
    }

    private static SignedCheckpoint signed(Fields fields, String field, List<VerifierKey> keys) throws Damage {
        SignedCheckpoint checkpoint = SignedCheckpoint.read(fields.text(field), field);
        checkpoint.signer(keys, field);
        return checkpoint;
    }

    private static List<String> texts(Fields fields, String field) throws Damage {
        if (!(fields.value(field) instanceof Json.Elements elements)) {
            throw new Damage(field, "it is no list");
        }
        List<String> texts = new ArrayList<>();
        for (Json each : elements.all()) {
            if (!(each instanceof Json.Text text)) {
                throw new Damage(field, "it holds something else than texts");
            }
            texts.add(text.text());
        }
        return texts;
    }

    private static Finding sound(SignedCheckpoint older, SignedCheckpoint newer, boolean enclosed) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("sound", true);
        details.put("checked", "consistency");
        details.put("older", older.size());
        details.put("newer", newer.size());
        details.put("ledger", newer.origin());
        details.put("keyFrom", enclosed ? "enclosed" : "given");
        String whose = enclosed
                ? "The keys are those enclosed: whoever made the proof chose them. Give one that you have from elsewhere with --key FILE."
                : "Both are signed by keys that were given.";
        return Finding.sound(
                "Sound: the %d events of the checkpoint of %s begin with the %d of the older one, unaltered. %s"
                        .formatted(newer.size(), newer.origin(), older.size(), whose),
                details);
    }
}
