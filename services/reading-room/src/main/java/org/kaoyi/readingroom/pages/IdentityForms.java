package org.kaoyi.readingroom.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.kaoyi.claims.Identifiers;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.api.Writing;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.readingroom.wording.Words;
import org.kaoyi.recording.RefusedByRule;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.mergeauthorities.MergeAuthorities;
import org.kaoyi.recording.splitauthority.Reassignment;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The forms on the page of an authority by which it is merged into another, and another is split off. */
@Controller
class IdentityForms {
    private final ReadingRoom room;

    IdentityForms(ReadingRoom room) {
        this.room = room;
    }

    /** Merges it into the one that {@code into} names, and leads back to its page. */
    @PostMapping(path = "/{room}/{id}/merges", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> merge(
            @PathVariable("room") String collection, @PathVariable String id, Visit visit, HttpServletRequest http) {
        AuthorityKind kind = kind(collection);
        String page = page(collection, id);
        AuthorityId into = new AuthorityId(id(visit, "into", page));
        return record(new MergeAuthorities(kind, new AuthorityId(id), into, text(visit, "reason")), visit, page, http);
    }

    /** Splits off the one that {@code off} names, with the claims that the form says, and leads back to the page. */
    @PostMapping(path = "/{room}/{id}/splits", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> split(
            @PathVariable("room") String collection, @PathVariable String id, Visit visit, HttpServletRequest http) {
        AuthorityKind kind = kind(collection);
        String page = page(collection, id);
        AuthorityId off = new AuthorityId(id(visit, "off", page));
        Reassignment rule = new Reassignment(
                ids(visit, "claims", ClaimId::new, page),
                ids(visit, "sources", Siglum::new, page),
                ids(visit, "occasions", OccasionId::new, page));
        return record(
                rule.of(
                        kind,
                        new AuthorityId(id),
                        off,
                        text(visit, "reason"),
                        room.log(),
                        room.codec(),
                        room.recorder()),
                visit,
                page,
                http);
    }

    private ResponseEntity<Void> record(Request request, Visit visit, String page, HttpServletRequest http) {
        try {
            FormRecording.record(room, request, Writing.actor(http));
        } catch (RefusedByRule refused) {
            throw PageFault.refused(refused.refusal(), visit.language(), page);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page))
                .build();
    }

    private static AuthorityKind kind(String collection) {
        return Arrays.stream(AuthorityKind.values())
                .filter(kind -> collection.equals(kind.label() + "s"))
                .findFirst()
                .orElseThrow(() -> PageFault.ofStatus(HttpStatus.NOT_FOUND));
    }

    private static String page(String collection, String id) {
        if (Identifiers.problem(id).isPresent()) {
            throw PageFault.notFound("authority", id, "/search");
        }
        return Addresses.path(collection, id);
    }

    private static <T> List<T> ids(Visit visit, String field, Function<String, T> id, String page) {
        return Arrays.stream(text(visit, field).split("[;\\n]"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> id.apply(checked(text, visit, page)))
                .toList();
    }

    private static String id(Visit visit, String field, String page) {
        return checked(text(visit, field), visit, page);
    }

    private static String checked(String id, Visit visit, String page) {
        Identifiers.problem(id).ifPresent(problem -> {
            String why = visit.language() == Language.ENGLISH
                    ? problem
                    : Words.in(visit.language()).text("entry.fault.other", id);
            throw PageFault.refused(id, why, page);
        });
        return id;
    }

    private static String text(Visit visit, String field) {
        String text = visit.parameter(field);
        return text == null ? "" : text.strip();
    }
}
