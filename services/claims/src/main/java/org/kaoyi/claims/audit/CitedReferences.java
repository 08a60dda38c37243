package org.kaoyi.claims.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kaoyi.claims.archive.ArchivalReference;
import org.kaoyi.claims.archive.ArchivalReference.Level;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.archive.reference.ReferenceReader;

/**
 * Finds the sources of ours whose archival reference a note gives: the same levels down to the file, in whatever script, and leaves that
 * overlap where both name some. One file holds many documents; without leaves a note may mean each of them.
 */
final class CitedReferences {
    /** One level, such as a box, is the same in a hundred archives. */
    private static final int LEVELS_MIN = 2;

    /** A number that stands alone: the Chinese foreign ministry's has all three levels in it. */
    private static final String COMPLETE = "檔號";

    private static final Set<String> LEAVES = Set.of("list", "page", "frame");
    private static final Set<String> TELLS_NOTHING = Set.of("repository", "unread", "series", "years");
    private static final Pattern BETWEEN_REFERENCES = Pattern.compile("[;；。]|\\.\\s+(?=\\p{Lu})");
    private static final Pattern RANGE =
            Pattern.compile("([0-9]{1,6})\\s*(?:об|ob)?\\.?(?:\\s*[–—~-]\\s*([0-9]{1,6}))?");

    private final Map<String, List<Kept>> byFile = new HashMap<>();

    /** A source in a file, with the leaves on which it stands. */
    private record Kept(String siglum, List<int[]> leaves) {}

    CitedReferences(Collection<Source> sources) {
        for (Source source : sources) {
            ArchivalReference reference = source.reference();
            if (reference != null) {
                String file = file(reference.levels());
                if (!file.isEmpty()) {
                    byFile.computeIfAbsent(file, key -> new ArrayList<>())
                            .add(new Kept(source.id().value(), leaves(reference.levels())));
                }
            }
        }
    }

    /** Sigla of the sources that a note refers to. */
    Set<String> in(String note) {
        Set<String> found = new TreeSet<>();
        if (byFile.isEmpty()) {
            return found;
        }
        for (String part : BETWEEN_REFERENCES.split(note)) {
            List<Level> levels = ReferenceReader.levels(part);
            String file = file(levels);
            List<int[]> leaves = leaves(levels);
            for (Kept kept : file.isEmpty() ? List.<Kept>of() : byFile.getOrDefault(file, List.of())) {
                if (leaves.isEmpty() || kept.leaves().isEmpty() || overlap(leaves, kept.leaves())) {
                    found.add(kept.siglum());
                }
            }
        }
        return found;
    }

    /** The levels down to the file as one key; empty where they are too few to tell one file from others. */
    private static String file(List<Level> levels) {
        List<Level> telling = levels.stream()
                .filter(level -> !LEAVES.contains(level.name()) && !TELLS_NOTHING.contains(level.name()))
                .toList();
        boolean enough = telling.size() >= LEVELS_MIN
                || telling.stream().anyMatch(level -> level.name().equals(COMPLETE));
        return enough
                ? telling.stream()
                        .map(level -> level.name() + " " + folded(level.value()))
                        .sorted()
                        .collect(Collectors.joining(", "))
                : "";
    }

    private static String folded(String value) {
        return value.toLowerCase(Locale.ROOT).replaceAll("[\\s.]+", "");
    }

    private static List<int[]> leaves(List<Level> levels) {
        List<int[]> leaves = new ArrayList<>();
        for (Level level : levels) {
            Matcher range = RANGE.matcher(LEAVES.contains(level.name()) ? level.value() : "");
            while (range.find()) {
                int first = Integer.parseInt(range.group(1));
                int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
                leaves.add(new int[] {first, Math.max(first, last)});
            }
        }
        return leaves;
    }

    private static boolean overlap(List<int[]> some, List<int[]> others) {
        for (int[] one : some) {
            for (int[] other : others) {
                if (one[0] <= other[1] && other[0] <= one[1]) {
                    return true;
                }
            }
        }
        return false;
    }
}
