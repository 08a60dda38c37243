package org.kaoyi.app.backup;

import java.io.IOException;
import java.util.zip.ZipException;
import org.kaoyi.codec.JsonProblems;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** What is wrong with a part of a backup, in words; those of the zip and JSON libraries stand behind, for whoever looks closer. */
final class Damage {
    private Damage() {}

    /** Of the archive as a whole. */
    static IOException ofArchive(ZipException e) {
        return new IOException("it is no whole archive (%s)".formatted(e.getMessage()), e);
    }

    /** Of a part that does not come out of the archive. */
    static IOException ofPart(String part, IOException e) {
        return new IOException("%s can not be unpacked (%s)".formatted(part, e.getMessage()), e);
    }

    /** Of a part that is to be JSON and is not, or lacks something. */
    static IOException ofJson(String part, JacksonException e) {
        if (e.getCause() instanceof NullPointerException lacking && lacking.getMessage() != null) {
            return new IOException("%s is not whole: %s".formatted(part, lacking.getMessage()), e);
        }
        TokenStreamLocation place = e.getLocation();
        String where = place == null || place.getLineNr() < 1
                ? ""
                : " at line %d, character %d".formatted(place.getLineNr(), place.getColumnNr());
        return new IOException("%s is not what a backup has%s (%s)".formatted(part, where, words(e)), e);
    }

    /** Where Jackson speaks of Java's types, in backticks, it is a value of another kind. */
    private static String words(JacksonException e) {
        String words = JsonProblems.words(e);
        return words.contains("`") ? "what stands there is of another kind, or missing" : words;
    }
}
