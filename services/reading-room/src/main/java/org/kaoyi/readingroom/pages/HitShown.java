package org.kaoyi.readingroom.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.search.SearchPage;

/** What a template needs to show a hit of a search. */
public final class HitShown {
    private HitShown() {}

    /** A stretch of a passage, which is what was looked for or is not. */
    public record Stretch(String text, boolean marked) {}

    /** A passage cut where its marks begin and end. */
    public static List<Stretch> stretches(SearchPage.MarkedPassage passage) {
        List<Stretch> stretches = new ArrayList<>();
        int at = 0;
        for (SearchPage.Mark mark : passage.marks()) {
            add(stretches, passage.text().substring(at, mark.start()), false);
            add(stretches, passage.text().substring(mark.start(), mark.end()), true);
            at = mark.end();
        }
        add(stretches, passage.text().substring(at), false);
        return stretches;
    }

    /** The title, marked where it is itself one of the passages. */
    public static List<Stretch> title(SearchPage.Hit hit) {
        return hit.passages().stream()
                .filter(passage -> passage.text().equals(hit.title()))
                .findFirst()
                .map(HitShown::stretches)
                .orElseGet(() -> List.of(new Stretch(hit.title(), false)));
    }

    /** The passages that say more than the title. */
    public static List<SearchPage.MarkedPassage> besides(SearchPage.Hit hit) {
        return hit.passages().stream()
                .filter(passage -> !passage.text().equals(hit.title()))
                .toList();
    }

    private static void add(List<Stretch> stretches, String text, boolean marked) {
        if (!text.isEmpty()) {
            stretches.add(new Stretch(text, marked));
        }
    }

    /** Where a hit leads: to its page; of a question to the claims that answer it. */
    public static String address(Page page, SearchPage.Hit hit) {
        return switch (hit.kind()) {
            case "claim" -> page.to("claims", hit.id());
            case "source" -> page.to("sources", hit.id());
            case "occasion" -> page.to("occasions", hit.id());
            case "text", "statement" -> page.to("texts", hit.id());
            case "question" -> page.to("claims") + page.query("question", hit.id());
            default -> page.to(hit.kind() + "s", hit.id());
        };
    }

    /** The language of a title that is one of the passages; null where it is not known. */
    public static @Nullable String languageOfTitle(SearchPage.Hit hit) {
        for (SearchPage.MarkedPassage passage : hit.passages()) {
            if (passage.text().equals(hit.title())) {
                return passage.language();
            }
        }
        return null;
    }
}
