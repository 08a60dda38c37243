package org.kaoyi.recording.enterauthority;

import java.util.List;
import java.util.Set;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.decision.ReferenceDecisions;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.recording.deciding.AuthorityStreams;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.StreamEvents;

/** Enters authorities of one kind that may refer to each other; all or none. */
public record EnterAuthorities(List<Authority> authorities) implements Request {
    public EnterAuthorities {
        authorities = List.copyOf(authorities);
    }

    /** One authority, whose relations are all entered already. */
    public static EnterAuthorities of(Authority authority) {
        return new EnterAuthorities(List.of(authority));
    }

    @Override
    public Set<String> reliesOn(ReferenceBook book) {
        return AuthorityStreams.of(authorities);
    }

    @Override
    public Decision decide(ReferenceBook book, StreamEvents streams) {
        return ReferenceDecisions.enterTogether(book, authorities);
    }
}
