package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Identifiers;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.recording.mergeauthorities.MergeAuthorities;
import org.kaoyi.recording.splitauthority.Reassignment;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says that two authorities are one, or one is two. Claims stay as they were recorded; what they mean follows. */
@RestController
@RequestMapping(path = "/api/v1", consumes = MediaType.APPLICATION_JSON_VALUE)
public class IdentitiesApi {
    private static final String INTO = "into";
    private static final String OFF = "off";
    private static final String REASON = "reason";
    private static final String CLAIMS = "claims";
    private static final String SOURCES = "sources";
    private static final String OCCASIONS = "occasions";

    private final ReadingRoom room;
    private final Writing writing;

    public IdentitiesApi(ReadingRoom room, Writing writing) {
        this.room = room;
        this.writing = writing;
    }

    /** Merges a person or other actor into another; {@code into} is the one that stays. Undone by a split. */
    @PostMapping("/agents/{id}/merges")
    public ResponseEntity<Writing.Recorded> mergeAgent(
            @PathVariable String id, @RequestBody Map<String, Object> body, HttpServletRequest http) {
        return merge(AuthorityKind.AGENT, id, body, http);
    }

    /** Merges a place into another; {@code into} is the one that stays. Undone by a split. */
    @PostMapping("/places/{id}/merges")
    public ResponseEntity<Writing.Recorded> mergePlace(
            @PathVariable String id, @RequestBody Map<String, Object> body, HttpServletRequest http) {
        return merge(AuthorityKind.PLACE, id, body, http);
    }

    /** Merges a term into another of its vocabulary; {@code into} is the one that stays. Undone by a split. */
    @PostMapping("/terms/{id}/merges")
    public ResponseEntity<Writing.Recorded> mergeTerm(
            @PathVariable String id, @RequestBody Map<String, Object> body, HttpServletRequest http) {
        return merge(AuthorityKind.TERM, id, body, http);
    }

    /**
     * Splits {@code off} from a person or other actor. A merge of the two is undone; {@code claims}, and all standing claims of
     * {@code sources} and on {@code occasions} that name the one, mean the other.
     */
    @PostMapping("/agents/{id}/splits")
    public ResponseEntity<Writing.Recorded> splitAgent(
            @PathVariable String id, @RequestBody Map<String, Object> body, HttpServletRequest http) {
        return split(AuthorityKind.AGENT, id, body, http);
    }

    /**
     * Splits {@code off} from a place. A merge of the two is undone; {@code claims}, and all standing claims of {@code sources} and on
     * {@code occasions} that name the one, mean the other.
     */
    @PostMapping("/places/{id}/splits")
    public ResponseEntity<Writing.Recorded> splitPlace(
            @PathVariable String id, @RequestBody Map<String, Object> body, HttpServletRequest http) {
        return split(AuthorityKind.PLACE, id, body, http);
    }

    /**
     * Splits {@code off} from a term. A merge of the two is undone; {@code claims}, and all standing claims of {@code sources} and on
     * {@code occasions} that name the one, mean the other.
     */
    @PostMapping("/terms/{id}/splits")
    public ResponseEntity<Writing.Recorded> splitTerm(
            @PathVariable String id, @RequestBody Map<String, Object> body, HttpServletRequest http) {
        return split(AuthorityKind.TERM, id, body, http);
    }

    private ResponseEntity<Writing.Recorded> merge(
            AuthorityKind kind, String id, Map<String, Object> body, HttpServletRequest http) {
        only(body, Set.of(INTO, REASON));
        AuthorityId merged = new AuthorityId(checked("id", id));
        AuthorityId into = new AuthorityId(checked(INTO, body.get(INTO)));
        return writing.record(
                new Writing.Order(
                        new MergeAuthorities(kind, merged, into, Reasons.among(body)),
                        id,
                        Writing.place(kind.label() + "s", id),
                        Streams.authority(kind, merged)),
                body,
                http);
    }

    private ResponseEntity<Writing.Recorded> split(
            AuthorityKind kind, String id, Map<String, Object> body, HttpServletRequest http) {
        only(body, Set.of(OFF, REASON, CLAIMS, SOURCES, OCCASIONS));
        AuthorityId from = new AuthorityId(checked("id", id));
        AuthorityId off = new AuthorityId(checked(OFF, body.get(OFF)));
        Reassignment rule = new Reassignment(
                ids(CLAIMS, body, ClaimId::new),
                ids(SOURCES, body, Siglum::new),
                ids(OCCASIONS, body, OccasionId::new));
        return writing.record(
                new Writing.Order(
                        rule.of(kind, from, off, Reasons.among(body), room.log(), room.codec(), room.recorder()),
                        off.value(),
                        Writing.place(kind.label() + "s", off.value()),
                        Streams.authority(kind, from)),
                body,
                http);
    }

    private static void only(Map<String, Object> body, Set<String> fields) {
        Set<String> others = new TreeSet<>(body.keySet());
        others.removeAll(fields);
        if (!others.isEmpty()) {
            String other = others.iterator().next();
            throw FieldReading.wrong(
                    other,
                    body.get(other),
                    "There is no such field here; there are " + String.join(", ", new TreeSet<>(fields)) + ".");
        }
    }

    private static <T> List<T> ids(String field, Map<String, Object> body, Function<String, T> id) {
        return body.containsKey(field)
                ? FieldReading.texts(field, body.get(field)).stream()
                        .map(text -> id.apply(checked(field, text)))
                        .toList()
                : List.of();
    }

    private static String checked(String field, @Nullable Object given) {
        if (!(given instanceof String id)) {
            throw FieldReading.wrong(field, given, "Give an id as text.");
        }
        Identifiers.problem(id).ifPresent(problem -> {
            throw FieldReading.wrong(field, id, "This is no id: it " + problem + ".");
        });
        return id;
    }
}
