package org.kaoyi.claims.passage;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text or image of a source, by its content.
 *
 * @param sha256 of its bytes, 64 hexadecimal digits in lower case: its name wherever it is kept
 * @param mediaType as {@link PassageForm#mediaType}
 * @param bytes how many it has
 * @param name of the file that was attached, without its folders
 * @param language BCP 47 tag of a text, or null
 * @param replaces sha256 of a passage of the same source that it corrects, or null
 */
public record Passage(
        String sha256,
        PassageForm form,
        String mediaType,
        long bytes,
        String name,
        @Nullable String language,
        @Nullable String replaces) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public Passage {
        if (!isName(sha256) || (replaces != null && !isName(replaces))) {
            throw new IllegalArgumentException("a passage is named by 64 hexadecimal digits");
        }
        if (bytes < 0) {
            throw new IllegalArgumentException("a passage has no fewer than 0 bytes");
        }
    }

    /** Whether a text can be the name of a passage. */
    public static boolean isName(String text) {
        return SHA256.matcher(text).matches();
    }
}
