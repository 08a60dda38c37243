package org.kaoyi.ledger.verification;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.checkpoint.CheckpointReader;
import org.kaoyi.ledger.checkpoint.NoteKey;
import org.kaoyi.ledger.checkpoint.SignedCheckpoint;
import org.kaoyi.ledger.merkle.Frontier;

/** The checkpoints of some files, read side by side with the log. */
final class Checkpoints {
    private final List<Following> files = new ArrayList<>();
    private final Collection<NoteKey> keys;
    private long compared;
    private long agreed;

    /** One file, and its next checkpoint. */
    private static final class Following {
        private final CheckpointReader reader;
        private @Nullable SignedCheckpoint next;

        Following(CheckpointReader reader) {
            this.reader = reader;
        }
    }

    Checkpoints(List<CheckpointReader> readers, Collection<NoteKey> keys) {
        this.keys = keys;
        readers.forEach(reader -> files.add(new Following(reader)));
    }

    /** Looks at the first checkpoints; to be called once, before the first event. */
    Optional<Fault> begin() {
        return files.stream().flatMap(file -> advance(file, 0).stream()).findFirst();
    }

    /** Whether there are checkpoints of this size. */
    boolean areAt(long size) {
        for (Following file : files) {
            if (file.next != null && file.next.size() == size) {
                return true;
            }
        }
        return false;
    }

    /** Whether a checkpoint is yet to come that speaks for more than this. */
    boolean areBeyond(long size) {
        for (Following file : files) {
            if (file.next != null && file.next.size() > size) {
                return true;
            }
        }
        return false;
    }

    /** Holds the tree against the checkpoints of its size. */
    Optional<Fault> compare(Frontier tree) {
        for (Following file : files) {
            while (file.next != null && file.next.size() == tree.size()) {
                if (!Arrays.equals(file.next.checkpoint().root(), tree.root())) {
                    return Optional.of(forked(file, tree.size()));
                }
                compared++;
                agreed = tree.size();
                Optional<Fault> fault = advance(file, tree.size());
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    private Fault forked(Following file, long size) {
        return new Fault(
                agreed + 1,
                Fault.What.FORKED,
                "the log is forked: it agrees with itself up to position %d, but checkpoint %d in %s was signed over other events; the first other one is among the positions %d to %d"
                        .formatted(size, file.reader.count(), file.reader.file(), agreed + 1, size));
    }

    private Optional<Fault> advance(Following file, long size) {
        int number = file.reader.count() + 1;
        try {
            file.next = file.reader.next().orElse(null);
            if (file.next != null) {
                file.next.signer(keys);
            }
            return Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.of(unusable(file, number, size, "it holds bytes that are no UTF-8"));
        } catch (IllegalArgumentException | IOException e) {
            return Optional.of(unusable(file, number, size, String.valueOf(e.getMessage())));
        }
    }

    private static Fault unusable(Following file, int number, long size, String why) {
        return new Fault(
                size + 1,
                Fault.What.CHECKPOINT,
                "checkpoint %d in %s can not be used: %s".formatted(number, file.reader.file(), why));
    }

    /** A checkpoint over more events than there are, if one is left. */
    Optional<Fault> beyond(long size) {
        return files.stream()
                .filter(file -> file.next != null)
                .findFirst()
                .map(file -> new Fault(
                        size + 1,
                        Fault.What.MISSING,
                        "the event at position %d is missing: checkpoint %d in %s was signed over %d events, and the log ends at %d"
                                .formatted(
                                        size + 1,
                                        file.reader.count(),
                                        file.reader.file(),
                                        file.next == null ? 0 : file.next.size(),
                                        size)));
    }

    long compared() {
        return compared;
    }

    /** Up to where a checkpoint speaks for the log. */
    long agreed() {
        return agreed;
    }
}
