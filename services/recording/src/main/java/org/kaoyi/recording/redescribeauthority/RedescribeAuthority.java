package org.kaoyi.recording.redescribeauthority;

import java.util.List;
import java.util.Set;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.decision.ReferenceDecisions;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.recording.deciding.AuthorityStreams;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.StreamEvents;

/** Replaces names and relations of an authority, with a reason. */
public record RedescribeAuthority(Authority authority, String reason) implements Request {
    @Override
    public Set<String> reliesOn(ReferenceBook book) {
        return AuthorityStreams.of(List.of(authority));
    }

    @Override
    public Decision decide(ReferenceBook book, StreamEvents streams) {
        return ReferenceDecisions.redescribe(book, authority, reason);
    }
}
