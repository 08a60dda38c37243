package org.kaoyi.projections.discrepancies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.cases.Dossier;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.projections.feed.Copier;

/**
 * While a table is filled in bulk: keeps the last rows in memory and finds the cases of a family when none of its rows has come for a
 * while, so that they need not be read back and decoded a second time. What touches a family later makes it be found again at the end;
 * a log in which accounts of many occasions come by turns gains nothing, and is soon left to the end altogether.
 */
final class CasesAhead {
    /** Families are found ahead in vain at most this often before it is given up: the share of those that were touched again. */
    private static final int IN_VAIN_ONE_OF = 4;

    /** Before so many were found, a few that were touched again say nothing. */
    private static final int FOUND_AT_LEAST = 1_000;

    private final ReferenceBook book;
    private final AllCases cases;
    private final CaseTally tally;
    private final int mostRows;

    /** Rows by occasion, that which was touched last at the end. */
    private final Map<OccasionId, List<Held>> held = new LinkedHashMap<>(16, 0.75f, true);

    /** Occasions whose cases were found and copied. */
    private final Set<OccasionId> found = new HashSet<>();

    /** Occasions of which not all is in memory, or which were ruled on: they are read from the table. */
    private final Set<OccasionId> late = new HashSet<>();

    /** Occasions whose cases have to be found, for the first time or again. */
    private final Set<OccasionId> left = new TreeSet<>();

    private int rows;
    private int again;
    private boolean givenUp;

    private record Held(long position, LedgerEvent event) {}

    /**
     * @param tally counts the cases that are copied
     * @param mostRows that are kept in memory between two pages
     */
    CasesAhead(ReferenceBook book, AllCases cases, CaseTally tally, int mostRows) {
        this.book = book;
        this.cases = cases;
        this.tally = tally;
        this.mostRows = mostRows;
    }

    /** Takes what a page of the log touched, and finds what has rested longest where too much is in memory. */
    void take(Changes page, Copier copier) {
        left.addAll(page.occasions);
        for (OccasionId occasion : page.occasions) {
            again += found.contains(occasion) ? 1 : 0;
        }
        page.unsettled.forEach(this::late);
        page.rows.values().forEach(this::hold);
        givenUp |= page.authorities.size() > Touched.MAX_FOLLOWED_AUTHORITIES; // at the end all is found again
        givenUp |= found.size() > FOUND_AT_LEAST && again > found.size() / IN_VAIN_ONE_OF;
        if (givenUp) {
            List.copyOf(held.keySet()).forEach(this::late);
        }
        if (rows > mostRows) {
            release(mostRows / 2, copier);
        }
    }

    /** Finds all that is still in memory. */
    void finish(Copier copier) {
        release(0, copier);
    }

    /** Whether cases lie in the table already, which later events may change. */
    boolean foundAny() {
        return !found.isEmpty();
    }

    /** Occasions whose cases are not in the table, or no longer right. */
    Set<OccasionId> left() {
        return left;
    }

    /** Those of some occasions whose cases lie in the table. */
    List<OccasionId> amongFound(List<Set<OccasionId>> families) {
        return families.stream().flatMap(Set::stream).filter(found::contains).toList();
    }

    private void hold(Row row) {
        OccasionId occasion = row.occasion();
        if (!found.contains(occasion) && !late.contains(occasion)) {
            held.computeIfAbsent(occasion, unused -> new ArrayList<>())
                    .add(new Held(row.recorded().position(), row.recorded().event()));
            rows++;
        }
    }

    private void late(OccasionId occasion) {
        List<Held> dropped = held.remove(occasion);
        rows -= dropped == null ? 0 : dropped.size();
        late.add(occasion);
    }

    private void release(int keep, Copier copier) {
        List<Dossier> dossiers = new ArrayList<>();
        while (rows > keep) {
            Iterator<OccasionId> oldest = held.keySet().iterator();
            Set<OccasionId> family = book.family(oldest.next());
            if (family.stream().anyMatch(it -> late.contains(it) || found.contains(it))) {
                family.stream().filter(held::containsKey).toList().forEach(this::late);
            } else {
                dossiers.add(dossier(family));
            }
        }
        cases.find(dossiers, copier, tally);
    }

    private Dossier dossier(Set<OccasionId> family) {
        List<Held> all = new ArrayList<>();
        for (OccasionId occasion : family) {
            List<Held> some = held.remove(occasion);
            if (some != null) {
                all.addAll(some);
                rows -= some.size();
            }
        }
        found.addAll(family);
        left.removeAll(family);
        DossierDraft draft = new DossierDraft(book);
        all.sort(Comparator.comparingLong(Held::position));
        all.forEach(it -> draft.row(it.position(), true, it.event()));
        return draft.finished();
    }
}
