package org.kaoyi.recording.importing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text of files: UTF-8, with or without a byte order mark, and nothing that merely looks like it. */
final class Utf8 {
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    /** A reader that fails with {@link java.nio.charset.MalformedInputException} at the first byte that is not UTF-8. */
    static Reader strict(InputStream in) throws IOException {
        PushbackReader reader = new PushbackReader(new InputStreamReader(in, decoder()));
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    /** Whether a file begins with the byte order mark of UTF-16, little or big endian. */
    static boolean isUtf16(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            int first = in.read();
            int second = in.read();
            return (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
        }
    }

    private static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The row, as a spreadsheet counts, in which the first malformed byte stands. */
    static long malformedRow(Path path, char separator) throws IOException {
        long offset = malformedOffset(path);
        try (InputStream in = Files.newInputStream(path);
                CsvReader<CsvRecord> rows = CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .allowUnclosedQuote(true)
                        .ofCsvRecord(new InputStreamReader(new Prefix(in, offset), StandardCharsets.UTF_8))) {
            return Math.max(1, rows.stream().count());
        }
    }

    private static long malformedOffset(Path path) throws IOException {
        CharsetDecoder decoder = decoder();
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
