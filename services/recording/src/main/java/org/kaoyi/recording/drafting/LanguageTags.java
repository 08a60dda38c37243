package org.kaoyi.recording.drafting;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tags by which the languages of texts are named (BCP 47). */
public final class LanguageTags {
    /** Those that were found well formed; a corpus has a few. */
    private static final Set<String> WELL_FORMED = ConcurrentHashMap.newKeySet();

    /** Beyond so many somebody writes nonsense, and each is looked at anew. */
    private static final int WELL_FORMED_MAX = 1_000;

    private LanguageTags() {}

    /** Whether it is written as tags are, whatever language it names. */
    public static boolean isWellFormed(String tag) {
        if (WELL_FORMED.contains(tag)) {
            return true;
        }
        try {
            new Locale.Builder().setLanguageTag(tag);
        } catch (IllformedLocaleException e) {
            return false;
        }
        if (WELL_FORMED.size() < WELL_FORMED_MAX) {
            WELL_FORMED.add(tag);
        }
        return true;
    }
}
