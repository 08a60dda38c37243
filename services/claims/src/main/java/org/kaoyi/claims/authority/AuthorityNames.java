package org.kaoyi.claims.authority;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds authorities by what a table cell says. */
public interface AuthorityNames {

    /**
     * The authorities of a kind whose id or one of whose names is {@code idOrName}, compared after folding of case, width and
     * spaces. More than one means that the name is ambiguous, none that it is unknown.
     *
     * @param scheme the vocabulary to look in (terms), or null for all
     */
    List<AuthorityId> resolve(AuthorityKind kind, @Nullable String scheme, String idOrName);
}
