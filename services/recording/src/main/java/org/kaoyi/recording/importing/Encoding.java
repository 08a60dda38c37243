package org.kaoyi.recording.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * In what encoding the text of a file is: as its byte order mark says, as the reader says, UTF-8 where it is that throughout, else the
 * older encoding of its language, where there is no doubt which. Text is read strictly: a byte that the encoding does not have ends the import.
 */
record Encoding(Charset charset, String name) {
    /** Encodings without a mark that tables of these languages come in, under the names that people use. */
    private static final Map<String, Charset> OLDER = older();

    private static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, StandardCharsets.UTF_8.name());
    private static final Charset UTF_16LE = StandardCharsets.UTF_16LE;
    private static final Charset UTF_16BE = StandardCharsets.UTF_16BE;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What is looked at to tell one encoding from another: some thousand rows. */
    private static final int SAMPLE_BYTES = 1024 * 1024;

    /** One byte in three of Western text in UTF-16 is 0, and none of any text in the other encodings. */
    private static final int ZEROS_IN_TEN = 2;

    boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** A reader that fails at the first byte that is not of this encoding; a byte order mark is left out. */
    Reader strict(InputStream in) throws IOException {
        PushbackReader reader = new PushbackReader(new InputStreamReader(in, decoder()));
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    /** @throws ImportRefused when the encoding is in doubt */
    static Encoding of(ImportFile file) throws IOException {
        String said = file.encoding();
        if (said != null) {
            return named(file, said);
        }
        byte[] sample = sample(file);
        Optional<Encoding> marked = marked(sample).or(() -> withoutMark(sample));
        return marked.isPresent() ? marked.get() : notUnicode(file, sample);
    }

    /** Whether a file whose encoding nobody has said begins as UTF-8 does: a reader that is strict will tell whether it goes on so. */
    static boolean beginsAsUtf8(ImportFile file) throws IOException {
        byte[] sample = sample(file);
        return marked(sample).or(() -> withoutMark(sample)).isEmpty() && UTF_8.holdsSample(sample);
    }

    private static byte[] sample(ImportFile file) throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            return in.readNBytes(SAMPLE_BYTES);
        }
    }

    private static Encoding named(ImportFile file, String name) {
        Charset known = OLDER.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        try {
            return new Encoding(known == null ? Charset.forName(name) : known, name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ImportRefused(
                    ImportFault.ENCODING,
                    file.name(),
                    0,
                    "There is no encoding \"%s\"; there are UTF-8, UTF-16, %s, and others."
                            .formatted(name, String.join(", ", OLDER.keySet())),
                    e);
        }
    }

    private static Optional<Encoding> marked(byte[] sample) {
        if (begins(sample, 0xFF, 0xFE)) {
            return Optional.of(new Encoding(UTF_16LE, "UTF-16"));
        }
        return begins(sample, 0xFE, 0xFF) ? Optional.of(new Encoding(UTF_16BE, "UTF-16")) : Optional.empty();
    }

    private static boolean begins(byte[] sample, int first, int second) {
        return sample.length >= 2 && Byte.toUnsignedInt(sample[0]) == first && Byte.toUnsignedInt(sample[1]) == second;
    }

    /** UTF-16 that some programs write without a mark: the high bytes of its commas, digits and line ends are 0. */
    private static Optional<Encoding> withoutMark(byte[] sample) {
        int[] zeros = new int[2];
        for (int i = 0; i < sample.length; i++) {
            if (sample[i] == 0) {
                zeros[i % 2]++;
            }
        }
        int many = sample.length / 2 * ZEROS_IN_TEN / 10;
        if (sample.length < 2 || Math.max(zeros[0], zeros[1]) <= many || Math.min(zeros[0], zeros[1]) > 0) {
            return Optional.empty();
        }
        return Optional.of(new Encoding(zeros[1] > 0 ? UTF_16LE : UTF_16BE, "UTF-16 without a byte order mark"));
    }

    private static Encoding notUnicode(ImportFile file, byte[] sample) throws IOException {
        if (UTF_8.holds(file)) {
            return UTF_8;
        }
        List<String> possible = OLDER.entrySet().stream()
                .filter(entry -> new Encoding(entry.getValue(), entry.getKey()).holdsSample(sample))
                .map(Map.Entry::getKey)
                .toList();
        Optional<Encoding> one = EncodingGuess.of(sample, possible);
        if (one.isPresent()) {
            return one.get();
        }
        throw new ImportRefused(
                ImportFault.ENCODING,
                file.name(),
                MalformedText.row(file.path(), ',', UTF_8),
                "The file is not UTF-8, and what it is is in doubt"
                        + (possible.isEmpty() ? "" : ": it may be " + String.join(", ", possible))
                        + ". Save it again as \"CSV UTF-8\", or say what it is with --encoding.");
    }

    private boolean holds(ImportFile file) throws IOException {
        try (InputStream in = Files.newInputStream(file.path());
                Reader reader = strict(in)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The last character of a sample may be cut. */
    private boolean holdsSample(byte[] sample) {
        CoderResult result = decoder().decode(ByteBuffer.wrap(sample), CharBuffer.allocate(sample.length), false);
        return !result.isError();
    }

    /** One of those without a mark, by the name that people use. */
    static Encoding older(String name) {
        Charset charset = OLDER.get(name);
        if (charset == null) {
            throw new IllegalArgumentException("no such encoding");
        }
        return new Encoding(charset, name);
    }

    private static Map<String, Charset> older() {
        Map<String, Charset> older = new LinkedHashMap<>();
        older.put("GB18030", Charset.forName("GB18030"));
        older.put("Big5", Charset.forName("Big5-HKSCS"));
        older.put("CP949", Charset.forName("x-windows-949"));
        older.put("windows-1251", Charset.forName("windows-1251"));
        return older;
    }
}
