package org.kaoyi.readingroom.publishing.note;

import de.undercouch.citeproc.csl.CSLDateBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sources as items of reference managers and citation processors (CSL 1.0.2, appendix III). */
final class CslItems {
    /** Kinds that have a type of another name; of those that are no type at all, the kind stands as the genre of a manuscript. */
    private static final Map<String, CSLType> TYPES = Map.of(
            "printed work", CSLType.BOOK,
            "newspaper", CSLType.ARTICLE_NEWSPAPER,
            "letter", CSLType.PERSONAL_COMMUNICATION);

    /** Numbers of months above 12 are seasons and quarters in EDTF. */
    private static final Pattern PLAIN = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-\\d{2})?)?");

    private CslItems() {}

    /** @param shelfMark archive and place in it as they are to be shown, or null */
    static CSLItemData of(Described source, @Nullable String shelfMark) {
        CSLItemDataBuilder item = new CSLItemDataBuilder()
                .id(source.id())
                .type(cslType(source))
                .title(source.title())
                .language(
                        source.languages().isEmpty()
                                ? "und"
                                : source.languages().getFirst());
        if (cslType(source) == CSLType.MANUSCRIPT && source.kind() != null) {
            item.genre(source.kind());
        }
        if (source.date() != null) {
            item.issued(date(source.date()).build());
        }
        if (shelfMark != null) {
            item.archiveLocation(shelfMark);
        }
        return item.build();
    }

    /** As the standard names it. */
    static String type(Described source) {
        return cslType(source).toString();
    }

    /** What lies in an archive is a manuscript to a citation style, or its shelf-mark would not be shown. */
    private static CSLType cslType(Described source) {
        String kind = source.kind() == null ? "" : source.kind().toLowerCase(Locale.ROOT);
        return source.reference() == null ? typeOf(kind) : CSLType.MANUSCRIPT;
    }

    /** What came from a library has the name of its type as its kind, and leaves as that. */
    private static CSLType typeOf(String kind) {
        return Arrays.stream(CSLType.values())
                .filter(type -> type.toString().replace('_', ' ').equals(kind))
                .findFirst()
                .orElseGet(() -> TYPES.getOrDefault(kind, CSLType.MANUSCRIPT));
    }

    private static CSLDateBuilder date(String edtf) {
        return isPlain(edtf) ? new CSLDateBuilder().dateParts(parts(edtf)) : new CSLDateBuilder().literal(edtf);
    }

    /** Whether it is a year, a month or a day, and nothing is doubtful about it. */
    static boolean isPlain(String edtf) {
        return PLAIN.matcher(edtf).matches();
    }

    /** Year, month and day as numbers. */
    static int[] parts(String plain) {
        return Arrays.stream(plain.split("-")).mapToInt(Integer::parseInt).toArray();
    }
}
