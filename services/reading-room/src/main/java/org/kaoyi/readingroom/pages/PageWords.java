package org.kaoyi.readingroom.pages;

import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.audit.Because;
import org.kaoyi.claims.audit.Suggestion;
import org.kaoyi.projections.catalogue.SourceView;
import org.kaoyi.readingroom.wording.DateWords;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.readingroom.wording.Phrases;
import org.kaoyi.readingroom.wording.ScopeWords;

/** What a page says in the reader's language. */
interface PageWords {
    Phrases phrases();

    Language language();

    /** The words for a key. */
    default String t(String key, Object... arguments) {
        return phrases().t(key, arguments);
    }

    /** The word for one of a closed set of labels, such as {@code grade} and {@code plans-differ}. */
    default String label(String set, String label) {
        return phrases().label(set, label);
    }

    /** The word for a label that data may bring along; itself where there is none. */
    default String name(String set, @Nullable String label) {
        return phrases().name(set, label);
    }

    /** Words for several labels, in one line. */
    default String names(String set, List<String> labels) {
        return phrases().names(set, labels);
    }

    default String joined(List<String> parts) {
        return phrases().joined(parts);
    }

    /** Languages by their tags, called as in the reader's own (CLDR); the tag itself where it has no name. */
    default String languages(List<String> tags) {
        ULocale own = ULocale.forLocale(language().locale());
        return joined(tags.stream()
                .map(tag -> {
                    String name = ULocale.forLanguageTag(tag).getDisplayNameWithDialect(own);
                    return name.isBlank() ? tag : name;
                })
                .toList());
    }

    /** Two sides that differ, or one that differs with itself. */
    default String pair(List<String> sides) {
        return phrases().pair(sides);
    }

    /** A named link of a case, in words, as a sentence. */
    default String link(String english) {
        String said = phrases().link(english);
        return said.startsWith("all ") ? "A" + said.substring(1) : said;
    }

    /** Why a case has its grade, by the reason's code; the English given where the code is new. */
    default String reason(String code, List<String> arguments, String english) {
        return phrases().reason(code, arguments, english);
    }

    /** What of a sentence's own words its grade rests on. */
    default String because(Because because) {
        return phrases().because(because);
    }

    /** A reason why a claim is suggested, with the words of the sentence that it comes from. */
    default String suggested(Suggestion.Reason reason) {
        String words = name("suggested", reason.code());
        if (reason.said().isEmpty()) {
            return words;
        }
        // A share is said by us, and quoted from nobody.
        return t(reason.said().endsWith("%") ? "suggested.share-of" : "suggested.said", words, reason.said());
    }

    /** An archival reference as it is cited in the reader's language; null where nothing of it was understood, or that is how it was given. */
    default @Nullable String reference(SourceView source) {
        return ReferenceWords.of(source, language());
    }

    /** Whether the reader's language is another than that in which particulars are given, English. */
    default boolean translated() {
        return language() != Language.ENGLISH;
    }

    /** Why a file can not be imported; in English with the particulars, which else stand below it. */
    default String refusal(@Nullable String fault, String reason) {
        return translated() ? t("import.fault." + (fault == null ? "unreadable" : fault)) : reason;
    }

    /** What is wrong with a cell of a table, likewise. */
    default String unreadable(String column, String value, String reason) {
        return new FaultWords(language())
                .unreadable(column, value, null, reason)
                .words();
    }

    default String yesNo(boolean value) {
        return t(value ? "yes" : "no");
    }

    /** A date that heads something, as one writes it in the reader's language; as it was given where words would say less, null where there is none. */
    default @Nullable String date(@Nullable String edtf) {
        return edtf == null ? null : DateWords.of(edtf, language());
    }

    /** Coordinated time to the second, as one writes it in the reader's language; what is recorded in one place is read in others. */
    default String time(Instant at) {
        return DateWords.of(at, language());
    }

    /** For what an answer holds: its time as one writes dates, a participant or topic by id, called so; as it was given where a name holds a separator. */
    default String scope(String canonical) {
        return new ScopeWords(phrases(), language()).of(canonical);
    }

    /** A value; a plain number of five digits and more, which can be no year, with the digits grouped as in the reader's language. */
    default String value(String value) {
        return phrases().grouped(value);
    }

    /** The sign of a grade, beside which its word always stands. */
    default String sign(String grade) {
        return switch (grade) {
            case "conflict" -> "#";
            case "differs", "plans-differ" -> "≠";
            case "silence" -> "sil.";
            case "coarser", "plan-outcome" -> "~";
            case "agreement" -> "=";
            default -> "·";
        };
    }
}
