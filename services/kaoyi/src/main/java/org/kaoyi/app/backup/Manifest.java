package org.kaoyi.app.backup;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.crate.CrateFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says of itself.
 *
 * @param format of the layout, see {@link BackupLayout#FORMAT}
 * @param program version of the program that made it
 * @param position of the last event in it
 * @param root Merkle root over its events, hexadecimal
 * @param origin the ledger's name in checkpoints; null where nothing was signed yet
 * @param signingKey whether the private key is in it
 * @param parts all others in the file
 */
record Manifest(
        int format,
        String program,
        Instant made,
        long position,
        String root,
        @Nullable String origin,
        boolean signingKey,
        List<CrateFile.Part> parts) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The first part of the file. */
    record Header(int format, String program) {
        byte[] json() {
            return JSON.writeValueAsBytes(this);
        }

        static Header read(byte[] json) throws IOException {
            return Manifest.read(json, Header.class, BackupLayout.HEADER);
        }
    }

    /** Read from a file of anybody's, so that what must be there may be missing. */
    Manifest {
        Objects.requireNonNull(root, "it tells of no root");
        parts = List.copyOf(Objects.requireNonNull(parts, "it tells of no parts"));
        parts.forEach(part -> {
            Objects.requireNonNull(part.path(), "it tells of a part without a name");
            Objects.requireNonNull(part.sha256(), "it tells of a part without a hash");
        });
    }

    byte[] json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /** @throws IOException when it is no manifest, with what is wrong */
    static Manifest read(byte[] json) throws IOException {
        return read(json, Manifest.class, BackupLayout.MANIFEST);
    }

    private static <T> T read(byte[] json, Class<T> type, String part) throws IOException {
        try {
            @Nullable T read = JSON.readValue(json, type);
            if (read == null) { // of the JSON "null"
                throw new IOException("%s says nothing".formatted(part));
            }
            return read;
        } catch (JacksonException e) {
            throw Damage.ofJson(part, e);
        }
    }

    /** Bytes of all parts, unpacked. */
    long bytes() {
        return parts.stream().mapToLong(CrateFile.Part::bytes).sum();
    }
}
