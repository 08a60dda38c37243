package org.kaoyi.readingroom.access;

import java.util.Map;
import org.kaoyi.claims.Identifiers;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.codec.MetadataCodec;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.Uploads;
import org.springframework.stereotype.Component;

/** Whether a thing is somebody's own, as the ledger tells it and not as a request says. */
@Component
class Ownership {
    private static final String ID = "id";
    private static final MetadataCodec METADATA = new MetadataCodec();

    private final ReadingRoom room;
    private final Uploads uploads;

    Ownership(ReadingRoom room, Uploads uploads) {
        this.room = room;
        this.uploads = uploads;
    }

    boolean isOf(String person, Own what, Map<String, String> variables) {
        String id = variables.getOrDefault(ID, "");
        return switch (what) {
            case NONE -> false;
            case CLAIM -> recorded(person, id);
            case UPLOAD ->
                uploads.desk()
                        .flatMap(desk -> desk.find(id))
                        .map(upload -> upload.by().equals(person))
                        .orElse(false);
        };
    }

    /** By the first event of its stream, which is the one that recorded it. */
    private boolean recorded(String person, String id) {
        if (Identifiers.problem(id).isPresent()) {
            return false;
        }
        return room.log().readStream(Streams.claim(new ClaimId(id)), 0).stream()
                .findFirst()
                .map(Ownership::actor)
                .map(person::equals)
                .orElse(false);
    }

    private static String actor(LoggedEvent event) {
        return METADATA.decode(event.metadata()).actor();
    }
}
