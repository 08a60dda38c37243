package org.kaoyi.app.crate;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kaoyi.ledger.merkle.TreeHash;

/** A zip file in the making, which notes of every part what the metadata say of it. */
public final class CrateFile {
    private final ZipOutputStream zip;
    private final FileTime time;
    private final List<Part> parts = new ArrayList<>();

    /** @param time of all parts, so that one ledger gives one file */
    public CrateFile(ZipOutputStream zip, Instant time) {
        this.zip = zip;
        this.time = FileTime.from(time);
    }

    /**
     * A file of the crate.
     *
     * @param format media type
     * @param sha256 hexadecimal
     */
    public record Part(String path, String name, String format, long bytes, String sha256) {}

    /** Writes what belongs into a part. */
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** Writes a part, and notes how many bytes it has and which hash. */
    public void add(String path, String name, String format, Content content) throws IOException {
        begin(path);
        Counting counting = new Counting(zip);
        DigestOutputStream digesting = new DigestOutputStream(counting, TreeHash.sha256());
        content.to(digesting);
        digesting.flush();
        zip.closeEntry();
        String sha256 = HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        parts.add(new Part(path, name, format, counting.bytes, sha256));
    }

    /** A part that is not noted: the description of the others does not describe itself. */
    public void addUnnoted(String path, byte[] content) throws IOException {
        begin(path);
        zip.write(content);
        zip.closeEntry();
    }

    public List<Part> parts() {
        return List.copyOf(parts);
    }

    private void begin(String path) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setLastModifiedTime(time);
        zip.putNextEntry(entry);
    }

    private static final class Counting extends FilterOutputStream {
        private long bytes;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
            bytes += length;
        }
    }
}
