package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.codec.Metadata;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.recording.Receipt;
import org.kaoyi.recording.Terms;
import org.kaoyi.recording.deciding.EarlierRequests;
import org.kaoyi.recording.deciding.Request;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Has requests recorded, once under each idempotency key, and answers with the position at which they are. */
@Component
public class Writing {
    private static final String VIA = "rest";

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

    /**
     * What is to be recorded.
     *
     * @param id of what it leaves
     * @param place where that can be read
     * @param changes the stream that {@code If-Match} is about, or null where nothing that stands is changed
     */
    record Order(
            Request request, String id, URI place, @Nullable String changes) {
        static Order adds(Request request, String id, URI place) {
            return new Order(request, id, place, null);
        }
    }

    /** Records, and answers 201 with the place of what is new, or 200 where the ledger held it before. */
    ResponseEntity<Recorded> record(Order order, Map<String, Object> body, HttpServletRequest http) {
        String key = Idempotency.key(http);
        String requestId = key == null ? null : EarlierRequests.id(key, Idempotency.digest(http, body));
        Receipt receipt = room.recorder()
                .record(
                        order.request(),
                        new Metadata(actor(http), VIA, null, requestId),
                        new Terms(key, onlyAt(order, http)));
        Recorded recorded = new Recorded(order.id(), receipt.position(), receipt.alreadyRecorded());
        ResponseEntity.BodyBuilder answer =
                receipt.alreadyRecorded() ? ResponseEntity.ok() : ResponseEntity.created(order.place());
        return answer.header(Headers.LEDGER_POSITION, Long.toString(receipt.position()))
                .body(recorded);
    }

    private static Terms.@Nullable OnlyAt onlyAt(Order order, HttpServletRequest http) {
        String stream = order.changes();
        String asked = http.getHeader(HttpHeaders.IF_MATCH);
        if (asked == null) {
            return null;
        }
        Set<Long> versions = Etags.versions(asked);
        if (stream == null) {
            throw new ApiProblem(
                    ProblemCode.IF_MATCH_WITHOUT_CHANGE,
                    "If-Match is about what is changed, and this request changes nothing that stands. Leave the header out.");
        }
        return versions == null ? null : new Terms.OnlyAt(stream, versions);
    }

    /** Who sends this request, as the chain of filters knows him and whatever the request says; nothing is recorded for nobody. */
    public static String actor(HttpServletRequest http) {
        String user = http.getRemoteUser();
        if (user == null) {
            throw new IllegalStateException("a request came through without anybody");
        }
        return user;
    }

    /** Address of one thing of a collection such as {@code claims}. */
    static URI place(String collection, String id) {
        return UriComponentsBuilder.fromPath("/api/v1/" + collection + "/{id}")
                .encode()
                .buildAndExpand(id)
                .toUri();
    }
}
