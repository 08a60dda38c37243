package org.kaoyi.recording.readtext;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Text of plain and Markdown files: UTF-8, and nothing that merely looks like it. */
final class PlainText {
    private static final int BYTES_TO_TELL = 64 * 1024;

    /** Below this the detector guesses. */
    private static final int CONFIDENCE_MIN = 30;

    /** Of fewer bytes too, whatever confidence it has: a sentence in Big5 is KOI8-R to it. */
    private static final int BYTES_TO_TELL_MIN = 40;

    private PlainText() {}

    static Manuscript read(String file, byte[] bytes) {
        NoteMarks notes = new NoteMarks();
        List<Paragraph> paragraphs = PlainLines.paragraphs(decoded(file, bytes)).stream()
                .map(notes::takeFrom)
                .toList();
        return new Manuscript(null, null, paragraphs, Map.of(), List.of());
    }

    static String decoded(String file, byte[] bytes) {
        refuseOther(file, bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new TextRefused(file, TextFault.BINARY);
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            String likely = likely(bytes);
            throw (likely == null
                            ? new TextRefused(file, TextFault.NOT_UTF8)
                            : new TextRefused(file, TextFault.OTHER_ENCODING, likely))
                    .because(e);
        }
    }

    private static void refuseOther(String file, byte[] bytes) {
        boolean utf16 = begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF);
        if (utf16) {
            throw new TextRefused(file, TextFault.UTF_16);
        }
        if (begins(bytes, '%', 'P', 'D', 'F')) {
            throw new TextRefused(file, TextFault.PDF);
        }
    }

    static boolean begins(byte[] bytes, int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String likely(byte[] bytes) {
        if (bytes.length < BYTES_TO_TELL_MIN) {
            return null;
        }
        CharsetMatch match = new CharsetDetector()
                .setText(Arrays.copyOf(bytes, Math.min(bytes.length, BYTES_TO_TELL)))
                .detect();
        return match == null || match.getConfidence() < CONFIDENCE_MIN ? null : match.getName();
    }
}
