package org.kaoyi.readingroom.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.readingroom.api.Rest.json;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.kaoyi.readingroom.InterfaceServed;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A program that asks by REST alone, with things of its own in every test: {@code OWN} in what it sends stands for them. */
@InterfaceServed
abstract class ProgramByRest {
    @Autowired
    ReadingRoom room;

    @LocalServerPort
    int port;

    /** Every test has things of its own, so that none depends on another. */
    final String own = UUID.randomUUID().toString();

    Rest rest;

    @BeforeEach
    void aProgram() {
        rest = new Rest(port);
    }

    String of(String text) {
        return text.replace("OWN", own);
    }

    HttpResponse<String> created(String path, String body) throws Exception {
        HttpResponse<String> answer = rest.post(of(path), of(body));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue(Headers.LEDGER_POSITION)).isPresent();
        return answer;
    }

    void refused(String path, String body, int status, String... pointers) throws Exception {
        HttpResponse<String> answer = rest.post(of(path), of(body));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).at("/errors").findValuesAsString("pointer")).contains(pointers);
    }
}
