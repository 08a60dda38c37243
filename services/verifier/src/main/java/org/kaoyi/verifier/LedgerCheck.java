package org.kaoyi.verifier;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks an exported ledger line by line, against the checkpoints of a file where there is one. Holds one line, one checkpoint
 * and the edge of the tree at a time, however long the ledger is.
 */
final class LedgerCheck {
    private final Lines events;
    private final @Nullable CheckpointFile checkpoints;
    private final GrowingTree tree = new GrowingTree();
    private Optional<SignedCheckpoint> pending = Optional.empty();
    private long latest = Long.MIN_VALUE;
    private long agreed;

    private LedgerCheck(Lines events, @Nullable CheckpointFile checkpoints) {
        this.events = events;
        this.checkpoints = checkpoints;
    }

    static Finding of(Lines events, @Nullable CheckpointFile checkpoints) throws IOException {
        LedgerCheck check = new LedgerCheck(events, checkpoints);
        try {
            return check.run();
        } catch (Damage e) {
            return check.atFault(e);
        }
    }

    private Finding run() throws IOException, Damage {
        advance();
        compare();
        for (byte[] line = events.next(); line != null; line = events.next()) {
            take(line);
            compare();
        }
        if (pending.isPresent()) {
            throw new Damage(
                    "position",
                    "the event is missing: a checkpoint was signed over %d events and the file ends after %d"
                            .formatted(pending.get().size(), tree.size()));
        }
        if (checkpoints != null && checkpoints.count() == 0 && tree.size() > 0) {
            throw new Damage(
                    "checkpoint",
                    "the file of checkpoints holds none, so that nothing that was signed speaks for the events");
        }
        return sound();
    }

    private void take(byte[] line) throws Damage {
        ExportedEvent event = ExportedEvent.read(JsonReader.read(line), "");
        Leaf leaf = event.leaf();
        if (leaf.position() != tree.size() + 1) {
            throw new Damage(
                    "position",
                    "it says %d; the events stand in order and none is left out".formatted(leaf.position()));
        }
        if (leaf.recordedAt() < latest) {
            throw new Damage("recordedAt", "it is earlier than that of the event in front of it");
        }
        byte[] hash = leaf.hash();
        if (!Arrays.equals(hash, event.leafHash())) {
            throw new Damage(
                    "leafHash",
                    "the line is not as it was exported: its fields do not give the leaf hash that stands beside them");
        }
        latest = leaf.recordedAt();
        tree.add(hash);
    }

    /** Holds the tree against the checkpoints of its size. */
    private void compare() throws IOException, Damage {
        while (pending.isPresent() && pending.get().size() == tree.size()) {
            if (!Arrays.equals(pending.get().root(), tree.root())) {
                throw new Damage(
                        "root",
                        "the ledger is forked: its events agree with one another and are not those over which the checkpoint of %d events was signed; the first other one is between %d and %d"
                                .formatted(tree.size(), agreed + 1, tree.size()));
            }
            agreed = tree.size();
            advance();
        }
    }

    private void advance() throws IOException, Damage {
        pending = checkpoints == null ? Optional.empty() : checkpoints.next();
    }

    private Finding sound() {
        String root = HexFormat.of().formatHex(tree.root());
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("sound", true);
        details.put("checked", "ledger");
        details.put("position", tree.size());
        details.put("root", root);
        details.put("checkpoints", checkpoints == null ? 0L : checkpoints.count());
        details.put("afterLastCheckpoint", tree.size() - agreed);
        String vouching = vouching();
        return Finding.sound("Sound: %d events, root %s. %s".formatted(tree.size(), root, vouching), details);
    }

    private String vouching() {
        if (checkpoints == null || checkpoints.count() == 0) {
            return "No checkpoint was compared: hold this root against one that you have from elsewhere.";
        }
        return "%d checkpoints agree; %d events stand after the last.%s"
                .formatted(
                        checkpoints.count(),
                        tree.size() - agreed,
                        checkpoints.areChecked() ? "" : " Their signatures were not checked: no --key was given.");
    }

    /** The event that is looked at when something does not fit is the one after those in the tree. */
    private Finding atFault(Damage damage) {
        boolean ofCheckpoint = damage.field().startsWith("checkpoint");
        long position = damage.field().equals("root") ? agreed + 1 : tree.size() + 1;
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("sound", false);
        details.put("checked", "ledger");
        details.put("position", position);
        details.put("field", damage.field());
        details.put("fault", String.valueOf(damage.getMessage()));
        String where = ofCheckpoint ? damage.field() : "event %d, %s".formatted(position, damage.field());
        return new Finding(false, "Not sound: %s: %s.".formatted(where, damage.getMessage()), details);
    }
}
