package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.kaoyi.codec.Metadata;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.recording.Receipt;
import org.kaoyi.recording.deciding.Request;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Has requests recorded and answers with the position at which they are. */
@Component
public class Writing {
    private static final String VIA = "rest";

    /** Who acts where nobody had to say who he is; such a server listens on the loopback address alone. */
    private static final String LOCAL_USER = "local";

    private final ReadingRoom room;

    public Writing(ReadingRoom room) {
        this.room = room;
    }

    /**
     * What a writer gets.
     *
     * @param id of what was recorded
     * @param position at which it is recorded
     * @param alreadyRecorded whether the ledger held it before, so that nothing was added
     */
    public record Recorded(String id, long position, boolean alreadyRecorded) {}

    /** Records, and answers 201 with the place of what is new, or 200 where the ledger held it before. */
    ResponseEntity<Recorded> record(Request request, String id, URI place, HttpServletRequest http) {
        Receipt receipt = room.recorder()
                .record(request, new Metadata(actor(http), VIA, null, http.getHeader("Idempotency-Key")));
        Recorded body = new Recorded(id, receipt.position(), receipt.alreadyRecorded());
        ResponseEntity.BodyBuilder answer =
                receipt.alreadyRecorded() ? ResponseEntity.ok() : ResponseEntity.created(place);
        return answer.header(Headers.LEDGER_POSITION, Long.toString(receipt.position()))
                .body(body);
    }

    /** Who sends this request. */
    public static String actor(HttpServletRequest http) {
        String user = http.getRemoteUser();
        return user == null ? LOCAL_USER : user;
    }
}
