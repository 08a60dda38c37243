package org.kaoyi.verifier;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The checkpoints of a file, one after the other in the order in which they were signed; read as they are asked for. */
final class CheckpointFile {
    private final Lines lines;
    private final List<VerifierKey> keys;
    private @Nullable String begun;
    private long size;
    private int count;

    /** @param keys of which one must have signed each; empty when signatures are not to be checked */
    CheckpointFile(Lines lines, List<VerifierKey> keys) {
        this.lines = lines;
        this.keys = keys;
    }

    /** Those that were read so far. */
    int count() {
        return count;
    }

    /** Whether signatures are checked. */
    boolean areChecked() {
        return !keys.isEmpty();
    }

    /** @throws Damage when the next one can not be read, is signed by nobody known, or is of a smaller log than the one before */
    Optional<SignedCheckpoint> next() throws IOException, Damage {
        String first = begun == null ? line() : begun;
        begun = null;
        if (first == null) {
            return Optional.empty();
        }
        String field = "checkpoint " + (count + 1);
        SignedCheckpoint checkpoint = SignedCheckpoint.read(note(first), field);
        if (!keys.isEmpty()) {
            checkpoint.signer(keys, field);
        }
        if (checkpoint.size() < size) {
            throw new Damage(
                    field, "it is of %d events and stands behind one of %d".formatted(checkpoint.size(), size));
        }
        size = checkpoint.size();
        count++;
        return Optional.of(checkpoint);
    }

    /** From the first line to the last signature; the next note's first line is kept for the next time. */
    private String note(String first) throws IOException, Damage {
        StringBuilder note = new StringBuilder(first);
        boolean signatures = false;
        for (String line = line(); line != null; line = line()) {
            boolean signature = SignedCheckpoint.isSignature(line);
            if (signatures && !signature) {
                begun = line;
                break;
            }
            signatures |= signature;
            note.append('\n').append(line);
        }
        return note.append(lines.endedInTheMiddle() ? "" : "\n").toString();
    }

    private @Nullable String line() throws IOException, Damage {
        byte[] line = lines.next();
        return line == null ? null : Lines.text(line);
    }
}
