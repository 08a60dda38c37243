package org.kaoyi.app.crate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.claims.passage.Passage;
import org.kaoyi.ledger.attachment.AttachmentFolder;
import org.kaoyi.ledger.checkpoint.Checkpoint;
import org.kaoyi.ledger.checkpoint.CheckpointReader;
import org.kaoyi.ledger.checkpoint.KeyRing;
import org.kaoyi.ledger.checkpoint.NoteKey;
import org.kaoyi.ledger.checkpoint.SignedCheckpoint;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A crate laid open: its log in a file that can be taken, and the roots that the log must lead to. */
public final class CrateTaking implements AutoCloseable {
    /** A log of events shrinks to a tenth or so; what shrinks more was made to fill a disk. */
    private static final long BYTES_RATIO_MAX = 200;

    /** So that a small log, whose events may be very much alike, is never taken for one. */
    private static final long BYTES_ALWAYS = 16L * 1024 * 1024;

    /** Metadata, keys and the names of some dozen files. */
    private static final int METADATA_BYTES_MAX = 16 * 1024 * 1024;

    private final Path crate;
    private final Path folder;
    private final List<Checkpoint> roots = new ArrayList<>();

    private CrateTaking(Path crate, Path folder) {
        this.crate = crate;
        this.folder = folder;
    }

    /**
     * @throws CannotProceed when it is no crate of a ledger (exit code 2), or contradicts itself (exit code 4)
     */
    public static CrateTaking open(Path crate) {
        CrateTaking taking = null;
        try (ZipFile zip = new ZipFile(crate.toFile(), UTF_8)) {
            taking = new CrateTaking(crate, Files.createTempDirectory("kaoyi-crate"));
            taking.layOpen(zip);
            return taking;
        } catch (IOException | RuntimeException e) {
            if (taking != null) {
                taking.close();
            }
            throw e instanceof CannotProceed refused ? refused : taking(crate, e);
        }
    }

    private static CannotProceed taking(Path crate, Exception e) {
        return CannotProceed.usage("%s can not be read as a crate of a ledger: %s. Nothing was recorded."
                .formatted(crate, e.getMessage()));
    }

    private void layOpen(ZipFile zip) throws IOException {
        unpack(zip, CrateLayout.EVENTS, events(), Long.MAX_VALUE);
        roots.add(stated(zip));
        if (zip.getEntry(CrateLayout.CHECKPOINTS) != null) {
            Path checkpoints = folder.resolve("checkpoints");
            Path keys = folder.resolve("public-keys");
            unpack(zip, CrateLayout.CHECKPOINTS, checkpoints, Long.MAX_VALUE);
            unpack(zip, CrateLayout.PUBLIC_KEYS, keys, METADATA_BYTES_MAX);
            lastSigned(checkpoints, KeyRing.readKeys(keys)).ifPresent(roots::add);
        }
    }

    /** What the metadata state of the log. */
    private Checkpoint stated(ZipFile zip) throws IOException {
        Path metadata = folder.resolve("metadata.json");
        unpack(zip, CrateLayout.METADATA, metadata, METADATA_BYTES_MAX);
        try {
            JsonNode graph = JsonMapper.builder()
                    .build()
                    .readTree(Files.readString(metadata))
                    .path("@graph");
            String root = property(graph, CrateLayout.ROOT);
            String events = property(graph, CrateLayout.SIZE);
            if (root == null || events == null) {
                throw new IOException("its %s states no root of a ledger".formatted(CrateLayout.METADATA));
            }
            return new Checkpoint(
                    CrateLayout.METADATA, Long.parseLong(events), HexFormat.of().parseHex(root));
        } catch (JacksonException e) {
            throw new IOException("its %s is damaged: it is not JSON throughout".formatted(CrateLayout.METADATA), e);
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    "its %s is damaged: it states a root or a number of events that is none"
                            .formatted(CrateLayout.METADATA),
                    e);
        }
    }

    private static @Nullable String property(JsonNode graph, String name) {
        for (JsonNode entity : graph) {
            if (entity.path("@id").asString("").equals("#" + name)) {
                return entity.path("value").asString("");
            }
        }
        return null;
    }

    /** The last checkpoint, which speaks for all before it; a key that lies in the crate proves no more than that log and checkpoint agree. */
    private Optional<Checkpoint> lastSigned(Path checkpoints, List<NoteKey> keys) throws IOException {
        Optional<SignedCheckpoint> last = Optional.empty();
        try (CheckpointReader reader = new CheckpointReader(checkpoints)) {
            for (Optional<SignedCheckpoint> next = reader.next(); next.isPresent(); next = reader.next()) {
                next.get().signer(keys);
                last = next;
            }
        } catch (IllegalArgumentException e) {
            throw new CannotProceed(
                    ExitCode.INTEGRITY_FAILURE,
                    "The checkpoints in %s can not be believed: %s. Nothing was recorded."
                            .formatted(crate, e.getMessage()),
                    e);
        }
        return last.map(SignedCheckpoint::checkpoint);
    }

    /**
     * Keeps the enclosed texts and images that a log names.
     *
     * @param passages by hash
     * @throws CannotProceed with exit code 4 when one is missing or is not what the log says; those before it are kept, and nothing was recorded
     */
    public void keepAttachments(Map<String, Passage> passages, AttachmentFolder folder) {
        try (ZipFile zip = new ZipFile(crate.toFile(), UTF_8)) {
            for (Passage each : passages.values()) {
                keep(zip, each, folder);
            }
        } catch (IOException e) {
            throw taking(crate, e);
        }
    }

    private void keep(ZipFile zip, Passage passage, AttachmentFolder folder) throws IOException {
        ZipEntry entry = zip.getEntry(CrateLayout.ATTACHMENTS + passage.sha256());
        if (entry == null) {
            throw contradicted("it does not hold the attachment %s (%s), which its log names"
                    .formatted(passage.name(), passage.sha256()));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            AttachmentFolder.Kept kept = folder.keep(in, passage.bytes());
            if (!kept.sha256().equals(passage.sha256())) {
                throw contradicted("the attachment %s has other bytes than its log says".formatted(passage.name()));
            }
        } catch (AttachmentFolder.TooLarge e) {
            throw contradicted("the attachment %s has more bytes than its log says".formatted(passage.name()));
        }
    }

    private CannotProceed contradicted(String how) {
        return new CannotProceed(
                ExitCode.INTEGRITY_FAILURE,
                "The crate %s contradicts itself: %s. Nothing was recorded.".formatted(crate, how),
                null);
    }

    private static void unpack(ZipFile zip, String path, Path to, long most) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            throw new IOException("there is no %s in it".formatted(path));
        }
        long allowed = Math.min(most, Math.max(BYTES_ALWAYS, entry.getCompressedSize() * BYTES_RATIO_MAX));
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(to)) {
            byte[] buffer = new byte[64 * 1024];
            long written = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                written += read;
                if (written > allowed) {
                    throw new IOException("%s unpacks to more than %d bytes, and may be made to fill the disk"
                            .formatted(path, allowed));
                }
                out.write(buffer, 0, read);
            }
        }
    }

    /** The exported log. */
    public Path events() {
        return folder.resolve("events.ndjson");
    }

    /** Roots over the first so many events that the log must have. */
    public List<Checkpoint> roots() {
        return List.copyOf(roots);
    }

    /** Takes the unpacked files away. */
    @Override
    public void close() {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // Left to the system, which empties the folder of temporary files.
            folder.toFile().deleteOnExit();
        }
    }
}
