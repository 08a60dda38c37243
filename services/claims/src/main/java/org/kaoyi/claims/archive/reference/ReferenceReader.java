package org.kaoyi.claims.archive.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.archive.ArchivalReference;
import org.kaoyi.claims.archive.ArchivalReference.Level;

/**
 * Reads an archival reference into levels, outermost first: Russian ({@code АВПРФ, ф. 0102, оп. 13, п. 72, д. 5, лл. 146–164об.}, also as
 * transliterated), Chinese ({@code 外交部檔案館 109-00828-05}), Korean, American ({@code RG 59, Entry 1, Box 5}; FRUS), and whatever
 * else names its levels. Every value is quoted from the reference; what is not understood is a level {@code unread}. A reference in which
 * nothing is understood has no levels.
 */
public final class ReferenceReader {
    /** Longer texts are no reference; they are kept as given. */
    static final int CHARACTERS_MAX = 1_000;

    /** A level has a number, which may have letters before or behind it, or be doubtful as in 85?7. */
    private static final String VALUE =
            "(?<value>(?:[A-ZА-Я]{1,3}[ -]?)?[0-9?][^,;，；]*?|[IVXLC]+|[А-ЯA-Z]-[0-9][^,;，；]*?)";

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;，；、]\\s*");

    /** Chinese foreign ministry: group, file, item. */
    private static final Pattern DANGHAO = Pattern.compile("(?<![0-9-])[0-9]{3}-[0-9]{5}-[0-9]{2}(?![0-9-])");

    private static final Pattern RECORD_GROUP = Pattern.compile("(?i)^(?:rg|record group)\\s*(?<value>[0-9]+[A-Z]?)$");
    private static final Pattern FRUS =
            Pattern.compile("(?i)^(?:frus|foreign relations(?: of the united states)?)\\b\\.?\\s*(?<rest>.*)$");
    private static final Pattern YEARS = Pattern.compile("[0-9]{4}(?:\\s*[–—-]\\s*[0-9]{2,4})?");
    private static final Pattern LEAVES =
            Pattern.compile("[0-9]+\\s*(?:об|ob)?\\.?(?:\\s*[–—-]\\s*[0-9]+\\s*(?:об|ob)?\\.?)?");
    private static final Pattern PAGE_SIGN_BEHIND =
            Pattern.compile("^第?\\s*(?<value>[0-9][0-9\\s–—~-]*)\\s*(?:頁|页|쪽|면)$");
    private static final Pattern VOLUME_SIGN_BEHIND = Pattern.compile("^제?\\s*(?<value>[0-9]+)\\s*(?:권|卷)$");

    private static final Pattern LABELLED = Pattern.compile(
            "(?iu)(?<![\\p{L}\\p{N}])(?<label>" + labels() + ")(?:\\.\\s*|\\s*[:：]\\s*|\\s+|(?=[0-9?]))(?:№\\s*)?"
                    + "(?-i:" + VALUE + ")(?=$|\\s*[,;，；]|[.\\s]+(?:" + labels() + ")(?:[.:：]|\\s+[0-9?]|[0-9?]))");

    private final String reference;
    private final List<Found> found = new ArrayList<>();

    private ReferenceReader(String reference) {
        this.reference = reference;
    }

    private record Found(LevelName name, String value) {}

    /** A reference with its levels. */
    public static ArchivalReference read(String asGiven) {
        return new ArchivalReference(asGiven, levels(asGiven));
    }

    /** The levels of a reference, outermost first; none where nothing of it is understood. */
    public static List<Level> levels(String asGiven) {
        return asGiven.length() > CHARACTERS_MAX ? List.of() : new ReferenceReader(asGiven.strip()).read();
    }

    private List<Level> read() {
        String[] segments = SEPARATOR.split(reference);
        for (int i = 0; i < segments.length; i++) {
            segment(segments[i].strip(), i == 0, i == segments.length - 1);
        }
        boolean understood =
                found.stream().anyMatch(it -> it.name() != LevelName.UNREAD && it.name() != LevelName.REPOSITORY);
        return understood
                ? found.stream()
                        .sorted(Comparator.comparing(Found::name))
                        .map(it -> new Level(it.name().word(), it.value()))
                        .toList()
                : List.of();
    }

    private void segment(String segment, boolean first, boolean last) {
        if (segment.isEmpty() || frus(segment) || whole(segment) || danghao(segment)) {
            return;
        }
        Matcher label = LABELLED.matcher(segment);
        int at = 0;
        while (label.find(at)) {
            rest(segment.substring(at, label.start()), first && at == 0, false);
            LevelName name = named(label.group("label"));
            add(name, label.group("value"));
            at = label.end();
        }
        rest(segment.substring(at), first && at == 0, last && at == 0);
    }

    /** Forms that fill a segment. */
    private boolean whole(String segment) {
        return match(RECORD_GROUP, segment, LevelName.RECORD_GROUP)
                || match(PAGE_SIGN_BEHIND, segment, LevelName.PAGE)
                || match(VOLUME_SIGN_BEHIND, segment, LevelName.VOLUME)
                || leaves(segment);
    }

    private boolean match(Pattern pattern, String segment, LevelName name) {
        Matcher matcher = pattern.matcher(segment);
        if (!matcher.matches()) {
            return false;
        }
        add(name, matcher.group("value"));
        return true;
    }

    /** More leaves after those named, or pages after a file number. */
    private boolean leaves(String segment) {
        if (found.isEmpty() || !LEAVES.matcher(segment).matches()) {
            return false;
        }
        LevelName before = found.getLast().name();
        if (before.countsLeaves()) {
            add(before, segment);
            return true;
        }
        if (before == LevelName.DANGHAO) {
            add(LevelName.PAGE, segment);
            return true;
        }
        return series().isPresent() && years(segment);
    }

    private boolean frus(String segment) {
        Matcher frus = FRUS.matcher(segment);
        if (!frus.matches()) {
            return series().isPresent() && years(segment);
        }
        String rest = frus.group("rest");
        add(LevelName.SERIES, segment.substring(0, frus.start("rest")));
        if (!rest.isBlank() && !years(rest.strip())) {
            rest(rest, false, false);
        }
        return true;
    }

    private boolean years(String segment) {
        if (!YEARS.matcher(segment).matches()) {
            return false;
        }
        add(LevelName.YEARS, segment);
        return true;
    }

    private Optional<Found> series() {
        return found.stream().filter(it -> it.name() == LevelName.SERIES).findFirst();
    }

    private boolean danghao(String segment) {
        Matcher number = DANGHAO.matcher(segment);
        if (!number.find()) {
            return false;
        }
        String before = segment.substring(0, number.start()).strip();
        for (String label : LevelName.DANGHAO.labels()) {
            before = before.replaceFirst("[(（]?" + label + "\\s*[:：]?$", "").strip();
        }
        rest(before, found.isEmpty(), false);
        add(LevelName.DANGHAO, number.group());
        rest(segment.substring(number.end()), false, false);
        return true;
    }

    /** What has no label: at either end the repository, unless there is one. */
    private void rest(String text, boolean first, boolean last) {
        String value = trimmed(text);
        if (value.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return;
        }
        boolean lettered = value.codePoints().anyMatch(Character::isLetter);
        boolean known = found.stream().anyMatch(it -> it.name() == LevelName.REPOSITORY);
        add(lettered && !known && (first || last) ? LevelName.REPOSITORY : LevelName.UNREAD, value);
    }

    private void add(LevelName name, String value) {
        String trimmed = trimmed(value);
        if (!trimmed.isEmpty()) {
            found.add(new Found(paged(name), trimmed));
        }
    }

    /** A lone p. is a папка where a fond has been named and no file, else a page. */
    private LevelName paged(LevelName name) {
        if (name != LevelName.PAPKA) {
            return name;
        }
        boolean inFond = found.stream().anyMatch(it -> it.name() == LevelName.FOND);
        boolean inFile = found.stream().anyMatch(it -> it.name() == LevelName.DELO);
        return inFond && !inFile ? name : LevelName.PAGE;
    }

    /** Without the separators around it; the full stop of об. belongs to it. */
    private static String trimmed(String text) {
        String value = text.strip().replaceFirst("^[.:：,\\s]+", "").strip();
        return value.matches("(?is).*(?:об|ob)\\.") ? value : value.replaceFirst("[.:：,\\s]+$", "");
    }

    private static LevelName named(String label) {
        String folded = label.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        @Nullable
        LevelName name = Arrays.stream(LevelName.values())
                .filter(it -> it.labels().contains(folded))
                .findFirst()
                .orElse(null);
        return name == null ? LevelName.UNREAD : name;
    }

    /** All labels, longest first, so that фонд is not read as ф. */
    private static String labels() {
        return Arrays.stream(LevelName.values())
                .flatMap(name -> name.labels().stream())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .map(quoted -> quoted.replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|"));
    }
}
