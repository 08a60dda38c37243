package org.kaoyi.readingroom.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.discrepancies.CaseView;

/**
 * A case with what its page needs beside it.
 *
 * @param languages of wordings that are quotations, as BCP 47 tags
 */
public record CaseShown(CaseView view, Map<String, String> languages) {

    /** The language of a wording, or null where it is not known. */
    public @Nullable String language(String wording) {
        return languages.get(wording);
    }

    /** What a siglum stands for, for those who point at it. */
    public String title(String siglum) {
        return view.sources().stream()
                .filter(source -> source.id().equals(siglum))
                .map(CaseView.SourceTitle::title)
                .findFirst()
                .orElse(siglum);
    }

    /** Whether the source was seen only as cited in another. */
    public boolean citedOnly(String siglum) {
        return view.sources().stream().anyMatch(source -> source.id().equals(siglum) && source.citedOnly());
    }

    /** The readings of a group, as the sigla that carry them, for the line that says which readings go together. */
    public List<String> group(List<Integer> readings) {
        return readings.stream()
                .map(index -> view.readings().get(index).value())
                .toList();
    }
}
