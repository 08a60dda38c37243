package org.kaoyi.claims.audit;

import java.util.List;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.reference.ReferenceBook;

/** Whom the scope of a claim means, which names them by an id or, in free words, by whatever they are called. */
final class Narrowing {
    private Narrowing() {}

    /** Those who stand for who has the id or the name; several where the name is that of several. */
    static List<AuthorityId> meant(ReferenceBook book, AuthorityKind kind, String idOrName) {
        return book.resolve(kind, null, idOrName).stream()
                .map(id -> book.identity(kind, id))
                .distinct()
                .toList();
    }
}
