package org.kaoyi.readingroom.api;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.kaoyi.readingroom.InterfaceServed;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A talk that a Chinese and a Korean source tell of, and a program that asks for it by REST. */
@InterfaceServed
abstract class TalkByRest {
    @Autowired
    ReadingRoom room;

    @LocalServerPort
    int port;

    /** Every test has occasions of its own, so that none depends on another. */
    final String talk = "talk " + UUID.randomUUID();

    @BeforeEach
    void aTalkThatTwoSourcesTellOf() {
        Archive archive = new Archive(room.recorder());
        archive.source("C1", "Chinese");
        archive.source("K1", "DPRK");
        archive.occasion(talk);
        archive.men();
    }

    String claim(String source, String value) {
        return """
                {"occasion":"%s","question":"men","source":"%s","value":"%s"}
                """.formatted(talk, source, value);
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return new Rest(port).post(path, body);
    }

    HttpResponse<String> get(String path, String minPosition) throws IOException, InterruptedException {
        return new Rest(port).get(path, minPosition);
    }
}
