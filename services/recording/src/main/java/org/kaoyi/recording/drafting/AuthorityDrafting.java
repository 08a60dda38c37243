package org.kaoyi.recording.drafting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;

/** Rows of the tables of agents, places and terms: one name a row, several rows with the same id are one authority. */
public final class AuthorityDrafting {
    private AuthorityDrafting() {}

    /** The kind of authority that a table holds. */
    public static AuthorityKind kind(TableKind table) {
        return switch (table) {
            case AGENTS -> AuthorityKind.AGENT;
            case PLACES -> AuthorityKind.PLACE;
            case TERMS -> AuthorityKind.TERM;
            default -> throw new IllegalArgumentException("not a table of authorities");
        };
    }

    /** The authority of a single row. */
    public static Draft<Authority> draft(AuthorityKind kind, Map<String, String> texts) {
        Cells cells = new Cells(texts);
        AuthorityId id = new AuthorityId(cells.identifier("id"));
        String name = cells.required("name");
        String language = cells.language("language");
        if (!cells.sound()) {
            return cells.faulty();
        }
        Authority authority = new Authority(
                kind,
                id,
                List.of(new Authority.Name(name, language)),
                cells.text("scheme"),
                ids(cells, "broader"),
                ids(cells, "entails"),
                excluded(cells, id),
                cells.text("side"),
                Authority.externalIds(cells.text("external_ids"), null));
        return cells.sound() ? new Draft.Made<>(authority) : cells.faulty();
    }

    /**
     * Two rows of one authority together: the names of both in order, and every relation that either gives.
     *
     * @return faulty where both rows give a scheme or a side and they differ
     */
    public static Draft<Authority> together(Authority one, Authority more) {
        List<Problem> problems = new ArrayList<>();
        String scheme = same("scheme", one.scheme(), more.scheme(), problems);
        String side = same("side", one.side(), more.side(), problems);
        if (!problems.isEmpty()) {
            return new Draft.Faulty<>(problems);
        }
        return new Draft.Made<>(new Authority(
                one.kind(),
                one.id(),
                union(one.names(), more.names()),
                scheme,
                union(one.broader(), more.broader()),
                union(one.entails(), more.entails()),
                union(one.excludes(), more.excludes()),
                side,
                Authority.externalIds(one.externalIds(), more.externalIds())));
    }

    /** A vocabulary, entered as a term of its own, whose terms exclude each other excludes itself. */
    private static List<AuthorityId> excluded(Cells cells, AuthorityId id) {
        List<AuthorityId> excluded = ids(cells, "excludes");
        boolean exclusive = cells.yesNo("exclusive", "yes", "no", false);
        return exclusive ? union(excluded, List.of(id)) : excluded;
    }

    private static List<AuthorityId> ids(Cells cells, String column) {
        return cells.identifiers(column).stream().map(AuthorityId::new).toList();
    }

    private static @Nullable String same(
            String column, @Nullable String one, @Nullable String more, List<Problem> problems) {
        if (one != null && more != null && !one.equals(more)) {
            problems.add(Problem.of(
                    column,
                    more,
                    "Another row of the same id says \"" + one + "\". An authority has one " + column + "."));
        }
        return one == null ? more : one;
    }

    private static <T> List<T> union(List<T> one, List<T> more) {
        Set<T> all = new LinkedHashSet<>(one);
        all.addAll(more);
        return List.copyOf(all);
    }
}
