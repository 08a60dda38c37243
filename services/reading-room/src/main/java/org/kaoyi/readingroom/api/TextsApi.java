package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.kaoyi.claims.Identifiers;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.claims.text.Text;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.recording.entertext.EnterText;
import org.kaoyi.recording.linkstatement.LinkStatement;
import org.kaoyi.recording.revisetext.ReviseText;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Texts whose statements are to be carried by claims. */
@RestController
@RequestMapping(path = "/api/v1/texts", consumes = MediaType.APPLICATION_JSON_VALUE)
public class TextsApi {
    private final Drafting drafting;
    private final Writing writing;

    public TextsApi(Drafting drafting, Writing writing) {
        this.drafting = drafting;
        this.writing = writing;
    }

    /** Enters a text: id, title, language, and its sentences in order as statements. */
    @PostMapping
    public ResponseEntity<Writing.Recorded> enter(@RequestBody Map<String, Object> body, HttpServletRequest http) {
        Text text = drafting.text(body);
        String id = text.id().value();
        return writing.record(Writing.Order.adds(new EnterText(text), id, Writing.place("texts", id)), body, http);
    }

    /**
     * Enters a newer version of a text: its sentences in order as statements; title and language stay unless they are given. Unchanged
     * sentences keep their links; what the others had waits to be looked at, in {@code changed} of the text.
     */
    @PostMapping("/{id}/versions")
    public ResponseEntity<Writing.Recorded> revise(
            @PathVariable String id, @RequestBody Map<String, Object> body, HttpServletRequest http) {
        if (Identifiers.problem(id).isPresent()) {
            throw ApiProblem.notFound("text", id);
        }
        TextId text = new TextId(id);
        ReviseText request = new ReviseText(drafting.version(text, body));
        return writing.record(
                new Writing.Order(request, id, Writing.place("texts", id), Streams.text(text)), body, http);
    }

    /**
     * Links a statement, by its number from 1, to a claim that supports, contradicts or qualifies it. With the {@code version} of the text in
     * which the statement was seen, a link to another version is refused.
     */
    @PostMapping("/{id}/links")
    public ResponseEntity<Writing.Recorded> link(
            @PathVariable String id, @RequestBody Map<String, Object> body, HttpServletRequest http) {
        if (Identifiers.problem(id).isPresent()) {
            throw ApiProblem.notFound("text", id);
        }
        LinkStatement link = drafting.link(new TextId(id), body, Writing.actor(http));
        return writing.record(Writing.Order.adds(link, id, Writing.place("texts", id)), body, http);
    }
}
