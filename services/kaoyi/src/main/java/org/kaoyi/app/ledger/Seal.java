package org.kaoyi.app.ledger;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.FileTrouble;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.checkpoint.CheckpointFile;
import org.kaoyi.ledger.checkpoint.Checkpointer;
import org.kaoyi.ledger.checkpoint.KeyRing;
import org.kaoyi.ledger.checkpoint.Pause;
import org.kaoyi.ledger.checkpoint.SigningKey;
import org.kaoyi.ledger.proof.LeafSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the keys and checkpoints of a ledger lie: outside its database, so that who can rewrite the one can not rewrite the other.
 *
 * @param folder of the keys and the first checkpoint file; null when none is known, and nothing is signed
 * @param copies folders that get every checkpoint too
 */
public record Seal(@Nullable Path folder, List<Path> copies) {
    private static final Logger LOG = LoggerFactory.getLogger(Seal.class);

    /** Folder of the keys where the database is one's own. */
    static final String FOLDER_VARIABLE = "KAOYI_SEAL";

    /** Folders for copies, as in {@code PATH}. */
    static final String COPIES_VARIABLE = "KAOYI_CHECKPOINT_TO";

    public static final Seal NONE = new Seal(null, List.of());

    /**
     * What was asked for, else what the environment says.
     *
     * @param usual folder when neither says anything
     */
    public static Seal of(
            @Nullable Path folder, List<Path> copies, @Nullable Path usual, Map<String, String> environment) {
        String named = environment.getOrDefault(FOLDER_VARIABLE, "");
        Path chosen = folder != null ? folder : named.isBlank() ? usual : Path.of(named);
        List<Path> places = new ArrayList<>(copies);
        Arrays.stream(environment.getOrDefault(COPIES_VARIABLE, "").split(File.pathSeparator))
                .filter(each -> !each.isBlank())
                .map(Path::of)
                .forEach(places::add);
        return new Seal(chosen, List.copyOf(places));
    }

    /** The keys, where there are any yet. */
    public Optional<KeyRing> keys() {
        return folder != null && KeyRing.isIn(folder) ? Optional.of(opened(folder, KeyRing::open)) : Optional.empty();
    }

    /** The keys; they are made where there are none. */
    public KeyRing keysOrNew() {
        if (folder == null) {
            throw CannotProceed.usage("There is no folder for keys: with --url, name one with --seal DIR or %s."
                    .formatted(FOLDER_VARIABLE));
        }
        return opened(folder, KeyRing::openOrCreate);
    }

    /**
     * Begins to sign what is recorded from here on; nothing when there is no folder.
     *
     * @param leaves of the log
     * @throws CannotProceed when a key or the checkpoint file can not be used
     */
    Optional<Checkpointer> start(EventLog log, LeafSource leaves) {
        if (folder == null) {
            return Optional.empty();
        }
        KeyRing keys = keysOrNew();
        try {
            List<CheckpointFile> files = new ArrayList<>();
            for (Path each : copies) {
                files.add(new CheckpointFile(each.resolve(keys.origin().replace('/', '-') + ".checkpoints")));
            }
            keys.signingKey(); // told now when it can not be used, also where another process signs at first
            return Optional.of(
                    Checkpointer.start(log, leaves, () -> keyNow(keys), keys.checkpoints(), files, Pause.REAL));
        } catch (NoSuchFileException e) {
            throw CannotProceed.notReachable(
                    "The signing key %s is missing. kaoyi key --replace makes a new one; what the old one signed stays valid."
                            .formatted(e.getFile()),
                    e);
        } catch (IllegalArgumentException e) {
            throw damaged(folder, e);
        } catch (IOException e) {
            throw CannotProceed.notReachable(
                    "What was recorded can not be signed in %s: %s. Look at the files signing-key and checkpoints there."
                            .formatted(folder, FileTrouble.in(e)),
                    e);
        }
    }

    /** The key at the turn of this process, with the public keys of that time beside the copies. */
    private SigningKey keyNow(KeyRing keysAtStart) throws IOException {
        KeyRing keys = keysAtStart.forSigning();
        copies.forEach(each -> prepareCopy(each, keys));
        return keys.signingKey();
    }

    /** A copy's disk that is away holds up nobody who records; what is signed meanwhile is missing there. */
    private static void prepareCopy(Path folder, KeyRing keys) {
        try {
            Files.createDirectories(folder);
            keys.copyPublicKeys(folder.resolve(keys.origin().replace('/', '-') + ".public-keys"));
        } catch (IOException e) {
            LOG.warn("no copies of checkpoints can be left in {}: {}", folder, why(folder, e));
        }
    }

    /** With the name of the file, where it is another than the folder, which is named already. */
    private static String why(Path folder, IOException e) {
        if (!(e instanceof FileSystemException of) || !folder.toString().equals(of.getFile())) {
            return FileTrouble.withName(e);
        }
        return e instanceof FileAlreadyExistsException ? "a file stands where the folder should be" : FileTrouble.in(e);
    }

    private interface Opening {
        KeyRing in(Path folder) throws IOException;
    }

    private static KeyRing opened(Path folder, Opening opening) {
        try {
            return opening.in(folder);
        } catch (IllegalArgumentException e) {
            throw damaged(folder, e);
        } catch (IOException e) {
            throw CannotProceed.notReachable(
                    "The keys in %s can not be used (%s). The folder belongs to the user who records."
                            .formatted(folder, FileTrouble.in(e)),
                    e);
        }
    }

    private static CannotProceed damaged(Path folder, IllegalArgumentException e) {
        return new CannotProceed(
                ExitCode.INTEGRITY_FAILURE,
                "The keys or checkpoints in %s are damaged: %s. Put them back from a copy, or move the damaged file away and keep it."
                        .formatted(folder, e.getMessage()),
                e);
    }
}
