package org.kaoyi.recording.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.recording.drafting.AuthorityDrafting;
import org.kaoyi.recording.drafting.Draft;
import org.kaoyi.recording.enterauthority.EnterAuthorities;

/** A table of authorities: rows of the same id are one authority, and rows may refer to rows further down. */
final class AuthorityTable {
    private final Destination destination;
    private final FileProgress progress;
    private final Map<AuthorityId, Entry> entries = new LinkedHashMap<>();

    AuthorityTable(Destination destination, FileProgress progress) {
        this.destination = destination;
        this.progress = progress;
    }

    private record Entry(Authority authority, List<TableRow> rows) {}

    void run(TableReader table) {
        AuthorityKind kind = AuthorityDrafting.kind(table.kind());
        Optional<TableRow> next = table.next();
        while (next.isPresent()) {
            progress.row();
            read(kind, next.get());
            next = table.next();
        }
        for (List<Entry> circle :
                DependencyOrder.of(entries.values(), entry -> entry.authority().id(), AuthorityTable::references)) {
            List<TableRow> rows =
                    circle.stream().flatMap(entry -> entry.rows().stream()).toList();
            List<Authority> authorities = circle.stream().map(Entry::authority).toList();
            destination.submit(new EnterAuthorities(authorities), progress.outcome(rows));
        }
    }

    private void read(AuthorityKind kind, TableRow row) {
        if (row.fault() != null) {
            progress.refuse(row.row(), List.of(row.fault()));
            return;
        }
        switch (AuthorityDrafting.draft(kind, row.cells())) {
            case Draft.Made<Authority> it -> join(it.value(), row);
            case Draft.Faulty<Authority> it -> progress.refuse(row.row(), it.problems());
        }
    }

    private void join(Authority authority, TableRow row) {
        Entry before = entries.get(authority.id());
        if (before == null) {
            entries.put(authority.id(), new Entry(authority, new ArrayList<>(List.of(row))));
            return;
        }
        switch (AuthorityDrafting.together(before.authority(), authority)) {
            case Draft.Made<Authority> it -> {
                before.rows().add(row);
                entries.put(authority.id(), new Entry(it.value(), before.rows()));
            }
            case Draft.Faulty<Authority> it -> progress.refuse(row.row(), it.problems());
        }
    }

    private static List<AuthorityId> references(Entry entry) {
        Authority authority = entry.authority();
        return Stream.of(authority.broader(), authority.entails(), authority.excludes())
                .flatMap(List::stream)
                .toList();
    }
}
