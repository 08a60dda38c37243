package org.kaoyi.projections.feed;

import java.util.ArrayList;
import java.util.List;

/**
 * What a rebuild changed.
 *
 * @param position of the log at which old and new rows were compared
 * @param sameFold whether both were made by one version of the fold, so that a difference is a fault of the old rows
 */
public record Comparison(long position, boolean sameFold, List<TableChange> tables) {

    /**
     * One table.
     *
     * @param gone rows of the old that are not in the new
     * @param added rows of the new that were not in the old
     */
    public record TableChange(String table, int rowsBefore, int rowsAfter, long gone, long added) {}

    static Comparison of(
            long position, boolean sameFold, List<TableDigest.TablePrint> before, List<TableDigest.TablePrint> after) {
        List<TableChange> changes = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            TableDigest.TablePrint old = before.get(i);
            TableDigest.TablePrint made = after.get(i);
            changes.add(new TableChange(made.table(), old.rows(), made.rows(), old.gone(made), made.gone(old)));
        }
        return new Comparison(position, sameFold, List.copyOf(changes));
    }

    /** Whether no row differs. */
    public boolean same() {
        return tables.stream().allMatch(it -> it.gone() == 0 && it.added() == 0);
    }
}
