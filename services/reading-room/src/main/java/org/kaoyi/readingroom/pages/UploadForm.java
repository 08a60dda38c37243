package org.kaoyi.readingroom.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.support.SupportView;

/**
 * The form for a text, or for a newer version of one.
 *
 * @param text of which a version is entered; null where the text is new
 * @param cells what was typed, by the names of the fields
 */
public record UploadForm(
        SupportView.@Nullable TextTitle text, Map<String, String> cells, List<EntryForm.Fault> faults) {
    private static final Set<String> FIELDS = Set.of("file", "id", "title", "language");

    /** Nothing typed yet. */
    public static final UploadForm EMPTY = new UploadForm(null, Map.of(), List.of());

    public UploadForm {
        cells = Map.copyOf(cells);
        faults = List.copyOf(faults);
    }

    /** What stands in a field. */
    public String value(String field) {
        return cells.getOrDefault(field, "");
    }

    /** What is wrong with a field. */
    public List<EntryForm.Fault> faultsOf(String field) {
        return faults.stream().filter(fault -> field.equals(fault.column())).toList();
    }

    /** What is wrong with no field of the form. */
    public List<EntryForm.Fault> faultsElsewhere() {
        return faults.stream()
                .filter(fault -> fault.column() == null || !has(fault.column()))
                .toList();
    }

    private boolean has(String field) {
        return FIELDS.contains(field) && (text == null || !field.equals("id"));
    }
}
