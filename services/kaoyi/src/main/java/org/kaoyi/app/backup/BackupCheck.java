package org.kaoyi.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.crate.CrateFile;
import org.kaoyi.claims.event.PassageAttached;
import org.kaoyi.claims.passage.Passage;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.codec.UndecodableEvent;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.checkpoint.CheckpointReader;
import org.kaoyi.ledger.checkpoint.NoteKey;
import org.kaoyi.ledger.checkpoint.SignedCheckpoint;
import org.kaoyi.ledger.checkpoint.SigningKey;
import org.kaoyi.ledger.merkle.Frontier;
import org.kaoyi.ledger.verification.VerificationProgress;

/**
 * Reads a whole backup and holds it against itself: every part against its hash, every event against its leaf, the log against its root and all
 * checkpoints, the attachments against the events that name them. Needs no ledger and no database; memory does not grow with the log.
 */
public final class BackupCheck {
    private static final String ATTACHED = PassageAttached.class.getSimpleName();

    private final BackupFile file;
    private final EventCodec codec = new EventCodec();
    private final Frontier.Growing tree = Frontier.empty().grow();
    private final Map<String, CrateFile.Part> unnamed;
    private final Map<String, Passage> named = new HashMap<>();

    private BackupCheck(BackupFile file) {
        this.file = file;
        this.unnamed = new HashMap<>(file.attachments());
    }

    /**
     * What was compared.
     *
     * @param checkpoints signed ones that agree with the log
     */
    public record Sound(long position, String root, int checkpoints, int attachments) {}

    /**
     * @param trusted public keys to believe; null for those that lie in the backup, which prove that log and checkpoints agree and not who
     *     signed
     * @throws CannotProceed with exit code 4 when something is not what it was
     */
    public static Sound of(BackupFile file, @Nullable List<NoteKey> trusted, VerificationProgress progress) {
        BackupCheck check = new BackupCheck(file);
        try {
            int checkpoints = check.log(trusted == null ? file.publicKeys() : trusted, progress);
            check.others();
            return new Sound(file.position(), file.root(), checkpoints, check.named.size());
        } catch (IOException | IllegalArgumentException e) {
            throw file.damaged(e);
        }
    }

    private int log(List<NoteKey> keys, VerificationProgress progress) throws IOException {
        try (EventStream events = file.events();
                Signed signed = new Signed(file.checkpoints(), keys)) {
            signed.compare(tree);
            while (events.hasNext()) {
                LoggedEvent event = events.next();
                tree.add(event.leafHash());
                if (event.type().equals(ATTACHED)) {
                    attached(event);
                }
                signed.compare(tree);
                progress.reached(tree.size(), file.position());
            }
            signed.requireNoneBeyond(tree.size());
            requireRoot();
            return signed.compared();
        }
    }

    private void requireRoot() {
        if (tree.size() != file.position()) {
            throw file.damaged(
                    "it has %d events, and its manifest tells of %d".formatted(tree.size(), file.position()));
        }
        String root = HexFormat.of().formatHex(tree.frontier().root());
        if (!root.equals(file.root())) {
            throw file.damaged("its events lead to the root %s, and the ledger had %s".formatted(root, file.root()));
        }
    }

    private void attached(LoggedEvent event) {
        try {
            Passage passage =
                    ((PassageAttached) codec.decode(event.type(), event.schemaVersion(), event.payload())).passage();
            CrateFile.Part part = unnamed.remove(passage.sha256());
            if (part == null && !named.containsKey(passage.sha256())) {
                throw file.damaged("it does not hold the attachment %s (%s), which position %d names"
                        .formatted(passage.name(), passage.sha256(), event.position()));
            }
            if (part != null
                    && (part.bytes() != passage.bytes() || !part.sha256().equals(passage.sha256()))) {
                throw file.damaged("the attachment %s is another than position %d says"
                        .formatted(passage.name(), event.position()));
            }
            named.put(passage.sha256(), passage);
        } catch (UndecodableEvent e) {
            throw CannotProceed.usage(
                    "The backup holds an event that this version can not read (position %d, %s): a later Kaoyi made it. Restore it with that version."
                            .formatted(event.position(), e.getMessage()));
        }
    }

    /** The log and the checkpoints were read to their ends already. */
    private void others() throws IOException {
        if (!unnamed.isEmpty()) {
            throw file.damaged("it holds the attachment %s, which no event names"
                    .formatted(unnamed.keySet().iterator().next()));
        }
        for (CrateFile.Part part : file.manifest().parts()) {
            boolean read =
                    part.path().equals(BackupLayout.EVENTS) || part.path().equals(BackupLayout.CHECKPOINTS);
            if (!read) {
                try (InputStream in = file.part(part.path())) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
        signingKey();
    }

    /** Read for the sake of what it complains of: a private key that fits no public one. */
    private void signingKey() throws IOException {
        if (file.manifest().signingKey() != file.hasSigningKey()) {
            throw file.damaged("its manifest and its parts differ on whether the signing key is in it");
        }
        SigningKey ignored = file.signingKey();
    }

    /** The checkpoints beside the log, one after the other. */
    private static final class Signed implements AutoCloseable {
        private final @Nullable CheckpointReader reader;
        private final List<NoteKey> keys;
        private Optional<SignedCheckpoint> next;

        Signed(Optional<CheckpointReader> reader, List<NoteKey> keys) throws IOException {
            this.reader = reader.orElse(null);
            this.keys = keys;
            this.next = read();
        }

        private Optional<SignedCheckpoint> read() throws IOException {
            return reader == null ? Optional.empty() : reader.next();
        }

        void compare(Frontier.Growing tree) throws IOException {
            while (next.isPresent() && next.get().size() == tree.size()) {
                next.get().signer(keys);
                if (!Arrays.equals(
                        next.get().checkpoint().root(), tree.frontier().root())) {
                    throw new IllegalArgumentException(
                            "the signed checkpoint over %d events has another root".formatted(tree.size()));
                }
                next = read();
            }
        }

        void requireNoneBeyond(long size) {
            if (next.isPresent()) {
                throw new IllegalArgumentException("a signed checkpoint speaks of %d events, and there are %d"
                        .formatted(next.get().size(), size));
            }
        }

        int compared() {
            return reader == null ? 0 : reader.count();
        }

        @Override
        public void close() throws IOException {
            if (reader != null) {
                reader.close();
            }
        }
    }
}
