package org.kaoyi.app.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.FileTrouble;
import org.kaoyi.app.crate.CrateFile;
import org.kaoyi.ledger.checkpoint.CheckpointReader;
import org.kaoyi.ledger.checkpoint.NoteKey;
import org.kaoyi.ledger.checkpoint.SigningKey;

/** A backup, opened to be read. Nothing in it is believed: names are compared with those that there can be, and all bytes with their hashes. */
public final class BackupFile implements AutoCloseable {
    /** Of a local file header (APPNOTE 4.3.7), before the name of the first part. */
    private static final int ZIP_HEADER_BYTES = 30;

    private final Path path;
    private final ZipFile zip;
    private final UnaryOperator<String> damage;
    private final Manifest manifest;
    private final Map<String, CrateFile.Part> parts = new LinkedHashMap<>();

    private BackupFile(Path path, UnaryOperator<String> damage, ZipFile zip) throws IOException {
        this.path = path;
        this.damage = damage;
        this.zip = zip;
        this.manifest = readManifest();
        manifest.parts().forEach(part -> parts.put(part.path(), part));
        requireSameParts();
    }

    /**
     * @throws CannotProceed when it can not be read (exit code 5), is no backup or a later program's (2), or is damaged (4)
     */
    public static BackupFile open(Path path) {
        return open(
                path,
                how ->
                        "The backup %s is damaged, cut short or was altered: %s. Nothing was restored; take another copy of it, or the backup before."
                                .formatted(path, how));
    }

    /**
     * The same for other work than restoring.
     *
     * @param damage the sentence by which it is told how the backup is damaged
     */
    static BackupFile open(Path path, UnaryOperator<String> damage) {
        boolean ours = begins(path);
        try {
            ZipFile zip = new ZipFile(path.toFile(), UTF_8);
            try {
                return new BackupFile(path, damage, zip);
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw ours ? damaged(damage.apply(String.valueOf(Damage.ofArchive(e).getMessage())), e) : foreign(path);
        } catch (IOException e) {
            throw ours ? damaged(damage.apply(String.valueOf(e.getMessage())), e) : foreign(path);
        }
    }

    private static boolean begins(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(ZIP_HEADER_BYTES + BackupLayout.HEADER.length());
            return new String(head, UTF_8).endsWith(BackupLayout.HEADER);
        } catch (NoSuchFileException e) {
            throw CannotProceed.unreadable("There is no file %s.".formatted(path), e);
        } catch (IOException e) {
            throw CannotProceed.notReachable("The file %s can not be read (%s).".formatted(path, FileTrouble.in(e)), e);
        }
    }

    private static CannotProceed foreign(Path path) {
        return CannotProceed.usage(
                "%s is no backup of a ledger: kaoyi backup makes those. An export is taken by kaoyi import."
                        .formatted(path));
    }

    private Manifest readManifest() throws IOException {
        ZipEntry entry = zip.getEntry(BackupLayout.HEADER);
        if (entry == null) {
            throw foreign(path);
        }
        Manifest.Header header = Manifest.Header.read(few(BackupLayout.HEADER, BackupLayout.KEYS_BYTES_MAX));
        if (header.format() != BackupLayout.FORMAT) {
            throw CannotProceed.usage(
                    "%s was made by Kaoyi %s in a layout (%d) that this version does not know. Restore it with that version or a later one."
                            .formatted(path, header.program(), header.format()));
        }
        return Manifest.read(few(BackupLayout.MANIFEST, BackupLayout.MANIFEST_BYTES_MAX));
    }

    private byte[] few(String name, int most) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("there is no %s in it".formatted(name));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new IOException("%s has more than %d bytes".formatted(name, most));
            }
            return bytes;
        } catch (ZipException | EOFException e) {
            throw Damage.ofPart(name, e);
        }
    }

    /** Neither may a part be missing nor one be there that the manifest does not know, nor any twice. */
    private void requireSameParts() throws IOException {
        Set<String> found = new HashSet<>();
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            String name = entry.getName();
            boolean itself = name.equals(BackupLayout.HEADER) || name.equals(BackupLayout.MANIFEST);
            if (!found.add(name) || (!itself && !parts.containsKey(name))) {
                throw new IOException("it holds a part \"%s\" that its manifest does not tell of".formatted(name));
            }
        }
        for (String name : parts.keySet()) {
            if (!BackupLayout.KNOWN.matcher(name).matches()) {
                throw new IOException("no backup has a part named \"%s\"".formatted(name));
            }
            if (!found.contains(name)) {
                throw new IOException("the part %s is missing".formatted(name));
            }
        }
        if (parts.size() != manifest.parts().size() || !parts.containsKey(BackupLayout.EVENTS)) {
            throw new IOException("its manifest tells of a part twice, or of no log");
        }
        for (String name : parts.keySet()) {
            if (name.startsWith(BackupLayout.TABLES)
                    && TableFate.copied().stream()
                            .noneMatch(fate -> BackupLayout.rowsOf(fate.table()).equals(name))) {
                throw CannotProceed.usage(
                        "%s holds a table (%s) that this version does not know: Kaoyi %s made it. Restore it with that version or a later one."
                                .formatted(path, name, manifest.program()));
            }
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Of the last event in it. */
    public long position() {
        return manifest.position();
    }

    /** Bytes of all that is in it, unpacked. */
    public long bytes() {
        return manifest.bytes();
    }

    /** Its Merkle root, hexadecimal. */
    public String root() {
        return manifest.root();
    }

    /** Whether the private key is in it. */
    public boolean hasSigningKey() {
        return parts.containsKey(BackupLayout.SIGNING_KEY);
    }

    boolean holds(String name) {
        return parts.containsKey(name);
    }

    /** Parts that are texts and images, by their hashes. */
    Map<String, CrateFile.Part> attachments() {
        Map<String, CrateFile.Part> found = new LinkedHashMap<>();
        parts.forEach((name, part) -> {
            if (name.startsWith(BackupLayout.ATTACHMENTS)) {
                found.put(name.substring(BackupLayout.ATTACHMENTS.length()), part);
            }
        });
        return found;
    }

    /** A part, which must be there. */
    InputStream part(String name) throws IOException {
        CrateFile.Part part = parts.get(name);
        ZipEntry entry = zip.getEntry(name);
        if (part == null || entry == null) {
            throw new IOException("the part %s is missing".formatted(name));
        }
        return new WholePart(part, zip.getInputStream(entry));
    }

    EventStream events() throws IOException {
        return new EventStream(this, part(BackupLayout.EVENTS));
    }

    /** Empty where nothing was signed yet. */
    List<NoteKey> publicKeys() throws IOException {
        if (!holds(BackupLayout.PUBLIC_KEYS)) {
            return List.of();
        }
        List<NoteKey> keys = new ArrayList<>();
        for (String line : text(BackupLayout.PUBLIC_KEYS).lines().toList()) {
            keys.add(NoteKey.parse(line));
        }
        return keys;
    }

    /** Null where it was not taken along. */
    @Nullable
    SigningKey signingKey() throws IOException {
        return hasSigningKey() ? SigningKey.parse(text(BackupLayout.SIGNING_KEY), publicKeys()) : null;
    }

    Optional<CheckpointReader> checkpoints() throws IOException {
        return holds(BackupLayout.CHECKPOINTS)
                ? Optional.of(new CheckpointReader(path, part(BackupLayout.CHECKPOINTS)))
                : Optional.empty();
    }

    private String text(String name) throws IOException {
        try (InputStream in = part(name)) {
            byte[] bytes = in.readNBytes(BackupLayout.KEYS_BYTES_MAX);
            if (in.read() >= 0) {
                throw new IOException("%s has more than %d bytes".formatted(name, BackupLayout.KEYS_BYTES_MAX));
            }
            return new String(bytes, UTF_8);
        }
    }

    CannotProceed damaged(Exception reason) {
        return damaged(damage.apply(String.valueOf(reason.getMessage())), reason);
    }

    CannotProceed damaged(String how) {
        return damaged(damage.apply(how), null);
    }

    private static CannotProceed damaged(String sentence, @Nullable Exception reason) {
        return new CannotProceed(ExitCode.INTEGRITY_FAILURE, sentence, reason);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
