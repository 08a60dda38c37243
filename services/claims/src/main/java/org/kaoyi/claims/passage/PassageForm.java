package org.kaoyi.claims.passage;

import java.util.Arrays;
import java.util.Optional;
import org.kaoyi.claims.Labelled;

/** In what form a source's text or picture is kept. */
public enum PassageForm implements Labelled {
    PLAIN_TEXT("text/plain; charset=utf-8", true),
    /** Media type of RFC 6129. */
    TEI("application/tei+xml", true),
    PNG("image/png", false),
    JPEG("image/jpeg", false),
    TIFF("image/tiff", false);

    private final String mediaType;
    private final boolean text;

    PassageForm(String mediaType, boolean text) {
        this.mediaType = mediaType;
        this.text = text;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether quotations can be found in it. */
    public boolean isText() {
        return text;
    }

    /** The form of an image by the bytes that it begins with (PNG §5.2, JPEG SOI, TIFF 6.0 §2); empty for all else. */
    public static Optional<PassageForm> ofImage(byte[] beginning) {
        return Arrays.stream(Signature.values())
                .filter(signature -> signature.begins(beginning))
                .map(signature -> signature.form)
                .findFirst();
    }

    private enum Signature {
        OF_PNG(PNG, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
        OF_JPEG(JPEG, 0xFF, 0xD8, 0xFF),
        OF_LITTLE_ENDIAN_TIFF(TIFF, 'I', 'I', 42, 0),
        OF_BIG_ENDIAN_TIFF(TIFF, 'M', 'M', 0, 42);

        private final PassageForm form;
        private final int[] bytes;

        Signature(PassageForm form, int... bytes) {
            this.form = form;
            this.bytes = bytes;
        }

        boolean begins(byte[] beginning) {
            if (beginning.length < bytes.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if ((beginning[i] & 0xFF) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
