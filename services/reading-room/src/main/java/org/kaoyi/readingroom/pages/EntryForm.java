package org.kaoyi.readingroom.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.catalogue.ClaimEntry;
import org.kaoyi.projections.discrepancies.HeatMap;

/**
 * The entry form as it is shown.
 *
 * @param cells what stands in its fields, by column
 * @param faults what is wrong with them
 * @param named titles of what the point names by ids, as far as there is such a thing
 * @param unknown what the point names by ids that there are not, once somebody has gone on to what follows it
 * @param understood how the answer would be read, in the reader's language, or null while there is none that can be read
 * @param alike standing claims of the same source on the same point
 * @param saved the id of what was recorded just before, or null
 * @param known whether the ledger had held that one already
 * @param lists ids and titles offered for a field, by register
 * @param beside the text or image of the source that lies beside it, or null
 */
public record EntryForm(
        Map<String, String> cells,
        List<Fault> faults,
        List<String> named,
        List<String> unknown,
        @Nullable String understood,
        List<ClaimEntry> alike,
        @Nullable String saved,
        boolean known,
        Map<String, List<HeatMap.Heading>> lists,
        @Nullable SourceDesk beside) {

    /**
     * Something wrong.
     *
     * @param column of the field, or null where it is no single field's fault
     * @param words what is wrong and how to mend it, in the reader's language
     * @param reason the same in English, with the particulars
     */
    public record Fault(@Nullable String column, String words, String reason) {
        /** Whether the English says more than the reader's language does. */
        public boolean moreInEnglish() {
            return !words.equals(reason);
        }
    }

    /** The same with ids and titles to choose from. */
    EntryForm offering(Map<String, List<HeatMap.Heading>> offered) {
        return new EntryForm(cells, faults, named, unknown, understood, alike, saved, known, offered, beside);
    }

    /** What stands in a field. */
    public String value(EntryField field) {
        return cells.getOrDefault(field.column(), "");
    }

    /** What is wrong with a field. */
    public List<Fault> faultsOf(EntryField field) {
        return faults.stream()
                .filter(fault -> field.column().equals(fault.column()))
                .toList();
    }

    /** What is wrong with no single field that the form has. */
    public List<Fault> faultsElsewhere() {
        return faults.stream()
                .filter(fault ->
                        fault.column() == null || EntryField.of(fault.column()).isEmpty())
                .toList();
    }

    /** Whether a group is to be open: because it holds something, or something wrong. */
    public boolean open(EntryField.Group group) {
        return EntryField.of(group).stream()
                .anyMatch(field -> !value(field).isEmpty() || !faultsOf(field).isEmpty());
    }

    /** The field in which the hand begins: the first at fault, else the first without which nothing can be recorded, else the answer. */
    public boolean first(EntryField field) {
        return field
                == EntryField.of(EntryField.Group.POINT).stream()
                        .filter(it -> !faultsOf(it).isEmpty())
                        .findFirst()
                        .or(() -> EntryField.of(EntryField.Group.POINT).stream()
                                .filter(it -> it.required() && value(it).isEmpty())
                                .findFirst())
                        .orElse(EntryField.VALUE);
    }
}
