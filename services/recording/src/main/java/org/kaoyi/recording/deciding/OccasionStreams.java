package org.kaoyi.recording.deciding;

import java.util.LinkedHashSet;
import java.util.Set;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.claims.reference.ReferenceBook;

/** The streams by which it is decided where an occasion stands among the others. */
public final class OccasionStreams {
    private OccasionStreams() {}

    /** The occasion's own and those of everything it is to be part of, so that two writers can not close a circle. */
    public static Set<String> of(ReferenceBook book, Occasion occasion) {
        Set<String> streams = new LinkedHashSet<>();
        streams.add(Streams.occasion(occasion.id()));
        OccasionId whole = occasion.partOf();
        if (whole != null) {
            book.wholes(whole).forEach(id -> streams.add(Streams.occasion(id)));
        }
        return streams;
    }
}
