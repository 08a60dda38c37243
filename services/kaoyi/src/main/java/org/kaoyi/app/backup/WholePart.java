package org.kaoyi.app.backup;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipException;
import org.kaoyi.app.crate.CrateFile;
import org.kaoyi.ledger.merkle.TreeHash;

/** A part as it is read: who has read it to its end knows that it has the bytes which the manifest tells of, and never gets more. */
final class WholePart extends FilterInputStream {
    private static final int SKIP_BYTES = 64 * 1024;

    private final CrateFile.Part part;
    private final MessageDigest digest = TreeHash.sha256();
    private long bytes;
    private boolean ended;

    WholePart(CrateFile.Part part, InputStream in) {
        super(in);
        this.part = part;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = unpacked(into, offset, length);
        if (read < 0) {
            end();
            return read;
        }
        bytes += read;
        if (bytes > part.bytes()) {
            throw new IOException(
                    "%s has more than the %d bytes that the manifest tells of".formatted(part.path(), part.bytes()));
        }
        digest.update(into, offset, read);
        return read;
    }

    private int unpacked(byte[] into, int offset, int length) throws IOException {
        try {
            return super.read(into, offset, length);
        } catch (ZipException | EOFException e) {
            throw Damage.ofPart(part.path(), e);
        }
    }

    private void end() throws IOException {
        if (ended) {
            return;
        }
        ended = true;
        if (bytes != part.bytes()) {
            throw new IOException(
                    "%s has %d bytes, and the manifest tells of %d".formatted(part.path(), bytes, part.bytes()));
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
            throw new IOException("%s has another hash than the manifest tells of".formatted(part.path()));
        }
    }

    /** So that no byte passes by the hash. */
    @Override
    public long skip(long n) throws IOException {
        return Math.max(0, read(new byte[(int) Math.min(Math.max(0, n), SKIP_BYTES)]));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
