package org.kaoyi.app.backup;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.crate.CrateFile;
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

        static Header read(byte[] json) {
            return JSON.readValue(json, Header.class);
        }
    }

    /** Read from a file of anybody's, so that what must be there may be missing. */
    Manifest {
        Objects.requireNonNull(root, "it tells of no root");
        parts = List.copyOf(parts);
        parts.forEach(part -> Objects.requireNonNull(part.path(), "it tells of a part without a name"));
    }

    byte[] json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /** @throws tools.jackson.core.JacksonException when it is no manifest */
    static Manifest read(byte[] json) {
        return JSON.readValue(json, Manifest.class);
    }

    /** Bytes of all parts, unpacked. */
    long bytes() {
        return parts.stream().mapToLong(CrateFile.Part::bytes).sum();
    }
}
