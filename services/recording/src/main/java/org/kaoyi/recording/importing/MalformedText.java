package org.kaoyi.recording.importing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds where a file ceases to be text of its encoding. */
final class MalformedText {
    private static final int BUFFER_BYTES = 64 * 1024;

    private MalformedText() {}

    /** The row, as a spreadsheet counts, in which the first malformed byte stands. */
    @SuppressWarnings("removal") // of allowExtraCharsAfterClosingQuote, which has no successor
    static long row(Path path, char separator, Encoding encoding) throws IOException {
        long offset = offset(path, encoding);
        try (InputStream in = Files.newInputStream(path);
                CsvReader<CsvRecord> rows = CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowExtraCharsAfterClosingQuote(true)
                        .allowUnclosedQuote(true)
                        .ofCsvRecord(new InputStreamReader(new Prefix(in, offset), encoding.charset()))) {
            return Math.max(1, rows.stream().count());
        }
    }

    /** Bytes before the first malformed one. */
    private static long offset(Path path, Encoding encoding) throws IOException {
        CharsetDecoder decoder = encoding.decoder();
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES);
        CharBuffer chars = CharBuffer.allocate(BUFFER_BYTES);
        long decoded = 0;
        try (InputStream in = Files.newInputStream(path)) {
            boolean ended = false;
            while (!ended) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                CoderResult result = decoder.decode(bytes, chars, ended);
                decoded += bytes.position();
                if (result.isError()) {
                    return decoded;
                }
                bytes.compact();
                chars.clear();
            }
        }
        return decoded;
    }

    /** The first bytes of a stream. */
    private static final class Prefix extends InputStream {
        private final InputStream in;
        private long left;

        Prefix(InputStream in, long length) {
            this.in = in;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? in.read() : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int read = in.read(into, from, (int) Math.min(left, length));
            left -= Math.max(0, read);
            return read;
        }
    }
}
