package org.kaoyi.recording.mergeauthorities;

import java.util.Set;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.decision.IdentityDecisions;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.StreamEvents;

/** Says that an authority is another one: what names it is understood as that, until they are split. */
public record MergeAuthorities(AuthorityKind kind, AuthorityId id, AuthorityId into, String reason) implements Request {
    @Override
    public Set<String> reliesOn(ReferenceBook book) {
        String survivor = Streams.authority(kind, into);
        String merged = Streams.authority(kind, id);
        return survivor.equals(merged) ? Set.of(merged) : Set.of(merged, survivor);
    }

    @Override
    public Decision decide(ReferenceBook book, StreamEvents streams) {
        return IdentityDecisions.merge(book, kind, id, into, reason);
    }
}
