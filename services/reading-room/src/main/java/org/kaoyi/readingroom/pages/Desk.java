package org.kaoyi.readingroom.pages;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.codec.KaoyiJson;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.readingroom.access.Rights;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands out pages: as HTML, or as their JSON twin, which is the object that the page is made of. */
final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** The same address gives other pages to other readers. */
    private static final String[] VARIES = {HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE};

    private final TemplateEngine templates;
    private final EventLog log;
    private final Rights rights;

    Desk(TemplateEngine templates, EventLog log, Rights rights) {
        this.templates = templates;
        this.log = log;
        this.rights = rights;
    }

    /**
     * A page.
     *
     * @param template such as {@code claims/one}
     * @param json the twin
     * @param parameters of the template, besides {@code page}
     */
    ResponseEntity<byte[]> page(Visit visit, String template, Object json, Map<String, Object> parameters) {
        return answer(visit, HttpStatus.OK, template, json, parameters, MediaType.APPLICATION_JSON);
    }

    /** A page that says what went wrong; its twin is an RFC 9457 problem. */
    ResponseEntity<byte[]> fault(
            Visit visit, HttpStatus status, String template, Object problem, Map<String, Object> parameters) {
        return answer(visit, status, template, problem, parameters, MediaType.APPLICATION_PROBLEM_JSON);
    }

    private ResponseEntity<byte[]> answer(
            Visit visit,
            HttpStatusCode status,
            String template,
            Object json,
            Map<String, Object> parameters,
            MediaType jsonType) {
        byte[] body = visit.json()
                ? KaoyiJson.reports().writeValueAsBytes(json)
                : html(new Page(visit, position(status), Policy.STANDARD.version(), rights), template, parameters);
        return ResponseEntity.status(status)
                .contentType(visit.json() ? jsonType : HTML)
                .varyBy(VARIES)
                .cacheControl(CacheControl.noCache())
                .body(body);
    }

    byte[] html(Page page, String template, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("page", page);
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(template + ".jte", all, output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** For the footer; a page that says that the ledger is out of reach does not ask it once more, nor fails for want of it. */
    private Optional<Long> position(HttpStatusCode status) {
        if (status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(log.head().position());
        } catch (RuntimeException e) {
            LOG.warn("The ledger's position can not be read for the footer of a page", e);
            return Optional.empty();
        }
    }
}
